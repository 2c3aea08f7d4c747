"""What must be there before a stage is acknowledged, extended or answered (Code 5.6, 5.7, section 6, 7.1, 9.1)."""

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.parts import Point
from complaints_cli.domain.stage_events import Acknowledged, Extended, Responded
from complaints_cli.domain.terms import Decision, Responsible
from complaints_cli.ombudsman_code.proposal import Proposal


def _points(numbers: list[int]) -> str:
    return f"point{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def without_points(proposal: Proposal) -> str | None:
    """A complaint definition sets out at least one point (Code 5.6)."""
    if any(not point.refused for point in proposal.complaint.points):
        return None
    return "The complaint definition has no point. Add what the complaint is about: complaints point add REF."


def without_outcome(proposal: Proposal) -> str | None:
    """A complaint definition sets out the outcome sought, or that none was given (Code 5.6)."""
    event = proposal.event
    if isinstance(event, Acknowledged) and not event.outcome.strip() and not event.none_given:
        return (
            "The complaint definition does not say what the resident wants. Add --outcome TEXT or --outcome none-given."
        )
    return None


def without_responsibility(proposal: Proposal) -> str | None:
    """The acknowledgement says which points the landlord is, and is not, responsible for (Code 5.7)."""
    open_points = [p.number for p in proposal.complaint.points if not p.refused and p.responsible is None]
    if open_points:
        return f"Say whether we are responsible for {_points(open_points)}: --responsible yes, part or no."
    unclear = [p.number for p in proposal.complaint.points if _without_whose(p)]
    return f"Say who is responsible for {_points(unclear)}: --whose." if unclear else None


def _without_whose(point: Point) -> bool:
    return point.responsible in (Responsible.PART, Responsible.NO) and not point.refused and not point.whose.strip()


def extension_unreasoned(proposal: Proposal) -> str | None:
    """The resident is told why (Code 6.4, 6.15)."""
    if isinstance(proposal.event, Extended) and not proposal.event.reason.strip():
        return "An extension needs its reason, clearly explained. Add --reason."
    return None


def extension_after_the_date(proposal: Proposal) -> str | None:
    """The notice goes out on or before the date it replaces (Code 6.4, 6.15)."""
    event = proposal.event
    if isinstance(event, Extended) and event.on > event.replaces:
        return (
            f"The response was due by {long_day(event.replaces)}: it is too late to extend. "
            "Tell the resident with: complaints late REF."
        )
    return None


def extension_not_later(proposal: Proposal) -> str | None:
    """An extension is to a later day (Code 6.4, 6.15)."""
    event = proposal.event
    if isinstance(event, Extended) and event.to <= event.replaces:
        return f"The response is due by {long_day(event.replaces)} already; an extension is to a later day."
    return None


def extension_over_cap(proposal: Proposal) -> str | None:
    """All extensions of a stage together reach 10 (20) working days, unless for a good reason (Code 6.4, 6.15)."""
    event, cap = proposal.event, proposal.clock.cap
    if isinstance(event, Extended) and event.to > cap.due_on and not event.good_reason.strip():
        return (
            f"Extensions of stage {event.stage} reach {cap.working_days} working days beyond {long_day(cap.start)} "
            f"and no further: {long_day(cap.due_on)}. With a good reason, add --good-reason."
        )
    return None


def points_unanswered(proposal: Proposal) -> str | None:
    """Every point of the definition is decided, with reasons (Code 6.7, 6.18)."""
    complaint, stage = proposal.complaint, proposal.complaint.current.number
    findings = {p.number: complaint.finding(stage, p.number) for p in complaint.open_points}
    missing = [n for n, finding in findings.items() if finding is None or not finding.reasons.strip()]
    if missing:
        return f"Decide {_points(missing)} and give the reasons: complaints finding REF N --decision --reasons."
    return None


def decider_missing(proposal: Proposal) -> str | None:
    """A person answers for the decision (Code 5.8)."""
    if isinstance(proposal.event, Responded) and not proposal.event.decider:
        return "Say who decided it: --decider NAME."
    return None


def authority_missing(proposal: Proposal) -> str | None:
    """An answer goes to a representative only with a ground for speaking for the resident (Code 1.3, 3.6)."""
    received = proposal.complaint.received
    if received.rep and received.rep_basis is None:
        return (
            "Somebody speaks for the resident, and nothing says why they may: "
            "complaints correct REF rep-basis consent (or capacity, child, deceased)."
        )
    return None


def same_decider(proposal: Proposal) -> str | None:
    """Whoever decided stage 1 does not decide stage 2 (Code 6.13)."""
    event, first = proposal.event, proposal.complaint.stages[0]
    if isinstance(event, Responded) and event.stage == 2 and event.decider == first.decider:
        name = proposal.names.get(event.decider, event.decider)
        return f"{name} decided stage 1, so somebody else must decide stage 2. Name them with --decider."
    return None


def remedy_missing(proposal: Proposal) -> str | None:
    """Where something went wrong, the response says what puts it right (Code 7.1)."""
    complaint, stage = proposal.complaint, proposal.complaint.current.number
    missing = []
    for point in complaint.open_points:
        finding = complaint.finding(stage, point.number)
        wrong = finding is not None and finding.decision is not Decision.NOT_UPHELD
        if wrong and not any(action.point in (None, point.number) for action in complaint.actions):
            missing.append(point.number)
    if missing:
        return f"Offer a remedy for {_points(missing)}, which you uphold: complaints remedy REF --what."
    return None


def learning_missing(proposal: Proposal) -> str | None:
    """Every response looks beyond the one complaint (Code 9.1)."""
    complaint = proposal.complaint
    if any(learning.stage == complaint.current.number for learning in complaint.learning):
        return None
    return "Say what we learn from it, or why nothing: complaints learn REF --change TEXT, or --none REASON."
