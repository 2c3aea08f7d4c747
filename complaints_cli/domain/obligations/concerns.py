"""A safeguarding concern is due the day it is known, until it is referred or somebody decides that it need not be."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Every concern that is still open, wherever its complaint stands."""
    for concern in complaint.concerns:
        if concern.is_open:
            yield Due(
                what="safeguarding",
                item=concern.number,
                due_on=complaint.received_on if concern.with_arrival else concern.on,
                rule="policy",
                governed_by=Governs.POLICY,
                handler=complaint.handler,
            )
