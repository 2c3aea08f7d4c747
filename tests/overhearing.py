"""What the interpreter tells of itself: whether a socket was opened, or another program started."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

OUTWARD = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system")
ALSO = ("ftplib.", "http.client.", "imaplib.", "smtplib.", "urllib.", "webbrowser.", "pty.")
_heard: list[list[str]] = []


def _listen(event: str, _: object) -> None:
    if _heard and event.startswith(OUTWARD + ALSO):
        _heard[-1].append(event)


sys.addaudithook(_listen)


@contextmanager
def overheard() -> Iterator[list[str]]:
    """The events of whatever goes out of the process meanwhile."""
    _heard.append([])
    try:
        yield _heard[-1]
    finally:
        _heard.pop()
