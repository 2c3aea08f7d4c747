"""Who is involved in a complaint, as it then stands."""

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.involvement import Involved, InvolvementEnded, SignedOff
from complaints_cli.domain.involvement import Approval, Involvement


@apply.register
def _(event: Involved, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, involved=(*complaint.involved, copied(Involvement, event)))


@apply.register
def _(event: InvolvementEnded, complaint: Complaint, version: int) -> Complaint:
    involved = tuple(
        changed(each, ended_on=event.on)
        if each.ended_on is None
        and (each.person, each.capacity, each.stage) == (event.person, event.capacity, event.stage)
        else each
        for each in complaint.involved
    )
    return changed(complaint, involved=involved)


@apply.register
def _(event: SignedOff, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, approvals=(*complaint.approvals, copied(Approval, event)))
