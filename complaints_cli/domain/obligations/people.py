"""What is owed to the people in a complaint: a review of each adjustment, and whatever is still missing of authority.

An adjustment is kept under active review (Code 5.10) until it ends, wherever the complaint stands. Proof for a
representative is asked for within the five working days of the acknowledgement; a contact, and a holder's permission,
are there before it goes out.
"""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import CODE_LIMITS, Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.representing import is_written
from complaints_cli.domain.terms import Governs, Home, State
from complaints_cli.domain.timetable import clocks


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Reviews of adjustments; while something can still be written, the proofs and names that are missing for it."""
    if not complaint.erased:
        yield from _reviews(complaint, rules)
    if complaint.state in (State.OPEN, State.ANSWERED):
        yield from _proofs(complaint, rules)
        yield from _before_acknowledging(complaint, rules)


def _reviews(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    for each in complaint.adjustments:
        if each.review is not None and each.ended_on is None:
            yield Due(
                what="review",
                due_on=each.review,
                governed_by=Governs.RECORD,
                rule="5.10",
                provisional=rules.calendar(None).is_provisional(each.review),
                item=each.number,
                handler=complaint.handler,
            )


def _proofs(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    calendar = rules.calendar(None)
    for each in complaint.representatives:
        if each.is_known and each.ended_on is None and not each.is_proven(rules.policy.permission):
            counting = calendar.count(each.on, CODE_LIMITS[1].acknowledge_days)
            yield Due(
                what="proof",
                stage=complaint.current.number,
                due_on=counting.day,
                governed_by=Governs.CODE,
                rule="3.6",
                provisional=counting.provisional,
                item=each.number,
                handler=complaint.handler,
                counting=counting,
                from_event="representative",
            )


def _before_acknowledging(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    awaiting = complaint.awaiting_acknowledgement
    if awaiting is None:
        return
    times = clocks(complaint, rules)[awaiting.number - 1]
    due_on, governs = times.acknowledge_due
    received = complaint.received
    missing = {
        "contact": received.group is not None and not received.name.strip() and not received.anonymous,
        "permission": needs_permission(complaint, rules.policy),
    }
    for what in (what for what, is_missing in missing.items() if is_missing):
        yield Due(
            what=what,
            stage=awaiting.number,
            due_on=due_on,
            governed_by=governs,
            rule=times.limits.acknowledge_rule,
            provisional=rules.calendar(None).is_provisional(due_on),
            handler=awaiting.handler,
        )


def needs_permission(complaint: Complaint, policy: Policy) -> bool:
    """Whether the policy has a household member wait for the holder's permission in writing, and it is not there."""
    if complaint.received.home is not Home.HOUSEHOLD_MEMBER or policy.permission is Permission.TOLD:
        return False
    given = complaint.permission
    return given is None or not is_written(given.proof, Permission.WRITTEN)
