"""Service requests: asked for, chased, passed on, answered, looked at again, done (Code 1.4)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.service_terms import HeatMatter, Priority
from complaints_cli.domain.terms import Agreed, Channel, Flag, Home, RepBasis, SentBy
from complaints_cli.domain.triage import Choice


@dataclass(frozen=True, kw_only=True)
class RequestReceived(Event):
    """Somebody asked the landlord to put something right, for the first time."""

    kind = "request-received"
    says = "Service request by {via}: {summary}"
    via: Channel
    policy: str
    priority: Priority = Priority.ORDINARY
    home: Home | None = None
    flags: tuple[Flag, ...] = ()
    heat: HeatMatter | None = None
    category: str | None = None
    target: date | None = None
    contact_by: SentBy | None = None
    handler: str | None = None
    team: str | None = None
    taken_by: str | None = None
    rep_basis: RepBasis | None = None
    unhappy: bool | None = None
    signs: tuple[str, ...] = ()
    choice: Choice | None = None
    summary: str = sealed()
    outcome: str = sealed()
    name: str = sealed()
    address: str = sealed()
    phone: str = sealed()
    email: str = sealed()
    rep: str = sealed()
    adjustment: str = sealed()
    vulnerability: str = sealed()
    spoken_to: str = sealed()
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RequestChased(Event):
    """They were in touch again about it."""

    kind = "request-chased"
    says = "In touch again by {via}: {words}"
    via: Channel
    taken_by: str | None = None
    unhappy: bool | None = None
    signs: tuple[str, ...] = ()
    choice: Choice | None = None
    words: str = sealed()
    spoken_to: str = sealed()
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RequestPassed(Event):
    """It was given to a team or to somebody."""

    kind = "request-passed"
    says = "Passed to {team} {handler}"
    team: str | None = None
    handler: str | None = None


@dataclass(frozen=True, kw_only=True)
class RequestReplied(Event):
    """Whoever has it replied to the resident."""

    kind = "request-replied"
    says = "Reply by {via}: {text}"
    via: Channel
    by: str | None = None
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RequestReviewed(Event):
    """Somebody looked at it again; `next` is when it will be looked at once more."""

    kind = "request-reviewed"
    says = "Looked at again: {text}"
    next: date | None = None
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RequestDone(Event):
    """What was asked for was done, or settled with the resident."""

    kind = "request-done"
    says = "Done: {how}"
    agreed: Agreed | None = None
    how: str = sealed()
