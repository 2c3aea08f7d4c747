"""One item an open stage: its acknowledgement, then its response (Code 6.2 to 6.4, 6.11, 6.14, 6.15)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs, State
from complaints_cli.domain.timetable import clocks


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """What each open stage awaits next."""
    if complaint.state is State.OPEN:
        yield from (_next_step(times, rules) for times in clocks(complaint, rules) if times.stage.is_open)


def _next_step(times: Clock, rules: Rules) -> Due:
    stage = times.stage
    answering = stage.acknowledged_on is not None
    due_on, governs = times.respond_due if answering else times.acknowledge_due
    respond_rule = times.limits.extension_rule if governs is Governs.EXTENSION else times.limits.respond_rule
    return Due(
        what="respond" if answering else "acknowledge",
        stage=stage.number,
        due_on=due_on,
        governed_by=governs,
        rule=respond_rule if answering else times.limits.acknowledge_rule,
        provisional=rules.calendar(None).is_provisional(due_on),
        original_due=times.unextended.due_on if answering and times.extension else None,
        handler=stage.handler,
    )
