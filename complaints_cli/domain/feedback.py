"""Feedback and compliments. Criticism in a survey is no complaint, but they are told how to make one (Code 1.6)."""

from collections.abc import Iterable
from datetime import date
from functools import reduce

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.due import Due
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived, Signposted
from complaints_cli.domain.events.record import Erased
from complaints_cli.domain.events.triage import BecameComplaint, ChoiceAnswered
from complaints_cli.domain.fold import standing
from complaints_cli.domain.service_terms import ONLY_TOLD_HOW
from complaints_cli.domain.terms import Governs
from complaints_cli.domain.triage import Choice, Contact, settled, unanswered, unhappy_since
from complaints_cli.errors import Damaged


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """What somebody said, and whether they were told how to complain."""

    ref: str
    version: int
    received: FeedbackReceived
    contacts: tuple[Contact, ...]
    signposted_on: date | None = None
    signpost: str = ""
    out_of_reach_on: date | None = None
    """The day it was found that they cannot be told: an answer without a name."""
    complaints: tuple[str, ...] = ()
    erased: bool = False

    @property
    def received_on(self) -> date:
        """The day it was said."""
        return self.received.on

    @property
    def unhappy_since(self) -> Contact | None:
        """What a complaint of it would be counted from; a survey or a post is no complaint until they say so."""
        return None if self.received.source in ONLY_TOLD_HOW else unhappy_since(self.contacts)

    @property
    def answered_on(self) -> date | None:
        """Feedback asks for nothing to be done."""
        return None

    @property
    def handler(self) -> str | None:
        """Whoever sees to it."""
        return self.received.handler

    @property
    def is_told(self) -> bool:
        """Whether they were told how to complain, or cannot be."""
        return self.signposted_on is not None or self.out_of_reach_on is not None

    @property
    def owes(self) -> str | None:
        """What is still to be said to whoever is unhappy: how to complain, or the choice to."""
        if not unanswered(self.contacts):
            return None
        if self.received.source in ONLY_TOLD_HOW:
            return None if self.is_told else "signpost"
        return "offer-choice"

    @property
    def label(self) -> str:
        """What it is called where anybody may look: "feedback, survey"."""
        return ", ".join(filter(None, ("feedback", self.received.source.value, self.received.category)))


@dataclass(frozen=True, kw_only=True)
class Compliment:
    """Praise for somebody, a team or a service."""

    ref: str
    version: int
    received: ComplimentReceived
    imported: tuple[Imported, ...] = ()
    erased: bool = False


def fold_feedback(ref: str, history: Iterable[Recorded]) -> Feedback:
    """The feedback that the events of its stream add up to. Raises Damaged when they do not begin with its arrival."""
    events = tuple(history)
    counting = standing(events)
    if not counting or not isinstance(counting[0].event, FeedbackReceived):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    folded = reduce(step, (recorded.event for recorded in counting[1:]), begin(ref, counting[0].event))
    return replace(folded, version=events[-1].version)


def begin(ref: str, received: FeedbackReceived) -> Feedback:
    """The feedback as it came in."""
    first = copied(Contact, received, number=1, words=received.summary)
    return Feedback(ref=ref, version=1, received=received, contacts=(first,))


def step(feedback: Feedback, event: Event) -> Feedback:
    """The feedback after one more event."""
    match event:
        case Signposted(possible=True):
            return replace(feedback, signposted_on=event.on, signpost=event.how)
        case Signposted():
            return replace(feedback, out_of_reach_on=event.on, signpost=event.how)
        case ChoiceAnswered():
            return replace(feedback, contacts=settled(feedback.contacts, event.choice, event.why))
        case BecameComplaint():
            contacts = settled(feedback.contacts, Choice.ACCEPTED)
            return replace(feedback, contacts=contacts, complaints=(*feedback.complaints, event.complaint))
        case Erased():
            return replace(feedback, erased=True)
    return feedback


def fold_compliment(ref: str, history: Iterable[Recorded]) -> Compliment:
    """The compliment that the events of its stream add up to. Raises Damaged as feedback does."""
    events = tuple(history)
    counting = standing(events)
    if not counting or not isinstance(counting[0].event, ComplimentReceived):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    return Compliment(
        ref=ref,
        version=events[-1].version,
        received=counting[0].event,
        imported=tuple(each.event for each in counting if isinstance(each.event, Imported)),
        erased=any(isinstance(each.event, Erased) for each in counting),
    )


def feedback_due(feedback: Feedback) -> tuple[Due, ...]:
    """Whoever is unhappy is told how to complain, or offered the choice, at once."""
    if feedback.owes is None:
        return ()
    rule = "1.6" if feedback.owes == "signpost" else "1.3"
    return (
        Due(
            what=feedback.owes,
            due_on=feedback.received_on,
            rule=rule,
            governed_by=Governs.CODE,
            handler=feedback.handler,
        ),
    )
