"""A database that holds no more than its beginning takes up the rest of a record, and loses nothing of its own.

Its own streams must be what the record begins with. Settings alone may differ: each holds from a day of its own.
"""

import json
from collections.abc import Mapping
from datetime import date
from sqlite3 import Connection
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Problem, Refused
from complaints_cli.store import checking, heads, log
from complaints_cli.store.as_of import INSERT
from complaints_cli.store.landlord_record import settings_on
from complaints_cli.store.streams import read_stream
from complaints_cli.store.transaction import Saving

SETTINGS = "landlord"
BEGINNINGS = {
    SETTINGS: "the settings",
    "calendar": "the bank holidays",
    "staff": "the staff list",
    "policy": "the policies",
}
"""The streams that `init` begins, as they are called here."""
DATED = frozenset({"policy", SETTINGS})
"""Those in which the day matters; the same people and bank holidays are the same on whatever day they were entered."""
WAY_OUT = "Import it into a database that does not exist yet: name one with --db, and it is made"


@dataclass(frozen=True)
class Joined:
    """The settings that stay as the database has them, though the record had another value."""

    own_settings: tuple[str, ...] = ()


def joined(at_work: Saving, handed: Connection) -> Joined:
    """Adds what the database does not hold, in the order in which it was recorded.

    Raises Refused: "not-empty" where anything but a beginning is in the database, "differs" where that is another.
    """
    versions = _versions(at_work.driver)
    if others := versions.keys() - BEGINNINGS.keys():
        held = f"{len(others)} other records, such as {min(others)}"
        raise Refused(
            [Problem("not-empty", f"The database holds {held}: an export goes only where nothing is yet. {WAY_OUT}.")]
        )
    ours = {stream: _said(at_work.driver, stream) for stream in versions}
    theirs = {stream: _said(handed, stream) for stream in versions}
    differing = [name for name in ours if name != SETTINGS and theirs[name][: len(ours[name])] != ours[name]]
    if differing:
        named = " and ".join(BEGINNINGS[name] for name in differing)
        raise Refused([Problem("differs", f"Not the same here as in the export: {named}. {WAY_OUT}.")])
    is_a_beginning = theirs.get(SETTINGS, [])[: versions.get(SETTINGS, 0)] == ours.get(SETTINGS, [])
    _append(at_work, handed, versions, after_ours=frozenset() if is_a_beginning else frozenset({SETTINGS}))
    return Joined(() if is_a_beginning else _own(at_work.driver, handed))


def _versions(connection: Connection) -> dict[str, int]:
    """The version that each stream is at."""
    return dict(connection.execute("SELECT stream, max(version) FROM event GROUP BY stream").fetchall())


def _said(connection: Connection, stream: str) -> list[tuple[Any, ...]]:
    """What the events of a stream say, in order, whoever recorded them when."""
    found = connection.execute(
        "SELECT e.kind, e.happened_on, e.facts, s.content FROM event AS e LEFT JOIN sealed_text AS s ON s.event = e.seq"
        " WHERE e.stream = ? ORDER BY e.version",
        (stream,),
    )
    return [(kind, day if stream in DATED else "", _plain(facts), content) for kind, day, facts, content in found]


def _plain(facts: str) -> dict[str, Any]:
    """The facts without where the bank holidays were taken from: they are the same from wherever they come."""
    found: dict[str, Any] = json.loads(facts)
    return {name: value for name, value in found.items() if name != "source"}


def _own(driver: Connection, handed: Connection) -> tuple[str, ...]:
    ours, theirs = (settings_on(tuple(read_stream(each, SETTINGS)), date.max) for each in (driver, handed))
    return tuple(key for key in ours if ours[key] != theirs.get(key, ours[key]))


def _append(at_work: Saving, handed: Connection, versions: Mapping[str, int], after_ours: frozenset[str]) -> None:
    """Adds each event behind the last, as it is but for its place; of a stream `after_ours` all, else what follows."""
    seq, previous = heads.last(at_work.driver)
    for row in checking.stored(handed, 1):
        held = versions.get(row["stream"], 0)
        shift = held if row["stream"] in after_ours else 0
        if row["version"] + shift <= held:
            continue
        seq += 1
        version, act = row["version"] + shift, row["act"] + shift
        placed = {**row, "seq": seq, "version": version, "act": act, "previous": previous}
        said = [placed[name] for name in log.COLUMNS if name != "hash"]
        previous = log.hash_of(said)
        at_work.driver.execute(INSERT["event"], (*said, previous))
        if row["content"] is not None:
            at_work.driver.execute(INSERT["sealed_text"], (seq, row["salt"], row["content"]))
            documents = handed.execute(checking.DOCUMENTS, (row["seq"],)).fetchall()
            at_work.driver.executemany(INSERT["document"], ((seq, field, content) for field, content in documents))
