"""No room and nobody to tell: a disk or an allowance that is used up, output that is full or closed.

The same lines as for the faults, in what an office meets: here nothing stands between the program and the machine.
"""

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from trials import shim
from trials.aftermath import MUST, Known, put_back, wrong
from trials.every_line import Typed, of_a_part
from trials.living import lived
from trials.memory import in_memory
from trials.office import Office
from trials.outcome import Line, Scale

ROOM, OUTPUT = "no room", "no output"
WHAT = {
    ROOM: "a disk that is used up, or no more that a file may have",
    OUTPUT: "standard output or error that is full or closed",
}
DISK = 16_000_000
LEFT = (0, 4096, 20_480, 102_400)
"""Bytes that are left on the disk."""
ALLOWED = (4096, 65_536, 327_680)
"""Bytes that a file may have."""
FILLER = "filler"
_NEW_NAMESPACE = 0x00020000
"""CLONE_NEWNS: what this process mounts is seen by nobody else, and is gone when it ends."""


def run(scale: Scale) -> list[Line]:
    """Every line of every subject, in each of these ways; at a small share, a few of one subject."""
    return shim.in_processes(__name__, scale)


def tried(scale: Scale, part: int, parts: int) -> list[Line]:
    """The subjects of one part, in a process of its own."""
    chance, counted, bad = scale.chance(f"no room {part}"), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(dir=in_memory()) as place:
        for number, lines in enumerate(of_a_part(scale.share, part, parts)):
            folder = Path(place) / str(number)
            folder.mkdir()
            is_small = _put_disk(folder)
            for line, office, known in lived(lines, folder):
                for kind, way, first in _ways(folder, is_small=is_small):
                    if chance.random() < scale.share or not counted[kind]:
                        counted[kind] += 1
                        found = _in_this_way(line, office, known, way, first)
                        bad[f"{kind}: {line.command}, {way}: {found}"] += found is not None
            if is_small:
                subprocess.run(["umount", str(folder)], check=True)
    failed = {kind: {what: n for what, n in bad.items() if n and what.startswith(kind)} for kind in WHAT}
    return [
        Line(f"command line with {WHAT[kind]}", counted[kind], MUST, sum(each.values()), "; ".join(each))
        for kind, each in failed.items()
    ]


def _put_disk(folder: Path) -> bool:
    """A small disk of its own in a folder; False where this user may not."""
    if os.geteuid() or ctypes.CDLL(None).unshare(_NEW_NAMESPACE):
        return False
    size = f"size={DISK}"
    lines = (["mount", "--make-rprivate", "/"], ["mount", "-t", "tmpfs", "-o", size, "none", str(folder)])
    return all(subprocess.run(line, capture_output=True, check=False).returncode == 0 for line in lines)


def _ways(folder: Path, *, is_small: bool) -> Iterator[tuple[str, str, Callable[[], None]]]:
    """What is done to a line's process before it begins, with a name for it."""
    for most in ALLOWED:
        yield ROOM, f"{most} bytes a file", partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    for left in LEFT if is_small else ():
        yield ROOM, f"{left} bytes left", partial(_fill, folder, left)
    for number, stream in ((1, "stdout"), (2, "stderr")):
        yield OUTPUT, f"{stream} full", partial(_into_a_full_device, number)
        yield OUTPUT, f"{stream} closed", partial(_closed, number, stream)


def _fill(folder: Path, left: int) -> None:
    found = os.statvfs(folder)
    with (folder / FILLER).open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, found.f_bavail * found.f_frsize - left))


def _into_a_full_device(number: int) -> None:
    os.dup2(os.open("/dev/full", os.O_WRONLY), number)


def _closed(number: int, stream: str) -> None:
    os.close(number)
    setattr(sys, stream, None)


def _in_this_way(line: Typed, office: Office, known: Known, way: str, first: Callable[[], None]) -> str | None:
    (office.folder / FILLER).unlink(missing_ok=True)
    put_back(office.folder, known.before)
    ran = office.start(*line.at(office.folder), today=line.day, first=first).ended()
    (office.folder / FILLER).unlink(missing_ok=True)
    return wrong(ran, known, office.folder, could_clean_up=True, deaf=way.startswith("stderr"))
