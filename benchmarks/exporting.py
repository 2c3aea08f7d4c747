"""Whether the second half of a register costs as much to hand out as the first: more, were anything walked anew.

What a process costs before its first row is taken off, as the same export of a register of a few.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.turns import ran

FEW = 20
MOST = {"json": 10_000, "xlsx": 1_000}
"""Complaints of the whole register; a workbook is written cell by cell."""
ROUNDS = 5


def run(bench: Bench) -> Iterator[Figure]:
    """The second half of a register beside its first, in the formats that hold everything."""
    for form, most in MOST.items():
        whole = min(most, bench.most)
        counts = FEW, whole // 2, whole
        rounds = [[_exported(bench, count, form) for count in counts] for _ in range(ROUNDS)]
        nothing, half, all_ = (median(taken) for taken in zip(*rounds, strict=True))
        yield Figure(
            f"`export` as {form}: the second half of {whole:,} complaints / the first",
            (all_ - half) / (half - nothing),
            at_most=1.3,
            of="processor time",
            said=f"{nothing:.2f} s for {FEW} complaints, {half:.2f} s for half, {all_:.2f} s for all; {ROUNDS} of each",
        )


def _exported(bench: Bench, count: int, form: str) -> float:
    """Seconds of the processor. That it was handed out is put on record: each goes from a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(bench.register(count, FEW), folder)
        words = bench.complaints(Path(copy), "export", "--output", f"{folder}/register.{form}")
        return ran(words, {"XDG_STATE_HOME": folder}).processor
