"""The tables of somebody else's page as rows of text, and paper that lies on its long side for tables of our own."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from complaints_cli.domain.media import CSV, DOCX, HTML, MARKDOWN, PDF
from complaints_cli.errors import Misuse
from complaints_cli.pages import Sheet, made
from complaints_cli.pages.shares import columns
from complaints_cli.pages.tables import rows
from complaints_cli.pages.unbroken import unbroken

PAGE = "# A form\n\n| No | Answer |\n| --- | --- |\n| 6.2 | Yes \\| no |\n| 6.3 | No |\n\nThe end.\n"
READ = (("No", "Answer"), ("6.2", "Yes | no"), ("6.3", "No"))


@pytest.mark.parametrize("media", [MARKDOWN, HTML, DOCX])
def test_our_own_tables_are_read_back(media: str) -> None:
    assert rows(made(PAGE, media, Sheet(title="A form")), media) == READ


@pytest.mark.parametrize("line", ["6.2,Yes", "6.2;Yes", "6.2\tYes", '"6.2","Yes"', "\ufeff6.2, Yes"])
def test_a_spreadsheet_comes_with_one_sign_or_another(line: str) -> None:
    assert rows(line.encode(), CSV) == (("6.2", "Yes"),)


def test_a_page_that_leaves_ends_out_and_has_tables_in_cells() -> None:
    page = "<p>x<table><tr><td>6.2<td><p>Yes</p><p>It is <b>so</b></p><tr><td>6.3</td><td>a<br>b</td></table>y"
    assert rows(page.encode(), HTML) == (("6.2", "Yes\nIt is so"), ("6.3", "a\nb"))


def test_each_paragraph_in_a_cell_of_a_word_document_is_a_line() -> None:
    document = Document()
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "6.2", "Yes"
    cells[1].add_paragraph("Since 2020")
    file = BytesIO()
    document.save(file)
    assert rows(file.getvalue(), DOCX) == (("6.2", "Yes\nSince 2020"),)


def test_what_is_no_word_document_and_what_has_no_tables() -> None:
    with pytest.raises(Misuse):
        rows(b"no archive", DOCX)
    with pytest.raises(ValueError, match="no tables"):
        rows(b"", PDF)


A4 = (480.0, 720.0)


def test_a_column_has_its_longest_word_and_more_by_what_it_says() -> None:
    found = columns([("Provision", "Requirement"), ("6.2", "x " * 200)], A4, 12)
    assert sum(found.shares) == pytest.approx(1)
    # Nine letters and three for the edges of 480 / (12 * 0.6) letters across; the rest is for the words.
    assert found.shares[0] == pytest.approx(12 / (480 / 7.2))
    assert not found.is_narrow


def test_a_number_with_its_counts_has_a_line_to_itself() -> None:
    cells = [("Measure", "This year"), ("What was asked of everybody " * 9, "97.1% (34 of 35)")]
    found = columns([[unbroken(cell) for cell in row] for row in cells], A4, 12)
    assert found.letters[1] >= len("(34 of 35)")


def test_a_word_without_end_leaves_room_for_the_rest() -> None:
    assert columns([("a", "b"), ("w" * 20_000, "Then nobody came.")], A4, 12).letters[1] >= len("nobody")


def test_what_fits_on_part_of_a_page_stays_on_one() -> None:
    few, many = (columns([("a", "b")] * number, A4, 12) for number in (9, 40))
    # A letter and three for the edges, twice.
    assert few.width == pytest.approx(8 / (480 / 7.2))
    assert (few.stays, few.is_narrow, few.keeps_next) == (True, True, (*[True] * 8, False))
    assert (many.stays, many.keeps_next[:4], set(many.rows_stay)) == (False, (True, True, False, False), {True})
    assert columns([("a",), ("Then nobody came. " * 400,)], A4, 12).rows_stay == (True, False)


def test_paper_lies_on_its_long_side() -> None:
    sheet = Sheet(title="A form", landscape=True)
    document = Document(BytesIO(made(PAGE, DOCX, sheet)))
    section = document.sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    # 297 mm across, with a margin of 22 mm on each side; a millimetre is 36,000 of Word's units.
    assert (int(section.page_width or 0), int(section.page_height or 0)) == pytest.approx((10692000, 7560000), abs=999)
    widths = [int(column.width or 0) for column in document.tables[0].columns]
    assert sum(widths) < 253 * 36000
    wide = Document(BytesIO(made(PAGE.replace("Yes", "Then nobody came. " * 20), DOCX, sheet))).tables[0]
    assert sum(int(column.width or 0) for column in wide.columns) == pytest.approx(253 * 36000, abs=999)
    assert "size: A4 landscape" in made(PAGE, HTML, sheet).decode()
    assert "landscape" not in made(PAGE, HTML, Sheet(title="A form")).decode()
    assert re.search(rb"/MediaBox ?\[ ?0 0 841\.\d+ 595\.\d+\]", made(PAGE, PDF, sheet))
