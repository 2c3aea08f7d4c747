"""What is sensitive is talked over with the resident before anybody outside is told (UK GDPR)."""

from complaints_cli.dataclass import replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.contact import Shared
from complaints_cli.domain.sharing import SENSITIVE_FLAGS, SharingAgreed
from complaints_cli.errors import Problem, Refused
from complaints_cli.handling.judging import Bench, in_order, weighed

LAW = "UK GDPR"


def share(complaint: Complaint, shared: Shared, bench: Bench) -> tuple[Event, ...]:
    """Details go to somebody outside. Raises Refused for sensitive ones that the resident was not asked about.

    With `despite` they go all the same, and the reason is kept: a danger, or a duty in law, does not wait.
    """
    sensitive = shared.sensitive or bool(SENSITIVE_FLAGS & set(complaint.received.flags))
    event = replace(shared, sensitive=sensitive)
    problems = [] if event.discussed is None else in_order(event.discussed, complaint.received_on, event.on)
    if sensitive and not event.despite:
        problems += _unasked(event)
    if problems:
        raise Refused(problems)
    return weighed(complaint, [event], bench)


def _unasked(event: Shared) -> list[Problem]:
    reason = "or, where it cannot wait, say why: --despite REASON."
    if event.discussed is None:
        message = f"It is sensitive: talk it over with the resident first, and say when: --discussed DATE; {reason}"
        return [Problem("not-discussed", message, LAW)]
    if event.agreed is not SharingAgreed.YES:
        message = f"It is sensitive, and the resident has not agreed. Share less, ask again (--agreed yes), {reason}"
        return [Problem("not-agreed", message, LAW)]
    return []


def share_warnings(shared: Shared) -> tuple[str, ...]:
    """What to think of where the rules allow it."""
    if shared.agreed is SharingAgreed.NO:
        return ("The resident did not agree: share no more than is needed to look into it.",)
    if shared.discussed is None and shared.agreed is None:
        return ("It is not on record that the resident knows of it: --discussed DATE, or --agreed not-needed.",)
    return ()
