"""Every change is one BEGIN IMMEDIATE transaction through a SQLModel session: all of it is saved, or nothing is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, Pool, StaticPool
from sqlmodel import Session

from complaints_cli import stopping
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads, witness
from complaints_cli.store.erased_before import erasures, notes_of, write_beside
from complaints_cli.store.migrating import migrate
from complaints_cli.store.opening import begin, check_file, check_names, check_version, connect, is_busy, told
from complaints_cli.store.reading import Record
from complaints_cli.store.set_back import check_clock
from complaints_cli.store.shared_folder import refuse_shared
from complaints_cli.store.suspecting import suspecting
from complaints_cli.store.triggers import refuse_foreign


@dataclass(frozen=True)
class Saving:
    """A transaction under way: the session writes, and the driver beneath it reads what was written so far."""

    session: Session
    driver: sqlite3.Connection

    def record(self) -> Record:
        """The record as it stands now, inside the transaction."""
        self.session.flush()
        return Record(self.driver)


@contextmanager
def saving(path: Path, *, wait: float | None = None) -> Iterator[Saving]:
    """A transaction on the database, which is brought up to date first if it is older; committed at the end.

    `wait` is in seconds, 30 if None. Nobody may be asked anything inside.
    Raises Unavailable ("locked", "read-only", "disk-full", "may-have-been-saved", "older-copy", "grown-apart",
    "another-record", "clock", "two-names", "shared-folder", ...) or Damaged.
    """
    check_file(path)
    check_names(path)
    with suspecting(path), told(path), _unwrapped():
        migrate(path, wait=wait)
        with Session(_engine(path, wait)) as session:
            driver = cast(sqlite3.Connection, session.connection().connection.driver_connection)
            check_version(driver, path)
            refuse_foreign(path, driver)
            before = witness.admit(driver, path)
            check_clock(driver, path)
            yield Saving(session, driver)
            session.flush()
            refuse_shared(path, driver)
            seq, head = heads.last(driver)
            record, new = heads.hash_at(driver, 1), erasures(driver, before.own.seq if before.own else 0)
            with stopping.held():
                _commit(session, path, seq, head)
                stopping.saved()
    witness.remember(path, record, (seq, head), notes_of(record, new), again=before.moved)
    write_beside(record, new)


@contextmanager
def saving_on(connection: sqlite3.Connection) -> Iterator[Saving]:
    """A transaction on a connection that is open already, and stays so; committed at the end. Raises sqlite3.Error."""
    with _unwrapped(), Session(_engine_over(lambda: connection, StaticPool)) as session:
        session.connection()
        yield Saving(session, connection)
        session.commit()


@lru_cache(maxsize=4)
def _engine(path: Path, wait: float | None) -> Engine:
    """Kept, so that one process that saves many times prepares its statements once; connections are not kept."""
    return _engine_over(lambda: connect(path, writing=True, wait=wait), NullPool, wait)


def _engine_over(creator: Callable[[], sqlite3.Connection], pool: type[Pool], wait: float | None = None) -> Engine:
    engine = create_engine("sqlite://", creator=creator, poolclass=pool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        begin(cast(sqlite3.Connection, connection.connection.driver_connection), wait)

    return engine


@contextmanager
def _unwrapped() -> Iterator[None]:
    """The driver's own error in place of the one that SQLAlchemy wraps it in."""
    try:
        yield
    except DBAPIError as error:
        raise (error.orig or error) from None


def _commit(session: Session, path: Path, seq: int, head: str) -> None:
    try:
        session.commit()
    except DBAPIError as error:
        session.close()
        if not is_busy(error.orig) and _may_be_there(path, seq, head):
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
