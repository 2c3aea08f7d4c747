"""Nobody judges what concerns them, and nobody judges their own decision again (Code 5.8, 6.13)."""

from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.events.involvement import Involved, SignedOff
from complaints_cli.domain.events.stages import Responded
from complaints_cli.domain.independence import bars, panel, subjects
from complaints_cli.domain.involvement import JUDGES
from complaints_cli.ombudsman_code.proposal import Proposal
from complaints_cli.ombudsman_code.provision import Objection

WHO_CAN = "who-can REF"
JUDGING = ("responded", "signed-off", "involved", "complaint-refused", "escalation-refused")
"""The kinds of event with which somebody judges a complaint, or is to judge it."""


def decider_is_subject(proposal: Proposal) -> Objection | None:
    """Whoever a complaint is about decides neither it nor whether it is taken on (Code 5.8)."""
    return _barred(proposal, "decider-is-subject")


def decider_has_conflict(proposal: Proposal) -> Objection | None:
    """Whoever has declared an interest decides neither (Code 5.8)."""
    return _barred(proposal, "decider-has-conflict")


def handler_is_subject(proposal: Proposal) -> Objection | None:
    """Whoever a complaint is about is neither given it nor named in a letter as the one who looks into it (Code 5.8).

    It is recorded all the same when it arrives with them, and then given to somebody else.
    """
    handler = proposal.stage.handler
    if handler is None or handler not in subjects(proposal.after):
        return None
    name = proposal.names.get(handler, handler)
    return Objection(f"It is about {name}, who cannot be the one to look into it. Give it to somebody else.", WHO_CAN)


def decider_in_matter(proposal: Proposal) -> Objection | None:
    """Much to do with what is complained of keeps from deciding it, unless a reason stands beside it (Code 5.8)."""
    return _unless_said_why(proposal, "decider-in-matter")


def decider_involved(proposal: Proposal) -> Objection | None:
    """A lesser part in stage 1 keeps from deciding stage 2, unless a reason stands beside it (Code 6.13)."""
    return _unless_said_why(proposal, "decider-involved")


def same_decider(proposal: Proposal) -> Objection | None:
    """Whoever decided stage 1 neither decides nor signs off stage 2, whatever the reason (Code 6.13)."""
    person = _first(proposal, "same-decider")
    if person is None:
        return None
    name = proposal.names.get(person[0], person[0])
    name_them = " Name them with --decider." if isinstance(proposal.event, Responded) else ""
    return Objection(f"{name} decided stage 1, so somebody else must decide stage 2.{name_them}", WHO_CAN)


def _unless_said_why(proposal: Proposal, code: str) -> Objection | None:
    if isinstance(proposal.event, Responded) and proposal.event.override.strip():
        return None
    objection = _barred(proposal, code)
    if objection is None:
        return None
    message = f"{objection.message} If nobody else can, say why with --override: the annual report shows it."
    return Objection(message, objection.command)


def _barred(proposal: Proposal, code: str) -> Objection | None:
    found = _first(proposal, code)
    if found is None:
        return None
    person, reason = found
    return Objection(f"{proposal.names.get(person, person)} cannot judge it: {reason}.", WHO_CAN)


def _first(proposal: Proposal, code: str) -> tuple[str, str] | None:
    """The first of those who judge whom that bar keeps from it, and why it does."""
    found = (
        (person, bar.reason)
        for person in _judges(proposal)
        for bar in bars(proposal.complaint, proposal.stage.number, person)
        if bar.code == code
    )
    return next(found, None)


def _judges(proposal: Proposal) -> tuple[str, ...]:
    """Those who judge by the event: with whoever decides, the panel of the stage."""
    match proposal.event:
        case Responded(decider=decider, stage=stage):
            return tuple(filter(None, (decider, *panel(proposal.complaint, stage))))
        case Refusal(decider=str(decider)):
            return (decider,)
        case SignedOff(person=person):
            return (person,)
        case Involved(person=person, capacity=capacity) if capacity in JUDGES:
            return (person,)
    return ()
