"""Whatever people typed is text in every form, comes back as it was, and is never cut; days and amounts are typed."""

import csv
import gc
import io
import json
import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from complaints_cli.domain.formula import unguarded
from complaints_cli.errors import Refused
from complaints_cli.exchange.export import as_xlsx
from complaints_cli.exchange.export.as_csv import write_csv
from complaints_cli.exchange.export.as_json import write_json
from complaints_cli.exchange.export.as_xlsx import write_xlsx
from complaints_cli.exchange.export.cells import escaped, unescaped
from complaints_cli.exchange.export.contents import Contents
from complaints_cli.exchange.export.sheet import Column, Kind, Row, Sheet, day_of, pounds, without_people
from complaints_cli.store.entry import Value

ALPHABET = "=+-@\t\r\n'\u00a0\x00\x0b\x1f\ufffe\U0001f600_x000D_\"<&>;,|01.aé[red]{{ 7*7 }}\uff1d"


def hostile(number: int) -> list[str]:
    chance = random.Random(19)  # noqa: S311 - the same texts each time
    known = ['=HYPERLINK("http://example.org","x")', "#N/A", "#REF!", "_x0041_", "TRUE", "1e5", "02/03/2026", "'=1"]
    return [*known, *("".join(chance.choices(ALPHABET, k=chance.randint(1, 12))) for _ in range(number - len(known)))]


def contents(*rows: Row, columns: tuple[Column, ...] = (Column("words", "Words"),)) -> Contents:
    def again() -> Iterator[Row]:
        return iter(rows)

    sheet = Sheet(name="said", heading="Said", says="What was said.", columns=columns, rows=again)
    return Contents("Larkfield Homes", date(2026, 12, 14), 7, "ab12", has_people=True, sheets=(sheet,))


def workbook(made: Contents) -> BytesIO:
    file = BytesIO()
    write_xlsx(made, file)
    return file


def test_ten_thousand_hostile_texts_are_text_in_a_workbook_and_come_back() -> None:
    texts = hostile(10_000)
    file = workbook(contents(*((text,) for text in texts)))
    with zipfile.ZipFile(file) as archive:
        pages = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in page or b"<f " in page or b't="e"' in page for page in pages)
    cells = [row[0] for row in load_workbook(file)["Said"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescaped(str(cell.value)) for cell in cells] == texts


class Full(BytesIO):
    """A disk with no room left."""

    def write(self, *_: object) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_once_and_by_nobody_else() -> None:
    with Full() as file, pytest.raises(OSError, match="No space"):
        write_xlsx(contents(("words",)), file)
    gc.collect()  # whatever was left open would complain now, and pytest with it


def test_ten_thousand_hostile_texts_start_no_formula_in_csv_and_come_back() -> None:
    texts = hostile(10_000)
    file = BytesIO()
    assert write_csv(contents(*((text,) for text in texts)).sheets[0], file) == 10_000
    back = list(csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")))
    cells = [row[0] for row in back[1:]]
    assert [unguarded(cell) for cell in cells] == texts
    assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@\uff1d")]


def test_ten_thousand_hostile_texts_come_back_from_json() -> None:
    texts = hostile(10_000)
    file = BytesIO()
    write_json(contents(*((text,) for text in texts)), file)
    assert [row["words"] for row in json.loads(file.getvalue())["tables"]["said"]] == texts


@pytest.mark.parametrize("text", ["_x000D_", "__x000D_", "_x005F_", "_xZZZZ_", "a\rb", "\x00", "\ufffe", "_"])
def test_what_a_workbook_cannot_hold_is_written_otherwise_and_read_again(text: str) -> None:
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize("character", ["a", "\U0001f600", "\x0b"])
def test_a_text_that_no_cell_holds_goes_on_in_a_sheet_of_its_own(character: str) -> None:
    text = character * 32_768
    book = load_workbook(workbook(contents((text,), ("short",))))
    assert str(book["Said"]["A2"].value).endswith("[goes on: Long texts, number 1]")
    pieces = [row for row in book["Long texts"].iter_rows(min_row=2, values_only=True) if row[0] == 1]
    assert {(row[1], row[2], row[3]) for row in pieces} == {("Said", 2, "Words")}
    assert [row[4] for row in pieces] == list(range(1, len(pieces) + 1))
    assert unescaped("".join(str(row[5]) for row in pieces)) == text


def test_a_text_that_just_fits_stays_whole() -> None:
    book = load_workbook(workbook(contents(("a" * 32_767,))))
    assert (len(str(book["Said"]["A2"].value)), "Long texts" in book.sheetnames) == (32_767, False)


TYPED = (
    Column("on", "On", Kind.DAY),
    Column("paid", "Paid", Kind.MONEY),
    Column("asked", "Asked", Kind.YES_NO),
    Column("number", "Number", Kind.NUMBER),
)
VALUES: tuple[Row, ...] = (
    ("2026-12-14", 123456, 1, 3),
    ("1899-12-31", 5, 0, -4),
    ("2026-12-14T10:00", -150, None, None),
    ("soon", None, 0, 0),
)


def test_days_amounts_and_numbers_are_typed_in_a_workbook() -> None:
    page = load_workbook(workbook(contents(*VALUES, columns=TYPED)))["Said"]
    first, old, timed, said = page.iter_rows(min_row=2)
    assert [cell.value for cell in first] == [datetime(2026, 12, 14), 1234.56, "yes", 3]  # noqa: DTZ001 - as it is read
    assert (first[0].number_format, first[1].number_format) == ("dd mmm yyyy", "£#,##0.00")
    assert [cell.value for cell in old] == ["1899-12-31", 0.05, "no", -4]
    assert [cell.value for cell in timed] == ["2026-12-14T10:00", -1.5, None, None]
    assert [cell.value for cell in said] == ["soon", None, "no", 0]


def test_days_amounts_and_numbers_are_plain_in_csv_and_json() -> None:
    made = contents(*VALUES, columns=TYPED)
    sheet, whole = BytesIO(), BytesIO()
    write_csv(made.sheets[0], sheet)
    assert sheet.getvalue().decode("utf-8-sig").splitlines() == [
        "On,Paid,Asked,Number",
        "2026-12-14,1234.56,yes,3",
        "1899-12-31,0.05,no,-4",
        "2026-12-14T10:00,-1.50,,",
        "soon,,no,0",
    ]
    write_json(made, whole)
    rows = json.loads(whole.getvalue())["tables"]["said"]
    assert rows[0] == {"on": "2026-12-14", "paid": "1234.56", "asked": True, "number": 3}
    assert rows[2] == {"on": "2026-12-14T10:00", "paid": "-1.50", "asked": None, "number": None}


def test_a_workbook_has_a_cover_a_frozen_header_and_a_filter() -> None:
    book = load_workbook(workbook(contents(("The boiler",))))
    assert book.sheetnames[0] == "Read me"
    cover = "\n".join(str(row[0]) for row in book["Read me"].iter_rows(values_only=True))
    assert cover.startswith("Larkfield Homes: what was on record on Monday 14 December 2026.")
    assert "ends with event 7. Its head is 7:ab12" in cover
    page = book["Said"]
    assert (page.freeze_panes, page.auto_filter.ref, page.sheet_state) == ("A2", "A1:A2", "visible")


def test_a_landlord_of_any_name_has_a_workbook() -> None:
    made = replace(contents(("The boiler",)), landlord="Lark\x1b[2J\x0bfield\uffff\n& <Sons>")
    book = load_workbook(workbook(made))
    assert book.properties.creator == "Lark\ufffd[2J\nfield\ufffd\n& <Sons>"


def test_an_empty_sheet_is_there_and_hidden() -> None:
    book = load_workbook(workbook(contents()))
    assert (book["Said"].sheet_state, book["Said"]["A1"].value) == ("hidden", "Words")


def test_a_table_with_more_rows_than_a_sheet_holds_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_xlsx, "MOST_ROWS", 2)
    workbook(contents(("1",), ("2",)))
    with pytest.raises(Refused) as refused:
        workbook(contents(("1",), ("2",), ("3",)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.command) == ("too-many-rows", "export --format csv --output DIR/")


def test_rows_are_read_no_sooner_than_they_are_written() -> None:
    read = 0

    def rows() -> Iterator[tuple[Value, ...]]:
        nonlocal read
        for read in range(1, 100_001):
            yield (read,)

    sheet = Sheet(name="n", heading="N", says="", columns=(Column("n", "N", Kind.NUMBER),), rows=rows)

    class Counting(BytesIO):
        most = 0

        def write(self, block: object) -> int:
            assert isinstance(block, bytes)
            self.most = max(self.most, len(block))
            return len(block)

    file = Counting()
    assert (write_csv(sheet, file), read) == (100_000, 100_000)
    assert file.most < 100_000


def test_without_people_a_sheet_has_no_personal_column() -> None:
    columns = (Column("ref", "Reference"), Column("name", "Name", is_personal=True), Column("n", "N", Kind.NUMBER))
    sheet = without_people(contents(("C-2026-0001", "Maja Holm", 3), columns=columns).sheets[0])
    assert [column.name for column in sheet.columns] == ["ref", "n"]
    assert list(sheet.rows()) == [("C-2026-0001", 3)]


@pytest.mark.parametrize(("pence", "said"), [(0, "0.00"), (5, "0.05"), (123456, "1234.56"), (-150, "-1.50")])
def test_pounds(pence: int, said: str) -> None:
    assert pounds(pence) == said


@pytest.mark.parametrize("value", [None, 20261214, "2026-02-30", "20261214", "2026-W51-1", "soon"])
def test_no_day(value: Value) -> None:
    assert day_of(value) is None
