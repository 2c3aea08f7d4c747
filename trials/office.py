"""An office to try things on: a folder with a database, and command lines run in it, each in a process of its own.

A line runs in a fork of this process, in which the program is loaded already: it is the whole real program, from the
door to the disk, without the time that Python takes to start.
"""

import os
import pkgutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path

import complaints_cli
from complaints_cli.cli import app
from complaints_cli.store.machine import unseen

TODAY = "2026-12-14"
LANDLORD = """
name = "Larkfield Homes"
phone = "020 7946 0000"
homes_lcra = 400
staff = [{name = "Jane Evans"}, {name = "Piotr Łukasz"}]
"""


@cache
def loaded() -> None:
    """Has the whole program in this process, and once at work, before the first fork."""
    for found in pkgutil.walk_packages(complaints_cli.__path__, "complaints_cli."):
        import_module(found.name)
    with suppress(ImportError):
        import_module("matplotlib.font_manager")  # asks once which fonts there are, with a program of its own
    nowhere = redirect_stdout(StringIO()), redirect_stderr(StringIO())
    with tempfile.TemporaryDirectory() as folder, unseen(), nowhere[0], nowhere[1]:
        line = ["--db", str(Path(folder) / "complaints.db"), "--today", TODAY]
        for words in (["init", "--name", "Elm"], ["log", "--via", "phone", "--summary", "Damp"], ["due"]):
            with suppress(SystemExit):
                app([*line, *words])


@dataclass(frozen=True)
class Ran:
    """How a line ended. `code` is negative where a signal ended it, as in `subprocess`."""

    code: int
    out: bytes
    err: bytes


@dataclass(frozen=True)
class Running:
    """A line that is under way: its process, and the files that take what it prints."""

    pid: int
    out: Path
    err: Path

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Sends a signal, if it still runs."""
        os.kill(self.pid, number)

    def is_over(self) -> bool:
        """Whether it has ended; `ended` is still to be called."""
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def ended(self) -> Ran:
        """Waits for its end."""
        _, status = os.waitpid(self.pid, 0)
        ran = Ran(os.waitstatus_to_exitcode(status), self.out.read_bytes(), self.err.read_bytes())
        self.out.unlink()
        self.err.unlink()
        return ran


class Office:
    """A folder with a database of its own, and nothing of the machine's user in sight."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = folder / "complaints.db"
        self.printed = folder
        """Where the files are that take what its lines print."""
        home = str(folder / "home")
        named = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR")
        self.env: dict[str, str] = {**dict.fromkeys(named, home), "COLUMNS": "80", "TZ": "Europe/London"}
        (folder / "home").mkdir(parents=True, exist_ok=True)

    def opens(self) -> None:
        """Makes the database, with a landlord and two people."""
        settings = self.folder / "landlord.toml"
        settings.write_text(LANDLORD, encoding="utf-8")
        ran = self("init", "--from", str(settings))
        if ran.code:
            raise RuntimeError(ran.err.decode())

    def __call__(self, *words: str, today: str = TODAY, env: Mapping[str, str] | None = None) -> Ran:
        """One command line, to its end."""
        return self.start(*words, today=today, env=env).ended()

    def start(
        self,
        *words: str,
        today: str = TODAY,
        env: Mapping[str, str] | None = None,
        first: Callable[[], object] | None = None,
    ) -> Running:
        """Begins a command line; `first` is called in its process before anything of it runs."""
        loaded()
        line = ["--db", str(self.db), "--today", today, *words]
        out, err = (Path(self._fresh(stream)) for stream in ("out", "err"))
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            _in_child(line, {**self.env, **(env or {})}, out, err, first)
        return Running(pid, out, err)

    def _fresh(self, stream: str) -> str:
        handle, name = tempfile.mkstemp(f".{stream}", dir=self.printed)
        os.close(handle)
        return name


@contextmanager
def an_office() -> Iterator[Office]:
    """An office that was just opened, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.opens()
        yield office


def _in_child(
    line: Sequence[str], env: Mapping[str, str], out: Path, err: Path, first: Callable[[], object] | None
) -> None:
    """Runs the line, and leaves the process without anything that the parent meant to do at its own end."""
    code = 1
    try:
        os.environ.clear()
        os.environ.update({**env, "PATH": os.defpath})
        for number, path in ((1, out), (2, err)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_TRUNC), number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        # Whoever runs the trial may have put something else in their place.
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w", buffering=1)  # noqa: SIM115
        if first is not None:
            first()
        app(list(line))
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        os._exit(code)
