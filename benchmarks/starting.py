"""What a command costs from its start to its end, beside a plain file that prints the same list and nothing more.

Before anything is timed, both lists are held against each other, byte for byte.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks import floor
from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.registers import TODAY
from benchmarks.terminal import terminal
from benchmarks.turns import Taken, in_turns, ran

FLOOR = "the same in argparse and sqlite3"
ROWS = 5_000
COMPLETES = {"COMPLAINTS_COMPLETE": "=C-2026-"}
"""As a shell asks with the words typed so far behind `complaints`: see `complaints_cli.completing`."""


def run(bench: Bench) -> Iterator[Figure]:
    """`due` by its two lists, with bounds; then what else is looked up or asked, beside the floor of `due`."""
    database = bench.register(min(ROWS, bench.most))
    for more in ((), ("--all",)):
        yield _due(bench, database, *more)
    least = partial(ran, floor_of(database))
    rounds = max(5, bench.rounds // 3)

    def beside(name: str, work: Callable[[], Taken]) -> Figure:
        pairs = in_turns(rounds, work, least)
        said = pairs.said("processor")
        return Figure(f"{name} / the floor of `due`", pairs.ratio("processor"), of="processor time", said=said)

    def on_terminal() -> Taken:
        with terminal() as out:
            return ran(bench.complaints(database, "due"), out=out)

    yield beside("`python -c pass`", partial(ran, [sys.executable, "-c", "pass"]))
    yield beside("`due` on a terminal", on_terminal)
    for words in asked(database):
        yield beside(f"`{' '.join(words)}`", partial(ran, bench.complaints(database, *words)))
    yield beside("a mistyped option", partial(ran, bench.complaints(database, "due", "--al"), ends=2))
    yield beside("completing a reference", partial(ran, bench.complaints(database, "show"), COMPLETES))


def asked(database: Path) -> Sequence[Sequence[str]]:
    """What is asked of the register, of the complaint that is due first in it, and of the program."""
    with closing(sqlite3.connect(database)) as connection:
        (ref,) = connection.execute("SELECT ref FROM due ORDER BY due_on, ref").fetchone()
    return (
        ("list",),
        ("show", ref),
        ("why", ref),
        ("search", "boiler"),
        ("date", "2026-12-14", "+10"),
        ("--help",),
        ("log", "--help"),
    )


def floor_of(database: Path, *more: str) -> Sequence[str | Path]:
    """The command line of the plain file that prints what `due` prints."""
    return [sys.executable, floor.__file__, "--db", database, "--today", TODAY.isoformat(), "due", *more]


def printed(argv: Sequence[str | Path], more: Mapping[str, str] | None = None) -> bytes:
    """What a command prints, in an environment with something more."""
    environment = os.environ | dict(more or {})
    return subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, check=True, env=environment).stdout  # noqa: S603


def _due(bench: Bench, database: Path, *more: str) -> Figure:
    ours, theirs = bench.complaints(database, "due", *more), floor_of(database, *more)
    lists = printed(ours)
    if lists != printed(theirs):
        raise AssertionError(f"`due` and {floor.__file__} do not print the same: nothing was timed")
    pairs = in_turns(bench.rounds, partial(ran, ours), partial(ran, theirs))
    return Figure(
        f"`{' '.join(('due', *more))}` / {FLOOR}",
        pairs.ratio("processor"),
        at_most=2.6,
        of="processor time",
        said=f"{lists.count(10)} lines, byte for byte the same; {pairs.said('processor')}",
    )
