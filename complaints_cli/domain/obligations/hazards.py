"""Each legal time of a hazard stays due until the event that answers it, whatever becomes of the complaint."""

from collections.abc import Iterator

from complaints_cli.domain.awaab import LAW
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.hazard_clocks import limits
from complaints_cli.domain.terms import Governs


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """What is still to be done about every hazard."""
    calendar = rules.calendar(None)
    for hazard in complaint.hazards:
        for limit in limits(hazard, calendar):
            if limit.done is None:
                yield Due(
                    what=limit.step.value,
                    item=hazard.number,
                    due_on=limit.due_on,
                    due_at=limit.due_at,
                    rule=LAW if limit.governed_by is Governs.LAW else "record",
                    governed_by=limit.governed_by,
                    provisional=calendar.is_provisional(limit.due_on),
                    original_due=limit.original_due,
                    handler=complaint.handler,
                    counting=limit.counting,
                    elapsed=limit.elapsed,
                    from_event=limit.from_event,
                )
