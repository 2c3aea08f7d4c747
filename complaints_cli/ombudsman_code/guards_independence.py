"""Nobody judges what concerns them, and nobody judges their own decision again (Code 5.8, 6.13)."""

from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.events.involvement import SignedOff
from complaints_cli.domain.events.stages import Responded
from complaints_cli.domain.independence import bars
from complaints_cli.ombudsman_code.proposal import Proposal
from complaints_cli.ombudsman_code.provision import Objection

WHO_CAN = "who-can REF"


def decider_is_subject(proposal: Proposal) -> Objection | None:
    """Whoever a complaint is about decides neither it nor whether it is taken on (Code 5.8)."""
    return _barred(proposal, "decider-is-subject")


def decider_has_conflict(proposal: Proposal) -> Objection | None:
    """Whoever has declared an interest decides neither (Code 5.8)."""
    return _barred(proposal, "decider-has-conflict")


def decider_involved(proposal: Proposal) -> Objection | None:
    """A lesser part in stage 1 keeps from deciding stage 2, unless a reason stands beside it (Code 6.13)."""
    event = proposal.event
    if isinstance(event, Responded) and event.override.strip():
        return None
    objection = _barred(proposal, "decider-involved")
    if objection is None:
        return None
    message = f"{objection.message} If nobody else can, say why with --override: the annual report shows it."
    return Objection(message, objection.command)


def same_decider(proposal: Proposal) -> Objection | None:
    """Whoever decided stage 1 does not decide stage 2, whatever the reason (Code 6.13)."""
    event = proposal.event
    if not isinstance(event, Responded) or event.decider != proposal.complaint.stages[0].decider:
        return None
    name = proposal.names.get(event.decider, event.decider)
    return Objection(
        f"{name} decided stage 1, so somebody else must decide stage 2. Name them with --decider.", WHO_CAN
    )


def _barred(proposal: Proposal, code: str) -> Objection | None:
    person = _judge(proposal)
    if not person:
        return None
    found = next((bar for bar in bars(proposal.complaint, proposal.stage.number, person) if bar.code == code), None)
    if found is None:
        return None
    name = proposal.names.get(person, person)
    return Objection(f"{name} cannot decide it: {found.reason}.", WHO_CAN)


def _judge(proposal: Proposal) -> str | None:
    match proposal.event:
        case Responded(decider=decider):
            return decider
        case Refusal(decider=decider):
            return decider
        case SignedOff(person=person):
            return person
    return None
