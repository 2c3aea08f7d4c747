"""The tables of somebody else's page as rows of text, and paper that lies on its long side for tables of our own."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from complaints_cli.domain.media import CSV, DOCX, HTML, MARKDOWN, PDF
from complaints_cli.errors import Misuse
from complaints_cli.pages import Sheet, made
from complaints_cli.pages.shares import shares
from complaints_cli.pages.tables import rows

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


def test_columns_share_the_width_by_what_they_say() -> None:
    provision, requirement = shares([("Provision", "Requirement"), ("6.2", "x " * 200)])
    assert provision + requirement == pytest.approx(1)
    # Nine letters and two for the edges, beside twice the root of 400.
    assert provision == pytest.approx(11 / 51)


def test_paper_lies_on_its_long_side() -> None:
    sheet = Sheet(title="A form", landscape=True)
    document = Document(BytesIO(made(PAGE, DOCX, sheet)))
    section = document.sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    # 297 mm across, with a margin of 22 mm on each side; a millimetre is 36,000 of Word's units.
    assert (int(section.page_width or 0), int(section.page_height or 0)) == pytest.approx((10692000, 7560000), abs=999)
    widths = [int(column.width or 0) for column in document.tables[0].columns]
    assert sum(widths) == pytest.approx(253 * 36000, abs=999)
    assert "size: A4 landscape" in made(PAGE, HTML, sheet).decode()
    assert "landscape" not in made(PAGE, HTML, Sheet(title="A form")).decode()
    assert re.search(rb"/MediaBox ?\[ ?0 0 841\.\d+ 595\.\d+\]", made(PAGE, PDF, sheet))
