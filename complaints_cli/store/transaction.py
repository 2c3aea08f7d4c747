"""Every change is one BEGIN IMMEDIATE transaction: all of it is saved, or nothing is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from complaints_cli import stopping
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads, witness
from complaints_cli.store.erased_before import erasures, notes_of, write_beside
from complaints_cli.store.opening import (
    begin,
    check_file,
    check_names,
    check_version,
    connect,
    is_busy,
    is_older,
    told,
)
from complaints_cli.store.reading import suspecting
from complaints_cli.store.record import Record
from complaints_cli.store.set_back import check_clock
from complaints_cli.store.shared_folder import refuse_shared
from complaints_cli.store.triggers import refuse_foreign


@dataclass(frozen=True)
class Saving:
    """A transaction under way, by the connection that writes it and reads what was written so far."""

    driver: sqlite3.Connection

    def record(self) -> Record:
        """The record as it stands now, inside the transaction."""
        return Record(self.driver)


def nothing_else() -> None:
    """What is done last before most saves."""


@contextmanager
def saving(path: Path, *, wait: float | None = None, last: Callable[[], None] = nothing_else) -> Iterator[Saving]:
    """A transaction on the database, which is brought up to date first if it is older; committed at the end.

    `wait` is in seconds, 30 if None. Nobody may be asked anything inside. `last` is done when nothing is left that
    could refuse what was written: whoever is stopped after it, and before the end, finds that done and nothing saved.
    Raises Unavailable ("locked", "read-only", "disk-full", "may-have-been-saved", "older-copy", "grown-apart",
    "another-record", "clock", "two-names", "shared-folder", ...) or Damaged.
    """
    check_file(path)
    check_names(path)
    with suspecting(path), told(path), closing(_connected(path, wait)) as driver, _begun(driver, wait):
        check_version(driver, path)
        refuse_foreign(path, driver)
        before = witness.admit(driver, path)
        check_clock(driver, path)
        yield Saving(driver)
        refuse_shared(path, driver)
        seq, head = heads.last(driver)
        record, new = heads.hash_at(driver, 1), erasures(driver, before.own.seq if before.own else 0)
        with stopping.held():
            last()
            _commit(driver, path, seq, head)
            stopping.saved()
    write_beside(record, new)  # first: what was not remembered here is found again by the next save
    witness.remember(path, record, (seq, head), notes_of(record, new), again=before.moved)


@contextmanager
def saving_on(connection: sqlite3.Connection) -> Iterator[Saving]:
    """A transaction on a connection that is open already, and stays so; committed at the end. Raises sqlite3.Error."""
    with _begun(connection):
        yield Saving(connection)
        connection.execute("COMMIT")


def _connected(path: Path, wait: float | None) -> sqlite3.Connection:
    """A connection to the database, which is brought up to date first if it is older."""
    connection = connect(path, writing=True, wait=wait)
    try:
        if not is_older(connection, path):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    from complaints_cli.store.migrating import migrate

    migrate(path, wait=wait)
    return connect(path, writing=True, wait=wait)


@contextmanager
def _begun(connection: sqlite3.Connection, wait: float | None = None) -> Iterator[None]:
    """A transaction, which is taken back where it was not committed."""
    begin(connection, wait)
    try:
        yield
    finally:
        _take_back(connection)


def _take_back(connection: sqlite3.Connection) -> None:
    """Whatever was not committed. A disk that refuses even that has lost nothing: the journal tells the next reader."""
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _commit(connection: sqlite3.Connection, path: Path, seq: int, head: str) -> None:
    try:
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        _take_back(connection)
        connection.close()
        if not is_busy(error) and _may_be_there(path, seq, head):
            raise Unavailable(
                "may-have-been-saved",
                f"{path} reported an error at the very end: it may have been saved. "
                "Look with `complaints show` or `complaints list` before you enter it again.",
            ) from error
        raise


def _may_be_there(path: Path, seq: int, head: str) -> bool:
    """Whether the last event is in the file after all; where that cannot be found out, it may be."""
    try:
        with closing(connect(path)) as connection:
            return heads.holds(connection, seq, head)
    except sqlite3.Error:
        return True
