"""The next update that was agreed with the resident, counted in working days from the last one (Code 5.9, 6.6).

What was agreed for a stage is due while that stage is open; a plan for the complaint goes on while a promise is open,
also after the answer and after closure.
"""

from collections.abc import Iterator
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Governs, NotedWith, State

UPDATE = "update"
"""What a note is about when it told the resident how things stand (Code 5.9)."""
RESIDENT_SIDE = frozenset({NotedWith.RESIDENT, NotedWith.REPRESENTATIVE})


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """The next update of each open stage that has an interval; else of the promises that are still open."""
    waiting = [stage for stage in complaint.stages if stage.is_open] if complaint.state is State.OPEN else []
    counted = [(stage, agreed) for stage in waiting if (agreed := _agreed(stage)) is not None]
    for stage, (since, every) in counted:
        yield _next_update(complaint, stage, since, every, "5.9", rules)
    if not counted and any(action.is_open for action in complaint.actions):
        planned = [(stage, stage.updates[-1]) for stage in complaint.stages if stage.updates]
        if planned and planned[-1][1].every is not None:
            stage, plan = planned[-1]
            yield _next_update(complaint, stage, plan.on, plan.every or 1, "6.6", rules)


def _agreed(stage: Stage) -> tuple[date, int] | None:
    """Since when, and every how many working days: what was agreed last for a stage; None where it was ended."""
    told = [(notice.on, notice.update_every) for notice in stage.notices if notice.update_every is not None]
    last = sorted([*told, *((plan.on, plan.every) for plan in stage.updates)], key=lambda each: each[0])[-1:]
    return next(((since, every) for since, every in last if every is not None), None)


def _next_update(complaint: Complaint, stage: Stage, since: date, every: int, rule: str, rules: Rules) -> Due:
    calendar = rules.calendar(None)
    told = [n.on for n in complaint.notes if n.about == UPDATE and n.party in RESIDENT_SIDE and n.on >= since]
    due_on = calendar.add(max([since, *told]), every)
    return Due(
        what=UPDATE,
        stage=stage.number,
        due_on=due_on,
        governed_by=Governs.PROMISE,
        rule=rule,
        provisional=calendar.is_provisional(due_on),
        handler=stage.handler,
    )
