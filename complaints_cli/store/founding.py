"""A new database takes its place whole: whoever is stopped on the way leaves nothing by its name."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from complaints_cli import places, stopping
from complaints_cli.store import log, witness
from complaints_cli.store.migrating import create
from complaints_cli.store.opening import connect, told


@contextmanager
def founding(path: Path) -> Iterator[Path]:
    """A new, empty database beside its place, to be filled, which takes the place at the end; else it is gone.

    Raises Unavailable: as `create` does, and "exists" when anything is there already.
    """
    try:
        with places.beside(path) as unsettled:
            create(unsettled)
            try:
                yield unsettled
            finally:
                witness.witness_file(unsettled).unlink(missing_ok=True)
            with told(unsettled), closing(connect(unsettled)) as connection:
                seq, head = log.head(connection)
    except BaseException:
        stopping.undone()
        raise
    witness.remember(path, seq, head, again=True)
