"""What a process asks of the disk, written down or refused: a small library in C that is loaded before its own.

A trial that needs it is run in processes of its own, which start with the library and lend it to every command line.
"""

import ctypes
import json
import mmap
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from trials.outcome import Line, Scale

SOURCE = Path(__file__).with_name("shim.c")
LACKING = "needs Linux and a C compiler: install gcc"
CHECKOUT = Path(__file__).parents[2]
SMALL = 0.05
"""A share up to which one process does it all."""
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
"""Nothing of the machine's user is seen or touched."""
_COUNTERS = 3


def compiler() -> str | None:
    """The C compiler; None where there is none, or where nothing can be loaded before the C library."""
    return (shutil.which("gcc") or shutil.which("cc")) if sys.platform == "linux" else None


def in_processes(module: str, scale: Scale) -> list[Line]:
    """The lines of `tried(scale, part, parts)` of a module, as run under the library, a part to each processor."""
    with compiled() as library:
        if library is None:
            return [Line(module.rpartition(".")[2], 1, "could not be tried", 1, LACKING)]
        parts = 1 if scale.share <= SMALL else os.cpu_count() or 1
        with ThreadPoolExecutor(parts) as pool:
            found = list(pool.map(lambda part: _run(module, scale, part, parts, library), range(parts)))
    return [_added(each) for each in zip(*found, strict=True)]


@contextmanager
def compiled() -> Iterator[Path | None]:
    """The library, made new; None where no compiler is. Raises RuntimeError where it does not compile."""
    found = compiler()
    if found is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "shim.so"
        made = subprocess.run(
            [found, "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", str(library), str(SOURCE)],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise RuntimeError(made.stderr)
        yield library


def _run(module: str, scale: Scale, part: int, parts: int, library: Path) -> list[Line]:
    asked = [str(each) for each in (module, scale.share, scale.seed, part, parts)]
    ran = subprocess.run(
        [sys.executable, "-m", "trials.shim", *asked],
        env={**os.environ, **dict.fromkeys(HOMES, str(library.parent)), "LD_PRELOAD": str(library)},
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        check=True,
    )
    return [Line(**each) for each in json.loads(ran.stdout)]


def _added(parts: Sequence[Line]) -> Line:
    said = "; ".join(dict.fromkeys(each.said for each in parts if each.said))
    return replace(
        parts[0], tried=sum(each.tried for each in parts), failed=sum(each.failed for each in parts), said=said
    )


@dataclass(frozen=True)
class Fault:
    """The operation that fails, counted from 1, and how: 0 lets all of them through."""

    nth: int = 0
    error: int = 0
    sticky: bool = False
    """Every later operation fails too."""
    torn: bool = False
    """Of a write, half is done."""


class Shim:
    """The library that this process was started with."""

    def __init__(self) -> None:
        self._arm = ctypes.CDLL(None).shim_arm
        self._arm.argtypes = (
            *(ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_int),
            *(ctypes.c_void_p, ctypes.c_char_p),
        )
        self._arm.restype = None
        self._shared = mmap.mmap(-1, mmap.PAGESIZE)
        self._seen = (ctypes.c_long * _COUNTERS).from_buffer(self._shared)

    def arm(self, folder: Path, fault: Fault = Fault(), log: Path | None = None) -> None:
        """From here on this process's operations in a folder count, fail or are logged. Meant for a child."""
        self._arm(
            os.fsencode(folder),
            *(fault.nth, fault.error, fault.sticky, fault.torn),
            ctypes.addressof(self._seen),
            os.fsencode(log) if log else None,
        )

    def taken(self) -> tuple[int, int, str]:
        """What the last armed child asked for, how often it was refused, and what first; from here on 0."""
        operations, failed, first = self._seen
        self._seen[:] = [0] * _COUNTERS
        return operations, failed, chr(first) if first else ""
