"""A long answer goes through the pager that its reader has named, and one without a pager is none the worse for it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

NAMED_BY = ("COMPLAINTS_PAGER", "PAGER")
"""The first that is there counts, and an empty one says that there is to be none."""
ITS_SETTINGS = {"LESS": "FRX", "LESSHISTFILE": "-"}
"""For `less`, unless its reader has set it otherwise: colours, no empty screen, and no file of what was looked for."""


def through_pager(text: str) -> bool:
    """Whether a pager was started for it. What it made of it then, and whether it was read to its end, is its own."""
    named = next((os.environ[name] for name in NAMED_BY if name in os.environ), "")
    if not named:
        return False
    import shlex
    import subprocess

    try:
        pager = shlex.split(named, posix=os.name != "nt")
        if not pager:
            return False
        started = subprocess.Popen(pager, stdin=subprocess.PIPE, env={**ITS_SETTINGS, **os.environ})  # noqa: S603 - theirs
    except (OSError, ValueError):
        return False
    with _its_own_ctrl_c():
        with suppress(OSError):
            started.communicate(text.encode("utf-8", "backslashreplace"))
        started.wait()
    return True


@contextmanager
def _its_own_ctrl_c() -> Iterator[None]:
    """Ctrl-C is the pager's while it runs: it ends a search there, and not this program under it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
