"""What goes wrong with a record in a way that nobody foresaw is told as damage, where the file does not verify."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from complaints_cli.store.opening import malformed

UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What is raised where a value is not what only this program would have put there."""


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
