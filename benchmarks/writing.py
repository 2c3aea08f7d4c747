"""What a command costs that records something, beside the import of what recording once was built on.

Every command that records is taken, by the lines that the tests have for each, in an office of 5,000 complaints.
"""

import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.office import grown, lives
from benchmarks.starting import ROWS
from benchmarks.turns import Taken, in_turns, ran

IMPORTS = '`python -c "import typer, sqlmodel"`'
EVERY = 4
"""That import is timed before every so many lines, and stands beside each of them."""
LARGE = frozenset({"assess carry-over", "erase", "export", "import", "import undo", "pack", "policy adopt", "subject"})
"""What works through a whole register or form, or makes a folder of files: what it costs is that, and not its start."""
LOG = ("log", "--via", "phone", "--name", "Maja Holm", "--summary", "No heating", "--handler", "S-001")


@dataclass(frozen=True)
class Beside:
    """A line and the import that was timed before it."""

    line: Taken
    imports: Taken


def run(bench: Bench) -> Iterator[Figure]:
    """The dearest command that records, and the dearest that does much; then `log` in a register of any size."""
    rounds = max(3, bench.rounds // 10)
    taken: dict[str, list[Beside]] = defaultdict(list)
    office = grown(bench, min(ROWS, bench.most))
    with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
        for _ in range(rounds):
            for name, beside in recorded(bench, office, Path(folder) / "office"):
                taken[name].append(beside)
    usual = {name: each for name, each in taken.items() if name not in LARGE}
    yield _dearest("the dearest command that records, ", usual, rounds, at_most=1.3)
    yield _dearest("the dearest that works through much, ", {name: taken[name] for name in LARGE & set(taken)}, rounds)
    yield _log(bench)


def recorded(bench: Bench, office: Path, folder: Path) -> Iterator[tuple[str, Beside]]:
    """Each command that recorded something, as often as it did, with what it took."""
    imports = ran([sys.executable, "-c", "import typer, sqlmodel"])
    for number, typed in enumerate(lives(bench, office, folder)):
        if number % EVERY == 0:
            imports = ran([sys.executable, "-c", "import typer, sqlmodel"])
        before = typed.events()
        line = ran(typed.argv, typed.home)
        if typed.events() > before:
            yield typed.command, Beside(line, imports)


def _dearest(what: str, taken: Mapping[str, Sequence[Beside]], rounds: int, *, at_most: float | None = None) -> Figure:
    ratios = {name: median(one.line.processor / one.imports.processor for one in each) for name, each in taken.items()}
    order = sorted(ratios, key=lambda name: -ratios[name])
    every = ", ".join(f"{name} {ratios[name]:.2f}" for name in order)
    of_each = ", ".join(f"{1_000 * median(one.line.processor for one in taken[name]):.0f} ms" for name in order[:1])
    imports = 1_000 * median(one.imports.processor for each in taken.values() for one in each)
    return Figure(
        f"{what}`{order[0]}` / {IMPORTS}",
        ratios[order[0]],
        at_most=at_most,
        of="processor time",
        said=f"{of_each} and {imports:.0f} ms; {rounds} rounds of {len(order)} commands: {every}",
    )


def _log(bench: Bench) -> Figure:
    few, many = min(ROWS, bench.most), bench.most
    with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
        home = {"XDG_STATE_HOME": str(Path(folder) / "state")}

        def logs(rows: int) -> partial[Taken]:
            path = Path(folder) / f"{rows}.db"
            shutil.copyfile(bench.register(rows), path)
            return partial(ran, bench.complaints(path, *LOG), home)

        pairs = in_turns(bench.rounds, logs(many), logs(few))
    work = f"`log` in {many:,} complaints / in {few:,}"
    said = f"saved on the disk; {pairs.said('clock')}; by the processor {pairs.ratio('processor'):.3g}"
    return Figure(work, pairs.ratio("clock"), at_most=1.05, of="by the clock", said=said)
