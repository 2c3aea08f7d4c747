"""`python -m trials`: each trial in turn, its figures in a table; ends with 1 when anything that must hold did not."""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from trials.outcome import Scale
from trials.table import drawn, put_into, rows

TRIALS: dict[str, str] = {
    "backups": "trials.backups",
    "damage": "trials.damage",
    "faults": "trials.faults",
    "kills": "trials.kills",
    "migrations": "trials.migrations",
    "no-room": "trials.no_room",
    "power": "trials.power",
    "writers": "trials.writers",
    "lives": "trials.lives",
    "command-lines": "trials.command_lines",
    "texts": "trials.texts",
}
"""The name of each, and the module whose `run(scale)` tries it and returns its lines."""

README = Path(__file__).parents[1] / "README.md"


def main() -> int:
    """Reads the options, runs what they name, prints the table and, if asked, puts it into the README."""
    parser = argparse.ArgumentParser(prog="python -m trials", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="TRIAL", help=f"those to run, of: {', '.join(TRIALS)}")
    parser.add_argument("--share", type=float, default=1.0, help="how much of it: 1 is all, 0.01 a hundredth")
    parser.add_argument("--seed", type=int, default=Scale.seed)
    parser.add_argument("--write", action="store_true", help="put the rows of those that were run into README.md")
    asked = parser.parse_args()
    if unknown := set(asked.names) - TRIALS.keys():
        parser.error(f"no such trial: {', '.join(sorted(unknown))}")
    scale = Scale(asked.share, asked.seed)
    found: dict[str, list[str]] = {}
    failed = False
    for name in asked.names or TRIALS:
        began = time.monotonic()
        lines = import_module(TRIALS[name]).run(scale)
        found[name], failed = rows(name, lines), failed or any(line.failed for line in lines)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        print(drawn({name: found[name]}, [name]), flush=True)
        if asked.write:
            put_into(README, found, tuple(TRIALS), scale)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
