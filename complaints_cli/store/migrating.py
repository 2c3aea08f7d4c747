"""A database is made new, or brought up to date in one transaction after a verified copy; never half of either."""

import os
import sqlite3
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path

from complaints_cli import clock, new_files, stopping
from complaints_cli.computer.access import sheltered
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store import notices, witness
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.copy_names import stem_before
from complaints_cli.store.opening import VERSION, begin, check_file, check_no_journal, connect, stored_version, told
from complaints_cli.store.schema_steps import apply_steps
from complaints_cli.store.traces import last_trace, write_anew
from complaints_cli.store.trouble import Part
from complaints_cli.store.verify import as_far_as_it_goes, file_troubles


def create(path: Path) -> None:
    """Makes a new, empty database that only its owner can read.

    Raises Unavailable: "no-folder", "unsafe-folder" where everybody may put another file in its place, "exists" when
    anything is there already, "cannot-write", "disk-full".
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise Unavailable("no-folder", f"There is no folder {folder}. Make it first, or name another with `--db`.")
    sheltered(folder)
    os.close(new_files.new_file(path))
    try:
        with told(path), closing(connect(path, writing=True)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            apply_steps(connection)
            connection.execute("COMMIT")
        new_files.flush_folder(folder)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    witness.forget(path)


def migrate(path: Path, *, wait: float | None = None) -> Path | None:
    """Brings an older database up to date; the path of the copy made before, or None when nothing was to be done.

    Raises Unavailable ("newer", "not-ours", "locked", ...) or Damaged; the file is then as it was.
    """
    check_file(path)
    with told(path), closing(connect(path, writing=True, wait=wait)) as connection:
        if stored_version(connection, path) == VERSION:
            return None
        witness.admit(connection, path)
        copy = copy_before(connection, path)
        step_up(connection, path, wait)
    notices.tell(
        f"{path} was brought up to date for this version of the program. A verified copy of it as it was is kept in "
        f"{copy}: delete it once all is well, for it holds personal data."
    )
    return copy


def step_up(connection: sqlite3.Connection, path: Path, wait: float | None = None) -> None:
    """Brings the schema of an older file up to date in one transaction, or leaves it as it was. Raises Damaged."""
    # A step may have to make a table anew, which foreign keys would forbid; they cannot be switched off inside.
    connection.execute("PRAGMA foreign_keys=OFF")
    begin(connection, wait)
    try:
        apply_steps(connection, stored_version(connection, path))
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise Damaged("migration", f"{path} could not be brought up to date, and was left as it was.")
        with stopping.held():
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_before(connection: sqlite3.Connection, path: Path) -> Path:
    """A whole copy of an older database beside it, verified as far as a record of any version can be.

    Raises Damaged when it does not verify: the database is not sound itself, and no copy is left.
    """
    copy = new_files.free_name(path.absolute().parent, stem_before(path.stem, VERSION, clock.now()), ".db")
    connection.execute("BEGIN")
    copy_to(connection, copy)
    connection.execute("COMMIT")
    with closing(connect(copy)) as made:
        trouble = next(as_far_as_it_goes(chain(file_troubles(made), record_troubles(made)), Part.FILE), None)
    if trouble is not None:
        copy.unlink()
        raise Damaged(
            "malformed", f"{path} does not verify, and was left as it was: {trouble.message} Restore a backup."
        )
    return copy


def copy_to(source: sqlite3.Connection, target: Path) -> None:
    """Copies a database as it stands at one moment into a new file that only its owner can read, and onto the disk.

    It takes its name when it is whole. `source` is inside a transaction. Raises Unavailable: "exists" when something is
    there already, "journal" where one of another lies there, "unsafe-folder", "cannot-write"; sqlite3.Error when the
    copy fails.
    """
    sheltered(target.absolute().parent)
    check_no_journal(target)
    with new_files.beside(target) as unsettled:
        copy_into(source, unsettled)


def copy_into(source: sqlite3.Connection, unsettled: Path) -> None:
    """The same, where the file takes its name later. Of what was erased no trace comes along.

    Raises Unavailable, sqlite3.Error.
    """
    source.execute("SELECT 1 FROM sqlite_schema").fetchone()  # takes the lock, for which the copy would wait for ever
    os.close(new_files.new_file(unsettled))
    with closing(sqlite3.connect(unsettled, isolation_level=None)) as copy:
        source.backup(copy)
        if last_trace(copy) is not None:
            write_anew(copy)
    new_files.flush_file(unsettled)
