"""Who speaks for a resident is recorded at once; the ground and its proof may follow (Code 1.3, 3.6)."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.representing import RepAdded, RepEnded, RepObjected, RepProven, RepScoped
from complaints_cli.errors import refuse
from complaints_cli.handling.adjusting import standing
from complaints_cli.handling.judging import Bench, weighed
from complaints_cli.handling.receiving import LONGEST_BACK, known_points

RULE = "3.6"
REP = "representative"


def add(complaint: Complaint, asked: RepAdded, bench: Bench) -> tuple[Event, ...]:
    """Somebody speaks for the resident from this day. Raises Refused where they do already, NotFound for a point."""
    for each in complaint.representatives:
        if each.ended_on is None and each.name.casefold() == asked.name.casefold():
            raise refuse("speaks-already", f"They speak for the resident already: representative {each.number}.", RULE)
    known_points(complaint, asked.points)
    _objects_later(asked.object_by, asked.on)
    return weighed(complaint, [asked], bench)


def prove(complaint: Complaint, proven: RepProven, bench: Bench) -> tuple[Event, ...]:
    """A proof came; it may have been on our files before the complaint was."""
    standing(complaint.representatives, proven.rep, REP, complaint.ref, RULE)
    return weighed(complaint, [proven], bench, after=LONGEST_BACK)


def scope(complaint: Complaint, now: RepScoped, bench: Bench) -> tuple[Event, ...]:
    """Their ground, what they speak in, and who gets letters, from now on. Raises Refused for no change."""
    found = standing(complaint.representatives, now.rep, REP, complaint.ref, RULE)
    known_points(complaint, now.points)
    names = ("basis", "points", "stage", "copies", "object_by")
    if all(getattr(found, name) == getattr(now, name) for name in names):
        raise refuse("no-change", f"That is how representative {now.rep} is on record already.", RULE)
    _objects_later(now.object_by, found.on)
    return weighed(complaint, [now], bench, after=found.on)


def object_to(complaint: Complaint, number: int, words: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The resident does not want them to speak, on whatever day they say so: it ends there."""
    found = standing(complaint.representatives, number, REP, complaint.ref, RULE)
    return weighed(complaint, [RepObjected(on=on, rep=number, words=words)], bench, after=found.on)


def end(complaint: Complaint, number: int, why: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """Their authority is over."""
    found = standing(complaint.representatives, number, REP, complaint.ref, RULE)
    return weighed(complaint, [RepEnded(on=on, rep=number, why=why)], bench, after=found.on)


def _objects_later(until: date | None, on: date) -> None:
    if until is not None and until < on:
        message = f"The resident can object from {long_day(on)} on: give a day that is not before it."
        raise refuse("out-of-order", message, RULE)
