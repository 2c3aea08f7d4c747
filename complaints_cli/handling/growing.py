"""A complaint that grows out of a service request or feedback: day zero is the day they were first unhappy (Code 1.5).

The first report keeps its own date beside it, and the request goes on.
"""

from collections.abc import Sequence
from datetime import date

from complaints_cli.dataclass import replace
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.feedback import Feedback
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.terms import Flag
from complaints_cli.domain.triage import unanswered
from complaints_cli.errors import refuse
from complaints_cli.handling.own_record import dated

Origin = ServiceRequest | Feedback

CARRIED = (
    *("home", "heat", "category", "contact_by", "rep_basis"),
    *("name", "address", "phone", "email", "outcome", "rep", "adjustment", "vulnerability"),
)
"""What the complaint takes over unless something else was said. Not the handler: it is about how they handled it."""

CORRECT = "complaints correct REF received DATE"


def day_zero(origin: Origin, asked_on: date) -> date:
    """The day the complaint was received: the earliest dissatisfaction not settled, else the day it was asked for."""
    since = origin.unhappy_since
    return asked_on if since is None else min(asked_on, since.on)


def hazard_since(origin: Origin) -> date | None:
    """The day that the landlord became aware of the hazard: that of a request which was flagged as one.

    None where it was not: the hazard was then first reported with the complaint.
    """
    return origin.received_on if Flag.HAZARD in getattr(origin.received, "flags", ()) else None


def grown(origin: Origin, asked: Received) -> Received:
    """The arrival of the complaint, with what the request or the feedback says of the resident and the matter.

    One about a request that was done is about how it was done, from that day (Code 2.2).
    """
    first = origin.received
    otherwise = {name for name, said in (("outcome", asked.none_given), ("rep_basis", asked.rep)) if said}
    known = {name: getattr(first, name) for name in CARRIED if hasattr(first, name) and name not in otherwise}
    taken = {name: value for name, value in known.items() if value != ERASED and not getattr(asked, name)}
    flags = tuple(dict.fromkeys((*asked.flags, *getattr(first, "flags", ()))))
    named = {"request": origin.ref} if isinstance(origin, ServiceRequest) else {"feedback": origin.ref}
    answered = origin.answered_on
    occurred = answered if asked.occurred is None and answered and answered <= asked.on else asked.occurred
    return replace(asked, **{**taken, **named}, flags=flags, reported=origin.received_on, occurred=occurred)


def words_of(origin: Origin) -> str:
    """What the complaint says, where nobody put it differently: their own words."""
    waiting = unanswered(origin.contacts)
    unhappy = [each for each in waiting if each.is_unhappy] or waiting
    said = [each.words for each in unhappy if each.words.strip() and each.words != ERASED]
    if said:
        return "\n\n".join(said)
    matter = "" if origin.received.summary == ERASED else f": {origin.received.summary}"
    return f"The handling of {origin.ref}{matter}"


def became(origin: Origin, received: Received, open_already: Sequence[str], on: date, today: date) -> BecameComplaint:
    """That it became a complaint. Raises Refused while a complaint of it is open: what is new joins that one."""
    if open_already:
        message = (
            f"{open_already[0]} was made of {origin.ref} and is open. What is new joins it: "
            f"complaints point add {open_already[0]} TEXT. A matter apart: complaints log with --request or --feedback."
        )
        raise refuse("complaint-already", message, "6.8")
    event = BecameComplaint(on=on, complaint="C-NEW", day_zero=received.on)
    dated(event, today, after=origin.received_on)
    return event


def explained(origin: Origin, on: date) -> list[str]:
    """Why the complaint counts from the day it does, where that is not the day on which they asked for it."""
    since = origin.unhappy_since
    if since is None or since.on >= on:
        return []
    by = f" The words of it that say so: {', '.join(since.signs)}. If they do not: {CORRECT}."
    said = "" if since.unhappy else by
    explanation = (
        f"Day zero is {long_day(since.on)}: they were unhappy that day (Code 1.5), and the earlier date is the one to "
        f"work to, not {long_day(on)}.{said}"
    )
    return [explanation]
