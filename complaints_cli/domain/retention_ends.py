"""From which day a period runs: the last on which anything of the matter could still be called into question.

That is its end, the last promise kept or the last step of the Ombudsman, whichever is later. Somebody may go to court
for six years from a breach, and what was done last may be one (Limitation Act 1980, sections 2 and 5).
"""

from collections.abc import Iterator
from datetime import date

from complaints_cli.domain.claim import Claim, ClaimState
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.feedback import Feedback
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.terms import State


def complaint_ended(complaint: Complaint) -> date | None:
    """The last day of a complaint that awaits nothing; None while a stage awaits its answer."""
    return None if complaint.state is State.OPEN else max(_days_of(complaint))


def _days_of(complaint: Complaint) -> Iterator[date]:
    at, refusal = complaint.ombudsman, complaint.refusal
    yield complaint.received_on
    yield from (
        day
        for day in (
            complaint.closed_on,
            complaint.withdrawn_on,
            complaint.set_aside_on,
            refusal.on if refusal else None,
            *(stage.responded_on for stage in complaint.stages),
            *(stage.refusal.on if stage.refusal else None for stage in complaint.stages),
            *(action.done_on for action in complaint.actions),
            *(each.ended_on for each in complaint.restrictions),
            *(each.done_on for each in (*at.notices, *at.evidence, *at.orders)),
            *(each.on for each in complaint.letters),
            *(each.on for each in at.referrals),
            *(each.on for each in at.determinations),
            *(each.on for each in at.reviews),
        )
        if day is not None
    )


def request_ended(request: ServiceRequest) -> date | None:
    """The day it was done, or of the last contact or reply after it; None while it is not done."""
    if request.done_on is None:
        return None
    contacts, replies, reviews = request.contacts, request.replies, request.reviews
    days = (*(each.on for each in contacts), *(each.on for each in replies), *(each.on for each in reviews))
    return max(request.done_on, *days)


def feedback_ended(feedback: Feedback) -> date | None:
    """The day it came, or on which they were told how to complain; None while that is owed."""
    if feedback.owes is not None:
        return None
    days = (feedback.received_on, feedback.signposted_on, feedback.out_of_reach_on)
    return max(day for day in days if day is not None)


def claim_ended(claim: Claim) -> date | None:
    """The day it was answered, or paid; None while an answer or money is owed."""
    if claim.is_owed or claim.state is ClaimState.OPEN:
        return None
    days = (claim.received.on, claim.answer.on if claim.answer else None, claim.paid.on if claim.paid else None)
    return max(day for day in days if day is not None)
