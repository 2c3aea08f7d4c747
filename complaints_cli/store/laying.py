"""Events are laid down each with its hash over the one before, and are there as they were laid, or not at all.

One event or many thousands: the rows are the same, and so is the check.
"""

from collections.abc import Sequence
from dataclasses import field
from datetime import date
from itertools import starmap, zip_longest
from operator import eq
from sqlite3 import Connection
from typing import Any

from complaints_cli import clock
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.errors import Damaged
from complaints_cli.store import log
from complaints_cli.store.insertion import insertion

SEALED_COLUMNS = ("event", "salt", "content")
DOCUMENT_COLUMNS = ("event", "field", "content")


@dataclass(frozen=True)
class Who:
    """Who records something, and on which day: London's today, the machine's login, the person it is claimed for."""

    today: date
    login: str
    person: str | None = None


@dataclass
class Chain:
    """The number and the hash of the last event, and what was put after it and is not in the file yet."""

    seq: int
    head: str
    events: list[tuple[Any, ...]] = field(default_factory=list)
    sealed: list[tuple[Any, ...]] = field(default_factory=list)
    documents: list[tuple[Any, ...]] = field(default_factory=list)

    def put(self, who: Who, stream: str, after: int, events: Sequence[Event]) -> tuple[Recorded, ...]:
        """Puts the events of one act at the end, in a stream that is at version `after`: each as it will be read.

        What is recorded together has in common its act, whose number is the version of the first of it.
        """
        act, login, person, instant, recorded_on = after + 1, who.login, who.person, clock.now(), who.today.isoformat()
        put: list[Recorded] = []
        for version, event in enumerate(events, act):
            facts, sealed, as_read = log.parts(event)
            seq = self.seq = self.seq + 1
            days, seal = (event.on.isoformat(), recorded_on, instant), sealed and sealed.seal
            row = (seq, stream, version, act, event.kind, *days, login, person, facts, seal, self.head)
            self.head = log.hash_of(row)
            self.events.append((*row, self.head))
            if sealed:
                self.sealed.append((seq, sealed.salt, sealed.content))
                self.documents += [(seq, name, content) for name, content in sealed.documents.items()]
            put.append(Recorded(seq, stream, version, act, as_read, who.today, instant, login, person))
        return tuple(put)

    def lay_down(self, driver: Connection) -> None:
        """Writes all that was put, and reads it back. Raises Damaged "not-kept" where it is not there as it was put."""
        written = (
            ("event", "seq", log.COLUMNS, self.events),
            ("sealed_text", "event", SEALED_COLUMNS, self.sealed),
            ("document", "event", DOCUMENT_COLUMNS, self.documents),
        )
        first = self.seq - len(self.events) + 1
        for table, key, columns, rows in written:
            driver.executemany(insertion(table, columns), rows)
            found = driver.execute(_select(table, key, columns), (first,))
            if not all(starmap(eq, zip_longest(found, rows))):
                raise _not_kept()
            rows.clear()


def _select(table: str, key: str, columns: Sequence[str]) -> str:
    return f"SELECT {', '.join(columns)} FROM {table} WHERE {key} >= ? ORDER BY {key}, +rowid"  # noqa: S608


def _not_kept() -> Damaged:
    return Damaged(
        "not-kept", "What was written did not come back as it was written, so nothing was saved. Check the disk."
    )
