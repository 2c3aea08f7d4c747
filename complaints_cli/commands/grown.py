"""A complaint made of a service request or feedback, in the write that records it there too."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.commands.arriving import Arrived, arrive
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.recording import Recording
from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.hazards import Stamp
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.terms import Channel, Flag
from complaints_cli.errors import Misuse
from complaints_cli.handling.growing import Origin, became, day_zero, explained, grown, hazard_since, words_of


@dataclass(frozen=True)
class Grown:
    """The arrival of the complaint, what the origin records of it, and why it counts from the day it does.

    `hazard_since` is the day on which the origin was flagged as a hazard.
    """

    received: Received
    became: BecameComplaint
    explained: list[str]
    hazard_since: date | None


def arrival(on: date, via: Channel) -> Received:
    """A complaint of which nothing is said but how and when it came; its day is counted when it is grown."""
    return Received(on=on, via=via, policy="", calendar=0)


def grown_from(facts: Facts, work: Recording) -> Origin | None:
    """The service request or the feedback that a complaint is said to have grown out of. Raises NotFound, Misuse."""
    if "request" in facts and "feedback" in facts:
        raise Misuse("two-origins", "A complaint grows out of one thing: --request or --feedback, not both.")
    if "request" in facts:
        return work.record.service_request(work.reference(facts.text("request")))
    return work.record.feedback(work.reference(facts.text("feedback"))) if "feedback" in facts else None


def with_heat(facts: Facts) -> tuple[Flag, ...]:
    """The flags that were given; what is about a heat network has that flag too."""
    flags = facts.choices("flag", Flag)
    return (*flags, Flag.HEAT_NETWORK) if "heat" in facts and Flag.HEAT_NETWORK not in flags else flags


def grow(
    work: Recording, origin: Origin, asked: Received, open_already: Sequence[str] = (), points: Sequence[str] = ()
) -> Grown:
    """The complaint that was asked for on the day of `asked`, counted from its day zero (Code 1.5)."""
    zero = day_zero(origin, asked.on)
    words = asked.summary if asked.summary or any(points) else words_of(origin)
    dated = replace(
        asked,
        on=zero,
        policy=work.record.policy_on(zero)[0],
        calendar=work.record.current_calendar(),
        summary=words,
    )
    received = grown(origin, dated)
    event = became(origin, received, open_already, asked.on, work.today)
    return Grown(received, event, explained(origin, asked.on), hazard_since(origin))


def save(
    work: Recording,
    made: Grown,
    origin: Origin | None,
    before: Sequence[Event],
    *,
    points: Sequence[str] = (),
    links: Sequence[str] = (),
    proof: ProofKind | None = None,
    aware: Stamp | None = None,
) -> Arrived:
    """Writes the complaint, and on its origin the events before it and that it was made; an origin of None is new."""
    from complaints_cli.store.writing import Act

    stream: tuple[str | None, int] = (origin.ref, origin.version) if origin else (None, 0)
    act = Act(*stream, (*before, made.became))
    arrived = arrive(
        work,
        made.received,
        points=points,
        links=links,
        proof=proof,
        aware=aware,
        hazard_since=made.hazard_since,
        origin=act,
    )
    return replace(arrived, told=[*made.explained, *arrived.told])
