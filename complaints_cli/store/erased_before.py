"""What was erased stays erased: erasures are remembered apart from the record, for a backup that knows nothing of them.

Only references, numbers, hashes and days: whoever reads the list learns of nobody.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, astuple
from pathlib import Path
from sqlite3 import Connection

from complaints_cli import new_files
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.events.record import Erased
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads, machine, notices
from complaints_cli.store.apart import WAIT, named
from complaints_cli.store.last_backup import last_file
from complaints_cli.store.machine import Note
from complaints_cli.store.opening import connect

WHAT = "what was erased of a record after its backups, to be erased again in whatever is restored from them"
SHAPE = 1
FOUND = """
    SELECT e.hash, e.seq, e.kind, e.stream, json_extract(e.facts, '$.' || e.named), f.hash, e.recorded_on
    FROM (SELECT *, CASE kind WHEN 'erased' THEN 'through' ELSE 'version' END AS named FROM event
        WHERE seq > ? AND kind IN ('erased', 'text-erased')) AS e
    JOIN event AS f ON f.stream = e.stream
        AND f.version = CASE e.kind WHEN 'erased' THEN 1 ELSE json_extract(e.facts, '$.version') END
    ORDER BY e.seq"""
KEEP = "INSERT OR IGNORE INTO erasure VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
KEPT = "SELECT hash, event, kind, stream, version, of, day FROM erasure WHERE record = ? ORDER BY event"
TEXTS = (
    "SELECT count(*) FROM sealed_text JOIN event ON event.seq = sealed_text.event"
    " WHERE stream = ? AND version BETWEEN ? AND ?"
)


@dataclass(frozen=True)
class Erasure:
    """One erasure, by the hash and the number of its event: of all in a stream up to a version, or of that event.

    `of` is the hash of the stream's first event, or of the event whose text is gone: references can be given out
    twice, hashes cannot.
    """

    hash: str
    event: int
    kind: str
    stream: str
    version: int
    of: str
    day: str

    @property
    def is_whole(self) -> bool:
        """Whether all of the stream up to that version is gone."""
        return self.kind == Erased.kind


def erasures(connection: Connection, after: int = 0) -> tuple[Erasure, ...]:
    """The erasures on record after an event. Raises sqlite3.Error."""
    return tuple(Erasure(*row) for row in connection.execute(FOUND, (after,)))


def notes_of(record: str, found: Iterable[Erasure]) -> list[Note]:
    """How this computer remembers them."""
    return [(KEEP, (record, *astuple(each))) for each in found]


def known_here(record: str) -> tuple[Erasure, ...]:
    """The erasures of a record that this computer remembers, the earliest first."""
    return tuple(Erasure(*row) for row in machine.ask(KEPT, record))


def list_of(folder: Path, record: str) -> Path:
    """The list of a record's erasures beside its backups. It may not be there."""
    return folder / f"erased-{record[:12]}.json"


def write_beside(record: str, new: Sequence[Erasure]) -> None:
    """Adds erasures to the list beside the last backup, if there is one. Where it cannot be written, that is told."""
    file = last_file(record) if new else None
    if file is None:
        return
    folder = file.parent
    try:
        whole = dict.fromkeys([*read_beside(folder, record), *known_here(record), *new])
        content = {"what": WHAT, "shape": SHAPE, "record": record, "erasures": [asdict(each) for each in whole]}
        new_files.write_ours(list_of(folder, record), json.dumps(content, indent=1).encode(), _is_ours)
    except Unavailable as error:
        streams = named(tuple(dict.fromkeys(each.stream for each in new)))
        notices.tell(
            f"Warning: {error} Whoever restores a backup from there on another computer must erase {streams} again."
        )


def read_beside(folder: Path, record: str) -> tuple[Erasure, ...]:
    """The list beside the backups in a folder; nothing where there is none, or it is not one of ours."""
    try:
        found = json.loads(list_of(folder, record).read_bytes())
        if (found["shape"], found["record"]) != (SHAPE, record):
            return ()
        return tuple(_typed(Erasure(**each)) for each in found["erasures"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def read_from(file: Path, record: str) -> tuple[Erasure, ...]:
    """The erasures in another copy of the same record; nothing where it cannot be read, or is none."""
    with suppress(sqlite3.Error, UnicodeError, OSError), closing(connect(file, wait=WAIT)) as connection:
        return erasures(connection) if heads.hash_at(connection, 1) == record else ()
    return ()


def holds_yet(file: Path, found: Sequence[Erasure]) -> bool:
    """Whether the texts of any of them are in another file yet; not where it cannot be read."""
    with suppress(sqlite3.Error, UnicodeError, OSError), closing(connect(file, wait=WAIT)) as connection:
        return any(True for _ in still_there(connection, found))
    return False


def still_there(connection: Connection, found: Iterable[Erasure]) -> Iterator[Erasure]:
    """Of erasures, those whose texts are in this file yet; of a whole stream the last one. Raises sqlite3.Error."""
    last = {
        (each.stream, each.of, each.is_whole or each.version): each
        for each in sorted(found, key=lambda each: each.event)
    }
    for each in last.values():
        first = 1 if each.is_whole else each.version
        known = connection.execute("SELECT hash FROM event WHERE stream = ? AND version = ?", (each.stream, first))
        if known.fetchone() == (each.of,) and not heads.holds(connection, each.event, each.hash):
            (texts,) = connection.execute(TEXTS, (each.stream, first, each.version)).fetchone()
            if texts:
                yield each


def _typed(erasure: Erasure) -> Erasure:
    """Raises TypeError where somebody wrote something else into the list."""
    for name, kind in Erasure.__annotations__.items():
        if not isinstance(getattr(erasure, name), kind):
            raise TypeError(name)
    return erasure


def _is_ours(content: bytes) -> bool:
    return re.match(rb'\{\s*"what": "what was erased', content) is not None
