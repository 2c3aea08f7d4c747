"""No line ends within a phone number, within "(34 of 35)", or between a number and what it counts."""

import pytest

from complaints_cli.domain.media import DOCX, HTML, PDF, TEXT
from complaints_cli.domain.plain import inline
from complaints_cli.pages import Sheet, made
from complaints_cli.pages.html import body
from complaints_cli.pages.unbroken import broken, unbroken
from pdf_read import opened as as_pdf
from pdf_read import words
from word_documents import opened


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("97.1% (34 of 35)", "97.1% (34~of~35)"),
        ("90% (1,027 of 1,030); the rest", "90% (1,027~of~1,030); the rest"),
        ("(34 of 35 homes)", "(34 of 35~homes)"),
        ("within 10 working days of 5 complaints", "within 10~working days of 5 complaints"),
        ("at 10 am, in 3 months", "at 10~am, in 3~months"),
        ("Ring 0300 111 3000.", "Ring 0300~111~3000."),
        ("(01632 960 144) or +44 1632 960144", "(01632~960~144) or +44~1632~960144"),
        ("29 August 2025, 12 Elm Court", "29 August 2025, 12 Elm Court"),
        ("0 1 2 3", "0 1 2 3"),
        ("3 amber, 2 daylights", "3 amber, 2 daylights"),
    ],
)
def test_what_stays_together(text: str, kept: str) -> None:
    assert unbroken(text).replace("\u00a0", "~") == kept
    assert broken(unbroken(text)) == text


def test_on_every_page_but_plain_text_which_is_searched() -> None:
    page, sheet = "Ring 0300 111 3000.\n", Sheet(title="A page")
    assert "0300\u00a0111\u00a03000" in made(page, HTML, sheet).decode()
    assert opened(made(page, DOCX, sheet)).paragraphs[0].text == "Ring 0300\u00a0111\u00a03000."
    assert words(made(page, PDF, sheet)) == "Ring 0300 111 3000."
    assert made(page, TEXT, sheet).decode() == page


def test_a_line_ends_in_a_cell_where_we_say_so_and_nowhere_else() -> None:
    table = "| a | b |\n| --- | --- |\n| one<br>two | {} |\n"
    assert '<th scope="row">one<br />\ntwo</th>' in body(table.format("c"))
    assert "&lt;br&gt;" in body(table.format(inline("three<br>four")))
    assert made(table.format("c"), TEXT, Sheet(title="A page")).decode() == "a: one\ntwo\nb: c\n"
    (cells,) = (row.cells for row in opened(made(table.format("c"), DOCX, Sheet(title="A page"))).tables[0].rows[1:])
    assert [cell.text for cell in cells] == ["one\ntwo", "c"]


def test_a_row_is_on_one_page_of_a_pdf() -> None:
    """Some of sixty rows of several lines would be cut by the end of a page."""
    rows = "".join(f"| {n} | {f'Nobody came to number {n}. ' * 12}|\n" for n in range(60))
    pdf = made(f"| No | What |\n| --- | --- |\n{rows}", PDF, Sheet(title="A page"))
    for page in as_pdf(pdf).pages:
        text = " ".join(page.extract_text().split())
        assert all(text.count(f"to number {n}.") in (0, 12) for n in range(60))


def test_a_line_that_leads_up_to_a_table_or_a_list_stands_with_it_in_a_pdf() -> None:
    for after in ("- first\n- second", "| first | b |\n| --- | --- |\n| c | d |"):
        for lines in range(20, 40):
            pages = as_pdf(
                made("a\n\n" * lines + f"In short:\n\n{after}\n\nEnd.\n\nEnd.\n", PDF, Sheet(title="A"))
            ).pages
            (page,) = [each for each in pages if "In short" in each.extract_text()]
            assert "first" in page.extract_text()
