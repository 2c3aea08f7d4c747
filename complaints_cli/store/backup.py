"""A copy counts once it was opened again and verified; old ones go only after it, and only those that are ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from complaints_cli import clock, new_files
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import ComplaintsError, Damaged
from complaints_cli.store import heads
from complaints_cli.store.copy_names import backup_day, backup_name
from complaints_cli.store.last_backup import remember_backup
from complaints_cli.store.migrating import copy_to
from complaints_cli.store.opening import check_file, check_version, connect, connect_to_new, told
from complaints_cli.store.reading import reading
from complaints_cli.store.trouble import Trouble
from complaints_cli.store.verify import troubles, verify


@dataclass(frozen=True)
class Copy:
    """A file that is named as a backup, as it was found when it was restored to a file without a name."""

    file: Path
    day: str
    """The day in its name."""
    events: int
    head: str
    record: str
    problems: tuple[Trouble, ...]

    @property
    def is_sound(self) -> bool:
        """Whether it verifies."""
        return not self.problems


@dataclass(frozen=True)
class Rotation:
    """Older backups that made room, and files named as backups that were left, since they are none of this record."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]


def backup(path: Path, folder: Path) -> Path:
    """Copies the database into a folder as `complaints-2026-11-22T101530Z-000123.db`, and verifies the copy.

    The name holds the instant and the number of the last event. This computer remembers when and where it was made.
    Raises Unavailable, or Damaged when the copy does not verify: it is kept, and named.
    """
    with reading(path) as record:
        new_files.private_folder(folder)
        last, made = record.head(), clock.now()
        begins = heads.hash_at(record.connection, 1)
        copy = folder / backup_name(made, last[0])
        copy_to(record.connection, copy)
    problems = verify(copy).problems
    if problems:
        raise Damaged("backup", f"{copy} was made, but does not verify: {problems[0].message} Run `complaints verify`.")
    remember_backup(begins, last, copy, made)
    return copy


def rotate(newest: Path, keep: int) -> Rotation:
    """Removes the oldest verified backups of a record beyond so many, 1 or more, of which the newest is one.

    A file goes only where its name and its content say that it is one: the beginning of the very chain that the
    newest, which was verified, goes on with. Raises Unavailable where a file cannot be removed.
    """
    kept, removed, left = 1, [], []
    with told(newest), closing(connect(newest)) as connection:
        for file in reversed(backups_in(newest.parent)):
            if file == newest:
                continue
            copy = rehearsed(file)
            if not (copy.is_sound and is_beginning(connection, copy)):
                left.append(file)
            elif kept < keep:
                kept += 1
            else:
                remove(file)
                removed.append(file)
    return Rotation(tuple(reversed(removed)), tuple(reversed(left)))


def backups_in(folder: Path) -> list[Path]:
    """The files in a folder that are named as backups, the oldest first; no links."""
    return sorted(each for each in folder.glob("*.db") if backup_day(each.name) and _is_plain(each))


def rehearsed(file: Path) -> Copy:
    """A backup as it is when it is restored to a file without a name, of which nothing is left; it is not touched."""
    named = file, backup_day(file.name) or ""
    try:
        check_file(file)
        with told(file), closing(connect(file)) as source, closing(connect_to_new()) as made:
            check_version(source, file)
            source.execute("BEGIN")
            source.backup(made)
            return Copy(*named, *heads.last(made), heads.hash_at(made, 1), troubles(made))
    except ComplaintsError as error:
        return Copy(*named, 0, "", "", (Trouble(None, None, str(error)),))


def is_beginning(connection: sqlite3.Connection, copy: Copy) -> bool:
    """Whether a record goes on with what is in a copy: its last event is there, with the same hash over all before."""
    return heads.holds(connection, copy.events, copy.head)


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def remove(file: Path) -> None:
    """Removes a backup that has to go. Raises Unavailable."""
    try:
        file.unlink()
    except OSError as error:
        raise new_files.cannot("remove", file, error) from error
