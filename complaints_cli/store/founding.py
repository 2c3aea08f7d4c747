"""A new database takes its place whole: whoever is stopped on the way leaves nothing by its name."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from complaints_cli import new_files, stopping
from complaints_cli.store import heads, witness
from complaints_cli.store.machine import unseen
from complaints_cli.store.migrating import create
from complaints_cli.store.opening import check_no_journal, connect, told


@contextmanager
def founding(path: Path) -> Iterator[Path]:
    """A new, empty database beside its place, to be filled, which takes the place at the end; else it is gone.

    Raises Unavailable: as `create` does, "exists" when anything is there already, "journal" where one of another is.
    """
    check_no_journal(path)
    with new_files.beside(path, stopping.saved) as unsettled:
        with unseen(), stopping.apart():
            create(unsettled)
            yield unsettled
        with told(unsettled), closing(connect(unsettled)) as connection:
            record, last = heads.hash_at(connection, 1), heads.last(connection)
    witness.remember(path, record, last, again=True)
