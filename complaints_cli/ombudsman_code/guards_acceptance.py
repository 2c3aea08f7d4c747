"""A complaint is taken on unless a valid ground is shown, for this case (Code 2.1 to 2.3, 5.11)."""

from datetime import date

from complaints_cli.domain.dates import add_months, long_day
from complaints_cli.domain.events.ends import EscalationRefused, Refusal
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.terms import Flag, Ground
from complaints_cli.ombudsman_code.proposal import Proposal
from complaints_cli.ombudsman_code.provision import Objection

MONTHS_TO_COMPLAIN = 12
SAFETY = {Flag.HAZARD: "a hazard", Flag.BUILDING_SAFETY: "building safety", Flag.SAFEGUARDING: "safeguarding"}


def _refusal(proposal: Proposal, ground: Ground) -> Refusal | None:
    event = proposal.event
    return event if isinstance(event, Refusal) and event.ground is ground else None


def without_reasons(proposal: Proposal) -> Objection | None:
    """A refusal says why, for this case (Code 2.1, 2.4)."""
    event = proposal.event
    return unreasoned(event) if isinstance(event, Refusal) else None


def against_an_instruction(proposal: Proposal) -> Objection | None:
    """What the Ombudsman told us to take on is not refused again (Code 2.4)."""
    told = proposal.complaint.ombudsman.instruction
    if told is None or (isinstance(proposal.event, Refusal) and proposal.event.points):
        return None
    return Objection(f"The Ombudsman told us on {long_day(told.on)} to take it on. It must go through the process.")


def unreasoned(refusal: Refusal) -> Objection | None:
    """The same of a refusal as its letter tells it."""
    if refusal.reasons.strip():
        return None
    return Objection("A refusal needs its reasons, for this complaint and nobody else's. Add --reasons.")


def last_known(received: Received) -> date | None:
    """The later of the day it happened and the day the resident came to know (Code 2.3).

    Where neither is known it is the day of the service request that the complaint grew out of.
    """
    return max((day for day in (received.occurred, received.known) if day is not None), default=received.reported)


def raised_on(received: Received) -> date:
    """The day on which the matter came to the landlord, which its age is judged by (Code 2.2).

    What was reported in time, and is complained of because of what came of the report, is not too old. A complaint
    about something that came after the report, such as the work that was done, is judged by its own day.
    """
    since = last_known(received)
    if received.reported is not None and since is not None and since <= received.reported:
        return received.reported
    return received.on


def accept_until(received: Received) -> date | None:
    """The last day on which a complaint of it must be taken on; None when its age is not known (Code 2.2)."""
    since = last_known(received)
    return None if since is None else add_months(since, MONTHS_TO_COMPLAIN)


def within_12_months(proposal: Proposal) -> Objection | None:
    """A matter is too old only 12 calendar months after it happened, or became known (Code 2.2, 2.3)."""
    if _refusal(proposal, Ground.OVER_12_MONTHS) is None:
        return None
    received = proposal.complaint.received
    since, limit = last_known(received), accept_until(received)
    if since is None or limit is None:
        return Objection(
            "Nothing shows how old the matter is. Record when it happened, or when the resident knew of it.",
            "correct REF occurred DATE",
        )
    raised = raised_on(received)
    if raised <= limit:
        came = "received" if raised == received.on else "first reported"
        return Objection(
            f"It was {came} on {long_day(raised)}, within 12 months of {long_day(since)} "
            f"(until {long_day(limit)}). It must be accepted."
        )
    return None


def without_discretion(proposal: Proposal) -> Objection | None:
    """An old matter may still deserve an answer, and that is to be considered (Code 2.3)."""
    event = _refusal(proposal, Ground.OVER_12_MONTHS)
    return None if event is None else undiscussed(event)


def undiscussed(refusal: Refusal) -> Objection | None:
    """The same of a refusal for its age as its letter tells it."""
    if refusal.discretion.strip():
        return None
    return Objection("Say how you considered taking it on although it is old. Add --discretion.")


def about_safety(proposal: Proposal) -> Objection | None:
    """Age never shuts out a matter of safety or safeguarding."""
    if _refusal(proposal, Ground.OVER_12_MONTHS) is None:
        return None
    complaint = proposal.complaint
    found = {Flag.HAZARD: complaint.hazards, Flag.SAFEGUARDING: complaint.concerns}
    flags = {*complaint.received.flags, *(flag for flag, known in found.items() if known)}
    concerned = [word for flag, word in SAFETY.items() if flag in flags]
    if concerned:
        return Objection(f"It concerns {' and '.join(concerned)}: a matter of safety is not refused for its age.")
    return None


def without_claim(proposal: Proposal) -> Objection | None:
    """Proceedings have started when a claim form and particulars were filed, not before (Code 2.2)."""
    event = _refusal(proposal, Ground.PROCEEDINGS_FILED)
    if event is None:
        return None
    if not event.claim_number.strip() or event.claim_date is None or event.claim_date > event.on:
        return Objection(
            "Proceedings count once a claim form and particulars are filed at court; a solicitor's letter is not "
            "enough. Add --claim-number and --claim-date."
        )
    return None


def without_earlier_answer(proposal: Proposal) -> Objection | None:
    """Already considered means: answered under this policy before, and you can show it (Code 2.2)."""
    event = _refusal(proposal, Ground.ALREADY_CONSIDERED)
    if event is not None and not event.evidence.strip():
        return Objection("Say which complaint considered it, and when it was answered. Add --evidence.")
    return None


def too_late_to_escalate(proposal: Proposal) -> Objection | None:
    """The Code sets no time for asking for stage 2, so its passing is no ground (Code 6.10)."""
    if isinstance(proposal.event, EscalationRefused) and proposal.event.ground is Ground.OVER_12_MONTHS:
        received = proposal.complaint.received
        limit = accept_until(received)
        if limit is None or raised_on(received) <= limit:
            return Objection(
                "A request for stage 2 is not too late because time has passed since stage 1. It must go on."
            )
    return None
