"""Two pieces of work are timed in turns, so that whatever else the machine does falls on both; medians of pairs."""

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, every start compiles everything anew, and a start-up figure is worth nothing."""

STARTS = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
clock, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([clock, used.ru_utime + used.ru_stime, used.ru_maxrss]))
sys.exit(code)
"""
"""A small process that starts a large one: the most that a process held begins with what whoever started it holds."""


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock and of the processor, and the most memory held, in KiB, where that was asked."""

    clock: float
    processor: float
    memory: int = 0


@dataclass(frozen=True)
class Pairs:
    """The same work taken both ways, so many times in turns."""

    ours: Sequence[Taken]
    theirs: Sequence[Taken]

    def ratio(self, of: str) -> float:
        """The median of the pairs' ratios of "clock" or "processor"."""
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
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 (what is measured)
            argv, stdin=subprocess.DEVNULL, stdout=out, stderr=said, env=_environment(more)
        )
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode != ends:
            raise RuntimeError(f"{[*map(str, argv)]} ended with {process.returncode}: {said.read().decode()[-2000:]}")
    return Taken(clock, used.ru_utime + used.ru_stime)


def ran_alone(argv: Sequence[str | os.PathLike[str]], more: Mapping[str, str] | None = None) -> Taken:
    """A whole process, and the most memory that it held, however much this one holds. Raises RuntimeError as `ran`."""
    done = subprocess.run(  # noqa: S603 (what is measured)
        [sys.executable, "-I", "-S", "-c", STARTS, *argv],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=_environment(more),
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{[*map(str, argv)]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return Taken(*json.loads(done.stdout))


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != BYTECODE} | dict(more or {})


def here(work: Callable[[], object]) -> Taken:
    """Work of this process. What was made before is set apart, so that nobody pays for the collector's walking it."""
    gc.collect()
    gc.freeze()
    clock, processor = time.perf_counter(), time.process_time()
    work()
    taken = Taken(time.perf_counter() - clock, time.process_time() - processor)
    gc.unfreeze()
    return taken
