"""A workbook that was made to do harm, or came broken, is refused before it is read; one that is only odd is read."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from openpyxl import Workbook

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import Row, grid, opened
from messy_files import FIRST_SHEET, with_part, workbook, written

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def plain(folder: Path) -> Path:
    return workbook(folder, {"S": [["Ref", "Name"], ["C/1", "Smith"]]})


def repacked(path: Path, parts: dict[str, bytes], packed: int = ZIP_DEFLATED) -> Path:
    made = BytesIO()
    with ZipFile(path) as old, ZipFile(made, "w", packed) as new:
        for each in old.namelist():
            new.writestr(each, old.read(each))
        for name, content in parts.items():
            new.writestr(name, content)
    return written(path.parent, made.getvalue(), "hostile.xlsx")


def read(path: Path) -> list[Row]:
    return [row for sheet in opened(path).sheets for row in sheet.rows()]


def refusal(path: Path, code: str) -> str:
    with pytest.raises(Misuse) as refused:
        read(path)
    assert refused.value.problems[0].code == code
    return str(refused.value)


def test_one_cell_in_the_last_corner(tmp_path: Path) -> None:
    def corner(book: Workbook) -> None:
        book["S"]["XFD1048576"] = "x"
        book["S"]["XFC9"] = "x"

    book = opened(workbook(tmp_path, {"S": [["Ref"], ["C/1"]]}, corner))
    assert list(book.sheets[0].rows()) == [Row(1, ("Ref",)), Row(2, ("C/1",))]
    assert book.sheets[0].last_row == 2
    assert book.notes[1] == (
        "Sheet 'S' has cells to the right of the 256th column, IV, which were not read: XFC9, XFD1048576."
    )


def test_one_cell_in_the_last_row_is_read(tmp_path: Path) -> None:
    def last(book: Workbook) -> None:
        book["S"]["A1048576"] = "C/2"

    rows = opened(workbook(tmp_path, {"S": [["Ref"], ["C/1"]]}, last)).sheets[0].rows()
    assert list(rows)[2] == Row(1_048_576, ("C/2",))


def test_rows_far_down_in_many_sheets(tmp_path: Path) -> None:
    def last(book: Workbook) -> None:
        for sheet in book.worksheets:
            sheet["A1048576"] = "x"

    path = workbook(tmp_path, {f"S{number}": [] for number in range(6)}, last)
    assert "has more than 5,242,880 rows" in refusal(path, "file-too-large")


def test_what_unpacks_to_too_much(tmp_path: Path) -> None:
    path = repacked(plain(tmp_path), {f"xl/media/{number}.png": b"\x00" * 10_000_000 for number in range(11)})
    assert "would unpack to 110 MB" in refusal(path, "file-too-large")


def test_what_is_packed_too_tightly(tmp_path: Path) -> None:
    path = repacked(plain(tmp_path), {"xl/media/a.png": b"\x00" * 11_000_000})
    assert "would unpack to 11 MB" in refusal(path, "file-too-large")


def test_what_says_that_it_unpacks_to_little(tmp_path: Path) -> None:
    path = repacked(plain(tmp_path), {"xl/sharedStrings.xml": b"<sst>" + b" " * 9_000_000 + b"</sst>"})
    content = path.read_bytes().replace((9_000_011).to_bytes(4, "little"), (20).to_bytes(4, "little"))
    assert "damaged" in refusal(written(tmp_path, content), "file-damaged")


def test_too_many_parts(tmp_path: Path) -> None:
    path = repacked(plain(tmp_path), {f"xl/media/{number}": b"" for number in range(1_001)})
    assert "has more than 1,000 parts" in refusal(path, "file-too-large")


def test_a_packing_that_no_spreadsheet_uses(tmp_path: Path) -> None:
    assert "packed in a way" in refusal(repacked(plain(tmp_path), {"xl/x": b"x"}, ZIP_LZMA), "file-damaged")


@pytest.mark.parametrize("part", [FIRST_SHEET, "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("declared", [ENTITIES, OUTSIDE, "<!DOCTYPE x>"])
def test_a_document_type_of_its_own(tmp_path: Path, part: str, declared: str) -> None:
    def declare(xml: str) -> str:
        return declared + xml.removeprefix("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>").lstrip()

    said = refusal(with_part(plain(tmp_path), part, declare), "file-damaged")
    assert "its XML declares a document type" in said


def test_a_document_type_in_another_alphabet_and_under_another_name(tmp_path: Path) -> None:
    xml = b"\xff\xfe" + (ENTITIES + "<x>&b;</x>").encode("utf-16-le")
    said = refusal(repacked(plain(tmp_path), {"xl/media/a.png": xml}), "file-damaged")
    assert "its XML declares a document type" in said


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace('<row r="2"', '<row r="1"'),
        lambda xml: xml.replace('<row r="2"', '<row r="99999999999"'),
        lambda xml: xml.replace('<row r="2"', '<row r="1e7"'),
        lambda xml: xml.replace('r="B2"', 'r="ZZZZ2"'),
        lambda xml: xml.replace('r="B2"', 'r="b2"'),
        lambda xml: xml.replace('r="B2"', 'r="2"'),
        lambda xml: xml.replace('r="B2"', 'r="A2"'),
        lambda xml: xml.replace('r="B2"', 'r="ZZZ2"'),
        lambda xml: xml.replace('r="B2"', f'r="{"A" * 1_000_000}2"'),
        lambda xml: xml.replace("</row>", "<c/>" * 20_000 + "</row>"),
        lambda xml: xml.replace("</sheetData>", "<x/>" * 200_001 + "</sheetData>"),
        lambda xml: xml.replace('r="B2"', f'r="B2" x="{"y" * 3_000_000}"'),
        lambda xml: xml.replace('t="inlineStr"', 't="s"').replace("<is><t>", "<v>").replace("</t></is>", "</v>"),
        lambda xml: xml.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:99'/></mergeCells>"),
        lambda xml: xml.replace("</sheetData>", "</sheetData>" + "<x>" * 100_000 + "</x>" * 100_000),
        lambda xml: xml[:-20],
        lambda _: "",
    ],
)
def test_a_damaged_sheet(tmp_path: Path, change: Callable[[str], str]) -> None:
    said = refusal(with_part(plain(tmp_path), FIRST_SHEET, change), "file-damaged")
    assert said == (
        "changed.xlsx: the workbook is damaged, and cannot be read to its end. "
        "Open it in the spreadsheet it came from, look at what is there, save it again, and import that."
    )


def test_more_merged_cells_than_anybody_made(tmp_path: Path) -> None:
    merged = "<mergeCells>" + '<mergeCell ref="A1:A2"/>' * 100_001 + "</mergeCells>"
    path = with_part(plain(tmp_path), FIRST_SHEET, lambda xml: xml.replace("</sheetData>", f"</sheetData>{merged}"))
    refusal(path, "file-damaged")


def test_many_rows_are_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref"]]})
    rows = "".join(f"<row><c><v>{number}</v></c></row>" for number in range(210_000))
    path = with_part(path, FIRST_SHEET, lambda xml: xml.replace("</sheetData>", f"{rows}</sheetData>"))
    assert opened(path).sheets[0].last_row == 210_001


def test_more_formats_than_excel_has(tmp_path: Path) -> None:
    path = with_part(
        plain(tmp_path), "xl/styles.xml", lambda xml: xml.replace("</cellXfs>", "<xf/>" * 200_001 + "</cellXfs>")
    )
    refusal(path, "file-damaged")


def test_more_texts_than_a_register_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_STRINGS", 1_000)
    texts = f'<sst xmlns="{grid.MAIN}">' + "<si><t>a</t></si>" * 1_001 + "</sst>"
    refusal(repacked(plain(tmp_path), {"xl/texts.xml": texts.encode()}), "file-damaged")


def test_a_sheet_that_is_listed_and_not_there(tmp_path: Path) -> None:
    path = with_part(plain(tmp_path), "xl/_rels/workbook.xml.rels", lambda xml: xml.replace("sheet1.xml", "sheet9.xml"))
    refusal(path, "file-damaged")


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_workbook_that_was_cut_off(tmp_path: Path, kept: float) -> None:
    content = plain(tmp_path).read_bytes()
    refusal(written(tmp_path, content[: int(len(content) * kept)]), "file-damaged")


def test_damage_to_any_byte_is_refused_or_of_no_matter(tmp_path: Path) -> None:
    content = plain(tmp_path).read_bytes()
    whole = [Row(1, ("Ref", "Name")), Row(2, ("C/1", "Smith"))]
    for at in range(0, len(content), 17):
        damaged = bytearray(content)
        damaged[at] ^= 0x55
        try:
            rows = read(written(tmp_path, bytes(damaged)))
        except Misuse:
            continue
        assert rows == whole, at
