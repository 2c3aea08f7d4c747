"""Two pieces of work are timed in turns, so that whatever else the machine does falls on both; medians of pairs."""

import gc
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, every start compiles everything anew, and a start-up figure is worth nothing."""


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock and of the processor, and the most memory held, in KiB (0 where it was not asked)."""

    clock: float
    processor: float
    memory: int = 0


@dataclass(frozen=True)
class Pairs:
    """The same work taken both ways, so many times in turns."""

    ours: Sequence[Taken]
    theirs: Sequence[Taken]

    def ratio(self, of: str) -> float:
        """The median of the pairs' ratios of "clock", "processor" or "memory"."""
        ratios = [getattr(one, of) / getattr(other, of) for one, other in zip(self.ours, self.theirs, strict=True)]
        return float(median(ratios))

    def said(self, of: str) -> str:
        """The two medians, in milliseconds."""
        ours, theirs = (median(getattr(taken, of) for taken in each) for each in (self.ours, self.theirs))
        return f"{ours * 1_000:.1f} ms and {theirs * 1_000:.1f} ms; {len(self.ours)} pairs"


def in_turns(rounds: int, ours: Callable[[], Taken], theirs: Callable[[], Taken]) -> Pairs:
    """Both once untimed, so that caches are warm, then both in turns, each going first every other time."""
    ours(), theirs()
    taken: dict[Callable[[], Taken], list[Taken]] = {ours: [], theirs: []}
    for number in range(rounds):
        for work in (ours, theirs) if number % 2 else (theirs, ours):
            taken[work].append(work())
    return Pairs(taken[ours], taken[theirs])


def ran(
    argv: Sequence[str | os.PathLike[str]],
    more: Mapping[str, str] | None = None,
    *,
    ends: int = 0,
    out: int = subprocess.DEVNULL,
) -> Taken:
    """A whole process, its output thrown away unless `out` takes it.

    Raises RuntimeError where it does not end as it should, with `ends`: what failed fast is no figure.
    """
    environment = {name: value for name, value in os.environ.items() if name != BYTECODE} | dict(more or {})
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 (what is measured)
            argv, stdin=subprocess.DEVNULL, stdout=out, stderr=said, env=environment
        )
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode != ends:
            raise RuntimeError(f"{[*map(str, argv)]} ended with {process.returncode}: {said.read().decode()[-2000:]}")
    return Taken(clock, used.ru_utime + used.ru_stime, used.ru_maxrss)


def here(work: Callable[[], object]) -> Taken:
    """Work of this process. What was made before is set apart, so that nobody pays for the collector's walking it."""
    gc.collect()
    gc.freeze()
    clock, processor = time.perf_counter(), time.process_time()
    work()
    taken = Taken(time.perf_counter() - clock, time.process_time() - processor)
    gc.unfreeze()
    return taken
