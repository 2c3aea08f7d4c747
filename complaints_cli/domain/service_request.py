"""A service request: recorded, looked at again at intervals, never stopped by a complaint about it (Code 1.4, 1.5)."""

from collections.abc import Iterable
from datetime import date
from functools import reduce

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.record import Corrected, Erased
from complaints_cli.domain.events.requests import (
    RequestChased,
    RequestDone,
    RequestPassed,
    RequestReceived,
    RequestReplied,
    RequestReviewed,
)
from complaints_cli.domain.events.triage import BecameComplaint, ChoiceAnswered
from complaints_cli.domain.fold import standing
from complaints_cli.domain.folding.record import arrival_changes
from complaints_cli.domain.kept_close import RESTRICTED, is_kept_close
from complaints_cli.domain.service_terms import Priority
from complaints_cli.domain.terms import Agreed, Channel, Flag, Governs
from complaints_cli.domain.triage import SETTLED, Choice, Contact, settled, unanswered, unhappy_since
from complaints_cli.errors import Damaged

REVIEW_DAYS = {Priority.URGENT: 1, Priority.ORDINARY: 10}
"""Working days until a request is looked at again. The Code asks for it regularly and names no number (1.4)."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What the resident was told by whoever has the request."""

    on: date
    via: Channel
    text: str
    by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Review:
    """Somebody looked at it again."""

    on: date
    text: str
    next: date | None = None


@dataclass(frozen=True, kw_only=True)
class ServiceRequest:
    """One request, folded from its events. `version` is that of the last of them."""

    ref: str
    version: int
    received: RequestReceived
    contacts: tuple[Contact, ...]
    handler: str | None = None
    team: str | None = None
    replies: tuple[Reply, ...] = ()
    reviews: tuple[Review, ...] = ()
    done_on: date | None = None
    how: str = ""
    agreed: Agreed | None = None
    complaints: tuple[str, ...] = ()
    imported: tuple[Imported, ...] = ()
    erased: bool = False

    @property
    def received_on(self) -> date:
        """The day it was first reported."""
        return self.received.on

    @property
    def state(self) -> str:
        """Open until what was asked for is done."""
        return "open" if self.done_on is None else "done"

    @property
    def unhappy_since(self) -> Contact | None:
        """The contact that a complaint of it would be counted from."""
        return unhappy_since(self.contacts)

    @property
    def answered_on(self) -> date | None:
        """The day what was asked for was done, which a complaint about it afterwards is about."""
        return self.done_on

    @property
    def is_of_heat(self) -> bool:
        """Whether it is about a heat network."""
        return Flag.HEAT_NETWORK in self.received.flags

    @property
    def label(self) -> str:
        """What it is called where anybody may look: "service request, repairs"."""
        if is_kept_close(self.received.flags):
            return f"service request, {RESTRICTED}"
        heat = "heat network" if self.is_of_heat else None
        urgent = "urgent" if self.received.priority is Priority.URGENT else None
        return ", ".join(filter(None, ("service request", self.received.category, heat, urgent)))


def fold_request(ref: str, history: Iterable[Recorded]) -> ServiceRequest:
    """The request that the events of its stream add up to. Raises Damaged when they do not begin with its arrival."""
    events = tuple(history)
    counting = standing(events)
    if not counting or not isinstance(counting[0].event, RequestReceived):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    begun = begin(ref, counting[0].event)
    folded = reduce(step, (recorded.event for recorded in counting[1:]), begun)
    imported = tuple(each.event for each in counting if isinstance(each.event, Imported))
    return replace(folded, version=events[-1].version, imported=imported)


def begin(ref: str, received: RequestReceived) -> ServiceRequest:
    """The request as it came in."""
    first = copied(Contact, received, number=1, words=received.summary)
    return ServiceRequest(
        ref=ref, version=1, received=received, contacts=(first,), handler=received.handler, team=received.team
    )


def step(request: ServiceRequest, event: Event) -> ServiceRequest:
    """The request after one more event. To be in touch again about one that was done opens it again."""
    match event:
        case RequestChased():
            return replace(request, contacts=_in_touch_again(request, event), done_on=None, how="", agreed=None)
        case RequestPassed():
            return replace(request, handler=event.handler or request.handler, team=event.team or request.team)
        case RequestReplied():
            return replace(request, replies=(*request.replies, copied(Reply, event)))
        case RequestReviewed():
            return replace(request, reviews=(*request.reviews, copied(Review, event)))
        case RequestDone():
            return replace(request, done_on=event.on, how=event.how, agreed=event.agreed)
        case ChoiceAnswered():
            return replace(request, contacts=settled(request.contacts, event.choice, event.why))
        case BecameComplaint():
            contacts = settled(request.contacts, Choice.ACCEPTED)
            return replace(request, contacts=contacts, complaints=(*request.complaints, event.complaint))
        case Corrected():
            return _corrected(request, event)
        case Erased():
            return replace(request, erased=True)
    return request


def _in_touch_again(request: ServiceRequest, event: RequestChased) -> tuple[Contact, ...]:
    """An answer to the choice is one for the contacts before it that still waited for it."""
    before = request.contacts
    if event.choice is not None and event.choice in SETTLED:
        before = settled(before, event.choice)
    return (*before, copied(Contact, event, number=len(before) + 1))


def _corrected(request: ServiceRequest, event: Corrected) -> ServiceRequest:
    received = replace(request.received, **arrival_changes(event))
    first = replace(request.contacts[0], on=received.on, via=received.via, words=received.summary)
    return replace(request, received=received, contacts=(first, *request.contacts[1:]))


def request_due(request: ServiceRequest, rules: Rules) -> tuple[Due, ...]:
    """The choice that somebody waits to be offered, at once; and the day on which an open request is looked at."""
    items = [*_choice(request)]
    if request.done_on is None:
        items.append(_look_again(request, rules))
    return in_order(items)


def _choice(request: ServiceRequest) -> Iterable[Due]:
    for contact in unanswered(request.contacts)[:1]:
        yield Due(what="offer-choice", due_on=contact.on, rule="1.5", governed_by=Governs.CODE, handler=request.handler)


def _look_again(request: ServiceRequest, rules: Rules) -> Due:
    calendar = rules.calendar(None)
    last = request.reviews[-1] if request.reviews else None
    told = last.next if last else request.received.target
    if told is not None:
        was = request.received.target if last else None
        return _request(request, told, Governs.RECORD, provisional=calendar.is_provisional(told), original_due=was)
    days, governs = _interval(request, rules)
    start = last.on if last else request.received_on
    due_on = calendar.add(start, days)
    return _request(request, due_on, governs, provisional=calendar.is_provisional(due_on))


def _interval(request: ServiceRequest, rules: Rules) -> tuple[int, Governs]:
    """The shorter of ours and of what the policy gives itself to settle a matter early."""
    ours, policy = REVIEW_DAYS[request.received.priority], rules.policy.informal_stage_days
    return (policy, Governs.POLICY) if policy is not None and policy < ours else (ours, Governs.RECORD)


def _request(
    request: ServiceRequest, due_on: date, governs: Governs, *, provisional: bool, original_due: date | None = None
) -> Due:
    return Due(
        what="request",
        due_on=due_on,
        rule="1.4",
        governed_by=governs,
        provisional=provisional,
        original_due=original_due,
        handler=request.handler,
    )
