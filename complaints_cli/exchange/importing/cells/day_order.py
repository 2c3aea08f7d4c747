"""Days are read day first unless the column itself speaks against it: then the import stops and shows why."""

import json
import re
from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.dates import quoted
from complaints_cli.errors import Problem
from complaints_cli.exchange.importing.cells.days import CERTAIN, DAY_FIRST, EITHER, MONTH_FIRST, look
from complaints_cli.exchange.importing.cells.read import NOTHING_YET, plain
from complaints_cli.exchange.importing.cells.serials import is_serial, serial_written
from complaints_cli.exchange.importing.sheets import Cell

TOO_MANY = 20
"""One cell in so many that can only be month first, and the column is in doubt."""
ENOUGH_TO_SUSPECT = 5
_LONG, _MANY = 25, 5
"""Characters of a sentence, and words without a single day, from which a column is taken to be of words."""
_KNOWN_AT_MOST = 8_000
_SERIAL = "serial"
_FIGURES = re.compile(r"[0-9]{1,2}\s?[/.\-–— ]\s?[0-9]{1,2}\s?[/.\-–— ]\s?[0-9]{2,4}")
_DAYS = frozenset({DAY_FIRST, MONTH_FIRST, EITHER, CERTAIN, _SERIAL})
SWITCHES = frozenset({"yes", "no", "y", "n", "true", "false", "x", "✓", "✔", "☑", "t", "f"})


@dataclass(slots=True)
class DayOrder:
    """What the cells of one column can be, counted: `days` of them are days, `others` are something else."""

    days: int = 0
    switches: int = 0
    others: int = 0
    sentences: int = 0
    typed: int = 0
    typed_late: int = 0
    """Cells that the workbook holds as a day, and those of them after the 12th of a month."""
    only_day_first: int = 0
    only_month_first: int = 0
    either: int = 0
    serials: int = 0
    example_day_first: tuple[int, str] | None = None
    example_month_first: tuple[int, str] | None = None
    example_either: tuple[int, str] | None = None

    def is_day(self, cell: Cell, known: dict[str, str]) -> bool:
        """Whether the cell could be a day. `known` is what texts have been found to be, kept between calls."""
        if isinstance(cell, str):
            return _known_kind(cell, known) in _DAYS
        return isinstance(cell, date) or (isinstance(cell, (int, float)) and is_serial(cell))

    def count(self, row: int, cell: Cell, known: dict[str, str]) -> None:
        """Counts one cell in; `known` as for `is_day`."""
        if isinstance(cell, str):
            self._count_text(row, cell, _known_kind(cell, known))
        elif isinstance(cell, date):
            self.days += 1
            self.typed += 1
            self.typed_late += cell.day > 12
        elif isinstance(cell, bool):
            self.switches += 1
        elif cell is not None:
            serial = is_serial(cell)
            self.serials += serial
            self.days += serial
            self.others += not serial

    def _count_text(self, row: int, cell: str, kind: str) -> None:
        if kind == DAY_FIRST:
            self.only_day_first += 1
            self.example_day_first = self.example_day_first or (row, _figures(cell))
        elif kind == MONTH_FIRST:
            self.only_month_first += 1
            self.example_month_first = self.example_month_first or (row, _figures(cell))
        elif kind == EITHER:
            self.either += 1
            self.example_either = self.example_either or (row, _figures(cell))
        elif kind == _SERIAL:
            self.serials += 1
        elif kind != CERTAIN:
            self.switches += kind == "switch"
            self.others += kind == "other"
            self.sentences += kind == "other" and len(cell) >= _LONG
            return
        self.days += 1

    def stops(self, *, month_first: bool = False) -> bool:
        """Whether it cannot be said that the day comes first: more cells speak against it than for it, or TOO_MANY do.

        `month_first`: an officer says that the month does. Then the cells must say so too.
        """
        against, for_it = self.only_month_first, self.only_day_first
        if month_first:
            against, for_it = for_it, against
            return not for_it or against > for_it or (against > 0 and against * TOO_MANY >= self.days)
        return against > for_it or (against > 0 and against * TOO_MANY >= self.days)

    def only_asks(self) -> bool:
        """Whether all that stands in the column is yes and no."""
        return self.switches > 0 and not self.days and not self.others

    def asks(self) -> bool:
        """Whether some of its cells say yes or no."""
        return self.switches > 0

    def is_of_words(self) -> bool:
        """Whether the column is of something else than days: sentences stand in it, or many words, and no day."""
        return not self.days and (self.sentences > 0 or self.others >= _MANY)

    def was_swapped_before(self) -> bool:
        """Whether it looks as if another program had read it month first and kept as text what it could not."""
        texts = self.only_day_first + self.only_month_first + self.either
        all_day_first = texts > 0 and texts == self.only_day_first
        return all_day_first and self.typed >= ENOUGH_TO_SUSPECT and not self.typed_late

    def problem(self, sheet: str, header: str, *, month_first: bool = False) -> Problem:
        """Why the import stops at this column, with a cell of each kind."""
        where = f"column {quoted(header)}" + (f" of sheet {quoted(sheet)}" if sheet else "")
        counted = (
            f"Of {self.days} days there, {self.only_month_first} can only be month first and {self.only_day_first} "
            "only day first."
        )
        if month_first:
            return Problem(
                "date-order",
                f"The mapping file says that {where} is month first, and its cells do not: {self._examples()}. "
                f"{counted}",
            )
        return Problem(
            "date-order",
            f"In {where} it is not certain whether the day or the month comes first: {self._examples()}. {counted} "
            f"Put the column right or, if all of it is month first, say so in a mapping file (--map): under [dates], "
            f'{json.dumps(header, ensure_ascii=False)} = "month-first".',
        )

    def _examples(self) -> str:
        found = (
            (self.example_month_first, "can only be month first"),
            (self.example_day_first, "can only be day first"),
            (None if self.example_day_first and self.example_month_first else self.example_either, "can be both"),
        )
        return "; ".join(f"{quoted(example[1])} in row {example[0]} {what}" for example, what in found if example)


def _figures(cell: str) -> str:
    """The figures of a day alone: what else stands in the cell may name somebody, and is not for a message."""
    found = _FIGURES.search(cell)
    return found[0] if found else ""


def _known_kind(cell: str, known: dict[str, str]) -> str:
    kind = known.get(cell)
    if kind is None:
        kind = _kind(cell)
        if len(known) < _KNOWN_AT_MOST:
            known[cell] = kind
    return kind


def _kind(cell: str) -> str:
    text = plain(cell)
    if text in NOTHING_YET:
        return "blank"
    if text in SWITCHES:
        return "switch"
    if serial_written(text) is not None:
        return _SERIAL
    return look(cell).kind or "other"
