"""How the rows of one table of a sheet are to be read: every column with what it stands for and who reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.cells.decisions import beside_upheld, ticked
from complaints_cli.exchange.importing.cells.read import Read, Reader
from complaints_cli.exchange.importing.columns.fields import DAYS, OUTCOMES, Field, Target
from complaints_cli.exchange.importing.columns.readers import AHEAD, READ, reader_of
from complaints_cli.exchange.importing.columns.titles import SAYS_NOTHING, Under
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


class Planned(NamedTuple):
    """A column with its reader, and what it has read: words come again and again."""

    position: int
    header: str
    target: Target
    name: str
    """Under which it is kept: what it stands for and the stage that it names."""
    is_words: bool
    """Its words are taken as they are, and put together with those of other columns for the same."""
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
    under: Under
    """What a title or the name of the sheet says of all its rows."""
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
    under: Under = SAYS_NOTHING,
) -> Layout:
    """The table that has these columns. `has_stage_refs` says that a stage hangs on some of its references.

    Where a column is of another stage than the one it stands `under`, that stage counts for nothing.
    """
    taken = [column for column in placed if column.target.field not in _NOT_READ]
    targets = {column.target for column in taken}
    first_answers = {Target(Field.RESPONDED), Target(Field.RESPONDED, 1)}
    has_second_stage = any(target.stage == 2 for target in targets)

    def reader(column: Placed) -> Reader:
        field, stage = column.target
        if field is Field.UPHELD and targets & {Target(Field.PARTLY_UPHELD, stage), Target(Field.NOT_UPHELD, stage)}:
            # One of several to tick: no does not mean that it was not upheld.
            return ticked(Decision.UPHELD)
        read = reader_of(field, today, epoch, month_first=column.month_first, meanings=meanings)
        is_asked_beside = field is Field.DECISION and Target(Field.UPHELD, stage) in targets
        return beside_upheld(read) if is_asked_beside else read

    # Columns of days are read alike, and have many days in common.
    days: dict[tuple[bool, bool], dict[Cell, Read]] = {}

    def known(column: Placed) -> dict[Cell, Read]:
        field = column.target.field
        return days.setdefault((column.month_first, field in AHEAD), {}) if field in DAYS else {}

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
                column.target.field not in DAYS and column.target.field not in READ,
                reader(column),
                known(column),
            )
            for column in taken
        ),
        headers={column.target: column.header for column in reversed(taken)},
        positions={column.target: column.position for column in reversed(taken)},
        has_second_stage=has_second_stage,
        rows_by_stage=not has_second_stage and (has_stage_refs or Target(Field.STAGE) in targets),
        under=under if all(target.stage in (None, under.stage) for target in targets) else under._replace(stage=None),
        has_second_decision=any(Target(field, 2) in targets for field in OUTCOMES),
        closing_is_answer=Target(Field.CLOSED) in targets and not targets & first_answers,
        bare_refs=bare_refs,
    )
