"""`python -m benchmarks`: every figure in turn, as a table of ratios; ends with 1 where one passes its bound."""

import argparse
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks.bench import Bench

BENCHMARKS: dict[str, str] = {
    "engine": "benchmarks.engine",
    "importing": "benchmarks.importing",
    "scale": "benchmarks.scale",
}
"""The name of each, and the module whose `run(bench)` measures it and returns its figures."""


def main() -> int:
    """Reads the options, measures what they name, and prints each figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"those to measure, of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--rounds", type=int, default=Bench.rounds, help="how many pairs of whole processes")
    parser.add_argument("--most", type=int, default=Bench.most, help="the most complaints in a register")
    parser.add_argument("--folder", type=Path, help="keep the registers here, for another time")
    asked = parser.parse_args()
    if unknown := set(asked.names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    missed = False
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, asked.rounds, asked.most)
        for name in asked.names or BENCHMARKS:
            began = time.monotonic()
            for figure in import_module(BENCHMARKS[name]).run(bench):
                missed = missed or not figure.holds
                print(f"{figure.work}: {figure.ratio:.3g} ({figure.bound}); {figure.of}: {figure.said}", flush=True)
            print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
