"""What the cells of one row say, each by what its column stands for, before they are put together.

A register has many rows: what a column says stands under a name of its own, and what it does not say costs nothing.
"""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import Channel, Home, Satisfied
from complaints_cli.exchange.importing.cells.day_cells import YES
from complaints_cli.exchange.importing.cells.read import Read, as_text
from complaints_cli.exchange.importing.cells.said import Said
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.line import Doubt
from complaints_cli.exchange.importing.sheets import Cell

_KNOWN_AT_MOST = 4_000


class Gathered:
    """The values of one row. What is in doubt has no value here; names end in the stage that a column names."""

    ref: tuple[str, int | None] = ("", None)
    stage: Said | None = None
    sort: Said | None = None
    status: Said | None = None
    received: date | None = None
    via: Channel | None = None
    name: str = ""
    title: str = ""
    first_name: str = ""
    surname: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    rep: str = ""
    home: Home | None = None
    category: str = ""
    summary: str = ""
    outcome: str = ""
    handler: str = ""
    handler_1: str = ""
    handler_2: str = ""
    acknowledged: date | None = None
    acknowledged_1: date | None = None
    acknowledged_2: date | None = None
    responded: date | None = None
    responded_1: date | None = None
    responded_2: date | None = None
    extended_to: date | None = None
    extended_to_1: date | None = None
    extended_to_2: date | None = None
    extension_told: date | None = None
    extension_told_1: date | None = None
    extension_told_2: date | None = None
    extension_reason: str = ""
    extension_reason_1: str = ""
    extension_reason_2: str = ""
    decider: str = ""
    decider_1: str = ""
    decider_2: str = ""
    reason: str = ""
    reason_1: str = ""
    reason_2: str = ""
    escalated: date | None = None
    closed: date | None = None
    withdrawn: date | None = None
    refused: date | None = None
    refusal_reason: str = ""
    satisfied: Satisfied | None = None
    remedy: str = ""
    amount: int | None = None
    learning: str = ""
    note: str = ""

    def __init__(self, layout: Layout, cells: Sequence[Cell]) -> None:
        self.layout = layout
        self.cells = cells
        self.outcomes: list[tuple[Target, Said]] = []
        """Whatever speaks of how it ended, in the order of the columns."""
        self.yes: set[Target] = set()
        """Columns of days that say that it happened, and not when."""
        self.doubts: list[Doubt] = []
        self.notes: list[str] = []
        self.kept: list[tuple[str, str]] = []

    def header(self, target: Target) -> str:
        """The header of the column, or what it would stand for where the register has no such column."""
        return self.layout.headers.get(target) or str(target)

    def cell(self, target: Target) -> str:
        """The cell of the column as text."""
        position = self.layout.positions.get(target)
        return "" if position is None else as_text(self.cells[position])

    def has(self, target: Target) -> bool:
        """Whether the cell of the column says something."""
        return bool(self.cell(target))

    def is_in_doubt(self, *fields: Field) -> bool:
        """Whether a cell of one of these fields could not be read."""
        if not self.doubts:
            return False
        headers = {header for target, header in self.layout.headers.items() if target.field in fields}
        return any(doubt.holds and doubt.column in headers for doubt in self.doubts)

    def doubt(self, target: Target, reason: str, *, holds: bool = True) -> None:
        """Adds a doubt about the row that shows in this column."""
        self.doubts.append(Doubt(self.header(target), self.cell(target), reason, holds))


def gathered(layout: Layout, cells: Sequence[Cell]) -> Gathered:
    """Every cell of a row, read."""
    row = Gathered(layout, cells)
    for position, header, target, name, is_words, read, known in layout.plan:
        cell = cells[position]
        if cell is None:
            continue
        if is_words:
            _add_words(row, header, target, name, cell if isinstance(cell, str) else as_text(cell))
            continue
        # A number and a truth can be equal and not the same: 1, 1.0 and True.
        is_hashed_as_it_is = isinstance(cell, (str, date))
        said = known.get(cell) if is_hashed_as_it_is else None
        if said is None:
            said = read(cell)
            if is_hashed_as_it_is and len(known) < _KNOWN_AT_MOST:
                known[cell] = said
        _take(row, header, target, name, said)
        if said.reason:
            row.doubts.append(Doubt(header, as_text(cell), said.reason, said.holds))
    return row


def _take(row: Gathered, header: str, target: Target, name: str, said: Read) -> None:
    value = said.value
    if value is YES:
        row.yes.add(target)
    elif value is not None:
        before = row.__dict__.setdefault(name, value)
        if before != value and isinstance(value, date):
            row.doubt(target, f"Column {header!r} says {long_day(value)}: one of them is wrong.")
        if isinstance(value, Said):
            row.outcomes.append((target, value))
    if said.note:
        row.notes.append(f"{header}: {said.note}")


def _add_words(row: Gathered, header: str, target: Target, name: str, words: str) -> None:
    values = row.__dict__
    if target.field is Field.KEPT:
        row.kept.append((header, words))
    elif name in values:
        values[name] += _BETWEEN.get(target.field, "\n") + words
    else:
        values[name] = words


_BETWEEN = {Field.ADDRESS: ", ", Field.PHONE: ", "}
