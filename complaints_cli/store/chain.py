"""The record is gone through once, event by event, and of a chain that breaks the first link is what counts.

What comes after it may be as it was, but nothing proves it: a later event is named only where it is wrong by itself.
"""

import sqlite3
from collections.abc import Iterator

from complaints_cli.dataclass import dataclass
from complaints_cli.store import checking
from complaints_cli.store.checking import Stored
from complaints_cli.store.trouble import Part, Trouble

LEAST = -(2**63)
MOST_NAMED = 10
BEHIND = "SELECT stream, min(seq) AS first FROM event WHERE seq > ? GROUP BY stream"


@dataclass(frozen=True)
class Break:
    """The first event that does not fit, and what stands behind it, which the chain does not prove any more."""

    event: int
    ref: str
    kind: str
    recorded_on: str
    intact_to: int
    """The last event that is proved to be as it was recorded; 0 when none is."""
    unproved: int
    """How many events come after that one."""
    streams: int
    """How many complaints and other streams those belong to."""
    named: tuple[str, ...]
    """The first of those, in the order of their events."""


def record_troubles(connection: sqlite3.Connection, after: int = 0, head: str = "") -> Iterator[Trouble]:
    """What is wrong with the events and what is sealed of them: hashes, order, texts and documents.

    Those `after` an event that has the hash `head`; all of them, unless one is given.
    """
    seq, previous, was_broken = after, head, False
    for row in _rows(connection, after + 1 if after else LEAST):
        faults = list(checking.chain_faults(row, seq + 1, previous))
        if was_broken and faults == [checking.DOES_NOT_FOLLOW]:
            faults, was_broken = [], False
        else:
            was_broken = bool(faults)
        yield from (_trouble(row, fault, Part.CHAIN) for fault in faults)
        yield from (_trouble(row, fault, Part.TEXTS) for fault in checking.text_faults(connection, row))
        seq, previous = row["seq"], row["hash"]


def first_break(connection: sqlite3.Connection, event: int) -> Break:
    """What the first event that does not fit stands for. Raises sqlite3.Error where the file cannot tell."""
    row = next(_rows(connection, event))
    before = connection.execute(
        "SELECT seq, hash FROM event WHERE seq < ? ORDER BY seq DESC LIMIT 1", (event,)
    ).fetchone()
    last, hash_before = before or (0, "")
    # Only what comes after an event and still names its hash proves it.
    intact_to = max(last if row["previous"] == hash_before else last - 1, 0)
    (unproved,) = connection.execute("SELECT count(*) FROM event WHERE seq > ?", (intact_to,)).fetchone()
    (streams,) = connection.execute(f"SELECT count(*) FROM ({BEHIND})", (intact_to,)).fetchone()  # noqa: S608
    named = connection.execute(f"{BEHIND} ORDER BY first LIMIT {MOST_NAMED}", (intact_to,)).fetchall()
    return Break(
        event=event,
        ref=_readable(row["stream"]),
        kind=_readable(row["kind"]),
        recorded_on=_readable(row["recorded_on"]),
        intact_to=intact_to,
        unproved=unproved,
        streams=streams,
        named=tuple(stream for stream, _ in named),
    )


def _rows(connection: sqlite3.Connection, from_seq: int = LEAST) -> Iterator[Stored]:
    """The events in order. From the first that holds bytes that are no text, such bytes are taken as they come."""
    try:
        for row in checking.stored(connection, from_seq):
            yield row
            from_seq = row["seq"] + 1
    except sqlite3.OperationalError:
        connection.text_factory = _as_it_comes
        try:
            yield from checking.stored(connection, from_seq)
        finally:
            connection.text_factory = str


def _as_it_comes(content: bytes) -> str:
    return content.decode(errors="surrogateescape")


def _readable(text: str) -> str:
    return text.encode(errors="replace").decode()


def _trouble(row: Stored, fault: str, part: Part) -> Trouble:
    ref = _readable(row["stream"])
    return Trouble(row["seq"], ref, f"Event {row['seq']} of {ref}: {fault}.", part)
