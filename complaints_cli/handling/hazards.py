"""What may be put on record about a hazard, and in what order. Nothing here moves a date of the complaint."""

from collections.abc import Callable
from datetime import date, time
from typing import Protocol

from complaints_cli.domain.awaab import LAW
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.hazards import (
    HazardAssessed,
    HazardAware,
    HazardInvestigated,
    HazardMadeSafe,
    HazardRehoused,
    HazardReported,
    HazardSummarised,
    HazardWorks,
)
from complaints_cli.domain.hazards import Graded, Hazard, Progress, Stamp
from complaints_cli.domain.moments import moment_words, shown_by_clocks
from complaints_cli.errors import Misuse, NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, weighed
from complaints_cli.handling.receiving import LONGEST_BACK


class Timed(Protocol):
    """An event with a day and, where it is known, a time of day."""

    @property
    def on(self) -> date: ...
    @property
    def at(self) -> time | None: ...


def known(complaint: Complaint, number: int | None) -> Hazard:
    """The hazard of that number; without one the only one there is. Raises NotFound, Misuse."""
    hazards = complaint.hazards
    if number is None and len(hazards) > 1:
        raise Misuse("missing-option", f"{complaint.ref} has {len(hazards)} hazards: say which, by its number.")
    wanted = 1 if number is None else number
    if wanted > len(hazards):
        there = f"it has {len(hazards)}" if hazards else "it has none: complaints hazard add REF"
        raise NotFound("hazard", f"{complaint.ref} has no hazard {wanted}; {there}.")
    return hazards[wanted - 1]


def report(complaint: Complaint, event: HazardReported, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """A hazard is known, whether before or after the complaint arrived. It is recorded wherever that stands."""
    _timed(event, bench, now)
    return weighed(complaint, [event], bench, after=LONGEST_BACK)


def put_right(complaint: Complaint, event: HazardAware, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """The landlord became aware at another time. Raises Refused after something that was done about it."""
    hazard = known(complaint, event.hazard)
    _timed(event, bench, now)
    done = (hazard.investigated, hazard.safe, hazard.rehoused, *(each.when for each in hazard.assessments))
    for stamp in filter(None, done):
        _after(stamp, Stamp(on=event.on, at=event.at))
    return weighed(complaint, [event], bench, after=LONGEST_BACK)


def assess(complaint: Complaint, event: HazardAssessed, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """It is graded. Raises Refused for the grade it has, or for a milder one without a reason."""
    hazard = known(complaint, event.hazard)
    if hazard.assessments and hazard.grade is event.grade and event.sort in (None, hazard.sort):
        raise refuse("assessed-already", f"Hazard {hazard.number} is assessed as {event.grade} already.", LAW)
    milder = event.grade is Graded.NONE or (hazard.grade is Graded.EMERGENCY and event.grade is Graded.SIGNIFICANT)
    if milder and not event.reasons.strip():
        message = f"Say why hazard {hazard.number} is {_as_graded(event.grade)}: --reasons. It ends a legal time."
        raise refuse("reasons-missing", message, LAW)
    _timed(event, bench, now)
    return _recorded(complaint, hazard, event, bench)


def investigate(complaint: Complaint, event: HazardInvestigated, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """The investigation ended. Raises Refused where that is on record."""
    return _once(complaint, event, bench, now, lambda hazard: hazard.investigated)


def make_safe(complaint: Complaint, event: HazardMadeSafe, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """The home is safe. Raises Refused where that is on record."""
    return _once(complaint, event, bench, now, lambda hazard: hazard.safe)


def rehouse(complaint: Complaint, event: HazardRehoused, bench: Bench, now: time | None) -> tuple[Event, ...]:
    """They live elsewhere until it is safe. Raises Refused where that is on record."""
    return _once(complaint, event, bench, now, lambda hazard: hazard.rehoused)


def summarise(complaint: Complaint, event: HazardSummarised, bench: Bench) -> tuple[Event, ...]:
    """The summary went out. Raises Refused before the investigation ended, or where it is on record."""
    hazard = _investigated(known(complaint, event.hazard))
    _undone(hazard, hazard.summary_on)
    return _recorded(complaint, hazard, event, bench, after=hazard.investigated)


def begin_works(complaint: Complaint, event: HazardWorks, bench: Bench) -> tuple[Event, ...]:
    """Works began, or steps were taken, or none are needed, which has its reason."""
    hazard = _investigated(known(complaint, event.hazard))
    _undone(hazard, hazard.works_on)
    if event.progress is Progress.STEPS:
        _undone(hazard, hazard.steps_on)
    return _recorded(complaint, hazard, event, bench, after=hazard.investigated)


def in_the_future(on: date, at: time | None, today: date, now: time | None) -> Problem | None:
    """What is wrong with a time of day that is still to come."""
    if at is None or now is None or on != today or at <= now:
        return None
    return Problem("in-the-future", f"{at:%H:%M} today is still to come; it is {now:%H:%M}.", KEEP_THE_DATES)


def _once(
    complaint: Complaint,
    event: HazardInvestigated | HazardMadeSafe | HazardRehoused,
    bench: Bench,
    now: time | None,
    done: Callable[[Hazard], Stamp | None],
) -> tuple[Event, ...]:
    hazard = known(complaint, event.hazard)
    before = done(hazard)
    _undone(hazard, before.on if before else None)
    _timed(event, bench, now)
    return _recorded(complaint, hazard, event, bench)


def _undone(hazard: Hazard, done_on: date | None) -> None:
    if done_on is not None:
        message = f"It is on record for hazard {hazard.number} since {long_day(done_on)}."
        raise refuse("done-already", message, KEEP_THE_DATES)


def _investigated(hazard: Hazard) -> Hazard:
    if hazard.investigated is None:
        message = f"The investigation of hazard {hazard.number} has not ended: its summary and works follow it."
        command = f"hazard investigated REF {hazard.number}"
        raise refuse("not-investigated", message, LAW, command)
    return hazard


def _recorded(
    complaint: Complaint, hazard: Hazard, event: Event, bench: Bench, *, after: Stamp | None = None
) -> tuple[Event, ...]:
    """The event, not before the landlord became aware or what it follows happened."""
    earliest = after or hazard.aware
    judged = weighed(complaint, [event], bench, after=earliest.on)
    _after(Stamp(on=event.on, at=getattr(event, "at", None)), earliest)
    return judged


def _after(later: Stamp, earlier: Stamp) -> None:
    """Raises Refused where one thing happened before another that it follows, by the clock where both have a time."""
    too_early = later.on < earlier.on
    if later.on == earlier.on and later.at is not None and earlier.at is not None:
        too_early = later.at < earlier.at
    if too_early:
        message = (
            f"{moment_words(later.on, later.at)} is before {moment_words(earlier.on, earlier.at)}, "
            "the moment of what it follows."
        )
        raise refuse("out-of-order", message, KEEP_THE_DATES)


def _timed(event: Timed, bench: Bench, now: time | None) -> None:
    """Raises Misuse for a time that no clock showed, Refused for one that is still to come."""
    if event.at is not None:
        shown_by_clocks(event.on, event.at)
    problem = in_the_future(event.on, event.at, bench.today, now)
    if problem is not None:
        raise Refused([problem])


def _as_graded(grade: Graded) -> str:
    return "no hazard" if grade is Graded.NONE else "no emergency"
