"""Whoever stops the program does so between two steps: what is half done is undone, and what was saved is said to be.

Ctrl-C, SIGTERM, and SIGHUP when the terminal is gone.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
ENDED_BY = 128
"""What a shell adds to the number of the signal that ended a program."""


class _Run:
    """Signals come to the process, so there is one of these."""

    came: int | None = None
    """The signal that came first, if any did."""
    is_owed: bool = False
    """It came while nothing was to be heard, or Python lost it: it is still to stop the run."""
    holding: int = 0
    has_saved: bool = False


_run = _Run()


def silent() -> None:
    """A signal ends the program without a word: for the time in which nothing has begun yet, or all was told.

    What the program was started not to hear (`nohup`) it still does not.
    """
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def listening() -> Iterator[None]:
    """For the time of a run a signal raises KeyboardInterrupt, at once or where `held` ends; then all is as before."""
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = [number for number in SIGNALS if signal.getsignal(number) not in (signal.SIG_IGN, None)]
    before, unraisable = {number: signal.getsignal(number) for number in heard}, sys.unraisablehook
    _run.came, _run.is_owed, _run.holding, _run.has_saved = None, False, 0, False
    sys.unraisablehook = lambda lost: _owe() if isinstance(lost.exc_value, KeyboardInterrupt) else unraisable(lost)
    try:
        for number in heard:
            signal.signal(number, _heard)
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])
        sys.unraisablehook = unraisable


@contextmanager
def held() -> Iterator[None]:
    """What is begun in here is brought to its end before a signal is heard; one that Python lost is heard now."""
    _pay()
    _run.holding += 1
    try:
        yield
    finally:
        _run.holding -= 1
    _pay()


def deaf() -> None:
    """From now on nothing stops the run, which is about to tell what became of it and to end."""
    _run.holding += 1


def saved() -> None:
    """Something is on record from now on, whatever becomes of the run."""
    _run.has_saved = True


@contextmanager
def apart() -> Iterator[None]:
    """What is saved in here is in a file that has not taken its place yet, and so is not on record."""
    before = _run.has_saved
    try:
        yield
    finally:
        _run.has_saved = before


def has_saved() -> bool:
    """Whether something was put on record in this run."""
    return _run.has_saved


def was_stopped() -> bool:
    """Whether a signal came."""
    return _run.came is not None


def exit_code() -> int:
    """How a run ends that was stopped: by Ctrl-C where no signal came, since it was typed at a question."""
    return ENDED_BY + (_run.came or signal.SIGINT)


def _heard(number: int, _: FrameType | None) -> None:
    _run.came = _run.came or number
    if not _run.holding:
        raise KeyboardInterrupt
    _owe()


def _owe() -> None:
    _run.is_owed = True


def _pay() -> None:
    if _run.is_owed and not _run.holding:
        _run.is_owed = False
        raise KeyboardInterrupt
