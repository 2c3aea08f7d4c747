"""Where benchmarks work: a folder of registers, each made once by the real store's bulk path, the same each time."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.registers import TODAY, register

OPEN = 200
"""How many complaints are open, in a register of any size."""


@dataclass(frozen=True)
class Bench:
    """The folder, and how much is measured: `rounds` pairs of whole processes, registers of at most `most` rows."""

    folder: Path
    rounds: int = 31
    most: int = 1_000_000

    def register(self, rows: int, still_open: int = OPEN) -> Path:
        """A register of so many complaints; read it and copy it, but do not write to it."""
        path = self.folder / f"{rows}-{still_open}.db"
        if not path.exists():
            print(f"making a register of {rows:,} complaints", file=sys.stderr, flush=True)
            unfinished = path.with_suffix(".making")
            unfinished.unlink(missing_ok=True)
            register(unfinished, rows, still_open).rename(path)
        return path

    def complaints(self, database: Path, *words: str) -> Sequence[str | Path]:
        """The installed program, on a database, on the day on which every register ends."""
        program = Path(sys.executable).with_name("complaints")
        return [program, "--db", database, "--today", TODAY.isoformat(), *words]
