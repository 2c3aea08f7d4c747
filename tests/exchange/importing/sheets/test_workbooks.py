"""A workbook is its values: days are days, text is text, and what one would not see in it is said."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from complaints_cli.exchange.importing.sheets import Block, Row, opened
from messy_files import FIRST_SHEET, with_part, workbook, written

LATE = datetime.combine(date(2024, 3, 6), time(23, 59))


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row.cells for row in opened(path).sheets[0].rows()]


def test_each_cell_is_what_stands_in_it(tmp_path: Path) -> None:
    rows = [
        ["Ref", 1, 1.5, True, date(2024, 3, 6), LATE, time(14, 30), time(9, 5, 7)],
        ["007", "06/03/2024", "45357", "#N/A", " a\u00a0b\x7f ", "x\r\ny", timedelta(hours=30), timedelta(seconds=5)],
    ]
    assert cells(workbook(tmp_path, {"Register": rows})) == [
        ("Ref", 1, 1.5, True, date(2024, 3, 6), date(2024, 3, 6), "14:30", "09:05:07"),
        ("007", "06/03/2024", "45357", "#N/A", "a b", "x\ny", "30:00", "0:00:05"),
    ]
    assert not any(isinstance(cell, datetime) for cell in cells(tmp_path / "register.xlsx")[0])


def test_days_and_numbers_are_told_by_their_format(tmp_path: Path) -> None:
    def formats(book: Workbook) -> None:
        for column, written_as in enumerate(
            ["dd/mm/yyyy", "[$-809]d mmmm yyyy;@", "General", "£#,##0.00", '0 "days"'], 1
        ):
            book.worksheets[0].cell(1, column).number_format = written_as

    path = workbook(tmp_path, {"Register": [[45357, 45357.75, 45357, 45357.5, 45357]]}, formats)
    assert cells(path) == [(date(2024, 3, 6), date(2024, 3, 6), 45357, 45357.5, 45357)]


def test_a_day_that_no_calendar_has_is_left_as_an_error(tmp_path: Path) -> None:
    def as_day(book: Workbook) -> None:
        book.worksheets[0].cell(1, 1).number_format = "dd/mm/yyyy"

    assert cells(workbook(tmp_path, {"Register": [[99_999_999, "a"]]}, as_day)) == [("#VALUE!", "a")]


def test_a_day_written_out(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [[1]]})
    days = '<c r="A1" t="d"><v>2024-03-06</v></c><c r="B1" t="d"><v>2024-03-06T23:59:00</v></c>'
    path = with_part(path, FIRST_SHEET, lambda xml: xml.replace('<c r="A1" t="n"><v>1</v></c>', days))
    assert cells(path) == [(date(2024, 3, 6), date(2024, 3, 6))]


def test_days_counted_from_1904(tmp_path: Path) -> None:
    def from_1904(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    book = opened(workbook(tmp_path, {"Register": [[date(2024, 3, 6), 43895]]}, from_1904))
    assert [row.cells for row in book.sheets[0].rows()] == [(date(2024, 3, 6), 43895)]
    assert book.serial_epoch == 1904
    assert book.notes == ("register.xlsx was read as an Excel workbook, with days counted from 1904.",)


def test_rich_text_is_text(tmp_path: Path) -> None:
    rich = CellRichText("damp ", TextBlock(InlineFont(b=True), "and mould"))
    assert cells(workbook(tmp_path, {"Register": [[rich]]})) == [("damp and mould",)]


def test_an_apostrophe_before_a_number_makes_it_text(tmp_path: Path) -> None:
    def quoted(book: Workbook) -> None:
        book.worksheets[0]["A1"].quotePrefix = True

    assert cells(workbook(tmp_path, {"Register": [["0012", "=SUM(A1)x"]]}, quoted))[0][0] == "0012"


def test_a_control_character_as_workbooks_write_it(tmp_path: Path) -> None:
    assert cells(workbook(tmp_path, {"Register": [["1 High St_x000D_\nLeeds", "a_x0007_b", "part_x12_"]]})) == [
        ("1 High St\nLeeds", "ab", "part_x12_")
    ]


def test_every_sheet_is_read_with_a_word_on_what_is_hidden(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Old"].sheet_state = "hidden"
        book["Older"].sheet_state = "veryHidden"
        book["2024"].row_dimensions[2].hidden = True
        book["2024"].row_dimensions[9].hidden = True
        book["2024"].column_dimensions["B"].hidden = True
        book["2024"].column_dimensions["Z"].hidden = True
        book["2024"].column_dimensions["A"].width = 30

    rows = [["Ref", "Name"], ["C/1", "Smith"]]
    book = opened(workbook(tmp_path, {"2024": rows, "Empty": [], "Old": rows, "Older": rows}, hide))
    assert [(sheet.name, sheet.is_hidden, len(list(sheet.rows()))) for sheet in book.sheets] == [
        ("2024", False, 2),
        ("Old", True, 2),
        ("Older", True, 2),
    ]
    assert book.notes == (
        "register.xlsx was read as an Excel workbook.",
        "Sheet '2024' has hidden rows: 2. They were read all the same.",
        "Sheet '2024' has hidden columns: B. They were read all the same.",
        "Sheet 'Old' is hidden. It was read all the same.",
        "Sheet 'Older' is hidden. It was read all the same.",
    )


def test_many_hidden_rows_are_named_in_part(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        for number in range(3, 43):
            book.worksheets[0].row_dimensions[number].hidden = True

    book = opened(workbook(tmp_path, {"S": [["a", number] for number in range(50)]}, hide))
    assert "hidden rows: 3, 4, 5 and 37 more." in book.notes[1]


def test_a_formula_without_its_value_stands_as_it_was_typed_and_is_said(tmp_path: Path) -> None:
    link = '=HYPERLINK("http://a.example","b")'
    path = workbook(tmp_path, {"S": [["Ref", "Due", "Words"], ["C/1", "=A2+10", "x"], ["C/2", "=A3+10", link]]})
    assert cells(path)[1:] == [("C/1", "=A2+10", "x"), ("C/2", "=A3+10", link)]
    assert opened(path).notes[1] == (
        "Sheet 'S' has formulas that were saved without a value, which stand as they were typed: B2, B3, C3. "
        "To have their values, open it in Excel or LibreOffice, save it, and import that."
    )


def test_a_row_of_formulas_without_values_is_an_empty_row(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref", "Due"], ["C/1", "x"], [None, "=A3+10"], ["C/3", "y"]]})
    assert cells(path) == [("Ref", "Due"), ("C/1", "x"), ("C/3", "y")]


@pytest.mark.parametrize(
    ("saved", "read"), [('<c r="B1"><f>1+1</f><v>2</v></c>', 2), ('<c r="B1" t="str"><f>A2</f><v></v></c>', None)]
)
def test_a_formula_with_its_value_is_the_value(tmp_path: Path, saved: str, read: object) -> None:
    path = workbook(tmp_path, {"S": [["a", 1, "c"]]})
    path = with_part(path, FIRST_SHEET, lambda xml: xml.replace('<c r="B1" t="n"><v>1</v></c>', saved))
    assert cells(path) == [("a", read, "c")]
    assert len(opened(path).notes) == 1


def test_merged_cells_have_their_value_in_the_first(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Register", None], ["Ref", "Name"], ["C/1", "Smith"], [None, "Smith"]]
    book = opened(
        workbook(tmp_path, {"S": rows}, lambda book: [book["S"].merge_cells(at) for at in ("A1:B1", "A3:A4")])
    )
    assert book.sheets[0].merged == (Block(1, 1, 1, 2), Block(3, 4, 1, 1))
    assert [row.cells for row in book.sheets[0].rows()] == [
        ("Register", None),
        ("Ref", "Name"),
        ("C/1", "Smith"),
        (None, "Smith"),
    ]


def test_rows_keep_their_numbers_over_gaps(tmp_path: Path) -> None:
    def far_down(book: Workbook) -> None:
        book["S"]["A700"] = "C/2"
        book["S"]["A900"].font = Font(bold=True)

    book = opened(workbook(tmp_path, {"S": [["Ref"], [], ["C/1"], [" "]]}, far_down))
    assert list(book.sheets[0].rows()) == [Row(1, ("Ref",)), Row(3, ("C/1",)), Row(700, ("C/2",))]
    assert book.sheets[0].last_row == 700


def test_each_call_reads_anew(tmp_path: Path) -> None:
    sheet = opened(workbook(tmp_path, {"S": [["Ref"], ["C/1"], ["C/2"]]})).sheets[0]
    half = sheet.rows()
    next(half)
    assert list(sheet.rows()) == list(sheet.rows())
    assert [row.number for row in half] == [2, 3]


@pytest.mark.parametrize("dimension", ["A1", "A1:A1", "A1:XFD1048576", "A2:B2"])
def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path, dimension: str) -> None:
    path = workbook(tmp_path, {"S": [["Ref", "Name"], ["C/1", "Smith"], ["C/2", "Khan"]]})
    with ZipFile(path) as archive:
        assert b'<dimension ref="A1:B3"' in archive.read(FIRST_SHEET)
    path = with_part(path, FIRST_SHEET, lambda xml: xml.replace('ref="A1:B3"', f'ref="{dimension}"'))
    assert [row.number for row in opened(path).sheets[0].rows()] == [1, 2, 3]
    assert cells(path)[2] == ("C/2", "Khan")


@pytest.mark.parametrize(
    "follows",
    [
        '<conditionalFormatting sqref="A1"><cfRule type="unheard-of" priority="1"/></conditionalFormatting>',
        '<dataValidations count="1"><dataValidation type="unheard-of" sqref="A1"/></dataValidations>',
    ],
)
def test_what_the_library_does_not_know_after_the_rows_is_no_matter(tmp_path: Path, follows: str) -> None:
    path = workbook(tmp_path, {"S": [["Ref", "Name"], ["C/1", "Smith"]]})
    path = with_part(path, FIRST_SHEET, lambda xml: xml.replace("</sheetData>", f"</sheetData>{follows}"))
    assert cells(path) == [("Ref", "Name"), ("C/1", "Smith")]


def test_rows_and_cells_without_their_own_numbers(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref", 1], ["C/1", 2]]})

    def unnumbered(xml: str) -> str:
        for name in ('r="1"', 'r="2"', 'r="A1"', 'r="B1"', 'r="A2"', 'r="B2"'):
            xml = xml.replace(f" {name}", "")
        return xml

    assert cells(with_part(path, FIRST_SHEET, unnumbered)) == [("Ref", 1), ("C/1", 2)]


def test_a_workbook_is_one_whatever_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref"]]})
    assert opened(written(tmp_path, path.read_bytes(), "register.csv")).media == "xlsx"
    assert opened(written(tmp_path, "Ref,Name\n1,Smith\n", "register.xls")).media == "csv"


def test_a_link_that_was_typed_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.xlsx"
    link.symlink_to(workbook(tmp_path, {"S": [["Ref"]]}))
    assert (opened(link).name, cells(link)) == ("link.xlsx", [("Ref",)])
