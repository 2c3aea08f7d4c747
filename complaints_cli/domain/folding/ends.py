"""How a complaint ends, or comes back, as it then stands."""

from complaints_cli.domain.applying import apply, changed, unapproved, with_stage
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.ends import Closed, ComplaintRefused, EscalationRefused, Reopened, Withdrawn


@apply.register
def _(event: ComplaintRefused, complaint: Complaint, version: int) -> Complaint:
    if not event.points:
        return changed(complaint, refusal=event)
    points = tuple(changed(p, refused=True) if p.number in event.points else p for p in complaint.points)
    refused = changed(complaint, points=points, part_refusals=(*complaint.part_refusals, event))
    return unapproved(refused, complaint.current.number)


@apply.register
def _(event: EscalationRefused, complaint: Complaint, version: int) -> Complaint:
    return with_stage(complaint, 2, refusal=event)


@apply.register
def _(event: Closed, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, closed_on=event.on, close_reason=event.reason, satisfied=event.satisfied)


@apply.register
def _(event: Withdrawn, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, withdrawn_on=event.on)


@apply.register
def _(event: Reopened, complaint: Complaint, version: int) -> Complaint:
    reopened = changed(
        complaint, closed_on=None, close_reason=None, withdrawn_on=None, refusal=None, reopened_on=event.on
    )
    return with_stage(reopened, len(complaint.stages), refusal=None)
