"""`python -m benchmarks`: every figure in turn, as a table of ratios; ends with 1 where one passes its bound."""

import argparse
import os
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks import table
from benchmarks.bench import Bench
from benchmarks.figure import Figure

BENCHMARKS: dict[str, str] = {
    "starting": "benchmarks.starting",
    "peers": "benchmarks.peers",
    "writing": "benchmarks.writing",
    "engine": "benchmarks.engine",
    "exporting": "benchmarks.exporting",
    "importing": "benchmarks.importing",
    "growing": "benchmarks.growing",
    "letters": "benchmarks.letters",
    "scale": "benchmarks.scale",
    "reporting": "benchmarks.reporting",
    "wording": "benchmarks.wording",
}
"""The name of each, and the module whose `run(bench)` measures it and returns its figures."""
README = Path(__file__).with_name("README.md")


def main() -> int:
    """Reads the options, measures what they name, and prints each figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"those to measure, of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--rounds", type=int, default=Bench.rounds, help="how many pairs of whole processes")
    parser.add_argument("--most", type=int, default=Bench.most, help="the most complaints in a register")
    parser.add_argument("--folder", type=Path, help="keep the registers here, for another time")
    parser.add_argument("--write", action="store_true", help=f"put the figures into the table of {README.name}")
    asked = parser.parse_args()
    if unknown := set(asked.names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    found: dict[str, list[Figure]] = {}
    with tempfile.TemporaryDirectory() as passing:
        _nobodys_machine(Path(passing) / "home")
        folder = (asked.folder or Path(passing)).absolute()
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, asked.rounds, asked.most)
        for name in asked.names or BENCHMARKS:
            began, found[name] = time.monotonic(), []
            for figure in import_module(BENCHMARKS[name]).run(bench):
                found[name].append(figure)
                print(f"{figure.work}: {figure.shown} ({figure.bound}); {figure.of}: {figure.said}", flush=True)
            print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    if asked.write:
        how = f"{asked.rounds} pairs, and registers of at most {asked.most:,} complaints"
        table.put_into(README, {name: table.rows(name, each) for name, each in found.items()}, [*BENCHMARKS], how)
    return int(not all(figure.holds for figures in found.values() for figure in figures))


def _nobodys_machine(home: Path) -> None:
    """What is measured reads no settings of whoever runs this, and leaves nothing in their folders."""
    for name in [name for name in os.environ if name.startswith("COMPLAINTS_")]:
        del os.environ[name]
    os.environ |= {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "STATE", "CACHE")}


if __name__ == "__main__":
    sys.exit(main())
