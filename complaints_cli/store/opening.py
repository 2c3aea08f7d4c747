"""A file that is missing, empty, foreign or newer is an error: an empty answer would claim that nothing is due."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote

from complaints_cli.errors import ComplaintsError, Damaged, Misuse, Unavailable
from complaints_cli.new_files import UNFINISHED

APPLICATION_ID = 0x434D504C
"""The four letters CMPL in the file's header: this file is one of ours."""
VERSION = 1
"""The number of schema steps that this program knows."""
WAIT = 30.0
"""Seconds to wait while somebody else saves."""
LOOK_AGAIN = (0.001, 0.01)
"""Seconds, from and to, between two looks whether they still do."""

ALWAYS = ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON")
WHEN_READING = ("query_only=ON",)
WHEN_WRITING: tuple[str, ...] = ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON")
"""Saved means on the disk, the folder's entry too; and what is deleted is overwritten."""

_READONLY, _FULL, _IOERR, _CANTOPEN, _CORRUPT, _NOTADB = 8, 13, 10, 14, 11, 26
_READONLY_ROLLBACK = 776
_BUSY = frozenset({5, 6})
_NOT_ALLOWED = frozenset({3, 23})


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns whatever the database raises into a sentence about the file, without any value that was in it.

    Raises Unavailable or Damaged.
    """
    try:
        yield
    except sqlite3.Error as error:
        found = _sentence(path, error)
        if found is None:
            raise
        raise found from error
    except UnicodeDecodeError as error:
        raise malformed(path) from error
    except UnicodeEncodeError as error:
        raise Misuse("text", "The text holds half a character, which cannot be stored. Type it again.") from error


def check_file(path: Path) -> None:
    """Raises Unavailable when nothing is there, what cannot be a database, or a link where its journal goes."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise Unavailable("no-database", f"There is no database at {path}. {_instead(path)}") from error
    except OSError as error:
        raise Unavailable("cannot-open", f"Cannot open {path}: {error.strerror}.") from error
    if path.is_dir():
        raise Unavailable("is-folder", f"{path} is a folder. Name the database file in it with `--db`.")
    if size == 0:
        raise Unavailable(
            "empty", f"{path} is empty: not even a list of what is due can be had from it. Restore a backup."
        )
    journal = Path(f"{os.path.realpath(path)}-journal")
    if journal.is_symlink():  # SQLite would write to wherever it leads
        raise Unavailable(
            "journal-link",
            f"{journal} is a link, and what is saved would be written to wherever it leads. This program makes no such "
            "link: see who may change that folder, then remove it.",
        )


def _instead(path: Path) -> str:
    folder = path.absolute().parent
    if folder.is_dir():
        return "`complaints init` makes one; `--db` names another."
    return f"The folder {folder} is not there either: is its disk connected? `--db` names another."


def check_names(path: Path) -> None:
    """Raises Unavailable "two-names" where the file has a second name on the disk.

    A save that is cut short leaves its journal under the name that it was made by; under the other name nobody finds
    it, and what is half written stays so.
    """
    if path.stat().st_nlink > 1 and not _ours_was_left(path):
        raise Unavailable(
            "two-names",
            f"Nothing was saved: {path} has another name on this disk (a hard link), and a save that is cut short "
            "under one name cannot be put right under the other. Remove the other name, or go on with a copy: "
            f"complaints restore {path} --to NEW.",
        )


def check_no_journal(path: Path) -> None:
    """Raises Unavailable "journal" where a journal lies at the place of a new database.

    The database would take it for its own and roll what another one held into itself.
    """
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() or journal.is_symlink():
        raise Unavailable(
            "journal",
            f"Nothing was made: {journal} belongs to a database that was at this place before, and would damage a new "
            "one. Move it to where that database is now, or choose another name.",
        )


def _ours_was_left(path: Path) -> bool:
    """Whether its only other name was the one it was made under, by a command that was killed as it took its place."""
    for other in path.absolute().parent.glob(UNFINISHED):
        if other.samefile(path):
            other.unlink()
    return path.stat().st_nlink == 1


def connect(path: Path, *, writing: bool = False, wait: float | None = None) -> sqlite3.Connection:
    """A connection to a file that is there already, in autocommit: whoever writes says BEGIN IMMEDIATE.

    `wait` is in seconds. Readers open the file for writing too where they may, since only then can a save that was
    cut short be rolled back; `query_only` keeps them from writing. Raises sqlite3.Error: use within `told`.
    """
    mode = "rw" if writing or _writable(path) else "ro"
    seconds = WAIT if wait is None else wait
    connection = sqlite3.connect(
        f"{_address(path)}?mode={mode}", uri=True, timeout=seconds, isolation_level=None, check_same_thread=False
    )
    return _set(connection, ALWAYS + (WHEN_WRITING if writing else WHEN_READING))


def begin(connection: sqlite3.Connection, wait: float | None = None) -> None:
    """Begins a transaction that writes, once nobody else does; `wait` is in seconds, 30 if None.

    The database's own waiting looks ever more seldom, so that whoever waited long is passed by those who just came, and
    it does not hear Ctrl-C. Raises sqlite3.Error: use within `told`.
    """
    seconds = WAIT if wait is None else wait
    until = monotonic() + seconds
    connection.execute("PRAGMA busy_timeout=0")
    try:
        while not _begun(connection, until):
            from random import uniform

            sleep(uniform(*LOOK_AGAIN))  # noqa: S311 - those who wait must only not look together
    finally:
        connection.execute(f"PRAGMA busy_timeout={round(seconds * 1000)}")


def _begun(connection: sqlite3.Connection, until: float) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if not is_busy(error) or monotonic() >= until:
            raise
        return False
    return True


def connect_to_new() -> sqlite3.Connection:
    """A connection, in autocommit, to an empty database in a file without a name, which is gone when it is closed.

    SQLite makes it for its owner alone among the machine's temporary files, and only once memory does not hold it.
    Raises sqlite3.Error: use within `told`.
    """
    return _set(sqlite3.connect("", isolation_level=None, check_same_thread=False), ALWAYS)


def stored_version(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of a file of ours, not newer than this program. Raises Unavailable "not-ours" or "newer"."""
    (ours,) = connection.execute("PRAGMA application_id").fetchone()
    if ours != APPLICATION_ID:
        raise Unavailable("not-ours", f"{path} is not a database of this program. It was left as it is.")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise Unavailable(
            "newer",
            f"{path} was written by a newer version of this program (schema {version}; this one knows {VERSION}). "
            "It was left as it is. Update the program.",
        )
    return int(version)


def is_older(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a file of ours is still to be brought up to date. Raises as `stored_version`."""
    return stored_version(connection, path) < VERSION


def check_version(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Unavailable when the file is not ours, newer, or still to be brought up to date."""
    if is_older(connection, path):
        version = stored_version(connection, path)
        raise Unavailable(
            "older",
            f"{path} was written by an older version of this program (schema {version}; this one needs {VERSION}). "
            "The next command that records something makes a backup and brings it up to date.",
        )


def is_busy(error: BaseException | None) -> bool:
    """Whether somebody else holds the file: then nothing was saved, for certain."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY


def malformed(path: Path) -> Damaged:
    """What to tell of a file that cannot be read as what it should be."""
    return Damaged(
        "malformed",
        f"{path} is damaged. Keep it as it is: `complaints restore` makes a new file from a backup. What can still be "
        "told of it: `complaints verify`.",
    )


def _set(connection: sqlite3.Connection, settings: Iterable[str]) -> sqlite3.Connection:
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    """The path as a URI in which no character of it means anything."""
    full = path.absolute().as_posix()
    return "file://" + ("" if full.startswith("/") else "/") + quote(os.fsencode(full), safe="/:")


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _sentence(path: Path, error: sqlite3.Error) -> ComplaintsError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # the driver's own complaint: text that cannot be decoded, or a mistake of ours
        return malformed(path) if isinstance(error, sqlite3.OperationalError) else None
    primary = code & 0xFF
    if is_busy(error):
        return Unavailable("locked", f"Somebody else is saving to {path}; nothing was changed. Try again in a moment.")
    if code == _READONLY_ROLLBACK:
        return Unavailable(
            "cut-short",
            f"A save to {path} was cut short, and must be undone before anything can be read. That needs writing: the "
            f"file and its folder {path.absolute().parent} must both be writable. Run a command as somebody who may.",
        )
    if primary == _READONLY or primary in _NOT_ALLOWED:
        return Unavailable(
            "read-only",
            f"{path} cannot be written; nothing was changed. "
            f"The file and its folder {path.absolute().parent} must both be writable.",
        )
    if primary == _FULL:
        folder = path.absolute().parent
        return Unavailable("disk-full", f"The disk that holds {folder} is full; nothing was changed. Make room first.")
    if primary in (_CANTOPEN, _IOERR):
        return Unavailable(
            "cannot-open", f"{path} cannot be read or written here ({error.sqlite_errorname}); nothing was changed."
        )
    if primary == _NOTADB:
        return Unavailable("not-ours", f"{path} is not a database of this program. It was left as it is.")
    return malformed(path)
