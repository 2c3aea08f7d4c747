"""Feedback and compliments: what people say that asks for no decision (Code 1.6)."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel, Home
from complaints_cli.domain.triage import Choice


@dataclass(frozen=True, kw_only=True)
class FeedbackReceived(Event):
    """Somebody said what they think, in a survey, on social media or to one of the staff."""

    kind = "feedback-received"
    says = "Feedback from {source}: {summary}"
    source: FeedbackFrom
    via: Channel
    reply_wanted: bool = False
    home: Home | None = None
    category: str | None = None
    handler: str | None = None
    taken_by: str | None = None
    unhappy: bool | None = None
    signs: tuple[str, ...] = ()
    choice: Choice | None = None
    summary: str = sealed()
    survey: str = sealed()
    name: str = sealed()
    address: str = sealed()
    phone: str = sealed()
    email: str = sealed()
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Signposted(Event):
    """They were told how to complain; or, with `possible` false, could not be told, and `how` says why."""

    kind = "signposted"
    says = "Told how to complain: {how}"
    possible: bool = True
    how: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ComplimentReceived(Event):
    """Somebody praised a person, a team or a service."""

    kind = "compliment-received"
    says = "Compliment by {via}: {text}"
    via: Channel
    about: tuple[str, ...] = ()
    team: str | None = None
    category: str | None = None
    taken_by: str | None = None
    text: str = sealed()
    name: str = sealed()
