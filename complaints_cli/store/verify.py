"""Everything that can be checked is, and each thing that is wrong is named: the event, the complaint, the table.

It shows that nothing was altered since an anchor was made by anyone who could not also alter the anchor. It does not
show that what was recorded is true.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from complaints_cli.store import checking, log, witness
from complaints_cli.store.comparing import register_troubles
from complaints_cli.store.opening import check_file, check_version, connect, told
from complaints_cli.store.reading import Record
from complaints_cli.store.schema_steps import expected_schema, schema_of
from complaints_cli.store.suspecting import UNFORESEEN
from complaints_cli.store.trouble import Trouble

__all__ = ["Trouble", "Verification", "record_troubles", "verify"]


@dataclass(frozen=True)
class Verification:
    """How many events there are, the hash of the last, and all that is wrong; nothing is, when `problems` is empty."""

    events: int
    head: str
    problems: tuple[Trouble, ...]


def verify(path: Path) -> Verification:
    """Checks the file, its schema, the chain, the seals, every event, the register and the witness.

    Raises Unavailable when the file cannot be read at all, Damaged when it cannot be read as a database.
    """
    check_file(path)
    with told(path), closing(connect(path)) as connection:
        check_version(connection, path)
        connection.execute("BEGIN")
        problems = *troubles(connection), *as_far_as_it_goes(_witness_troubles(connection, path))
        return Verification(*_extent(connection), problems)


def troubles(connection: sqlite3.Connection) -> tuple[Trouble, ...]:
    """What is wrong with a database by itself, wherever it lies: the file, its schema, the record, the register."""
    checks = (
        file_troubles(connection),
        _schema_troubles(connection),
        record_troubles(connection),
        register_troubles(Record(connection)),
    )
    return tuple(trouble for check in checks for trouble in as_far_as_it_goes(check))


def record_troubles(connection: sqlite3.Connection) -> Iterator[Trouble]:
    """What is wrong with the events and what is sealed of them: hashes, order, texts and documents."""
    seq, previous = 0, ""
    for row in checking.stored(connection, 1):
        for fault in checking.faults(connection, row, seq + 1, previous):
            yield Trouble(row["seq"], row["stream"], f"Event {row['seq']} of {row['stream']}: {fault}.")
        seq, previous = row["seq"], row["hash"]


def as_far_as_it_goes(check: Iterator[Trouble]) -> Iterator[Trouble]:
    """A check that the damage itself cuts short is one more thing that is wrong."""
    try:
        yield from check
    except (sqlite3.Error, *UNFORESEEN) as error:
        yield Trouble(None, None, f"The file is damaged: it could not be read to the end ({type(error).__name__}).")


def _extent(connection: sqlite3.Connection) -> tuple[int, str]:
    try:
        (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
        return events, log.head(connection)[1]
    except sqlite3.Error:
        return 0, ""


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
        yield Trouble(None, None, f"The file has a {kind} that is not ours: {name}.")
    for kind, name in sorted(expected.keys() - found.keys()):
        yield Trouble(None, None, f"The file lacks the {kind} {name}.")
    for kind, name in sorted(expected.keys() & found.keys()):
        if expected[kind, name] != found[kind, name]:
            yield Trouble(None, None, f"The {kind} {name} is not as this program made it.")


def _witness_troubles(connection: sqlite3.Connection, path: Path) -> Iterator[Trouble]:
    found = witness.standing(connection, path)
    if found.own is not None and found.lacks is found.own:
        yield Trouble(found.own.seq, None, witness.lacking(path, found, found.own))
