"""How the rows of one table of a sheet are to be read: every column with what it stands for and who reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from complaints_cli.exchange.importing.cells.read import Read, Reader
from complaints_cli.exchange.importing.columns.fields import DAYS, MANY, Field, Target
from complaints_cli.exchange.importing.columns.readers import reader_of
from complaints_cli.exchange.importing.sheets import Cell
from complaints_cli.exchange.importing.sheets.book import Epoch


@dataclass(frozen=True, slots=True)
class Placed:
    """A column of a table: where it stands (from 0), its header, what it stands for."""

    position: int
    header: str
    target: Target
    month_first: bool = False
    """An officer has said that its days are written month first."""


class Put(Enum):
    """How what a column says is kept: alone, with what others say of the same, as a day, or apart."""

    ALONE = auto()
    JOINED = auto()
    DAY = auto()
    SAID = auto()
    KEPT = auto()


class Planned(NamedTuple):
    """A column with its reader, and what it has read: words come again and again."""

    position: int
    header: str
    target: Target
    name: str
    """Under which it is kept: what it stands for and the stage that it names."""
    put: Put
    read: Reader
    known: dict[Cell, Read]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's columns, and what follows from which there are."""

    placed: tuple[Placed, ...]
    epoch: Epoch
    meanings: Mapping[str, str]
    plan: tuple[Planned, ...]
    headers: Mapping[Target, str]
    positions: Mapping[Target, int]
    has_second_stage: bool
    """Stage 2 has columns of its own, so that a row is a whole complaint and "stage" says where it stands."""
    has_second_decision: bool
    rows_by_stage: bool
    """Stage 2 has rows of its own."""
    closing_is_answer: bool
    """There is a day of closing and none of an answer: the one is taken for the other."""
    bare_refs: frozenset[str] = frozenset()
    """References that stand by themselves in the register and with a "(2)" behind them elsewhere."""


_NOT_READ = frozenset({Field.WORKED_OUT, Field.LEFT})


def layout(
    placed: Sequence[Placed],
    epoch: Epoch,
    today: date,
    meanings: Mapping[str, str],
    bare_refs: frozenset[str] = frozenset(),
    *,
    has_stage_refs: bool = False,
) -> Layout:
    """The table that has these columns. `has_stage_refs` says that a stage hangs on some of its references."""
    taken = [column for column in placed if column.target.field not in _NOT_READ]
    targets = {column.target for column in taken}
    first_answers = {Target(Field.RESPONDED), Target(Field.RESPONDED, 1)}
    has_second_stage = any(target.stage == 2 for target in targets)
    return Layout(
        placed=tuple(placed),
        epoch=epoch,
        meanings=meanings,
        plan=tuple(
            Planned(
                column.position,
                column.header,
                column.target,
                column.target.key,
                _put(column.target.field),
                reader_of(column.target.field, today, epoch, month_first=column.month_first, meanings=meanings),
                {},
            )
            for column in taken
        ),
        headers={column.target: column.header for column in reversed(taken)},
        positions={column.target: column.position for column in reversed(taken)},
        has_second_stage=has_second_stage,
        rows_by_stage=not has_second_stage and (has_stage_refs or Target(Field.STAGE) in targets),
        has_second_decision=bool(targets & {Target(Field.DECISION, 2), Target(Field.UPHELD, 2)}),
        closing_is_answer=Target(Field.CLOSED) in targets and not targets & first_answers,
        bare_refs=bare_refs,
    )


def _put(field: Field) -> Put:
    if field is Field.KEPT:
        return Put.KEPT
    if field in _SAYING:
        return Put.SAID
    if field in DAYS:
        return Put.DAY
    return Put.JOINED if field in MANY else Put.ALONE


_SAYING = frozenset({Field.STATUS, Field.STAGE, Field.SORT, Field.DECISION, Field.UPHELD})
