"""A change with a day stays due until it is made or dropped, also when its complaint is closed (Code 9.2)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Every change that is still to be made by a day."""
    for learning in complaint.learning:
        if learning.due is not None and learning.is_open:
            yield Due(
                what="learning",
                stage=learning.stage,
                due_on=learning.due,
                governed_by=Governs.PROMISE,
                rule="9.2",
                provisional=rules.calendar(None).is_provisional(learning.due),
                original_due=learning.first_due if learning.moves else None,
                item=learning.number,
                handler=learning.owner or complaint.handler,
            )
