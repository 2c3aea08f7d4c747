"""`due` beside other programs that list what is open, of the same complaints, each in an environment of its own.

One that does not install is left out, by name and with its reason; nothing is timed before each has listed every open
complaint.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from venv import EnvBuilder

from benchmarks.bench import OPEN, Bench
from benchmarks.figure import Figure
from benchmarks.peer_files import Words, as_events, as_journal, as_tasks, as_taskwarrior, of_the_register
from benchmarks.starting import ROWS, printed
from benchmarks.turns import in_turns, ran

TASKWARRIOR = "task"
PIP = ("-m", "pip", "--python")
INTO = {"PIP_USER": "0", "PIP_TARGET": "", "PIP_PREFIX": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
"""Somebody's settings for installing elsewhere are not meant for these environments."""
REF = re.compile(rb"C-20\d\d-\d{4,}")


@dataclass(frozen=True)
class Peer:
    """A program from PyPI, in one version, and what it does that is most like `due`."""

    package: str
    version: str
    program: str
    kept: Callable[[Path, Path], Words]
    does: str
    at_most: float


PEERS = (
    Peer("sqlite-utils", "4.2.1", "sqlite-utils", of_the_register, "sqlite-utils query", 0.6),
    Peer("khal", "0.14.0", "khal", as_events, "khal list", 0.25),
    Peer("todoman", "4.7.0", "todo", as_tasks, "todo list", 0.3),
    Peer("jrnl", "4.6", "jrnl", as_journal, f"jrnl -n {OPEN} --short", 0.25),
)


class NotHereError(Exception):
    """A peer cannot be had on this machine; says why."""


def run(bench: Bench) -> Iterator[Figure]:
    """`due --all` beside each peer, whose own caches are warm; taskwarrior where it is on the path."""
    database = bench.register(min(ROWS, bench.most))
    folder = bench.folder / "peers"
    for peer in PEERS:
        work = f"`due --all` / `{peer.does}` ({peer.package} {peer.version})"
        try:
            program = installed(peer, folder / peer.package)
        except NotHereError as error:
            yield Figure(work, None, at_most=peer.at_most, said=str(error))
        else:
            words = (program, *peer.kept(_fresh(folder / f"{peer.package} data"), database))
            yield _beside(bench, database, work, words, peer.at_most)
    if found := shutil.which(TASKWARRIOR):
        version = printed([found, "--version"]).decode().strip()
        words = (found, *as_taskwarrior(_fresh(folder / "taskwarrior data"), database))
        ran([found, words[1], "import", folder / "taskwarrior data" / "tasks.json"], _home(folder))
        yield _beside(bench, database, f"`due --all` / `task list` (taskwarrior {version})", words, None)


def installed(peer: Peer, place: Path) -> Path:
    """The peer's program, in an environment made for it alone, or the one that was. Raises NotHereError."""
    wanted, done = f"{peer.package}=={peer.version}", place / "installed"
    if not done.exists() or done.read_text() != wanted:
        EnvBuilder(clear=True, with_pip=False).create(place)
        base = Path(sys.base_prefix, "bin", f"python{sys.version_info.major}.{sys.version_info.minor}")
        pip: Words = [base, *PIP, place / "bin" / "python", "install", "-q", "--no-input", wanted]
        try:
            subprocess.run(pip, env=os.environ | INTO, capture_output=True, check=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError) as error:
            print(getattr(error, "stderr", b"").decode()[-2000:], file=sys.stderr)
            raise NotHereError(f"{wanted} does not install here: not measured") from error
        done.write_text(wanted)
    return place / "bin" / peer.program


def _beside(bench: Bench, database: Path, work: str, words: Words, at_most: float | None) -> Figure:
    ours, home = bench.complaints(database, "due", "--all"), _home(bench.folder / "peers")
    listed, open_ones = (set(REF.findall(printed(argv, home))) for argv in (words, ours))
    if listed != open_ones:
        raise AssertionError(f"{work}: {len(listed)} complaints listed there, {len(open_ones)} here: nothing was timed")
    pairs = in_turns(bench.rounds, partial(ran, ours), partial(ran, words, home))
    said = f"{pairs.said('processor')}; by the clock {pairs.ratio('clock'):.2g}"
    return Figure(work, pairs.ratio("processor"), at_most=at_most, of="processor time", said=said)


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder.absolute()


def _home(folder: Path) -> dict[str, str]:
    """An environment in which a peer finds no settings of whoever runs this."""
    return {"HOME": str(folder / "home"), "COLUMNS": "120"}
