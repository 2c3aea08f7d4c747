"""What is read is read at one moment, whole, before anything is printed; and reading never changes the file.

What goes wrong with it in a way that nobody foresaw is told as damage, where the file does not verify.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from complaints_cli.store import set_back, witness
from complaints_cli.store.opening import check_file, check_version, connect, malformed, told
from complaints_cli.store.record import UNFORESEEN, Record


@contextmanager
def reading(path: Path) -> Iterator[Record]:
    """The record as it stands at this moment; the file is let go of at the end.

    Raises Unavailable ("no-database", "empty", "not-ours", "newer", "older", "locked", ...), Damaged.
    """
    check_file(path)
    with suspecting(path), told(path):
        connection = connect(path)
        try:
            check_version(connection, path)
            connection.execute("BEGIN")
            witness.warn(connection, path)
            set_back.warn(connection, path)
            yield Record(connection)
        finally:
            connection.close()


@contextmanager
def suspecting(path: Path) -> Iterator[None]:
    """Looks whether the file verifies when something unforeseen happens: else it is a mistake of the program's own.

    Raises Damaged "malformed", or what was raised.
    """
    try:
        yield
    except UNFORESEEN as error:
        from complaints_cli.store.verify import verify

        if verify(path).problems:
            raise malformed(path) from error
        raise
