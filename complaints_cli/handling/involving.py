"""Who has a part in a complaint, and who signs its answer off before it goes out."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.involvement import Involved, InvolvementEnded, SignedOff
from complaints_cli.domain.involvement import Capacity, Involvement
from complaints_cli.domain.policy import Policy
from complaints_cli.errors import NotFound, Problem, refuse
from complaints_cli.handling.judging import Bench, weighed


def involve(
    complaint: Complaint, person: str, capacity: Capacity, why: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """Somebody has a part in it. Raises Refused where that is on record already."""
    if _part(complaint, person, capacity):
        message = f"{bench.names.get(person, person)} is on record as {capacity} already."
        raise refuse("involved-already", message, "5.8")
    event = Involved(on=on, person=person, capacity=capacity, stage=complaint.current.number, why=why)
    return weighed(complaint, [event], bench)


def release(
    complaint: Complaint, person: str, capacity: Capacity, why: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """That part is over. Raises NotFound where there is none."""
    part = _part(complaint, person, capacity)
    if part is None:
        raise NotFound("involvement", f"{bench.names.get(person, person)} is not on record as {capacity}.")
    return weighed(
        complaint, [InvolvementEnded(on=on, person=person, capacity=capacity, why=why)], bench, after=part.on
    )


def approve(complaint: Complaint, person: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The answer to the stage that awaits one is signed off. It stops no clock.

    Raises Refused when nothing awaits an answer, or the person may not judge the complaint (Code 5.8).
    """
    stage = complaint.current
    if not stage.is_open or complaint.ended_on is not None:
        raise refuse("nothing-to-approve", "No stage awaits an answer, so there is nothing to sign off.", "6.3")
    given = complaint.approval(stage.number)
    if given is not None and given.person == person:
        raise refuse("approved-already", f"They signed it off on {long_day(given.on)}, and nothing changed since.")
    return weighed(complaint, [SignedOff(on=on, person=person, stage=stage.number)], bench, after=stage.opened_on)


def sign_off_missing(complaint: Complaint, policy: Policy) -> Problem | None:
    """What the policy asks for before an answer goes out, and the record does not have."""
    stage = complaint.current.number
    role = policy.sign_off.get(f"stage_{stage}", "").strip()
    if not role or complaint.approval(stage) is not None:
        return None
    message = (
        f"Your policy has the answer to stage {stage} signed off by {role}, and it is not, or it changed since. "
        "The clock runs on meanwhile."
    )
    return Problem("not-approved", message, "policy", "approve REF --by NAME")


def _part(complaint: Complaint, person: str, capacity: Capacity) -> Involvement | None:
    standing = (each for each in complaint.involved if each.ended_on is None)
    return next((each for each in standing if (each.person, each.capacity) == (person, capacity)), None)
