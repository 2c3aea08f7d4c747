"""Who has a part in a complaint, and who signs its answer off before it goes out."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.involvement import Involved, InvolvementEnded, SignedOff
from complaints_cli.domain.independence import proposed
from complaints_cli.domain.involvement import OF_THE_WHOLE, Capacity, Involvement
from complaints_cli.domain.policy import Policy
from complaints_cli.errors import NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import Bench, weighed
from complaints_cli.handling.table import NOT_ESCALATED
from complaints_cli.ombudsman_code import unmet

ANSWERED_WITH = ("points-unanswered", "remedy-missing", "learning-missing")
"""What there must be before anybody can sign it off."""


def involve(
    complaint: Complaint,
    person: str,
    capacity: Capacity,
    why: str,
    bench: Bench,
    on: date,
    stage: int | None = None,
) -> tuple[Event, ...]:
    """Somebody has a part in a stage of it: the one it is at, unless said. A new decider takes the former one's place.

    Raises Refused where that is on record already, where the stage has been answered and so has its decider, or where
    they may not judge it (Code 5.8, 6.13). Whose complaint it is about, or whose interest it touches, is never refused.
    """
    number = _number(complaint, stage)
    if _part(complaint, person, capacity, number):
        raise refuse("involved-already", f"{_name(bench, person)} is on record as {capacity} already.", "5.8")
    if capacity is Capacity.DECIDER and not complaint.stages[number - 1].is_open:
        raise refuse("answered-already", f"Stage {number} is answered, and who decided it is on record.", "6.13")
    former = proposed(complaint, number) if capacity is Capacity.DECIDER else None
    events: list[Event] = []
    if former is not None:
        why_over = f"{_name(bench, person)} decides it."
        events.append(InvolvementEnded(on=on, person=former, capacity=capacity, stage=number, why=why_over))
    events.append(Involved(on=on, person=person, capacity=capacity, stage=number, why=why))
    return weighed(complaint, events, bench)


def release(
    complaint: Complaint,
    person: str,
    capacity: Capacity,
    why: str,
    bench: Bench,
    on: date,
    stage: int | None = None,
) -> tuple[Event, ...]:
    """That part is over. What kept somebody from deciding does so no more, and the reason says why.

    Raises NotFound where there is no such part; Refused without a reason for what kept them from deciding.
    """
    part = _part(complaint, person, capacity, _number(complaint, stage))
    if part is None:
        raise NotFound("involvement", f"{_name(bench, person)} is not on record as {capacity}.")
    if capacity in OF_THE_WHOLE and not why.strip():
        message = f"{_name(bench, person)} may decide it once this is over. Say why it is: --why."
        raise refuse("reason-missing", message, "5.8", "involve REF NAME --as WORD --over --why TEXT")
    over = InvolvementEnded(on=on, person=person, capacity=capacity, stage=part.stage, why=why)
    return weighed(complaint, [over], bench, after=part.on)


def approve(complaint: Complaint, person: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The answer to the stage that awaits one is signed off. It stops no clock.

    Raises Refused when nothing awaits an answer, the answer is not there yet, they may not judge the complaint (Code
    5.8, 6.13), or the policy wants another pair of eyes and theirs are the ones that decide.
    """
    stage = complaint.current
    if not stage.is_open or complaint.ended_on is not None:
        raise refuse("nothing-to-approve", "No stage awaits an answer, so there is nothing to sign off.", "6.3")
    lacking = [problem for code in ANSWERED_WITH for problem in unmet(code, complaint, stage)]
    if lacking:
        raise Refused(lacking)
    given = complaint.approval(stage.number)
    if given is not None and given.person == person:
        raise refuse("approved-already", f"They signed it off on {long_day(given.on)}, and nothing changed since.")
    own = own_sign_off(complaint, person, decider(complaint), bench)
    if own is not None:
        raise Refused([own])
    return weighed(complaint, [SignedOff(on=on, person=person, stage=stage.number)], bench, after=stage.opened_on)


def decider(complaint: Complaint) -> str | None:
    """Who decides the stage unless somebody else is named: whoever was to, else whoever handles it."""
    stage = complaint.current
    return proposed(complaint, stage.number) or stage.handler


def sign_off_missing(complaint: Complaint, named: str | None, bench: Bench) -> Problem | None:
    """What the policy asks for before an answer goes out, and the record does not have."""
    stage = complaint.current.number
    role, given = _signed_off_by(bench.rules.policy, stage), complaint.approval(stage)
    if not role:
        return None
    if given is not None:
        return own_sign_off(complaint, given.person, named, bench)
    message = (
        f"Your policy has the answer to stage {stage} signed off by {role}, and it is not, or it changed since. "
        "The clock runs on meanwhile."
    )
    return Problem("not-approved", message, "policy", "approve REF --by NAME")


def own_sign_off(complaint: Complaint, approver: str, named: str | None, bench: Bench) -> Problem | None:
    """Where the policy wants a sign-off, nobody signs off their own decision."""
    if approver != named or not _signed_off_by(bench.rules.policy, complaint.current.number):
        return None
    message = (
        f"{_name(bench, approver)} decides it, and your policy wants somebody else to sign it off. "
        "If another decides: complaints involve REF NAME --as decider."
    )
    return Problem("approved-own", message, "policy", "approve REF --by NAME")


def _signed_off_by(policy: Policy, stage: int) -> str:
    return policy.sign_off.get(f"stage_{stage}", "").strip()


def _number(complaint: Complaint, stage: int | None) -> int:
    number = stage or complaint.current.number
    if complaint.stage(number) is None:
        raise Refused([NOT_ESCALATED])
    return number


def _part(complaint: Complaint, person: str, capacity: Capacity, stage: int) -> Involvement | None:
    standing = (each for each in complaint.involved if each.ended_on is None)
    return next(
        (
            each
            for each in standing
            if (each.person, each.capacity) == (person, capacity) and (each.stage == stage or capacity in OF_THE_WHOLE)
        ),
        None,
    )


def _name(bench: Bench, person: str) -> str:
    return bench.names.get(person, person)
