"""A cell is what stands in it: text, a number, a day. Nothing is read into text; no row is left out but blank ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

Cell = str | int | float | bool | date | None
"""A date is a cell that the workbook itself holds as one, never a `datetime`; a CSV has text alone.

Text is without the space around it and without control characters but for line ends ("\\n") and tabs; non-breaking
spaces are spaces. A cell with nothing in it is None.
"""

MOST_COLUMNS = 256
"""Columns read of a sheet: up to IV, as spreadsheets once had them."""

Epoch = Literal[1900, 1904]
"""The year from which a workbook counts its days."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row, with as many cells as every other row of its sheet.

    `number` is the one that a spreadsheet shows beside it when it opens the file, from 1. In a CSV that is the number
    of the record: blank lines count, a cell of several lines counts once, and a first line `sep=;` is none.
    """

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, order=True, slots=True)
class Block:
    """Cells merged into one, from 1: its value stands in the first of them, and the others are None."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid of rows; `name` is "" for a CSV. A hidden sheet is read like any other."""

    name: str
    read: Callable[[], Iterator[Row]] = field(repr=False, compare=False)
    is_hidden: bool = False
    merged: tuple[Block, ...] = ()
    """From the top, then from the left."""
    last_row: int = 0
    """The number of the last row, for a progress bar."""

    def rows(self) -> Iterator[Row]:
        """The rows from the top, each call anew, blank ones left out.

        Raises Unavailable "file-changed", at the latest after the last row, when the file was written to since it
        was opened.
        """
        return self.read()


@dataclass(frozen=True, slots=True)
class Book:
    """A register as a file: `name` is the file's own, `digest` the SHA-256 of its bytes in hexadecimal digits.

    `notes` are sentences on how it was read, for the officer to see: the encoding, hidden rows, formulas that were
    saved without a value.
    """

    path: Path
    name: str
    digest: str
    media: Literal["csv", "xlsx"]
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    serial_epoch: Epoch = 1900
