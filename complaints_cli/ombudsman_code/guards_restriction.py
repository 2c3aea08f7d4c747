"""When contact may be restricted: after a warning, on evidence, in proportion, until a review (Code 5.14, 5.15)."""

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.restriction import Restricted, RestrictionReviewed
from complaints_cli.domain.restriction import Outcome, latest_review
from complaints_cli.ombudsman_code.proposal import Proposal
from complaints_cli.ombudsman_code.provision import Objection


def without_evidence(proposal: Proposal) -> Objection | None:
    """The reasons are on record, with what shows them (Code 5.14)."""
    event = proposal.event
    if isinstance(event, Restricted) and not event.evidence.strip():
        return Objection(
            "A restriction needs its evidence: what happened, on which days, and what shows it. --evidence."
        )
    return None


def review_too_far(proposal: Proposal) -> Objection | None:
    """It is looked at again within 12 months of its start, and of each review (Code 5.14)."""
    match proposal.event:
        case Restricted(starts=since, review=day):
            pass
        case RestrictionReviewed(on=since, next=next_day) if next_day is not None:
            day = next_day
        case _:
            return None
    if since < day <= latest_review(since):
        return None
    return Objection(
        f"It must be looked at again after {long_day(since)} and by {long_day(latest_review(since))}; "
        f"{long_day(day)} is not. Six months is usual."
    )


def review_missing(proposal: Proposal) -> Objection | None:
    """What is kept or eased has a next review (Code 5.14)."""
    event = proposal.event
    if isinstance(event, RestrictionReviewed) and event.outcome is not Outcome.LIFT and event.next is None:
        return Objection("Say when it will be looked at again: --next DATE.")
    return None


def nothing_restricted(proposal: Proposal) -> Objection | None:
    """It says what it limits (Code 5.14)."""
    event = proposal.event
    if isinstance(event, Restricted) and not (event.channels or event.frequency.strip() or event.only_with):
        return Objection("Say what is restricted: --channels, --frequency or --only-with.")
    return None


def warning_missing(proposal: Proposal) -> Objection | None:
    """They were warned on a day before, so that they could have changed it; or a reason says why not (Code 5.15)."""
    event = proposal.event
    if not isinstance(event, Restricted) or event.without_warning.strip():
        return None
    theirs = [each.on for each in proposal.complaint.behaviour_warnings if each.party is event.party]
    if any(on < event.on for on in theirs):
        return None
    if event.on in theirs:
        return Objection(
            f"The {event.party} was warned on {long_day(event.on)}, the same day. What is restricted has gone on "
            "after a warning: wait and see; or say with --without-warning why that cannot be."
        )
    return Objection(
        f"The {event.party} was not warned first. Warn them; or say with --without-warning why that cannot be.",
        "restriction warn REF --behaviour WORD",
    )


def proportion_missing(proposal: Proposal) -> Objection | None:
    """It is in proportion to the behaviour (Code 5.15)."""
    event = proposal.event
    if isinstance(event, Restricted) and not event.proportionality.strip():
        return Objection("Say why nothing milder would do: --proportionality.")
    return None


def equality_missing(proposal: Proposal) -> Objection | None:
    """It has regard to the Equality Act 2010 (Code 5.15)."""
    event = proposal.event
    if isinstance(event, Restricted) and not event.equality.strip():
        return Objection(
            "Say how you had regard to the Equality Act 2010: whether a disability or another protected "
            "characteristic plays a part, and which adjustment was considered. --equality."
        )
    return None


def nothing_open(proposal: Proposal) -> Objection | None:
    """It says which contact stays open, emergencies first (Code 5.15)."""
    event = proposal.event
    if isinstance(event, Restricted) and not event.stays_open.strip():
        return Objection("Say what contact stays open, such as emergency repairs and this complaint: --stays-open.")
    return None


def decider_hears_appeal(proposal: Proposal) -> Objection | None:
    """Whoever decided on it does not decide the appeal against it (Code 5.8)."""
    match proposal.event:
        case Restricted(decider=decider, appeal_to=hears):
            pass
        case RestrictionReviewed(appeal=True, restriction=number, decider=hears):
            decider = next(each.decider for each in proposal.complaint.restrictions if each.number == number)
        case _:
            return None
    if decider != hears:
        return None
    name = proposal.names.get(decider, decider)
    return Objection(f"{name} decides on the restriction, so somebody else must hear the appeal.")
