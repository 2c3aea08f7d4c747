"""A command line run in this process, with an eye on it: what it prints, how long it takes, and what it reaches for.

Whatever would be written outside the office's folder, started or sent is stopped before it is, and counted.
"""

import io
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from complaints_cli.cli import app

LIMIT = 60
"""Seconds after which a line is cut off."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate")
_REACHES = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect", "socket.sendto")


class TooLongError(BaseException):
    """The line was cut off: no command may take this for a failure of its own."""


@dataclass(frozen=True)
class Ended:
    """What came of a line. `raised` names what got past the door."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    raised: str | None
    reached: tuple[str, ...]
    """What it would have touched that is none of its business."""


@dataclass
class Watch:
    """Looks at what the process asks of the machine, once it is `set`; it cannot be taken off again."""

    inside: Path
    reached: list[str] = field(default_factory=list)
    is_on: bool = False

    def set(self) -> None:
        """Begins to listen. Only in a process that ends soon."""
        sys.addaudithook(self._heard)

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event == "open":
            path, mode, flags = args
            writes = (isinstance(flags, int) and flags & _WRITES) or (isinstance(mode, str) and set(mode) & set("wax+"))
            if writes and isinstance(path, str | bytes | os.PathLike):
                self._weigh(event, path)
        elif event in _CHANGES:
            for path in args[: 2 if event in ("os.rename", "os.link") else 1]:
                self._weigh(event, path)
        elif event in _REACHES:
            self._stop(event, args[0])

    def _weigh(self, event: str, path: Any) -> None:  # noqa: ANN401 - a path of whatever kind
        if isinstance(path, int) or os.fsdecode(path) in (os.devnull, ""):
            return
        # The folder of a file that is linked is what counts: a link is not followed by what makes a new file.
        named = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - any bytes
        real = os.path.realpath(os.path.dirname(named))  # noqa: PTH120
        if not Path(real).is_relative_to(self.inside) and not (event == "os.mkdir" and os.path.isdir(named)):  # noqa: PTH112
            self._stop(event, path)

    def _stop(self, event: str, what: object) -> None:
        self.reached.append(f"{event} {what!r}")
        raise PermissionError(1, "watched")


def ran(words: tuple[str, ...], stdin: bytes, watch: Watch) -> Ended:
    """Runs a line as the console script does, with nothing of it left behind in this process."""
    out, err = io.BytesIO(), io.BytesIO()
    kept = sys.stdin, sys.stdout, sys.stderr
    raised, code = None, 0
    watch.reached.clear()
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    streams = tuple(io.TextIOWrapper(each, "utf-8", write_through=True) for each in (out, err))
    sys.stdout, sys.stderr = streams
    began = time.process_time()
    try:
        with _cut_off(), _on(watch):
            app(list(words))
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException as error:  # noqa: BLE001 - whatever gets past the door is what is looked for
        raised, code = type(error).__name__, 1
    finally:
        seconds = time.process_time() - began
        sys.stdin, sys.stdout, sys.stderr = kept
        for stream in streams:
            stream.detach()
    return Ended(code, out.getvalue(), err.getvalue(), seconds, raised, tuple(watch.reached))


@contextmanager
def _on(watch: Watch) -> Iterator[None]:
    watch.is_on = True
    try:
        yield
    finally:
        watch.is_on = False


@contextmanager
def _cut_off() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
