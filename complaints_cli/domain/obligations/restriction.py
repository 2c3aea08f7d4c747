"""A restriction of contact is looked at again by its day, and an appeal against it is decided (Code 5.14)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs

PROVISION = "5.14"


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """The review of every restriction that is not lifted, and every appeal that is not decided."""
    for each in complaint.restrictions:
        days = [("restriction-review", each.review), ("restriction-appeal", each.appeal_by)] if each.is_open else []
        for what, day in days:
            if day is not None:
                yield Due(
                    what=what,
                    due_on=day,
                    rule=PROVISION,
                    governed_by=Governs.RECORD,
                    item=each.number,
                    handler=complaint.handler,
                )
