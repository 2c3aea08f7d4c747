"""What a report costs after ten times as many complaints, and what one complaint costs with ten times its events.

A year has a tenth of a register's complaints, so that ten times as many are counted in it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.registers import TODAY, WHO, empty_office, invented
from benchmarks.turns import Taken, in_turns, ran
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.terms import NotedWith
from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.writing import Act

FEW, MANY = 1_000, 10_000
FORMATS = ("md", "html", "docx", "pdf", "csv", "json")
SHORT, LONG = 100, 1_000
"""Events of the one complaint that an office has."""
OF_A_YEAR, OF_ONE = 2, 4
"""How many times as much it may cost: most of it is what a process pays before the first complaint or event."""
REF, NEW = "C-2026-0001", "NEW"
ABOUT_ONE = {"show": ("show", REF), "pack": ("pack", REF, NEW)}

_files = count()


def run(bench: Bench) -> Iterator[Figure]:
    """The annual report in each of its formats, then what shows or hands out one complaint."""
    rounds = max(3, bench.rounds // 6)
    with tempfile.TemporaryDirectory(dir=bench.folder) as passing:
        folder = Path(passing)
        few, many = (_copied(bench, min(rows, bench.most), folder) for rows in (FEW, MANY))
        for form in FORMATS:
            words: tuple[str, ...] = ("report", "annual", "--year", "2025/26", "--format", form, "--output", NEW)
            said = f"`report annual` as {form} after {many.stem} complaints / after {few.stem}"
            yield _beside(bench, said, words, many, few, rounds, OF_A_YEAR)
        short, long = (_of_one(folder / f"{events}-events.db", events) for events in (SHORT, LONG))
        for called, typed in ABOUT_ONE.items():
            said = f"`{called}` of a complaint with {LONG:,} events / with {SHORT}"
            yield _beside(bench, said, typed, long, short, rounds, OF_ONE)


def _copied(bench: Bench, rows: int, folder: Path) -> Path:
    """A register that may be written to: that a report was handed out is put on record."""
    return Path(shutil.copyfile(bench.register(rows), folder / f"{rows}.db"))


def _of_one(path: Path, events: int) -> Path:
    """A new office whose one complaint has so many events, nearly all of them notes."""
    (opened,) = invented(1, 1)
    notes = (
        Noted(on=TODAY, party=NotedWith.STAFF, text=f"Call {number}: nobody came.")
        for number in range(events - len(opened.events))
    )
    bring_in(empty_office(path), WHO, [Act(None, 0, tuple(chain(opened.events, notes)))])
    return path


def _beside(
    bench: Bench, said: str, words: tuple[str, ...], many: Path, few: Path, rounds: int, at_most: float
) -> Figure:
    pairs = in_turns(rounds, lambda: _took(bench, words, many), lambda: _took(bench, words, few))
    return Figure(said, pairs.ratio("processor"), at_most=at_most, of="processor time", said=pairs.said("processor"))


def _took(bench: Bench, words: tuple[str, ...], database: Path) -> Taken:
    new = str(database.with_name(f"handed-out-{next(_files)}"))
    typed = (new if word == NEW else word for word in words)
    return ran(bench.complaints(database, *typed), {"XDG_STATE_HOME": str(database.with_name("state"))})
