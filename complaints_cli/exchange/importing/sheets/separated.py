"""A CSV is read twice: once to know that every row of it can be read, and again, row by row, for each who asks.

However long it is, no more than a row of it is kept.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import refusals
from complaints_cli.exchange.importing.sheets.book import MOST_COLUMNS, Book, Row, Sheet
from complaints_cli.exchange.importing.sheets.cells import text_cell
from complaints_cli.exchange.importing.sheets.encodings import Encoding, encoding_of
from complaints_cli.exchange.importing.sheets.lines import lines_of
from complaints_cli.exchange.importing.sheets.quotes import has_stray, opening_line, swallowing_line
from complaints_cli.exchange.importing.sheets.separators import Separator, separator_of

_HEAD_LINES, _HEAD_CHARACTERS = 500, 1_000_000
LONGEST_CELL = 1_000_000
"""Characters. A spreadsheet's own limit is 32,767; what is longer than this is a quotation mark that nobody closed."""
_PUT_RIGHT = "Put that line right in a text editor, or save the register again from its spreadsheet, and import that."


@dataclass(frozen=True, slots=True)
class _Separated:
    """What reading the rows takes; `columns` is how many cells a row has."""

    path: Path
    encoding: Encoding
    separator: Separator
    columns: int = MOST_COLUMNS

    def records(self, lines: Iterator[str]) -> Iterator[list[str]]:
        if self.separator.is_declared:
            next(lines, None)
        return csv.reader(lines, delimiter=self.separator.character, skipinitialspace=True, strict=True)


def separated_book(path: Path) -> Book:
    """The CSV in that file. Raises as `sheets.opened` does, and OSError for what the machine does not give."""
    encoding = encoding_of(path, path.name)
    csv.field_size_limit(LONGEST_CELL)
    with lines_of(path, encoding) as lines:
        separator = separator_of(list(_head(lines)))
    file = _Separated(path, encoding, separator)
    last, columns = _looked_through(file)
    if not last:
        raise refusals.other_kind(path.name, "empty", "Name the file that the register is in.")
    as_declared = ", as its first line says" if separator.is_declared else ""
    read = partial(_rows, replace(file, columns=min(columns, MOST_COLUMNS)))
    notes = [f"{path.name} was read as {encoding.called}, with {separator.called} between the cells{as_declared}."]
    if columns > MOST_COLUMNS:
        notes.append(f"There are rows of up to {columns:,} cells; what stands after the {MOST_COLUMNS}th was not read.")
    return Book(path, path.name, encoding.digest, "csv", (Sheet("", read, last_row=last),), tuple(notes))


def _head(lines: Iterator[str]) -> Iterator[str]:
    characters = 0
    for line in islice(lines, _HEAD_LINES):
        yield line
        characters += len(line)
        if characters > _HEAD_CHARACTERS:
            return


def _rows(file: _Separated) -> Iterator[Row]:
    """The rows that have been looked through before; a shorter one is filled up."""
    blank = (None,) * file.columns
    try:
        with lines_of(file.path, file.encoding) as lines:
            for number, record in enumerate(file.records(lines), 1):
                cells = (*map(text_cell, record[: file.columns]), *blank[len(record) :])
                if cells != blank:
                    yield Row(number, cells)
    except csv.Error as error:
        raise refusals.changed(file.path) from error


def _looked_through(file: _Separated) -> tuple[int, int]:
    """The number of the last row in which something stands, and the cells of the longest.

    Raises Misuse "file-damaged" for a quotation mark that is not closed, or that swallows what look like rows.
    """
    last = columns = before = 0
    kept: list[str] = []
    with lines_of(file.path, file.encoding) as lines:
        try:
            for number, record in enumerate(file.records(_keeping(lines, kept)), 1):
                _refuse_wrong_rows(file, kept, record, before)
                before += len(kept)
                kept.clear()
                while record and not record[-1].strip():
                    record.pop()
                if record:
                    last, columns = number, max(columns, len(record))
        except csv.Error as error:
            raise _cannot_be_split(file, kept, before) from error
    return last, columns


def _keeping(lines: Iterator[str], kept: list[str]) -> Iterator[str]:
    for line in lines:
        kept.append(line)
        yield line


def _refuse_wrong_rows(file: _Separated, kept: Sequence[str], cells: Sequence[str], before: int) -> None:
    if has_stray(kept, cells):
        what = f"line {before + 1} has a quotation mark that closes a cell, and none opens it"
        raise refusals.damaged(file.path.name, what, _PUT_RIGHT)
    swallowing = swallowing_line(kept, file.separator.character, file.separator.width)
    if swallowing is not None:
        at = before + swallowing + 1
        what = f"the quotation mark that opens a cell on line {at} is closed only after what looks like another row"
        raise refusals.damaged(file.path.name, what, _PUT_RIGHT)


def _cannot_be_split(file: _Separated, kept: Sequence[str], before: int) -> Misuse:
    opening = opening_line(kept, file.separator.character)
    if opening is None:
        what = f"line {before + 1} has a cell of more than {LONGEST_CELL:,} characters"
    else:
        what = f"the quotation mark that opens a cell on line {before + opening + 1} is not closed where the cell ends"
    return refusals.damaged(file.path.name, what, _PUT_RIGHT)
