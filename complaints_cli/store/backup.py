"""A copy counts once it was opened again and verified; a copy never takes the place of anything."""

from dataclasses import dataclass
from pathlib import Path

from complaints_cli import clock, places
from complaints_cli.errors import Damaged
from complaints_cli.store import witness
from complaints_cli.store.migrating import copy_to
from complaints_cli.store.reading import reading
from complaints_cli.store.shared_folder import refuse_shared
from complaints_cli.store.verify import Verification, verify


@dataclass(frozen=True)
class Restored:
    """What was restored, and the number of the last event that had been in that place, if it went further."""

    verification: Verification
    went_on_to: int | None


def backup(path: Path, folder: Path) -> Path:
    """Copies the database into a folder as `complaints-2026-11-22T101530Z-000123.db`, and verifies the copy.

    The name holds the instant and the number of the last event. Raises Unavailable, or Damaged when the copy does not
    verify: it is kept, and named.
    """
    places.private_folder(folder)
    with reading(path) as record:
        seq, _ = record.head()
        instant = clock.now()[:19].replace(":", "")
        copy = folder / f"complaints-{instant}Z-{seq:06d}.db"
        copy_to(record.connection, copy)
    problems = verify(copy).problems
    if problems:
        raise Damaged("backup", f"{copy} was made, but does not verify: {problems[0].message} Run `complaints verify`.")
    return copy


def restore(file: Path, to: Path) -> Restored:
    """Makes a new database of a backup that verifies, where nothing is yet.

    Raises Damaged when the backup does not verify, Unavailable "exists" when something is at `to`, "shared-folder".
    """
    found = verify(file)
    if found.problems:
        raise Damaged("backup", f"{file} does not verify, and was not restored: {found.problems[0].message}")
    with reading(file) as record:
        refuse_shared(to, record.connection)
        copy_to(record.connection, to)
        seq, head = record.head()
    before = witness.seen(to)
    witness.remember(to, seq, head, again=True)
    return Restored(verify(to), before[0] if before and before[0] > seq else None)
