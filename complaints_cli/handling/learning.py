"""A change that a complaint led to is begun, moved, made or dropped once, and told of; nothing of it is forgotten."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.learning import (
    LearningBegun,
    LearningDone,
    LearningDropped,
    LearningMoved,
    LearningSet,
    LearningTold,
)
from complaints_cli.domain.learning import Learning, LearningStatus
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.judging import Bench, weighed

RULE = "9.2"


def put(complaint: Complaint, given: LearningSet, bench: Bench) -> tuple[Event, ...]:
    """Its root cause, or whoever sees to it, is put on record, at any time. Raises Misuse where nothing is given."""
    learning = entry(complaint, given.learning)
    if not (given.cause or given.because or given.owner or given.training or given.risk):
        raise Misuse("missing-option", "Say what to put on record: --cause, --because, --owner, --training or --risk.")
    return weighed(complaint, [given], bench, after=learning.on)


def begin(complaint: Complaint, begun: LearningBegun, bench: Bench) -> tuple[Event, ...]:
    """The change is under way."""
    learning = _open(complaint, begun.learning)
    if learning.begun_on is not None:
        message = f"Learning {learning.number} has been under way since {long_day(learning.begun_on)}."
        raise refuse("begun-already", message, RULE)
    return weighed(complaint, [begun], bench, after=learning.on)


def move(complaint: Complaint, number: int, to: date, reason: str, bench: Bench) -> tuple[Event, ...]:
    """The change is to be made by another day, with a reason; the old day is kept."""
    learning = _open(complaint, number)
    if to < bench.today or to == learning.due:
        raise refuse("out-of-order", "A change moves to another day, still to come.", RULE)
    event = LearningMoved(on=bench.today, learning=number, was=learning.due, to=to, reason=reason)
    return weighed(complaint, [event], bench, after=learning.on)


def finish(complaint: Complaint, done: LearningDone, bench: Bench) -> tuple[Event, ...]:
    """The change was made, and this is how we know (Code 9.2)."""
    return weighed(complaint, [done], bench, after=_open(complaint, done.learning).last_step_on)


def drop(complaint: Complaint, dropped: LearningDropped, bench: Bench) -> tuple[Event, ...]:
    """The change is not going to be made, for a reason that stays on record."""
    return weighed(complaint, [dropped], bench, after=_open(complaint, dropped.learning).last_step_on)


def tell(complaint: Complaint, told: LearningTold, bench: Bench) -> tuple[Event, ...]:
    """Somebody was told of the change (Code 9.3). Raises Refused for one that is not going to be made."""
    learning = _change(complaint, told.learning)
    if learning.status is LearningStatus.DROPPED:
        raise refuse("dropped-already", f"Learning {learning.number} was dropped, so there is nothing to tell.", "9.3")
    return weighed(complaint, [told], bench, after=learning.on)


def entry(complaint: Complaint, number: int) -> Learning:
    """The entry of that number. Raises NotFound."""
    found = next((each for each in complaint.learning if each.number == number), None)
    if found is None:
        raise NotFound("learning", f"{complaint.ref} has no learning {number}; it has {len(complaint.learning)}.")
    return found


def _change(complaint: Complaint, number: int) -> Learning:
    """The change of that number. Raises Refused for an entry that changes nothing."""
    found = entry(complaint, number)
    if found.none:
        message = f"Learning {number} says that nothing changes. If something does after all, note it as an entry."
        raise refuse("nothing-changes", message, "9.1", "learn REF --change TEXT")
    return found


def _open(complaint: Complaint, number: int) -> Learning:
    """The change of that number. Raises Refused once it was made or dropped."""
    found = _change(complaint, number)
    if found.done_on is not None:
        raise refuse("done-already", f"Learning {number} was implemented on {long_day(found.done_on)}.", RULE)
    if found.dropped_on is not None:
        raise refuse("dropped-already", f"Learning {number} was dropped on {long_day(found.dropped_on)}.", RULE)
    return found
