"""What a row says of stage 1 and of stage 2: a column that names no stage is of the stage that the row is of."""

from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.cells.decisions import UNDERSTOOD
from complaints_cli.exchange.importing.columns.fields import OUTCOMES, Field, Target
from complaints_cli.exchange.importing.line import EMPTY, StageLine
from complaints_cli.exchange.importing.rows.answers import Answers
from complaints_cli.exchange.importing.rows.gathered import Gathered

_SPEAKING = OUTCOMES | {Field.STATUS}
_WHICH = "Two stages were answered, and it does not say which was decided so. Write, say, S1 not upheld, S2 upheld."


def first_stage(row: Gathered, own: int | None, answers: Answers, decision: Decision | None) -> StageLine:
    """Stage 1; `own` is the stage that the row is of, None where a row is a whole complaint."""
    if own == 2:
        line = StageLine(
            acknowledged=row.acknowledged_1,
            extended_to=row.extended_to_1,
            extension_told=row.extension_told_1,
            extension_reason=row.extension_reason_1,
            responded=answers.first,
            decision=decision,
            decider=row.decider_1,
            handler=row.handler_1,
            reason=row.reason_1,
        )
    else:
        line = StageLine(
            acknowledged=row.acknowledged_1 or row.acknowledged,
            extended_to=row.extended_to_1 or row.extended_to,
            extension_told=row.extension_told_1 or row.extension_told,
            extension_reason=row.extension_reason_1 or row.extension_reason,
            responded=answers.first,
            decision=decision,
            decider=row.decider_1 or row.decider,
            handler=row.handler_1,
            reason=row.reason_1 or row.reason,
        )
    return EMPTY if line == EMPTY else line


def second_stage(row: Gathered, own: int | None, answers: Answers, decision: Decision | None) -> StageLine:
    """Stage 2, as `first_stage`."""
    is_own = own == 2
    if not is_own and not row.layout.has_second_stage and not row.escalated and not answers.second:
        return EMPTY
    line = StageLine(
        opened=row.escalated or (row.received if is_own else None),
        acknowledged=row.acknowledged_2 or (row.acknowledged if is_own else None),
        extended_to=row.extended_to_2 or (row.extended_to if is_own else None),
        extension_told=row.extension_told_2 or (row.extension_told if is_own else None),
        extension_reason=row.extension_reason_2 or (row.extension_reason if is_own else ""),
        responded=answers.second,
        decision=decision,
        decider=row.decider_2 or (row.decider if is_own else ""),
        handler=row.handler_2,
        reason=row.reason_2 or (row.reason if is_own else ""),
    )
    return EMPTY if line == EMPTY else line


def decided(row: Gathered, own: int | None, answers: Answers) -> dict[int, Decision]:
    """The decision of each stage; two for one stage, or one that could be of either, are doubts."""
    found: dict[int, Decision] = {}
    where: dict[int, Target] = {}
    for target, said in row.outcomes:
        if target.field not in _SPEAKING:
            continue
        for named, decision in said.decisions:
            stage = named or target.stage or _meant(row, own, answers)
            if stage is None:
                row.doubt(target, _WHICH)
            elif found.setdefault(stage, decision) is not decision:
                row.doubt(
                    target,
                    f"It says {_words(decision)}, and column {row.header(where[stage])!r} says {_words(found[stage])}: "
                    f"one stage has one decision. {UNDERSTOOD}",
                )
            else:
                where.setdefault(stage, target)
    return found


def _meant(row: Gathered, own: int | None, answers: Answers) -> int | None:
    """The stage that an outcome is of when it names none; None where it could be either."""
    if own == 2:
        return 2
    if row.layout.has_second_decision or not answers.second:
        return 1
    return None if answers.first else 2


def _words(decision: Decision) -> str:
    return decision.value.replace("-", " ")
