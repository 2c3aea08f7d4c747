"""What cannot have happened in the order in which a row has it: both cells are named, and nothing is put right."""

from collections.abc import Iterator
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.line import StageLine
from complaints_cli.exchange.importing.rows.ending import Ending
from complaints_cli.exchange.importing.rows.gathered import Gathered

_Day = tuple[Target, date | None, str]


def weigh(
    row: Gathered, own: int | None, received: date | None, stages: tuple[StageLine, StageLine], end: Ending
) -> None:
    """Adds a doubt for each day that stands before one that it must follow, and for what has no beginning."""
    for (target, day, happened), (before, earlier, first) in _pairs(row, own, received, stages, end):
        if day and earlier and day < earlier:
            row.doubt(
                target,
                f"It was {happened} on {long_day(day)}, before it was {first} on {long_day(earlier)} "
                f"(column {row.header(before)!r}).",
            )
    _unasked(row, own, stages[1])
    _yes_without_a_day(row)


def _pairs(
    row: Gathered, own: int | None, received: date | None, stages: tuple[StageLine, StageLine], end: Ending
) -> Iterator[tuple[_Day, _Day]]:
    one, two = stages
    came: _Day = (Target(Field.RECEIVED), received, "received")
    asked: _Day = (Target(Field.ESCALATED if row.day(Field.ESCALATED) else Field.RECEIVED), two.opened, "escalated")
    acknowledged: _Day = (_where(row, own, Field.ACKNOWLEDGED, 1), one.acknowledged, "acknowledged")
    answered: _Day = (_where(row, own, Field.RESPONDED, 1), one.responded, "answered")
    again: _Day = (_where(row, own, Field.ACKNOWLEDGED, 2), two.acknowledged, "acknowledged at stage 2")
    last: _Day = (_where(row, own, Field.RESPONDED, 2), two.responded, "answered at stage 2")
    closed: _Day = (Target(Field.CLOSED), end.closed, "closed")
    withdrawn: _Day = (Target(Field.WITHDRAWN), end.withdrawn, "withdrawn")
    refused: _Day = (Target(Field.REFUSED), end.refused, "refused")
    extended: _Day = (_where(row, own, Field.EXTENDED_TO, 1), one.extended_to, "to be answered")
    told: _Day = (_where(row, own, Field.EXTENSION_TOLD, 1), one.extension_told, "told of as extended")
    for after in (acknowledged, answered, asked, closed, withdrawn, refused, extended, told):
        yield after, came
    yield answered, acknowledged
    yield again, asked
    yield last, asked
    yield last, again
    for earlier in (answered, last):
        yield closed, earlier


def _where(row: Gathered, own: int | None, name: Field, stage: int) -> Target:
    """The column from which a stage's value comes; for an answer that may be the day of closing."""
    explicit = Target(name, stage)
    if explicit in row.values or (own == 2) != (stage == 2):
        return explicit
    unsaid = Target(name)
    return Target(Field.CLOSED) if name is Field.RESPONDED and unsaid not in row.values else unsaid


def _unasked(row: Gathered, own: int | None, second: StageLine) -> None:
    """Stage 2 is spoken of, and nothing says when it was asked for."""
    asked = Target(Field.ESCALATED)
    if second.opened or row.is_in_doubt(asked) or (own == 2 and row.is_in_doubt(Target(Field.RECEIVED))):
        return
    for name, day in ((Field.RESPONDED, second.responded), (Field.ACKNOWLEDGED, second.acknowledged)):
        if day:
            row.doubt(_where(row, own, name, 2), "Stage 2 has a day here, and no day on which it was asked for.")
            return
    if row.says_yes(Field.ESCALATED):
        row.doubt(asked, "It was escalated, and no day of that stands in the row.", holds=not row.layout.rows_by_stage)
    elif own == 2 or (not row.layout.rows_by_stage and row.said(Field.STAGE).stage == 2):
        row.doubt(Target(Field.STAGE), "It is at stage 2, and no day on which that was asked for stands in the row.")


def _yes_without_a_day(row: Gathered) -> None:
    for target in row.values:
        if target.field is Field.RESPONDED and row.says_yes(*target):
            row.doubt(target, "It was answered, and no day of that stands here.")
        elif target.field in (Field.ACKNOWLEDGED, Field.EXTENDED_TO, Field.EXTENSION_TOLD) and row.says_yes(*target):
            row.notes.append(f"{row.header(target)}: {row.cell(target)}")
            row.doubt(target, "It says that this was done, and gives no day.", holds=False)
