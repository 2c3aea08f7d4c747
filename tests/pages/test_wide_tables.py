"""A table that larger print has no room for is set as lines, in a PDF as in a Word document: nothing overlaps."""

import pytest

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from complaints_cli.pages import Sheet, made
from complaints_cli.pages.outline import outline, under, words_of
from complaints_cli.pages.pdf import to_pdf
from letter_stories import story
from pdf_read import opened, structure
from word_documents import opened as as_document

FOUR = "| What | When | Rate | Sum |\n| --- | --- | --- | ---: |\n| Heat | May | £1 | £2 |\n| Rent | | **£3** | £4 |\n"
LONG = "| What | When |\n| --- | --- |\n| inconveniences-of-a-kind | uncharacteristically |\n"
SHORT = "| What | When |\n| --- | --- |\n| Heat | May |\n"
SIZES = [
    (FOUR, Size.NORMAL, True),
    (FOUR, Size.LARGE, True),
    (FOUR, Size.GIANT, False),
    (LONG, Size.NORMAL, True),
    (LONG, Size.GIANT, False),
    (SHORT, Size.GIANT, True),
]


@pytest.mark.parametrize(("table", "size", "is_table"), SIZES)
def test_only_one_that_has_no_room_is_lines(table: str, size: Size, is_table: bool) -> None:
    sheet = Sheet(title="Your complaint", size=size)
    assert ("/Table" in structure(to_pdf(table, sheet))) is is_table
    assert bool(as_document(made(table, DOCX, sheet)).tables) is is_table


def test_each_cell_is_told_with_its_heading() -> None:
    sheet = Sheet(title="Your complaint", size=Size.GIANT)
    (page,) = opened(to_pdf(FOUR, sheet)).pages
    lines = ["What: Heat", "When: May", "Rate: £1", "Sum: £2", "What: Rent"]
    assert [line.strip() for line in page.extract_text().splitlines()][:5] == lines
    document = as_document(made(FOUR, DOCX, sheet))
    assert [each.text for each in document.paragraphs if each.text] == [
        "What: Heat\nWhen: May\nRate: £1\nSum: £2",
        "What: Rent\nWhen: \nRate: £3\nSum: £4",
    ]


def test_a_column_without_a_heading_has_none() -> None:
    sheet = Sheet(title="Your complaint", size=Size.GIANT)
    table = FOUR.replace("| What", "| ")
    (page,) = opened(to_pdf(table, sheet)).pages
    assert page.extract_text().startswith("Heat")
    assert as_document(made(table, DOCX, sheet)).paragraphs[0].text.startswith("Heat\nWhen: May")


def test_an_offer_in_giant_print_is_read_back_with_all_its_parts() -> None:
    complaint, setting = story(LetterKind.COMPENSATION_OFFER)
    markdown = compose(LetterKind.COMPENSATION_OFFER, complaint, setting).markdown
    content = made(markdown, DOCX, Sheet(title="We offer you compensation", size=Size.GIANT))
    assert check(content, DOCX, LetterKind.COMPENSATION_OFFER, complaint, setting) == ()
    assert "Loss of heating" in words_of(under(outline(content, DOCX), "What we offer you") or ())
