"""A terminal that nobody looks at: what is printed on it is laid out for a reader, and then thrown away."""

import os
import pty
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

LINES, COLUMNS = 40, 120


@contextmanager
def terminal() -> Iterator[int]:
    """The descriptor that a process prints to; what it prints is read all the while, so that it never waits."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (LINES, COLUMNS))
    reader = Thread(target=_read, args=(ours,))
    reader.start()
    try:
        yield theirs
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)


def _read(end: int) -> None:
    with suppress(OSError):  # how Linux says that nobody holds the other end any more
        while os.read(end, 65536):
            pass
