"""A workbook is read for its values, once it is known to be sound: every sheet, hidden ones too, and every row of them.

What a person who looks at the spreadsheet would not see, or would see and we do not get, is said.
"""

import warnings
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from complaints_cli.domain.dates import quoted
from complaints_cli.exchange.importing.sheets import refusals
from complaints_cli.exchange.importing.sheets.archive import LARGEST, look_through, sound
from complaints_cli.exchange.importing.sheets.book import MOST_COLUMNS, Book, Cell, Row, Sheet
from complaints_cli.exchange.importing.sheets.cells import text_cell, workbook_cell
from complaints_cli.exchange.importing.sheets.grid import LAST_ROW, Grid, Listed, Some, letters
from complaints_cli.exchange.importing.sheets.patience import Patience

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

_AT_ONCE = 500
_MOST_ROWS = 5 * LAST_ROW
"""Rows of all sheets together, empty ones between others counted."""


def workbook(path: Path) -> Book:
    """The workbook in that file, which is kept in memory. Raises as `sheets.opened` does; OSError."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    patience = Patience(path.name)
    looked_through = look_through(content, path.name, patience)
    if sum(grid.last_row for _, grid in looked_through) > _MOST_ROWS:
        raise refusals.too_large(path.name, f"has more than {_MOST_ROWS:,} rows")
    if not looked_through:
        raise refusals.other_kind(path.name, "empty", "Name the file that the register is in.")
    with patience, sound(path.name), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheets = tuple(
            Sheet(
                listed.name,
                partial(_rows, book, listed.name, grid, path.name, patience),
                is_hidden=listed.is_hidden,
                merged=tuple(sorted(grid.blocks)),
                last_row=grid.last_row,
            )
            for listed, grid in looked_through
        )
    from_1904 = book.epoch == CALENDAR_MAC_1904
    notes = [f"{path.name} was read as an Excel workbook{', with days counted from 1904' if from_1904 else ''}."]
    for listed, grid in looked_through:
        notes += _notes(listed, grid)
    digest = sha256(content).hexdigest()
    return Book(path, path.name, digest, "xlsx", sheets, tuple(notes), 1904 if from_1904 else 1900)


def _rows(book: "Workbook", sheet: str, grid: Grid, name: str, patience: Patience) -> Iterator[Row]:
    """The rows in which something stands, as far as the last of them: a gap between two, however long, ends nothing."""
    worksheet = book[sheet]
    # What the sheet says of its own size is often wrong, and the library would believe it.
    worksheet.reset_dimensions()
    blank = (None,) * grid.last_column
    values = worksheet.iter_rows(max_col=grid.last_column, values_only=True)
    # What follows the last row (validation, colours by condition) is nothing to stumble over.
    numbered = islice(enumerate(values, 1), grid.last_row)
    while some := _next(numbered, name, patience):
        for number, row in some:
            if row != blank:
                cells = (*map(workbook_cell, row), *blank[len(row) :])
                if cells != blank:
                    yield Row(number, _with_formulas(cells, number, grid) if grid.formulas else cells)


def _with_formulas(cells: tuple[Cell, ...], number: int, grid: Grid) -> tuple[Cell, ...]:
    """The cells of a row; a formula without a value is the text it was typed as, and is never worked out."""
    return tuple(
        text_cell(grid.formulas.get((number, column), "")) if cell is None else cell
        for column, cell in enumerate(cells, 1)
    )


def _next(
    numbered: Iterator[tuple[int, tuple[object, ...]]], name: str, patience: Patience
) -> Sequence[tuple[int, tuple[object, ...]]]:
    """The next few rows. Warnings are the library's way of saying what the notes say, or of what is no matter here."""
    with patience, sound(name), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        patience.check()
        return list(islice(numbered, _AT_ONCE))


def _notes(sheet: Listed, grid: Grid) -> Iterator[str]:
    called = f"Sheet {quoted(sheet.name)}"
    if sheet.is_hidden:
        yield f"{called} is hidden. It was read all the same."
    if grid.hidden_rows:
        yield f"{called} has hidden rows: {grid.hidden_rows}. They were read all the same."
    hidden = Some(letters(column) for column in sorted(grid.hidden_columns) if column <= grid.last_column)
    if hidden:
        yield f"{called} has hidden columns: {hidden}. They were read all the same."
    if grid.unsaved:
        read = f"which stand as they were typed: {grid.unsaved}"
        way_out = "To have their values, open it in Excel or LibreOffice, save it, and import that."
        yield f"{called} has formulas that were saved without a value, {read}. {way_out}"
    if grid.beyond:
        beyond = f"the {MOST_COLUMNS}th column, {letters(MOST_COLUMNS)}"
        yield f"{called} has cells to the right of {beyond}, which were not read: {grid.beyond}."
