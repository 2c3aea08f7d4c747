"""A backup becomes a record of its own where nothing is yet; what was erased after it was made is erased again."""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection

from complaints_cli import new_files, stopping
from complaints_cli.computer.access import sheltered
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store import heads, machine, witness
from complaints_cli.store.apart import fork
from complaints_cli.store.backup import backups_in
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.erase import wipe
from complaints_cli.store.erased_before import Erasure, known_here, notes_of, read_beside, read_from, still_there
from complaints_cli.store.erasing_again import Again, erase_again
from complaints_cli.store.migrating import copy_into, step_up
from complaints_cli.store.opening import VERSION, check_file, check_no_journal, connect, stored_version, told
from complaints_cli.store.shared_folder import refuse_shared
from complaints_cli.store.transaction import saving
from complaints_cli.store.trouble import Part
from complaints_cli.store.verify import (
    Verification,
    as_far_as_it_goes,
    file_troubles,
    troubles,
    verify,
)
from complaints_cli.store.writing import Who

TOUCHED = "SELECT DISTINCT stream FROM event WHERE seq > ? AND stream LIKE '%-%' ORDER BY stream"


@dataclass(frozen=True)
class Beyond:
    """What another copy of the record holds that the backup does not: its events, and which references they are of."""

    file: Path
    first: int
    last: int
    references: tuple[str, ...]


@dataclass(frozen=True)
class Restored:
    """What was restored, and what is not in it."""

    verification: Verification
    went_on_to: int | None
    """The number of the last event that this computer saw in that place, if it went further."""
    beyond: Beyond | None
    erased_again: tuple[Erasure, ...]
    left: tuple[Erasure, ...]
    """Erasures that somebody must decide on: in this copy, something was recorded of the same stream since."""


def restore(file: Path, to: Path, who: Who, live: Path | None = None) -> Restored:
    """Makes a new database of a backup that verifies, where nothing is yet; an older one is brought up to date.

    `live` is the database in use, which says what was erased and recorded after the backup; so do the other copies
    that this computer knows, and the list and the newer backups beside the file.
    Raises Damaged when the backup does not verify, Unavailable "exists" when something is at `to`,
    "shared-folder". Nothing is left of it then.
    """
    sheltered(to.absolute().parent)
    new_files.must_be_free(to)
    check_no_journal(to)
    _must_verify(file)
    with new_files.beside(to) as unsettled:
        with told(file), closing(connect(file)) as source:
            source.execute("BEGIN")
            refuse_shared(to, source)
            copy_into(source, unsettled)
            record, (last, _) = heads.hash_at(source, 1), heads.last(source)
            others = tuple(_others(file, record, live))
            beyond = max(_beyond(source, others), key=lambda found: found.last, default=None)
        with machine.unseen():
            _bring_up_to_date(unsettled)
        known = (*known_here(record), *read_beside(file.parent, record))
        known += tuple(found for other in others for found in read_from(other, record))
        with machine.unseen(), stopping.apart():
            again = _erased_again(unsettled, who, known)
        with told(unsettled), closing(connect(unsettled)) as made:
            ends = heads.last(made)
        before = witness.last_seen(to, record)
    witness.remember(to, record, ends, notes_of(record, known), again=True)
    return Restored(verify(to), before if before and before > last else None, beyond, again.done, again.left)


def _must_verify(file: Path) -> None:
    """Raises Damaged; Unavailable. Of an older version, whatever does not depend on the version is verified."""
    try:
        check_file(file)
    except Unavailable as error:
        if error.problems[0].code != "no-database":
            raise
        message = f"There is no backup at {file}. Is the disk connected that it is on?"
        raise Unavailable("no-backup", message) from error
    with told(file), closing(connect(file)) as connection:
        connection.execute("BEGIN")
        if stored_version(connection, file) == VERSION:
            problems = list(troubles(connection))
        else:
            problems = [*as_far_as_it_goes(file_troubles(connection), Part.FILE)]
            problems += as_far_as_it_goes(record_troubles(connection), Part.CHAIN)
    if problems:
        raise Damaged("backup", f"{file} does not verify, and was not restored: {problems[0].message}")


def _bring_up_to_date(path: Path) -> None:
    with told(path), closing(connect(path, writing=True)) as connection:
        if stored_version(connection, path) < VERSION:
            step_up(connection, path)


def _others(file: Path, record: str, live: Path | None) -> Iterator[Path]:
    """The other copies of the record that can be found: the one in use, those seen here, and the backups beside."""
    found = dict.fromkeys([*([live] if live else []), *witness.seen_in(record), *backups_in(file.parent)])
    for each in found:
        with suppress(OSError):
            if each.is_file() and not each.samefile(file):
                yield each


def _beyond(source: Connection, others: Sequence[Path]) -> Iterator[Beyond]:
    for other in others:
        forked = fork(source, other)
        if forked and forked.only_there:
            with told(other), closing(connect(other)) as there:
                touched = tuple(stream for (stream,) in there.execute(TOUCHED, (forked.common,)))
            yield Beyond(other, forked.common + 1, forked.there, touched)


def _erased_again(path: Path, who: Who, known: Sequence[Erasure]) -> Again:
    with told(path), closing(connect(path)) as connection:
        if not any(still_there(connection, known)):
            return Again()
    with saving(path) as at_work:
        again = erase_again(at_work, who, known)
    if again.done:
        wipe(path)
    return again
