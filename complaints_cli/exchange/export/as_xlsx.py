"""A workbook of typed cells: every text is written as text, so that none is a formula, and none is ever cut.

What a cell cannot hold goes on in a sheet of long texts, and the cell says where. Sheets without rows and those of the
record itself are hidden: they are there for a program, and the first sheet says so.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from errno import ENOSPC
from itertools import chain, islice
from textwrap import wrap
from typing import TYPE_CHECKING, BinaryIO, cast

from complaints_cli.domain.plain import clean
from complaints_cli.errors import refuse
from complaints_cli.exchange.export.cells import Cells
from complaints_cli.exchange.export.contents import Contents
from complaints_cli.exchange.export.record import PIECE
from complaints_cli.exchange.export.sheet import Column, Kind, Row, Sheet
from complaints_cli.store.entry import Value

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

COVER, LONG = "Read me", "Long texts"
MOST_ROWS = 1_048_575
"""Rows that a sheet holds under its header."""
LOOKED_AT = 200
"""Rows from which the width of a column is told."""
NARROW, WIDE, COVER_WIDTHS = 9, 60, (28, 100, 9)
FITTING = {Kind.DAY: 16, Kind.MONEY: 15, Kind.YES_NO: 15, Kind.NUMBER: 15}
"""Widths that hold such a value, and the longest word that such a column is headed by."""
LINE, MOST_LINES = 15, 27
"""Points of a line, and lines of the highest row that there can be."""
ON_PAPER = 260
"""Characters across that can still be read on a page."""


def write_xlsx(made: Contents, file: BinaryIO) -> dict[str, int]:
    """Writes the workbook sheet by sheet. Returns the number of rows of each, by its name.

    Raises Refused "too-many-rows" where a table has more rows than a sheet can hold, OSError.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator, book.properties.title = clean(made.landlord), clean(made.read_me[0])
    cover, cells = cast("Worksheet", book.create_sheet(COVER)), Cells()
    try:
        counted = {sheet.name: _write(book, sheet, cells) for sheet in made.sheets}
        if cells.too_long:
            _write(book, _long_texts(cells), cells)
        _cover(cover, made, counted, cells)
        _save(book, file)
    except BaseException as error:
        _let_go(book)
        if isinstance(error, _of_the_disk()):
            raise OSError(ENOSPC, "the disk is full, or does not answer") from error
        raise
    return counted


def _of_the_disk() -> tuple[type[Exception], ...]:
    """What stands for OSError where openpyxl writes its sheets with lxml, which is there when Word's pages are."""
    from openpyxl.xml import LXML

    if not LXML:
        return ()
    from lxml.etree import SerialisationError

    return (SerialisationError,)


def _save(book: "Workbook", file: BinaryIO) -> None:
    """As the library does it; but an archive that could not be written is let go of, or it complains on stderr."""
    from zipfile import ZIP_DEFLATED, ZipFile

    from openpyxl.writer.excel import ExcelWriter

    archive = ZipFile(file, "w", ZIP_DEFLATED)
    try:
        ExcelWriter(book, archive).save()
    except BaseException:
        with suppress(Exception):
            archive.close()
        raise


def _let_go(book: "Workbook") -> None:
    """Ends every sheet that was begun: one left open complains on stderr. Its file goes when the program ends."""
    for page in book.worksheets:
        with suppress(Exception):
            cast("WriteOnlyWorksheet", page).close()


def _write(book: "Workbook", sheet: Sheet, cells: Cells) -> int:
    from openpyxl.utils import get_column_letter

    page = cast("Worksheet", book.create_sheet(sheet.heading))
    rows = sheet.rows()
    first = list(islice(rows, LOOKED_AT))
    headings = [column.heading for column in sheet.columns]
    widths = [_width(column, [row[place] for row in first]) for place, column in enumerate(sheet.columns)]
    for place, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.freeze_panes = "B2" if sheet.columns[0].name == "ref" else "A2"
    page.print_title_rows, page.print_title_cols = "1:1", "A:A"
    _lay_out(page, is_wide=sum(widths) > ON_PAPER)
    _append(page, 1, [cells.heading(page, heading) for heading in headings], _lines(headings, widths))
    number = 0
    for number, row in enumerate(chain(first, rows), 1):
        if number > MOST_ROWS:
            many = f"{sheet.heading} has more rows than the {MOST_ROWS} that a sheet holds"
            raise refuse(
                "too-many-rows", f"{many}. Export it as CSV or JSON.", command="export --format csv --output DIR/"
            )
        typed = [cells.cell(page, value, column, number + 1) for value, column in zip(row, sheet.columns, strict=True)]
        _append(page, number + 1, typed, _lines(row, widths))
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{number + 1}"
    if sheet.is_record or not number:
        page.sheet_state = "hidden"
    return number


def _append(page: "Worksheet", number: int, cells: list["Cell | int | None"], lines: int) -> None:
    """Adds a row, high enough for its lines: not every program finds out for itself."""
    if lines > 1:
        page.row_dimensions[number].height = LINE * min(lines, MOST_LINES)
    page.append(cells)
    page.row_dimensions.pop(number, None)


def _lines(row: Sequence[Value], widths: list[int]) -> int:
    """Lines that the longest text of a row takes, wrapped."""
    return max(
        (
            sum(len(line) // width + 1 for line in value.split("\n"))
            for value, width in zip(row, widths, strict=True)
            if isinstance(value, str)
        ),
        default=1,
    )


def _lay_out(page: "Worksheet", *, is_wide: bool) -> None:
    """On paper: across, and one page wide where that can still be read."""
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    if is_wide:
        return
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _width(column: Column, values: list[Value]) -> int:
    """Characters that fit what is usual in the column, between narrow and wide; what is longer is wrapped."""
    if column.kind in FITTING:
        return FITTING[column.kind]
    longest = max((len(str(value or "")) for value in values), default=0)
    return max(NARROW, min(WIDE, max(longest, *map(len, column.heading.split())) + 3))


def _long_texts(cells: Cells) -> Sheet:
    def rows() -> Iterator[Row]:
        for number, found in enumerate(cells.too_long, 1):
            for piece, start in enumerate(range(0, len(found.text), PIECE), 1):
                yield number, found.sheet, found.row, found.column, piece, found.text[start : start + PIECE]

    return Sheet(
        name="long_texts",
        heading=LONG,
        says="Texts that are longer than a cell can be, in pieces.",
        columns=(
            Column("number", "Number", Kind.NUMBER),
            Column("sheet", "Sheet"),
            Column("row", "Row", Kind.NUMBER),
            Column("column", "Column"),
            Column("piece", "Piece", Kind.NUMBER),
            Column("text", "Text", is_personal=True),
        ),
        rows=rows,
    )


def _cover(page: "Worksheet", made: Contents, counted: dict[str, int], cells: Cells) -> None:
    for letter, width in zip("ABC", COVER_WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    _lay_out(page, is_wide=False)
    title, *said = made.read_me
    page.append([cells.title(page, title)])
    for line in (line for sentence in said for line in wrap(sentence, sum(COVER_WIDTHS))):
        page.append([cells.text(page, line)])
    page.append([])
    page.append([cells.heading(page, name) for name in ("Sheet", "What it is", "Rows")])
    for sheet in made.sheets:
        hidden = "" if counted[sheet.name] and not sheet.is_record else " (hidden)"
        page.append([cells.text(page, sheet.heading), cells.text(page, f"{sheet.says}{hidden}"), counted[sheet.name]])
