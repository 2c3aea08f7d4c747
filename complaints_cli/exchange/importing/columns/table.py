"""A table of a sheet as it is first looked through: which rows are its own, and what its columns hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from complaints_cli.exchange.importing.cells.day_order import DayOrder
from complaints_cli.exchange.importing.cells.days import look
from complaints_cli.exchange.importing.cells.decisions import decision
from complaints_cli.exchange.importing.cells.references import counted, reference
from complaints_cli.exchange.importing.cells.standings import is_a_sort
from complaints_cli.exchange.importing.columns.fields import DAYS, Field
from complaints_cli.exchange.importing.columns.heading import Heading
from complaints_cli.exchange.importing.columns.mapping_file import folded
from complaints_cli.exchange.importing.sheets import Cell, Row

_LONG = 25
"""Characters from which a cell is a sentence rather than a word."""


@dataclass(slots=True)
class Words:
    """What the cells of a column of words are, counted: how many, how many known, how many sentences."""

    cells: int = 0
    known: int = 0
    sentences: int = 0


@dataclass(slots=True)
class Table:
    """A heading and what its columns hold. `orders` and `kinds` are the sheet's: its tables share them by header."""

    heading: Heading
    orders: dict[str, DayOrder]
    kinds: dict[str, str]
    filled: set[int] = field(default_factory=set)
    words: dict[int, Words] = field(default_factory=dict)
    counted_refs: set[str] = field(default_factory=set)
    has_stage_refs: bool = False
    rows: int = 0
    refs: tuple[int, ...] = ()
    _days: tuple[tuple[int, DayOrder], ...] = ()
    _worded: tuple[tuple[int, Field], ...] = ()
    _left: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Settles which columns are looked at in each row."""
        claims = [(position, claim.target.field) for position, claim in enumerate(self.heading.claims) if claim]
        texts = self.heading.texts
        self._days = tuple(
            (position, self.orders.setdefault(texts[position], DayOrder())) for position, name in claims if name in DAYS
        )
        self._worded = tuple((position, name) for position, name in claims if name in _LOOKED_AT)
        self.refs = tuple(position for position, name in claims if name is Field.REF)
        worked_out = {position for position, name in claims if name is Field.WORKED_OUT}
        self._left = tuple(position for position in range(len(texts)) if position not in worked_out)

    def has_day(self, cells: Sequence[Cell]) -> bool:
        """Whether something that could be a day stands in one of the columns of days."""
        return any(
            (cell := cells[position]) is not None and (isinstance(cell, date) or order.is_day(cell, self.kinds))
            for position, order in self._days
        )

    def own(self, cells: Sequence[Cell]) -> list[Cell]:
        """What stands in the row but for what a spreadsheet works out there."""
        return [cell for position in self._left if (cell := cells[position]) is not None]

    def count(self, row: Row) -> None:
        """Counts in what the cells of one of its rows are."""
        self.rows += 1
        cells = row.cells
        if len(self.filled) < len(cells):
            self.filled.update([position for position, cell in enumerate(cells) if cell is not None])
        for position, order in self._days:
            order.count(row.number, cells[position], self.kinds)
        for position, name in self._worded:
            if (cell := cells[position]) is not None:
                self._count_words(self.words.setdefault(position, Words()), cell, name)
        for position in self.refs:
            if isinstance(cell := cells[position], str):
                self._count_ref(cell)

    def _count_words(self, words: Words, cell: Cell, name: Field) -> None:
        words.cells += 1
        if isinstance(cell, str):
            words.sentences += len(cell) >= _LONG
            key = f"{name} {cell}" if len(cell) < _LONG else ""
            known = self.kinds.get(key) if key else None
            if known is None:
                known = "known" if _LOOKED_AT[name](cell) else "other"
                if key:
                    self.kinds[key] = known
            words.known += known == "known"
        else:
            words.known += isinstance(cell, date) and name is Field.DECIDER

    def _count_ref(self, cell: str) -> None:
        if cell[-1] in ")]" and (found := counted(cell)):
            self.counted_refs.add(found[0])
        elif not self.has_stage_refs and cell[-1:] in "12)]eo" and reference(cell).value[1]:
            self.has_stage_refs = True


def repeats(heading: Heading, cells: Sequence[Cell]) -> bool:
    """Whether a row is the headers once more: most of its cells are what stands above them."""
    filled = [(position, cell) for position, cell in enumerate(cells) if cell is not None]
    same = sum(isinstance(cell, str) and folded(cell) in folded(heading.texts[position]) for position, cell in filled)
    return len(filled) > 1 and same * 5 >= len(filled) * 3


def _is_an_outcome(cell: str) -> bool:
    read = decision(cell)
    return not read.reason or not read.holds


def _is_a_day(cell: str) -> bool:
    return bool(look(cell).kind)


_LOOKED_AT: Mapping[Field, Callable[[str], bool]] = {
    Field.TYPE: is_a_sort,
    Field.DECISION: _is_an_outcome,
    # A "response by" may also be the day until which one is due.
    Field.DECIDER: _is_a_day,
}
"""What is counted of the cells of a column that stands for this."""
