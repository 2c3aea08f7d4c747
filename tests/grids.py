"""Registers of made-up rows, as the sheets of a file would give them: for what is read out of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from complaints_cli.exchange.importing.columns.mapping_file import Mapped
from complaints_cli.exchange.importing.line import Line, Skipped
from complaints_cli.exchange.importing.reading import NO_MAPPING, Understood, understand
from complaints_cli.exchange.importing.sheets import Block, Book, Cell, Row, Sheet
from complaints_cli.exchange.importing.sheets.book import Epoch

TODAY = date(2026, 11, 20)
DIGEST = "0" * 64


def sheet(rows: Sequence[Sequence[Cell]], name: str = "", merged: Sequence[Block] = ()) -> Sheet:
    """A sheet of these rows, from row 1; a row of nothing is left out, as a file's would be."""
    width = max((len(row) for row in rows), default=0)

    def read() -> Iterator[Row]:
        for number, row in enumerate(rows, start=1):
            if any(cell is not None for cell in row):
                yield Row(number, (*row, *[None] * (width - len(row))))

    return Sheet(name, read, merged=tuple(merged))


def book(*sheets: Sheet, media: Literal["csv", "xlsx"] = "csv", epoch: Epoch = 1900) -> Book:
    """A file of these sheets."""
    return Book(Path("register.csv"), "register.csv", DIGEST, media, sheets, serial_epoch=epoch)


def grid(*rows: Sequence[Cell], mapped: Mapped = NO_MAPPING, epoch: Epoch = 1900) -> Understood:
    """A register of one sheet, understood."""
    return understand(book(sheet(rows), epoch=epoch), TODAY, mapped)


def lines(register: Understood) -> list[Line]:
    """The rows that are complaints."""
    return [entry for entry in register.entries() if isinstance(entry, Line)]


def skipped(register: Understood) -> list[Skipped]:
    """The rows that are none."""
    return [entry for entry in register.entries() if isinstance(entry, Skipped)]


def row(headers: Sequence[str], *cells: Cell) -> Line:
    """The one row of a register with these headers."""
    (found,) = lines(grid(headers, cells))
    return found
