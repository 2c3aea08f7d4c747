"""What the size of the register costs: the same command after a hundred times as many complaints, as many of them open.

What is about one complaint, or about what is open, must cost the same. What looks through all, or hands it out, may
cost as many times as much as there is more of it, and no more: nothing is quadratic.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.turns import Taken, in_turns, ran

FEW, MANY = 1_000, 100_000
ALIKE = 1.1
"""A little more than none, since a deeper index and a longer file are a few more pages."""
REF, NEW = "REF", "NEW"
"""What stand for the last complaint, and for a file that is not there yet, in what is typed."""
THE_SAME = {
    "due": ("due",),
    "list --status open": ("list", "--status", "open"),
    "list --overdue": ("list", "--overdue"),
    "show": ("show", REF),
    "why": ("why", REF),
    "next": ("next", REF),
    "hold list": ("hold", "list"),
    "log": ("log", "--via", "phone", "--name", "Ola Holm", "--summary", "The lift stands still"),
    "note": ("note", REF, "--with", "staff", "--text", "Nobody came"),
}
"""What costs the same however many came before, by what it is called."""
LOOKS_THROUGH = {"list": ("list",), "search": ("search", "lift")}
HANDS_OUT = ("export", "--format", "csv", "--output", NEW)
"""After a tenth as many: it writes a dozen rows for each complaint."""

_files = count()


def run(bench: Bench) -> list[Figure]:
    """Each command after many complaints beside the same after few."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
        few, tenth, many = (_copied(bench, min(rows, bench.most), Path(folder)) for rows in (FEW, MANY // 10, MANY))
        seldom = max(3, bench.rounds // 6)
        return [
            *(_beside(bench, *each, many, few, bench.rounds, ALIKE) for each in THE_SAME.items()),
            *(_beside(bench, *each, many, few, seldom, MANY / FEW) for each in LOOKS_THROUGH.items()),
            _beside(bench, "export", HANDS_OUT, tenth, few, seldom, MANY / 10 / FEW),
        ]


def _copied(bench: Bench, rows: int, folder: Path) -> Path:
    """A register that may be written to."""
    return Path(shutil.copyfile(bench.register(rows), folder / f"{rows}.db"))


def _beside(
    bench: Bench, called: str, words: tuple[str, ...], many: Path, few: Path, rounds: int, at_most: float
) -> Figure:
    pairs = in_turns(rounds, lambda: _took(bench, words, many), lambda: _took(bench, words, few))
    return Figure(
        f"`{called}` after {many.stem} complaints / after {few.stem}",
        pairs.ratio("processor"),
        at_most=at_most,
        of="processor time",
        said=pairs.said("processor"),
    )


def _took(bench: Bench, words: tuple[str, ...], database: Path) -> Taken:
    stands_for = {REF: _last(database), NEW: str(database.with_name(f"handed-out-{next(_files)}"))}
    typed = (stands_for.get(word, word) for word in words)
    return ran(bench.complaints(database, *typed), {"XDG_STATE_HOME": str(database.with_name("state"))})


def _last(database: Path) -> str:
    """The last complaint of the register as it was made: after any number of others it is the same."""
    with closing(sqlite3.connect(database)) as connection:
        (ref,) = connection.execute("SELECT max(ref) FROM old_reference WHERE alias = 'NOW/200'").fetchone()
    return str(ref)
