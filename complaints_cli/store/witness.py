"""This computer remembers how far it saw each record: an older copy that comes back, and two that grew apart, are told.

It cannot be fooled by whatever brings back an older folder with all that is in it, since it is kept apart from it.
"""

import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Literal, NamedTuple

from complaints_cli import clock
from complaints_cli.domain.dates import day_or_none, short_day
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads, machine, notices
from complaints_cli.store.machine import Note

Trouble = Literal["older-copy", "grown-apart", "another-record"]

KNOWN = "SELECT path, record, seq, head, file, since, seen FROM place WHERE path = ? OR record = ?"
REMEMBER = (
    "INSERT INTO place (path, record, seq, head, file, since, seen) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path)"
    " DO UPDATE SET record = excluded.record, seq = excluded.seq, head = excluded.head, file = excluded.file,"
    " seen = excluded.seen WHERE excluded.seq > place.seq OR excluded.record <> place.record"
)
"""Of two processes that saved at once, the one that comes late takes nothing back."""
PLACES = "SELECT path FROM place WHERE record = ?"
FORGET = "DELETE FROM place WHERE path = ?"


class Seen(NamedTuple):
    """The last event that this computer saw of a record in a place, and since when it knows the place."""

    path: Path
    record: str
    seq: int
    head: str
    file: str
    since: str
    seen: str


class Standing(NamedTuple):
    """A file beside what this computer remembers."""

    record: str
    """The hash of its first event; "" before there is one."""
    seq: int
    own: Seen | None
    """What was seen in its own place."""
    lacks: Seen | None
    """What the file should hold and does not."""
    apart: tuple[Seen, ...]
    """Other places that hold, or held, something of this record that the file does not."""
    moved: bool
    """It was moved here from another place in which it was seen: the very file, or a copy of all that was in it."""

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with it, if anything."""
        if self.lacks is None:
            return None
        if self.lacks.record != self.record:
            return "another-record"
        return "older-copy" if self.seq < self.lacks.seq else "grown-apart"


def place_of(path: Path) -> bytes:
    """What a place is known by: where its links lead."""
    return os.fsencode(path.resolve())


def standing(connection: Connection, path: Path) -> Standing:
    """The file compared with what this computer saw: a few rows are read. Raises sqlite3.Error."""
    record, (seq, _) = heads.hash_at(connection, 1), heads.last(connection)
    here = place_of(path)
    known = [Seen(Path(os.fsdecode(row[0])), *row[1:]) for row in machine.ask(KNOWN, here, record)]
    own = next((seen for seen in known if os.fsencode(seen.path) == here), None)
    if not known:
        return Standing(record, seq, own, None, (), moved=False)
    others = [seen for seen in known if seen is not own]
    apart = tuple(seen for seen in others if not heads.holds(connection, seen.seq, seen.head))
    gone = [seen for seen in others if seen not in apart and not _is_there(seen.path)]
    moved = any(seen.file == file_of(path) or seen.seq == seq for seen in gone)
    lacks = own if own is not None and not heads.holds(connection, own.seq, own.head) else None
    if own is None:
        furthest = max(others, key=lambda seen: seen.seq)
        lacks = furthest if furthest in apart else None
    return Standing(record, seq, own, None if moved else lacks, apart, moved)


def file_of(path: Path) -> str:
    """What the disk knows a file by, under whatever name."""
    found = path.stat()
    return f"{found.st_dev}:{found.st_ino}"


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def admit(connection: Connection, path: Path) -> Standing:
    """The file, which may be written to. Raises Unavailable "older-copy", "grown-apart" or "another-record"."""
    found = standing(connection, path)
    if found.lacks is not None and found.trouble is not None:
        raise Unavailable(found.trouble, f"Nothing was saved. {_refused(connection, path, found, found.lacks)}")
    for seen in found.apart:
        if _is_there(seen.path) and first_in(1, path, f"apart {place_of(seen.path).hex()}"):
            from complaints_cli.store.apart import fork

            forked = fork(connection, seen.path)
            if forked and forked.sentence:
                notices.tell(f"Warning: {seen.path} holds another copy of this record. {forked.sentence}")
    return found


def warn(connection: Connection, path: Path) -> None:
    """Tells whoever listens where a file lacks what it should hold: a list from it claims that less is due."""
    found = standing(connection, path)
    if found.lacks is not None:
        notices.tell(f"Warning: {lacking(path, found, found.lacks)}\nWhat is listed may not be all.")


def lacking(path: Path, found: Standing, lacks: Seen) -> str:
    """What the file lacks, in a sentence."""
    where = "in its place" if found.own is lacks else f"in {lacks.path}"
    if found.trouble == "another-record":
        return f"{path} holds another record than this computer saw {where} on {day_of(lacks.seen)}."
    saw = f"this computer saw event {lacks.seq} of this record {where} on {day_of(lacks.seen)}"
    if found.trouble == "grown-apart":
        return f"{path} has another event {lacks.seq}: {saw}, and the two copies have grown apart."
    why = "an older copy came back, or its end was cut off" if found.own is lacks else "it is an older copy"
    return f"{path} ends with event {found.seq}, and {saw}: {why}."


def _refused(connection: Connection, path: Path, found: Standing, lacks: Seen) -> str:
    """The same, with the way out."""
    from shlex import quote

    from complaints_cli.store.apart import fork

    is_apart = found.trouble == "grown-apart" and found.own is not lacks
    forked = fork(connection, lacks.path) if is_apart else None
    instead = (
        "Look for the file that was here, and put it back"
        if found.own is lacks
        else f"Work in {lacks.path}, where it is still there"
    )
    return (
        f"{lacking(path, found, lacks)}{f' {forked.sentence}' if forked and forked.sentence else ''} {instead}. "
        f"To go on with this one all the same, make a record of its own of it: "
        f"complaints restore {quote(str(path))} --to NEW."
    )


def remember(path: Path, record: str, last: tuple[int, str], more: Sequence[Note] = (), *, again: bool = False) -> None:
    """Writes down the last event, and `more`; one that comes before what was seen only where the place begins `again`.

    What is saved is saved, whether or not this can be written.
    """
    here, now = place_of(path), clock.now()
    begun: list[Note] = [(FORGET, (here,))] if again else []
    machine.note(*begun, (REMEMBER, (here, record, *last, file_of(path), now, now)), *more)


def last_seen(path: Path, record: str) -> int | None:
    """The number of the last event of a record that this computer saw in a place, where it saw any."""
    found = machine.ask("SELECT seq FROM place WHERE path = ? AND record = ?", place_of(path), record)
    return found[0][0] if found else None


def seen_in(record: str) -> list[Path]:
    """The places in which this computer saw a record."""
    return [Path(os.fsdecode(path)) for (path,) in machine.ask(PLACES, record)]


def forget(path: Path) -> None:
    """A new file begins in a place: what was seen there before was another."""
    here = place_of(path)
    if machine.ask("SELECT 1 FROM place WHERE path = ?", here):
        machine.note((FORGET, (here,)), ("DELETE FROM told WHERE path = ?", (here,)))


def day_of(instant: str) -> str:
    """London's day at an instant, as it is said."""
    return short_day(clock.london_date(datetime.fromisoformat(instant)))


def first_in(days: int, path: Path, what: str) -> bool:
    """Whether something was not told of a place for so many days; from now on it was."""
    here, today = place_of(path), clock.london_date()
    told = machine.ask("SELECT day FROM told WHERE path = ? AND what = ?", here, what)
    last = day_or_none(told[0][0]) if told else None
    if last is not None and last <= today < last + timedelta(days=days):
        return False
    return machine.note(("INSERT OR REPLACE INTO told VALUES (?, ?, ?)", (here, what, today.isoformat())))
