"""A record that was handed out is brought back whole, once every hash, seal and document in it fits, or not at all."""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.reporting_years import year_around, year_label
from complaints_cli.errors import Damaged
from complaints_cli.store import heads
from complaints_cli.store.appending import Who
from complaints_cli.store.as_of import COPIED, INSERT
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.comparing import register_troubles
from complaints_cli.store.erase import wipe
from complaints_cli.store.erased_before import Erasure, known_here, still_there
from complaints_cli.store.erasing_again import erase_again
from complaints_cli.store.founding import founding
from complaints_cli.store.going_on import Joined, joined
from complaints_cli.store.opening import connect_to_new, told
from complaints_cli.store.record import Record
from complaints_cli.store.registering import register_all
from complaints_cli.store.schema_steps import apply_steps
from complaints_cli.store.transaction import Saving, saving, saving_on

Part = tuple[str, tuple[Any, ...]]
"""A row of the record: the table it belongs to, and its values in the order of `COPIED`."""

SEAL = "SELECT seal FROM event WHERE stream = ? AND version = ?"
BY_SEAL = "SELECT version, hash FROM event WHERE stream = ? AND seal = ? ORDER BY version LIMIT 1"
RECEIVED = "SELECT received_on, count(*) FROM complaint GROUP BY received_on ORDER BY received_on"


@dataclass(frozen=True)
class Brought:
    """What was brought back, and where: the last event's number and hash, as they are now in that database."""

    events: int
    complaints: int
    seq: int
    head: str
    by_year: Mapping[str, int]
    """How many complaints each reporting year has, by what it is called."""
    is_new: bool
    """The database was made for it, and its chain is the one that was handed out."""
    own_settings: tuple[str, ...] = ()
    """Settings that the database had already, with another value than was handed out."""
    erased_again: tuple[Erasure, ...] = ()
    left: tuple[Erasure, ...] = ()
    """Erasures that somebody must decide on: in what was handed out, more was recorded of it since."""


class _RehearsedError(Exception):
    """Everything went well, and nothing of it is to be kept."""

    def __init__(self, brought: Brought) -> None:
        super().__init__()
        self.brought = brought


def bring_back(
    path: Path, who: Who, parts: Iterable[Part], head: tuple[int, str], *, rehearsed: bool = False
) -> Brought:
    """Brings back a record whose last event has the number and the hash in `head`.

    Where nothing is at `path` a database is made with the very same chain. One that holds no more than `init` gives it
    takes the events of every other stream, each with its own days, login and person, in a chain of its own; what it
    holds itself must be what the record begins with. What this computer knows was erased of the record since is erased
    again, by `who`. `rehearsed`, everything is tried and nothing kept.

    Raises Damaged where the record does not verify, or ends elsewhere; Refused where it does not fit the database;
    Unavailable as `saving` and `create` do. Nothing is changed then, and nothing is left behind.
    """
    with _laid_out(parts, head) as handed:
        gone = tuple(still_there(handed, known_here(heads.hash_at(handed, 1))))
        if path.exists() or path.is_symlink():
            return _joined(path, who, handed, gone, rehearsed=rehearsed)
        if rehearsed:
            with saving_on(handed) as at_work:
                return _checked(at_work, who, Joined(), gone, is_new=True)
        return _made(path, who, handed, gone)


def _joined(path: Path, who: Who, handed: sqlite3.Connection, gone: Sequence[Erasure], *, rehearsed: bool) -> Brought:
    try:
        with saving(path) as at_work:
            found = joined(at_work, handed)
            there = tuple(_as_it_is_there(at_work.driver, handed, gone))
            brought = _checked(at_work, who, found, there, is_new=False)
            if rehearsed:
                raise _RehearsedError(brought)
    except _RehearsedError as done:
        return done.brought
    if brought.erased_again:
        wipe(path)
    return brought


def _as_it_is_there(
    driver: sqlite3.Connection, handed: sqlite3.Connection, gone: Iterable[Erasure]
) -> Iterator[Erasure]:
    """The same erasures by the hashes of the chain that took the events up: what was sealed tells them."""
    for each in gone:
        first = 1 if each.is_whole else each.version
        (seal,) = handed.execute(SEAL, (each.stream, first)).fetchone()
        found = driver.execute(BY_SEAL, (each.stream, seal)).fetchone()
        if found:
            version, of = found
            yield replace(each, of=of, version=each.version if each.is_whole else version)


def _made(path: Path, who: Who, handed: sqlite3.Connection, gone: Sequence[Erasure]) -> Brought:
    with founding(path) as unsettled:
        with saving(unsettled) as at_work:
            for table, columns in COPIED.items():
                found = handed.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {columns[0]}")  # noqa: S608
                at_work.driver.executemany(INSERT[table], found)
            brought = _checked(at_work, who, Joined(), gone, is_new=True)
        if brought.erased_again:
            wipe(unsettled)
    return brought


@contextmanager
def _laid_out(parts: Iterable[Part], head: tuple[int, str]) -> Iterator[sqlite3.Connection]:
    """The record in a file without a name, once it verifies. Raises Damaged."""
    with told(Path(tempfile.gettempdir(), "export")), closing(connect_to_new()) as connection:
        connection.execute("BEGIN")
        apply_steps(connection)
        try:
            for table, values in parts:
                connection.execute(INSERT[table], values)
        except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, OverflowError) as error:
            raise _does_not_fit("two of its rows do not go together") from error
        connection.execute("COMMIT")
        _check_record(connection)
        if heads.last(connection) != head:
            raise _does_not_fit("it does not end with the event that it says it ends with")
        yield connection


def _by_year(record: Record) -> dict[str, int]:
    ends = record.landlord(date.max).year_ends
    found: Counter[str] = Counter()
    for received_on, number in record.connection.execute(RECEIVED):
        found[year_label(*year_around(date.fromisoformat(received_on), ends))] += number
    return dict(found)


def _check_record(connection: sqlite3.Connection) -> None:
    try:
        trouble = next(record_troubles(connection), None)
    except (ValueError, TypeError) as error:
        raise _does_not_fit("a text in it cannot be read") from error
    if trouble is not None:
        raise _does_not_fit(trouble.message.rstrip("."))


def _does_not_fit(what: str) -> Damaged:
    return Damaged(
        "export", f"The export was changed since it was made, or is not whole: {what}. Nothing was imported."
    )


def _checked(at_work: Saving, who: Who, found: Joined, gone: Sequence[Erasure], *, is_new: bool) -> Brought:
    """Writes the register and compares it with the record, before anything counts; then erases. Raises Damaged."""
    try:
        register_all(at_work)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        # Whoever makes the whole chain anew can put any text where a day or a number should be.
        raise _does_not_fit("an event in it says what no event of its kind does") from error
    _check_record(at_work.driver)
    trouble = next(register_troubles(at_work.record()), None)
    if trouble is not None:
        raise _does_not_fit(trouble.message.rstrip("."))
    again = erase_again(at_work, who, gone)
    seq, head = heads.last(at_work.driver)
    (events,) = at_work.driver.execute("SELECT count(*) FROM event").fetchone()
    by_year = _by_year(at_work.record())
    return Brought(
        events=events,
        complaints=sum(by_year.values()),
        by_year=by_year,
        seq=seq,
        head=head,
        is_new=is_new,
        own_settings=found.own_settings,
        erased_again=again.done,
        left=again.left,
    )
