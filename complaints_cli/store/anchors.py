"""A head that was printed earlier holds when its event still has it and everything up to that event fits.

Whoever can make the whole chain anew cannot make a head anew that stands on a paper somewhere else.
"""

import re
from collections.abc import Sequence
from datetime import date
from sqlite3 import Connection

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import Misuse
from complaints_cli.store import heads
from complaints_cli.store.trouble import Part, Trouble

LEAST_DIGITS = 12
_HEAD = re.compile(rf"(?:([0-9]{{1,18}}):)?([0-9a-f]{{{LEAST_DIGITS},64}})", re.IGNORECASE)
_FOUND = "SELECT seq, recorded_on FROM event WHERE substr(hash, 1, ?) = ?"


@dataclass(frozen=True)
class Anchor:
    """A head as it was written down: its hash, or the beginning of it, and the number of its event where that is."""

    event: int | None
    digits: str

    def __str__(self) -> str:
        return self.digits if self.event is None else f"{self.event}:{self.digits}"


@dataclass(frozen=True)
class Held:
    """What became of an anchor: the event that it belongs to, if any, and whether all up to there is as it was then."""

    anchor: str
    event: int | None
    recorded_on: date | None
    holds: bool
    says: str


def as_head(seq: int, head: str) -> str:
    """A head as it is printed on papers, and as `verify --anchor` takes it: the event's number, and its hash."""
    return f"{seq}:{head}"


def read_anchor(typed: str) -> Anchor:
    """An anchor as it was typed from a paper, spaces in it or not. Raises Misuse "anchor"."""
    found = _HEAD.fullmatch("".join(typed.split()))
    if found is None:
        raise Misuse(
            "anchor",
            "A head is the number of an event, a colon and its hash, as reports and packs print it. The first "
            f"{LEAST_DIGITS} digits of the hash are enough, and it may stand alone: --anchor 812:4f0c9a1be77d",
        )
    number, digits = found.groups()
    return Anchor(int(number) if number else None, digits.lower())


def check(connection: Connection, anchor: Anchor, wrong: int | None) -> Held:
    """Whether an anchor holds. `wrong` is the first event whose chain or texts are wrong, if there is one."""
    query, values = _FOUND, [len(anchor.digits), anchor.digits]
    if anchor.event is not None:
        query, values = f"{_FOUND} AND seq = ?", [*values, anchor.event]
    found = connection.execute(f"{query} ORDER BY seq LIMIT 1", values).fetchone()
    if found is None:
        return Held(str(anchor), None, None, holds=False, says=_not_found(connection, anchor))
    seq, recorded_on = found[0], date.fromisoformat(found[1])
    belongs = f"The head {_short(anchor)} is that of event {seq}, recorded on {long_day(recorded_on)}"
    if wrong is not None and wrong <= seq:
        cause = f"event {wrong} does not fit" if wrong > 0 else "the record before it could not be read whole"
        says = f"{belongs}, but {cause}: what stands up to it is not what stood there then."
        return Held(str(anchor), seq, recorded_on, holds=False, says=says)
    says = f"{belongs}. Everything up to it is as it was when that head was made, but for personal data erased since."
    return Held(str(anchor), seq, recorded_on, holds=True, says=says)


def troubles(held: Sequence[Held]) -> tuple[Trouble, ...]:
    """Each anchor that does not hold, as one thing that is wrong."""
    return tuple(Trouble(each.event, None, each.says, Part.ANCHOR) for each in held if not each.holds)


def _not_found(connection: Connection, anchor: Anchor) -> str:
    last, _ = heads.last(connection)
    short = _short(anchor)
    if anchor.event is None:
        return f"No event has the head {short}. {_MEANS}"
    if anchor.event > last:
        return (
            f"The head {short} is that of event {anchor.event}, and the record ends with event {last}: its end was cut "
            "off, an older copy came back, or the head is of another record."
        )
    return f"Event {anchor.event} does not have the head {short}. {_MEANS}"


_MEANS = (
    "Something was altered in the record up to it since the head was made, and the chain made anew to hide it; or "
    "the head is of another record, or was copied wrongly."
)


def _short(anchor: Anchor) -> str:
    return str(Anchor(anchor.event, anchor.digits[:LEAST_DIGITS]))
