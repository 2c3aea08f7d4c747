"""`--as-of DATE`: a command that only reads shows the record as it stood at the end of a past day.

In such a view that day is today, for everything that is counted from today. Only a command that can look back pays
for it, and only when it does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from typing import Annotated

from complaints_cli import clock
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Option
from complaints_cli.desk import Call, Desk
from complaints_cli.domain.dates import long_day, parse_day
from complaints_cli.errors import Misuse
from complaints_cli.result import Block, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record

AsOf = Annotated[
    str | None,
    Option("--as-of", metavar="DATE", help="As it stood at the end of that day, by what was recorded by then."),
]

MOST_NAMED = 5
"""So many streams with something left out are named; of the others it is said how many there are."""


@dataclass(frozen=True)
class View:
    """The record that a command reads, and the day that is today in it."""

    record: Record
    today: date
    now: time | None
    """The time of day; None where nobody knows it, as of a past day."""
    heads: tuple[Block, ...] = ()
    """What a reader of a past day must know first; nothing where it is the record as it stands."""


@contextmanager
def seen(call: Call, as_of: str | None, *, beside: bool = False) -> Iterator[View]:
    """The record as it stands, or as it stood on the day that was typed, which is today in the view.

    That it is a past day is said at the head of the screen; `beside` it in a message, as to a program, where the answer
    is a document in which nothing may be added.

    Raises Misuse "as-of" for a day that is still to come, seen from `--today` where that is given; NotFound
    "before-record"; and as `reading` does.
    """
    at = call.desk
    if as_of is None:
        with reading(at.db) as record:
            yield View(record, at.today, hour_of(None))
        return
    from complaints_cli.store.as_of import as_of as standing

    day = _past_day(as_of, at)
    with standing(at.db, day) as past:
        heads = []
        for sentence in _sentences(day, past.left_out):
            if beside or at.json:
                at.say(sentence)
            else:
                heads.append(Text(sentence, "warn"))
        yield View(past.record, day, hour_of(as_of), tuple(heads))


def hour_of(as_of: str | None) -> time | None:
    """London's time of day; None of a past day: no hour of this day is read into that one."""
    return clock.time_of_day() if as_of is None else None


def _past_day(typed: str, at: Desk) -> date:
    day = parse_day(typed, at.today)
    if day > at.today:
        raise Misuse("as-of", f"{long_day(day)} is still to come: today is {long_day(at.today)}.")
    return day


def _sentences(day: date, left_out: tuple[str, ...]) -> Iterator[str]:
    yield f"As it stood at the end of {long_day(day)}, by what had been recorded by then. Texts erased since are gone."
    if left_out:
        more = f" and {len(left_out) - MOST_NAMED} more" if len(left_out) > MOST_NAMED else ""
        yield (
            "Left out is what was recorded under that day or an earlier one, yet after something of a later day that "
            f"it rests on: {', '.join(left_out[:MOST_NAMED])}{more}."
        )
