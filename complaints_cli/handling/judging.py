"""Whether a proposed event may be recorded: the table, the order of things, then the guards of the Code.

All that stands against it is named at once.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.fold import apply
from complaints_cli.errors import Problem, Refused
from complaints_cli.handling.table import Command, refusal
from complaints_cli.ombudsman_code import all_provisions
from complaints_cli.ombudsman_code.proposal import Proposal

KEEP_THE_DATES = "5.12"


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What decisions are made with: the day, the dates' rules, and people's names by id."""

    today: date
    rules: Rules
    names: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    """What each person is, by id."""
    acting: str | None = None
    """The id of whoever is at work, where they said so and are on the list."""


def judged(
    command: Command, complaint: Complaint, events: Iterable[Event], bench: Bench, *, after: date | None = None
) -> tuple[Event, ...]:
    """The events, if nothing stands against recording them.

    `after` is the day of the event that must come first; by default the complaint's arrival. Each event is judged
    on the complaint as the ones before it leave it.
    Raises Refused with every rule that is broken.
    """
    refused = refusal(command, complaint.situation)
    if refused is not None:
        raise Refused([refused])
    return weighed(complaint, events, bench, after=after)


def weighed(
    complaint: Complaint, events: Iterable[Event], bench: Bench, *, after: date | None = None
) -> tuple[Event, ...]:
    """The same for what runs beside the stages and is recorded wherever the complaint stands."""
    problems: list[Problem] = []
    proposed = tuple(events)
    for event in proposed:
        problems += in_order(event.on, after or complaint.received_on, bench.today)
        problems += broken(event, complaint, bench)
        complaint = apply(event, complaint, complaint.version)
    if problems:
        raise Refused(list(dict.fromkeys(problems)))
    return proposed


def in_order(on: date, earliest: date, today: date) -> list[Problem]:
    """A thing happened neither in the future nor before what it follows."""
    if on > today:
        return [
            Problem("in-the-future", f"{long_day(on)} is still to come; today is {long_day(today)}.", KEEP_THE_DATES)
        ]
    if on < earliest:
        message = f"{long_day(on)} is before {long_day(earliest)}, the day of what it follows."
        return [Problem("out-of-order", message, KEEP_THE_DATES)]
    return []


def broken(event: Event, complaint: Complaint, bench: Bench) -> list[Problem]:
    """What the Code has against an event, provision by provision."""
    proposal = Proposal(complaint=complaint, event=event, rules=bench.rules, today=bench.today, names=bench.names)
    problems = []
    for provision in all_provisions():
        for guard in provision.guards:
            if guard.kind == event.kind and guard.stage in (None, getattr(event, "stage", None)):
                objection = guard.objection(proposal)
                if objection is not None:
                    problems.append(provision.problem(guard, objection))
    return problems
