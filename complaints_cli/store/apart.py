"""Two copies of one record are compared: how far they go together, and what each has that the other has not."""

import sqlite3
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from complaints_cli.dataclass import dataclass
from complaints_cli.store import heads
from complaints_cli.store.opening import connect

WAIT = 0.2
"""Seconds to wait for whoever saves to the other copy: it is only looked at in passing."""
MOST_NAMED = 10
"""So many references are named; of the others it is said how many there are."""
BEGUN_AFTER = "SELECT stream FROM event WHERE seq > ? AND version = 1 AND stream LIKE '%-%' ORDER BY seq"


@dataclass(frozen=True)
class Fork:
    """The last event that both copies hold, the last of each, and the references that both gave out after it."""

    common: int
    here: int
    there: int
    twice: tuple[str, ...]

    @property
    def only_here(self) -> bool:
        """Whether this copy goes on after what both hold."""
        return self.here > self.common

    @property
    def only_there(self) -> bool:
        """Whether the other copy does."""
        return self.there > self.common

    @property
    def sentence(self) -> str:
        """What the other copy has, for whoever works in this one; "" where it has nothing more."""
        if not self.only_there:
            return ""
        if not self.only_here:
            return f"It goes on to event {self.there}; this one ends with event {self.here}."
        told = f"The two go together to event {self.common}. After it {_events(self.common + 1, self.here)} only here"
        told += f" and {_events(self.common + 1, self.there)} only there."
        return f"{told} References that both gave out: {named(self.twice)}." if self.twice else told


def fork(connection: Connection, other: Path) -> Fork | None:
    """How a record and another copy of it go apart; None where the other cannot be read, or is of another record."""
    try:
        with closing(connect(other, wait=WAIT)) as there:
            common = _last_in_common(connection, there)
            if not common:
                return None
            begun = [[stream for (stream,) in each.execute(BEGUN_AFTER, (common,))] for each in (connection, there)]
            twice = tuple(stream for stream in begun[0] if stream in begun[1])
            return Fork(common, heads.last(connection)[0], heads.last(there)[0], twice)
    except (sqlite3.Error, UnicodeError):
        return None


def named(references: tuple[str, ...]) -> str:
    """References one after the other, not more than somebody reads."""
    left = len(references) - MOST_NAMED
    return ", ".join(references[:MOST_NAMED]) + (f" and {left} more" if left > 0 else "")


def _events(first: int, last: int) -> str:
    return f"event {first} is" if first == last else f"events {first} to {last} are"


def _last_in_common(connection: Connection, there: Connection) -> int:
    """An event's hash covers all before it: so what they have in common is what they begin with."""
    low, high = 0, min(heads.last(connection)[0], heads.last(there)[0])
    while low < high:
        middle = (low + high + 1) // 2
        if heads.hash_at(connection, middle) == heads.hash_at(there, middle):
            low = middle
        else:
            high = middle - 1
    return low
