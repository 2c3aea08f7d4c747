"""When a stage may be extended or answered, and by whom (Code 5.8, 6.4, 6.13, 6.15)."""

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.stages import Extended, Responded
from complaints_cli.ombudsman_code.proposal import Proposal
from complaints_cli.ombudsman_code.provision import Objection


def extension_unreasoned(proposal: Proposal) -> Objection | None:
    """The resident is told why (Code 6.4, 6.15)."""
    return unexplained(proposal.event.reason) if isinstance(proposal.event, Extended) else None


def unexplained(reason: str) -> Objection | None:
    """The same of the reason as the notice tells it."""
    return None if reason.strip() else Objection("An extension needs its reason, clearly explained. Add --reason.")


def extension_after_the_date(proposal: Proposal) -> Objection | None:
    """The notice goes out on or before the date it replaces (Code 6.4, 6.15)."""
    event = proposal.event
    if isinstance(event, Extended) and event.on > event.replaces:
        return Objection(
            f"The response was due by {long_day(event.replaces)}: it is too late to extend. "
            "Tell the resident that it is late.",
            "late REF --expect DATE --reason TEXT",
        )
    return None


def extension_not_later(proposal: Proposal) -> Objection | None:
    """An extension is to a later day than is due, by the Code or as promised, and than its notice (Code 6.4)."""
    event, due = proposal.event, proposal.clock.respond_due[0]
    if isinstance(event, Extended) and event.to <= max(due, event.on):
        notice = f"The notice goes out on {long_day(event.on)}; the new date is a later day."
        message = f"The response is due by {long_day(due)} already; an extension is to a later day."
        return Objection(message if event.to <= due else notice)
    return None


def extension_over_cap(proposal: Proposal) -> Objection | None:
    """All extensions of a stage together reach 10 (20) working days, unless for a good reason (Code 6.4, 6.15)."""
    event, cap = proposal.event, proposal.clock.cap
    if isinstance(event, Extended) and event.to > cap.due_on and not event.good_reason.strip():
        return Objection(
            f"Extensions of stage {event.stage} reach {cap.working_days} working days beyond {long_day(cap.start)} "
            f"and no further: {long_day(cap.due_on)}. With a good reason, add --good-reason."
        )
    return None


def decider_missing(proposal: Proposal) -> Objection | None:
    """A person answers for the decision (Code 5.8)."""
    if isinstance(proposal.event, Responded) and not proposal.event.decider:
        return Objection("Say who decided it: --decider NAME.", "respond REF --decider NAME")
    return None
