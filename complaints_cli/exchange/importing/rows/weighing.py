"""What cannot have happened in the order in which a row has it: both cells are named, and nothing is put right."""

from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.line import StageLine
from complaints_cli.exchange.importing.rows.ending import Ending
from complaints_cli.exchange.importing.rows.gathered import Gathered

_WHAT: tuple[tuple[Field, int | None, str], ...] = (
    (Field.RECEIVED, None, "received"),
    (Field.ACKNOWLEDGED, 1, "acknowledged"),
    (Field.RESPONDED, 1, "answered"),
    (Field.ESCALATED, None, "escalated"),
    (Field.ACKNOWLEDGED, 2, "acknowledged at stage 2"),
    (Field.RESPONDED, 2, "answered at stage 2"),
    (Field.CLOSED, None, "closed"),
    (Field.WITHDRAWN, None, "withdrawn"),
    (Field.REFUSED, None, "refused"),
    (Field.EXTENDED_TO, 1, "to be answered after an extension"),
    (Field.EXTENSION_TOLD, 1, "extended"),
)
"""What happened, in the order of `_days`."""
_RECEIVED, _ACKNOWLEDGED, _ANSWERED, _ASKED, _AGAIN, _LAST, _CLOSED, _WITHDRAWN, _REFUSED, _UNTIL, _TOLD = range(11)
_ORDER = (
    *((after, _RECEIVED) for after in (_ACKNOWLEDGED, _ANSWERED, _ASKED, _CLOSED, _WITHDRAWN, _REFUSED, _UNTIL, _TOLD)),
    (_ANSWERED, _ACKNOWLEDGED),
    (_AGAIN, _ASKED),
    (_LAST, _ASKED),
    (_LAST, _AGAIN),
    (_CLOSED, _ANSWERED),
    (_CLOSED, _LAST),
    (_WITHDRAWN, _ANSWERED),
    (_WITHDRAWN, _LAST),
    (_REFUSED, _ANSWERED),
)
"""What cannot come before what."""
NOT_ASKED = "It is at stage 2, and no day on which that was asked for stands in the row."


def weigh(row: Gathered, own: int | None, received: date | None, one: StageLine, two: StageLine, end: Ending) -> None:
    """Adds a doubt for each day that stands before one that it must follow, and for what has no beginning."""
    days = (
        *(received, one.acknowledged, one.responded, two.opened, two.acknowledged, two.responded),
        *(end.closed, end.withdrawn, end.refused, one.extended_to, one.extension_told),
    )
    told: set[int] = set()
    for after, before in _ORDER:
        day, earlier = days[after], days[before]
        if day and earlier and day < earlier and after not in told:
            told.add(after)
            _out_of_order(row, own, (after, day), (before, earlier))
    if own == 2 or row.layout.has_second_stage or row.yes or row.status:
        _unasked(row, own, one, two)
    if row.yes:
        _yes_without_a_day(row)


def _out_of_order(row: Gathered, own: int | None, late: tuple[int, date], early: tuple[int, date]) -> None:
    (after, day), (before, earlier) = late, early
    row.doubt(
        _where(row, own, after),
        f"It was {_WHAT[after][2]} on {long_day(day)}, before it was {_WHAT[before][2]} on {long_day(earlier)} "
        f"(column {row.header(_where(row, own, before))!r}).",
    )


def _where(row: Gathered, own: int | None, what: int) -> Target:
    """The column from which a day comes: one of its stage, one of the row's own, or the day of closing."""
    field, stage, _ = _WHAT[what]
    if field is Field.ESCALATED and not row.escalated:
        return Target(Field.RECEIVED)
    named, unnamed = Target(field, stage), Target(field)
    if row.has(named) or not stage or (own == 2) != (stage == 2):
        return named
    return Target(Field.CLOSED) if field is Field.RESPONDED and not row.has(unnamed) else unnamed


def _unasked(row: Gathered, own: int | None, first: StageLine, second: StageLine) -> None:
    """Stage 2 is spoken of, and nothing says when it was asked for."""
    asked = Target(Field.ESCALATED)
    if second.opened or row.is_in_doubt(Field.ESCALATED) or (own == 2 and row.is_in_doubt(Field.RECEIVED)):
        return
    for what, day in ((_LAST, second.responded), (_AGAIN, second.acknowledged)):
        if day:
            row.doubt(_where(row, own, what), "Stage 2 has a day here, and no day on which it was asked for.")
            return
    if asked in row.yes:
        row.doubt(asked, "It was escalated, and no day of that stands in the row.", holds=not row.layout.rows_by_stage)
    elif own == 2 or (row.stage and row.stage.stage == 2):
        row.doubt(Target(Field.STAGE), NOT_ASKED)
    elif row.status and row.status.stage == 2 and not row.layout.rows_by_stage:
        # Where stage 1 was answered, that much is certain.
        row.doubt(Target(Field.STATUS), NOT_ASKED, holds=not first.responded)


def _yes_without_a_day(row: Gathered) -> None:
    for target in sorted(row.yes):
        if target.field is Field.RESPONDED:
            row.doubt(target, "It was answered, and no day of that stands here.")
        elif target.field in (Field.ACKNOWLEDGED, Field.EXTENDED_TO, Field.EXTENSION_TOLD):
            row.notes.append(f"{row.header(target)}: {row.cell(target)}")
            row.doubt(target, "It says that this was done, and gives no day.", holds=False)
