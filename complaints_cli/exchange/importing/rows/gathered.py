"""What the cells of one row say, each by what its column stands for, before they are put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from complaints_cli.exchange.importing.cells.day_cells import YES
from complaints_cli.exchange.importing.cells.read import as_text
from complaints_cli.exchange.importing.cells.said import Said
from complaints_cli.exchange.importing.columns.fields import MANY, Field, Target
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.line import Doubt
from complaints_cli.exchange.importing.sheets import Cell

Value = Any
"""What a column's reader makes of a cell: which type that is follows from what the column stands for."""
_KNOWN_AT_MOST = 20_000


@dataclass(slots=True)
class Gathered:
    """The values of one row. What is in doubt has no value here."""

    layout: Layout
    cells: Sequence[Cell]
    values: dict[Target, Value] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)

    def put(self, header: str, target: Target, value: Value) -> None:
        """Keeps what a column says; where several stand for one thing, after what the others say."""
        if target.field is Field.KEPT:
            self.kept.append((header, value))
        elif target.field in MANY and target in self.values:
            self.values[target] += _BETWEEN.get(target.field, "\n") + value
        else:
            self.values[target] = value

    def day(self, name: Field, stage: int | None = None) -> date | None:
        """The day in that column; None where it has none."""
        value = self.values.get(Target(name, stage))
        return value if isinstance(value, date) else None

    def says_yes(self, name: Field, stage: int | None = None) -> bool:
        """Whether the column says that it happened and not when."""
        return self.values.get(Target(name, stage)) == YES

    def text(self, name: Field, stage: int | None = None) -> str:
        """The words in that column or, where several stand for it, in all of them."""
        value = self.values.get(Target(name, stage))
        return value if isinstance(value, str) else ""

    def said(self, name: Field, stage: int | None = None) -> Said:
        """What a column of a status, a stage, a sort or an outcome says."""
        value = self.values.get(Target(name, stage))
        return value if isinstance(value, Said) else _SILENT

    def header(self, target: Target) -> str:
        """The header of the column, or what it would stand for where the register has no such column."""
        return self.layout.headers.get(target) or str(target)

    def cell(self, target: Target) -> str:
        """The cell of the column as text."""
        position = self.layout.positions.get(target)
        return "" if position is None else as_text(self.cells[position])

    def is_in_doubt(self, target: Target) -> bool:
        """Whether the cell itself could not be read."""
        header = self.layout.headers.get(target)
        return any(doubt.column == header and doubt.holds for doubt in self.doubts)

    def doubt(self, target: Target, reason: str, *, holds: bool = True) -> None:
        """Adds a doubt about the row that shows in this column."""
        self.doubts.append(Doubt(self.header(target), self.cell(target), reason, holds))


_SILENT = Said()


def gathered(layout: Layout, cells: Sequence[Cell]) -> Gathered:
    """Every cell of a row, read."""
    found = Gathered(layout, cells)
    for position, header, target, read, known in layout.plan:
        cell = cells[position]
        if cell is None:
            continue
        # A number and a truth can be equal and not the same: 1, 1.0 and True.
        said = known.get(cell) if isinstance(cell, (str, date)) else None
        if said is None:
            said = read(cell)
            if isinstance(cell, (str, date)) and len(known) < _KNOWN_AT_MOST:
                known[cell] = said
        value, note, reason, holds = said
        if value is not None:
            found.put(header, target, value)
        if note:
            found.notes.append(f"{header}: {note}")
        if reason:
            found.doubts.append(Doubt(header, as_text(cell), reason, holds))
    return found


_BETWEEN = {Field.ADDRESS: ", ", Field.PHONE: ", "}
