"""The rows of a sheet of an export, by the names of its columns, whichever form it has."""

import csv
import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from complaints_cli.domain.formula import unguarded
from complaints_cli.errors import Damaged
from complaints_cli.exchange.export.as_json import RECORD, TABLES
from complaints_cli.exchange.export.cells import unescaped
from complaints_cli.exchange.importing.sheets.archive import look_through, sound
from complaints_cli.exchange.importing.sheets.patience import Patience

if TYPE_CHECKING:
    from openpyxl import Workbook as OpenBook

Cell = str | int | None
Read = Mapping[str, Cell]
"""A row: what stands in each column. An empty cell is "" or None, as the form has it."""


class Source(Protocol):
    """An export that is read."""

    def has(self, name: str) -> bool:
        """Whether the sheet is in it."""

    def rows(self, name: str) -> Iterator[Read]:
        """The rows of a sheet that is in it. Raises Damaged where they cannot be read."""


class Folder:
    """A folder of CSV files, a file a sheet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, name: str) -> bool:
        """Whether its file is there."""
        return (self._path / f"{name}.csv").is_file()

    def rows(self, name: str) -> Iterator[Read]:
        """Row by row, the marks against formulas taken off."""
        try:
            with (self._path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    if None in row or None in row.values():
                        raise unreadable()
                    yield {column: unguarded(text) for column, text in row.items()}
        except (OSError, UnicodeError, csv.Error) as error:
            raise unreadable() from error


class Json:
    """One JSON object."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, name: str) -> bool:
        """Whether the record has it, or the tables."""
        return any(isinstance(part, dict) and name in part for part in self._parts)

    def rows(self, name: str) -> Iterator[Read]:
        """Its rows, which are all in memory."""
        for part in self._parts:
            if name in part:
                yield from part[name]

    @cached_property
    def _parts(self) -> list[Any]:
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError) as error:
            raise unreadable() from error
        return [found.get(RECORD, {}), found.get(TABLES, {})]


class Workbook:
    """A workbook, a sheet each; looked through for what would swell or reach out before the library opens it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, name: str) -> bool:
        """Whether there is a sheet of that name."""
        return name in self._book.sheetnames

    def rows(self, name: str) -> Iterator[Read]:
        """Row by row."""
        if not self.has(name):
            raise unreadable()
        with sound(self._path.name):
            page = self._book[name].iter_rows(values_only=True)
            names = [str(name) for name in next(page, ())]
            for row in page:
                yield dict(zip(names, map(_plain, row), strict=True))

    @cached_property
    def _book(self) -> "OpenBook":
        from openpyxl import load_workbook

        content = self._path.read_bytes()
        look_through(content, self._path.name, Patience(self._path.name))
        with sound(self._path.name):
            return load_workbook(BytesIO(content), read_only=True)


def unreadable() -> Damaged:
    """The error for an export that is not as it was written."""
    return Damaged("export", "The export cannot be read as it was written: a part of it is missing or was changed.")


def _plain(cell: object) -> Cell:
    """A cell of the record, in which there are texts and whole numbers only."""
    if isinstance(cell, str):
        return unescaped(cell)
    return cell if isinstance(cell, int) or cell is None else str(cell)
