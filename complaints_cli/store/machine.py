"""What this computer remembers of records, apart from them: where it cannot be read or written, it only knows less.

It holds paths, hashes, references, numbers and instants; nothing of anybody.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from complaints_cli import new_files, places
from complaints_cli.errors import Unavailable

Note = tuple[str, tuple[Any, ...]]
"""A statement, and what stands for its question marks."""

SHAPE = 1
WAIT = 2.0
"""Seconds to wait for another process that is at it: no save and no list waits longer for what is only a memory."""
TABLES = (
    """CREATE TABLE place (
        path BLOB NOT NULL PRIMARY KEY, record TEXT NOT NULL, seq INTEGER NOT NULL, head TEXT NOT NULL,
        file TEXT NOT NULL, since TEXT NOT NULL, seen TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE backup (
        record TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, head TEXT NOT NULL, file BLOB NOT NULL,
        made TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE erasure (
        record TEXT NOT NULL, hash TEXT NOT NULL, event INTEGER NOT NULL, kind TEXT NOT NULL, stream TEXT NOT NULL,
        version INTEGER NOT NULL, of TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (record, hash)
    ) STRICT""",
    "CREATE TABLE told (path BLOB NOT NULL, what TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (path, what)) STRICT",
)
RUINED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

_unseen: ContextVar[bool] = ContextVar("unseen", default=False)


def memory() -> Path:
    """The file in which it is kept. It may not be there yet."""
    return places.state_folder() / "witness" / "witness.db"


@contextmanager
def unseen() -> Iterator[None]:
    """What is done inside leaves no trace here, and nothing is asked: for what is invented, and for a rehearsal."""
    before = _unseen.set(True)
    try:
        yield
    finally:
        _unseen.reset(before)


def ask(question: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows that answer a question; none where nothing is remembered, or it cannot be had."""
    try:
        if _unseen.get() or not (path := memory()).is_file():
            return []
        with closing(_connected(path)) as connection:
            return connection.execute(question, parameters).fetchall()
    except (sqlite3.Error, OSError, Unavailable):
        return []


def note(*notes: Note) -> bool:
    """Remembers all of it, or nothing; whether it did. It never fails: a save is no less saved for it."""
    if _unseen.get():
        return False
    try:
        return _noted(memory(), notes)
    except (sqlite3.Error, OSError, Unavailable) as error:
        if getattr(error, "sqlite_errorcode", None) not in RUINED:
            return False
    with suppress(OSError, Unavailable, sqlite3.Error):  # better a new memory than none for ever
        memory().unlink()
        return _noted(memory(), notes)
    return False


def _noted(path: Path, notes: tuple[Note, ...]) -> bool:
    if not path.exists():
        new_files.private_folder(path.parent)
        with suppress(Unavailable):  # another process made it meanwhile
            os.close(new_files.new_file(path))
    with closing(_connected(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        (shape,) = connection.execute("PRAGMA user_version").fetchone()
        if shape == 0:
            for statement in (*TABLES, f"PRAGMA user_version = {SHAPE}"):
                connection.execute(statement)
        elif shape != SHAPE:
            return False
        for statement, parameters in notes:
            connection.execute(statement, parameters)
        connection.execute("COMMIT")
    return True


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection
