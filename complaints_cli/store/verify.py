"""Everything that can be checked is, and each thing that is wrong is named: the event, the complaint, the table.

It shows that nothing was altered since an anchor was made by anyone who could not also alter the anchor. It does not
show that what was recorded is true.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from complaints_cli.dataclass import dataclass
from complaints_cli.store import anchors, heads, witness
from complaints_cli.store.anchors import Anchor, Held
from complaints_cli.store.chain import Break, first_break, record_troubles
from complaints_cli.store.comparing import register_troubles
from complaints_cli.store.opening import check_file, check_version, connect, told
from complaints_cli.store.record import UNFORESEEN, Record
from complaints_cli.store.schema_steps import expected_schema, schema_of
from complaints_cli.store.trouble import Part, Trouble

MOST_NAMED = 100
"""So many troubles of a check are named; of the others it is said how many there are."""


@dataclass(frozen=True)
class Verification:
    """How many events there are, the hash of the last, and all that is wrong; nothing is, when `problems` is empty."""

    events: int
    head: str
    anchor: str
    """The last event as a head that can be written down: the number and the hash; "" before the first event."""
    problems: tuple[Trouble, ...]
    broken: Break | None = None
    """Where the chain breaks first, if it does."""
    anchors: tuple[Held, ...] = ()


def verify(path: Path, given: Sequence[Anchor] = ()) -> Verification:
    """Checks the file, its schema, the chain, the seals, every event, the register, the witness and the given anchors.

    Raises Unavailable when the file cannot be read at all, Damaged when it cannot be read as a database.
    """
    check_file(path)
    with told(path), closing(connect(path)) as connection:
        check_version(connection, path)
        connection.execute("BEGIN")
        recorded = tuple(as_far_as_it_goes(record_troubles(connection), Part.CHAIN))
        problems = [*recorded, *_beside(connection)]
        problems += as_far_as_it_goes(_witness_troubles(connection, path), Part.WITNESS)
        held = tuple(_held(connection, anchor, recorded) for anchor in given)
        events, seq, head = _extent(connection)
        return Verification(
            events=events,
            head=head,
            anchor=anchors.as_head(seq, head) if seq else "",
            problems=(*problems, *anchors.troubles(held)),
            broken=_broken(connection, recorded),
            anchors=held,
        )


def troubles(connection: sqlite3.Connection) -> tuple[Trouble, ...]:
    """What is wrong with a database by itself, wherever it lies: the record, the file, its schema, the register."""
    return *as_far_as_it_goes(record_troubles(connection), Part.CHAIN), *_beside(connection)


def _beside(connection: sqlite3.Connection) -> Iterator[Trouble]:
    """What is wrong with all but the record."""
    checks = (
        (file_troubles(connection), Part.FILE),
        (_schema_troubles(connection), Part.SCHEMA),
        (register_troubles(Record(connection)), Part.REGISTER),
    )
    for check, part in checks:
        yield from as_far_as_it_goes(check, part)


def as_far_as_it_goes(check: Iterator[Trouble], part: Part) -> Iterator[Trouble]:
    """A check that the damage itself cuts short is one more thing that is wrong; of very many the first are named."""
    try:
        yield from islice(check, MOST_NAMED)
        if (next_one := next(check, None)) is not None:
            more = 1 + sum(1 for _ in check)
            yield replace(next_one, ref=None, message=f"{more} more of this kind, not named here.")
    except (sqlite3.Error, *UNFORESEEN) as error:
        said = f"The file is damaged: it could not be read to the end ({type(error).__name__})."
        yield Trouble(None, None, said, part)


def _broken(connection: sqlite3.Connection, recorded: Sequence[Trouble]) -> Break | None:
    first = next((each.event for each in recorded if each.part is Part.CHAIN and each.event is not None), None)
    try:
        return None if first is None else first_break(connection, first)
    except sqlite3.Error:
        return None


def _held(connection: sqlite3.Connection, anchor: Anchor, recorded: Sequence[Trouble]) -> Held:
    """What could not be read to the end holds nothing: its damage has no number, and counts as before every event."""
    try:
        return anchors.check(connection, anchor, min((each.event or 0 for each in recorded), default=None))
    except (sqlite3.Error, ValueError):
        return Held(str(anchor), None, None, holds=False, says="The record is too damaged to look for a head in it.")


def _extent(connection: sqlite3.Connection) -> tuple[int, int, str]:
    try:
        (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
        return events, *heads.last(connection)
    except sqlite3.Error:
        return 0, 0, ""


def file_troubles(connection: sqlite3.Connection) -> Iterator[Trouble]:
    """What is wrong with the file as a database, whatever is in it."""
    for (answer,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if answer != "ok":
            yield Trouble(None, None, f"The file is damaged: {answer}.")
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Trouble(None, None, f"A row of {table} ({row}) belongs to a row of {parent} that is not there.")


def _schema_troubles(connection: sqlite3.Connection) -> Iterator[Trouble]:
    expected = {(kind, name): (table, text) for kind, name, table, text in expected_schema()}
    found = {(kind, name): (table, text) for kind, name, table, text in schema_of(connection)}
    for kind, name in sorted(found.keys() - expected.keys()):
        yield Trouble(None, None, f"The file has a {kind} that is not ours: {name}.", Part.SCHEMA)
    for kind, name in sorted(expected.keys() - found.keys()):
        yield Trouble(None, None, f"The file lacks the {kind} {name}.", Part.SCHEMA)
    for kind, name in sorted(expected.keys() & found.keys()):
        if expected[kind, name] != found[kind, name]:
            yield Trouble(None, None, f"The {kind} {name} is not as this program made it.", Part.SCHEMA)


def _witness_troubles(connection: sqlite3.Connection, path: Path) -> Iterator[Trouble]:
    found = witness.standing(connection, path)
    if found.own is not None and found.lacks is found.own:
        yield Trouble(found.own.seq, None, witness.lacking(path, found, found.own), Part.WITNESS)
