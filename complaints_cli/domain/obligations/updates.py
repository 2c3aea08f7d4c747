"""The next update that was agreed with the resident, counted in working days from the last one (Code 5.9)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Governs, NotedWith, State

UPDATE = "update"
"""What a note is about when it told the resident how things stand (Code 5.9)."""
RESIDENT_SIDE = frozenset({NotedWith.RESIDENT, NotedWith.REPRESENTATIVE})


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """The next update of each open stage that has an interval."""
    if complaint.state is State.OPEN:
        for stage in complaint.stages:
            if stage.is_open:
                yield from _next_update(complaint, stage, rules)


def _next_update(complaint: Complaint, stage: Stage, rules: Rules) -> Iterator[Due]:
    agreed = [notice for notice in stage.notices if notice.update_every is not None]
    if not agreed:
        return
    notice, calendar = agreed[-1], rules.calendar(None)
    told = [n.on for n in complaint.notes if n.about == UPDATE and n.party in RESIDENT_SIDE and n.on >= notice.on]
    due_on = calendar.add(max([notice.on, *told]), notice.update_every or 1)
    yield Due(
        what=UPDATE,
        stage=stage.number,
        due_on=due_on,
        governed_by=Governs.PROMISE,
        rule="5.9",
        provisional=calendar.is_provisional(due_on),
        handler=stage.handler,
    )
