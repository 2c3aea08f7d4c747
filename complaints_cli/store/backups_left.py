"""Older backups that hold what was erased since: they go once a newer one was verified, and no others do."""

from collections.abc import Sequence
from pathlib import Path

from complaints_cli import new_files
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import ComplaintsError
from complaints_cli.store import heads
from complaints_cli.store.backup import backup, backups_in, remove
from complaints_cli.store.copy_names import backup_day
from complaints_cli.store.erased_before import Erasure, holds_yet
from complaints_cli.store.machine import unseen
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record

HAS_TEXT = "SELECT event FROM sealed_text UNION SELECT event FROM document"


@dataclass(frozen=True, kw_only=True)
class Renewed:
    """The new backup, the older ones that went, and those that were left, each with why."""

    made: Path
    removed: tuple[Path, ...]
    left: tuple[tuple[Path, str], ...]


def renew(path: Path, folder: Path) -> Renewed:
    """Makes a backup in a folder and verifies it; then removes older ones of this record that hold what was erased.

    A file goes only where it bears the name of a backup, is no link, and its chain is a beginning of this record's.
    Raises as `backup`, with nothing removed.
    """
    made = backup(path, folder)
    removed: list[Path] = []
    left: list[tuple[Path, str]] = []
    with unseen(), reading(path) as live:  # that each is older than the record is what they are for
        for each in sorted(found for found in folder.glob("*.db") if found != made):
            if each.is_symlink() or not each.is_file():
                left.append((each, "it is a link or no file"))
            elif not each.samefile(path):
                why, holds_erased = _looked_into(live, each)
                if why:
                    left.append((each, why))
                elif holds_erased:
                    remove(each)
                    removed.append(each)
    if removed:
        new_files.flush_folder(folder)
    return Renewed(made=made, removed=tuple(removed), left=tuple(left))


def holding_erased(folder: Path, known: Sequence[Erasure]) -> tuple[Path, ...]:
    """The backups of a record in a folder that hold what was erased since; those that cannot be read do not count."""
    return tuple(each for each in backups_in(folder) if holds_yet(each, known))


def _looked_into(live: Record, file: Path) -> tuple[str, bool]:
    """Why a file does not go whatever it holds, "" for a backup of this very record; whether it holds what is gone."""
    try:
        with reading(file) as older:
            same = heads.holds(live.connection, *older.head())
            holds_erased = bool(_with_text(older) - _with_text(live))
    except ComplaintsError:
        return "it could not be read, so what it holds is not known", False
    if not same:
        return "it is not a backup of this record", False
    return "" if backup_day(file.name) else "it does not bear the name of a backup", holds_erased


def _with_text(record: Record) -> set[int]:
    return {row["event"] for row in record.rows(HAS_TEXT)}
