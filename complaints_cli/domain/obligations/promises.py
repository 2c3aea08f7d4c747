"""What was promised for a day stays due until it is done, also when the complaint is closed (Code 6.6, 7.3)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Every promise that is still to be kept."""
    for action in complaint.actions:
        if action.due is not None and action.done_on is None:
            yield Due(
                what="action",
                stage=action.stage,
                due_on=action.due,
                governed_by=Governs.PROMISE,
                rule="7.3",
                provisional=rules.calendar(None).is_provisional(action.due),
                original_due=action.first_due if action.moves else None,
                item=action.number,
                handler=action.owner or complaint.handler,
            )
