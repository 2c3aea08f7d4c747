"""A complaint made of a service request or feedback, in the write that records it there too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.commands import routed
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.recording import Recording
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.terms import Channel, Flag
from complaints_cli.errors import Misuse
from complaints_cli.handling.growing import Origin, became, day_zero, explained, grown, words_of
from complaints_cli.handling.receiving import receive

if TYPE_CHECKING:
    from complaints_cli.store.writing import Written


@dataclass(frozen=True)
class Grown:
    """The arrival of the complaint, what the origin records of it, and what the officer should know."""

    received: Received
    became: BecameComplaint
    told: list[str]


def arrival(on: date, via: Channel) -> Received:
    """A complaint of which nothing is said but how and when it came; its day is counted when it is grown."""
    return Received(on=on, via=via, policy="", calendar=0)


def grown_from(facts: Facts, work: Recording) -> Origin | None:
    """The service request or the feedback that a complaint is said to have grown out of. Raises NotFound, Misuse."""
    if "request" in facts and "feedback" in facts:
        raise Misuse("two-origins", "A complaint grows out of one thing: --request or --feedback, not both.")
    if "request" in facts:
        return work.record.service_request(facts.text("request").upper())
    return work.record.feedback(facts.text("feedback").upper()) if "feedback" in facts else None


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
    policy = work.record.rules(received.policy).policy
    sent, told = routed.received(received, policy, work)
    return Grown(sent, event, [*explained(origin, asked.on), *told])


def save(
    work: Recording,
    made: Grown,
    origin: Origin | None,
    before: Sequence[Event],
    *,
    points: Sequence[str] = (),
    links: Sequence[str] = (),
) -> tuple[str, "Written"]:
    """Writes the complaint, and on its origin the events before it and that it was made; an origin of None is new."""
    from complaints_cli.store.writing import Act

    bench = work.bench_under(work.record.rules(made.received.policy))
    events = receive(made.received, points, bench)
    stream: tuple[str | None, int] = (origin.ref, origin.version) if origin else (None, 0)
    act = Act(*stream, (*before, made.became))
    return work.save_new(events, links, origin=act)
