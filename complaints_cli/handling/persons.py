"""Whoever complains, as they are today: their details, and the permission that a household member may need."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.person import HolderPermitted, PersonSet
from complaints_cli.domain.obligations.people import needs_permission
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.representing import ProofKind
from complaints_cli.errors import Problem, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, weighed

DETAILS = (
    *("contact_by", "reply_as", "group", "name", "preferred_name", "address", "phone", "email", "members"),
    "language",
)


def set_details(complaint: Complaint, now: PersonSet, bench: Bench) -> tuple[Event, ...]:
    """Some details change from this day. Raises Refused when all of them are so already."""
    given = [name for name in DETAILS if getattr(now, name)]
    if all(getattr(complaint.received, name) == getattr(now, name) for name in given):
        raise refuse("no-change", "That is on record already.", KEEP_THE_DATES)
    return weighed(complaint, [now], bench)


def permit(complaint: Complaint, proof: ProofKind, reference: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The holder of the tenancy, lease or licence lets somebody of the household complain."""
    return weighed(complaint, [HolderPermitted(on=on, proof=proof, reference=reference)], bench)


def permission_missing(complaint: Complaint, policy: Policy) -> Problem | None:
    """What the policy asks for before anything is sent to a household member, and the record does not have."""
    if not needs_permission(complaint, policy):
        return None
    message = (
        "Your policy asks for the holder's permission in writing before you write to somebody of their household, and "
        "it is not on record. The clock runs on meanwhile."
    )
    return Problem("permission-missing", message, "policy", "person permission REF --proof written-permission")
