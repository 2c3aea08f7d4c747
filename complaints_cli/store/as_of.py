"""The record as it stood at the end of a past day: what had been recorded by then, replayed where nobody else can look.

A text that was erased since is gone here too; the facts beside it stand, and so does every figure.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.landlord import CalendarInstalled, PolicyAdopted, StaffAdded
from complaints_cli.errors import NotFound
from complaints_cli.store import log
from complaints_cli.store.insertion import insertion
from complaints_cli.store.opening import connect_to_new, told
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.registering import register_all
from complaints_cli.store.schema_steps import apply_steps
from complaints_cli.store.transaction import saving_on

COPIED = {
    "event": log.COLUMNS,
    "sealed_text": ("event", "salt", "content"),
    "document": ("event", "field", "content"),
}
"""The tables that make up the record, each after the one it refers to; the first column is the event's number."""

INSERT = {table: insertion(table, columns) for table, columns in COPIED.items()}

OUT_OF_TURN = """
    SELECT seq, stream, version, recorded_on, kind, facts FROM event
    WHERE seq BETWEEN (SELECT min(seq) FROM event WHERE recorded_on > :day)
        AND (SELECT max(seq) FROM event WHERE recorded_on <= :day)
    ORDER BY seq"""
"""From the first event of a later day to the last of this day or before: none, as long as days follow each other."""


@dataclass(frozen=True)
class Past:
    """The record of a past day, and the streams of which something is not in it that was recorded under such a day."""

    record: Record
    left_out: tuple[str, ...]


@contextmanager
def as_of(path: Path, day: date) -> Iterator[Past]:
    """The record and the register as they stood at the end of a day; nothing is left of the copy afterwards.

    The day that counts is the one an event was recorded on. Whoever records with a `--today` that lies before what is
    on record already writes out of turn: such an event is in only where all it rests on is, which is what its stream
    holds before it and whatever it names (another stream, a calendar, a policy, a person). The others are left out.

    Raises NotFound "before-record" for a day before the first event, and as `reading` does.
    """
    with told(Path(tempfile.gettempdir(), "past")), closing(connect_to_new()) as connection:
        connection.execute("BEGIN")
        apply_steps(connection)
        with reading(path) as record:
            _check_day(record.connection, day)
            left_out = _resting_on_later(record.connection, day)
            _copy(record.connection, connection, day, left_out)
        connection.execute("COMMIT")
        with saving_on(connection) as at_work:
            register_all(at_work)
        connection.execute("PRAGMA query_only=ON")
        yield Past(Record(connection), tuple(dict.fromkeys(left_out.values())))


def _check_day(connection: Connection, day: date) -> None:
    first = connection.execute("SELECT recorded_on FROM event ORDER BY seq LIMIT 1").fetchone()
    if first is None:
        raise NotFound("before-record", "Nothing is recorded yet, so there is no past day to look at.")
    if day.isoformat() < first[0]:
        began = long_day(date.fromisoformat(first[0]))
        raise NotFound("before-record", f"The record began on {began}: there is nothing to see of {long_day(day)}.")


def _copy(source: Connection, target: Connection, day: date, left_out: Mapping[int, str]) -> None:
    """The events up to a day and all that is kept with them, as they lie in the file."""
    for table, columns in COPIED.items():
        number = columns[0]
        found = source.execute(
            f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608
            f" WHERE {number} IN (SELECT seq FROM event WHERE recorded_on <= ?) ORDER BY {number}",
            (day.isoformat(),),
        )
        target.executemany(INSERT[table], (row for row in found if row[0] not in left_out))


def _resting_on_later(connection: Connection, day: date) -> dict[int, str]:
    """The events of that day or before that rest on one of a later day, by number, each with its stream."""
    broken: set[str] = set()
    missing: set[str] = set()
    left_out: dict[int, str] = {}
    found = connection.execute(OUT_OF_TURN, {"day": day.isoformat()})
    for seq, stream, version, recorded_on, kind, stored_facts in found:
        facts = json.loads(stored_facts)
        is_later = recorded_on > day.isoformat()
        if not is_later and stream not in broken and missing.isdisjoint(_named(facts)):
            continue
        broken.add(stream)
        missing |= {stream} if version == 1 else set()
        missing |= _brought(kind, facts)
        if not is_later:
            left_out[seq] = stream
    return left_out


def _named(facts: Mapping[str, Any]) -> Iterator[str]:
    """Everything an event may name that another event brought: words, words in lists, and its calendar."""
    for name, value in facts.items():
        if name == "calendar":
            yield _calendar(value)
        elif isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (each for each in value if isinstance(each, str))


def _brought(kind: str, facts: Mapping[str, Any]) -> set[str]:
    """What other events can name from this one on."""
    match kind:
        case CalendarInstalled.kind:
            return {_calendar(facts["version"])}
        case PolicyAdopted.kind:
            return {facts["policy"]}
        case StaffAdded.kind:
            return {facts["person"]}
    return set()


def _calendar(version: int) -> str:
    return f"calendar {version}"
