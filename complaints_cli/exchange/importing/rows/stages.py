"""What a row says of stage 1 and of stage 2: a column that names no stage is of the stage that the row is of."""

from datetime import date

from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.cells.decisions import UNDERSTOOD
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.line import EMPTY, StageLine
from complaints_cli.exchange.importing.rows.gathered import Gathered

_OUTCOMES = (Field.DECISION, Field.UPHELD)
_WHICH = "Two stages were answered, and it does not say which was decided so. Write, say, S1 not upheld, S2 upheld."


def stages(row: Gathered, own: int | None) -> tuple[StageLine, StageLine]:
    """Both stages of a row; `own` is the stage that the row is of, None where a row is a whole complaint."""
    first = _stage(row, 1, is_own=own != 2)
    second = _stage(row, 2, is_own=own == 2)
    return first, second


def _stage(row: Gathered, stage: int, *, is_own: bool) -> StageLine:
    at = (stage, None) if is_own else (stage,)
    opened = _opened(row, is_own=is_own) if stage == 2 else None
    line = StageLine(
        opened=opened,
        acknowledged=_day(row, Field.ACKNOWLEDGED, at),
        extended_to=_day(row, Field.EXTENDED_TO, at),
        extension_told=_day(row, Field.EXTENSION_TOLD, at),
        extension_reason=_text(row, Field.EXTENSION_REASON, at),
        responded=_day(row, Field.RESPONDED, at),
        decider=_text(row, Field.DECIDER, at),
        handler=row.text(Field.HANDLER, stage),
        reason=_text(row, Field.REASON, at),
    )
    return EMPTY if line == EMPTY else line


def _opened(row: Gathered, *, is_own: bool) -> date | None:
    asked = row.day(Field.ESCALATED)
    return asked or (row.day(Field.RECEIVED) if is_own else None)


def _day(row: Gathered, name: Field, at: tuple[int | None, ...]) -> date | None:
    return next((day for stage in at if (day := row.day(name, stage))), None)


def _text(row: Gathered, name: Field, at: tuple[int | None, ...]) -> str:
    return next((text for stage in at if (text := row.text(name, stage))), "")


def decided(row: Gathered, own: int | None, first: StageLine, second: StageLine) -> dict[int, Decision]:
    """The decision of each stage; two for one stage, or one that could be of either, are doubts."""
    found: dict[int, tuple[Decision, Target]] = {}
    for target, stage, decision in _named(row, own, first, second):
        if stage is None:
            row.doubt(target, _WHICH)
        elif stage in found and found[stage][0] is not decision:
            before = found[stage][1]
            row.doubt(
                target,
                f"It says {_said(decision)}, and column {row.header(before)!r} says {_said(found[stage][0])}: "
                f"one stage has one decision. {UNDERSTOOD}",
            )
        else:
            found[stage] = (decision, target)
    return {stage: decision for stage, (decision, _) in found.items()}


def _named(
    row: Gathered, own: int | None, first: StageLine, second: StageLine
) -> list[tuple[Target, int | None, Decision]]:
    listed: list[tuple[Target, int | None, Decision]] = []
    for target in row.values:
        if target.field not in _OUTCOMES and target.field is not Field.STATUS:
            continue
        for named, decision in row.said(*target).decisions:
            listed.append((target, named or target.stage or _meant(row, own, first, second), decision))
    return listed


def _meant(row: Gathered, own: int | None, first: StageLine, second: StageLine) -> int | None:
    """The stage that an outcome is of when it names none; None where it could be either."""
    if own == 2:
        return 2
    if row.layout.has_second_decision or not second.responded:
        return 1
    return 2 if not first.responded else None


def _said(decision: Decision) -> str:
    return decision.value.replace("-", " ")
