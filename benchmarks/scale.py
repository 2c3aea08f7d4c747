"""What ten years of complaints cost: what is due, a year's figures, reports and checks of a register of any length."""

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.registers import TODAY
from benchmarks.turns import Taken, here, in_turns, ran, ran_alone
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.all_due import ALL_DUE
from complaints_cli.store.reading import reading

LEAST = 10_000
CHECKED = 100_000
"""Complaints in the longest register that is verified and made anew: a million take a quarter of an hour each."""
HELD = 64
"""MiB that a report may hold, the whole process."""
YEAR = named("2025/26", "03-31")
REPORTS = (
    ("annual", "--year", YEAR.label),
    ("annual", "--year", YEAR.label, "--public"),
    ("residents", "--year", YEAR.label),
    ("self-assessment", "--year", YEAR.label),
    ("tsm", "--year", YEAR.label),
    ("monthly", "--month", "2026-10"),
    ("quarterly",),
    ("board",),
)
COUNTED = ("answered-in-time-1", "answered-in-time-2", "categories", "decided-1", "decided-2")
"""The measures whose words are a year's figures: received, answered in time, what about, with which outcome."""
JOINED = """
    SELECT s.stage, s.state, s.decision, s.answered_in, s.in_time_for_return, s.code_date, s.respond_missed_by,
        c.category
    FROM stage AS s JOIN complaint AS c ON c.ref = s.ref WHERE s.opened_on BETWEEN ? AND ?"""
FROM_THE_INDEX = """
    SELECT stage, state, decision, answered_in, in_time_for_return, code_date, respond_missed_by, category
    FROM stage WHERE opened_on BETWEEN ? AND ?"""
BACKUP = ("backup",)
Counts = Mapping[str, Mapping[str, int]]


def run(bench: Bench) -> list[Figure]:
    """A register of the most complaints beside one of 10,000 with the same open, and beside what is reckoned of it."""
    few, many = bench.register(LEAST), bench.register(bench.most)
    return [
        *_due(bench, few, many),
        *_a_years_figures(many, max(5, bench.rounds // 4)),
        *(_held(bench, many, words) for words in (*REPORTS, (*REPORTS[0], "--json"))),
        *_checks(bench, few, bench.register(min(CHECKED, bench.most))),
    ]


def _due(bench: Bench, few: Path, many: Path) -> list[Figure]:
    counted = [_steps(path) for path in (many, few)]
    work = f"`due` of {bench.most:,} complaints / of {LEAST:,} with the same open"
    of_many, of_few = (bench.complaints(path, "due") for path in (many, few))
    pairs = in_turns(bench.rounds, lambda: ran(of_many), lambda: ran(of_few))
    steps = f"{counted[0]:,} and {counted[1]:,}"
    return [
        Figure(work, counted[0] / counted[1], at_most=1.02, of="SQLite steps", said=steps),
        Figure(work, pairs.ratio("clock"), at_most=1.10, of="by the clock", said=pairs.said("clock")),
    ]


def _steps(path: Path) -> int:
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    with closing(sqlite3.connect(path)) as connection:
        connection.set_progress_handler(count, 1)
        connection.execute(ALL_DUE, (TODAY.isoformat(),)).fetchall()
    return taken


def _a_years_figures(path: Path, rounds: int) -> list[Figure]:
    with reading(path) as record, closing(sqlite3.connect(path)) as connection:
        found: list[Counts] = []

        def ours() -> Taken:
            return here(lambda: found.append(_measured(Span(record.rows, YEAR, TODAY))))

        def loop(sql: str) -> Callable[[], Taken]:
            return lambda: here(lambda: found.append(_looped(connection, sql)))

        beside = [in_turns(rounds, ours, loop(sql)) for sql in (JOINED, FROM_THE_INDEX)]
    if any(each != found[0] for each in found):
        raise RuntimeError(f"the figures differ: {found[0]} and {next(each for each in found if each != found[0])}")
    number = f"{sum(map(sum, (found[0][name].values() for name in COUNTED[:2]))):,} complaints at a stage"
    kinds = ("the rows, joined", "the rows, from the same index")
    return [
        Figure(
            f"a year's figures / a Python loop over {kind}",
            pairs.ratio("processor"),
            at_most=bound,
            of="processor time",
            said=f"{number}; {pairs.said('processor')}",
        )
        for kind, pairs, bound in zip(kinds, beside, (0.4, None), strict=True)
    ]


def _measured(span: Span) -> Counts:
    return {name: span.measured(name).numbers for name in COUNTED}


def _looped(connection: sqlite3.Connection, sql: str) -> Counts:
    found: dict[str, Counter[str]] = {name: Counter() for name in COUNTED}
    today = TODAY.isoformat()
    rows = connection.execute(sql, (YEAR.first.isoformat(), YEAR.last.isoformat()))
    for stage, state, decision, answered_in, in_time, code_date, missed_by, category in rows:
        if state == "refused":
            continue
        if answered_in == "met":
            word = "without an extension"
        elif in_time:
            word = "with an extension"
        elif answered_in == "met-with-extension":
            word = "by an extension beyond the limit or told too late"
        elif answered_in == "missed":
            word = "late"
        elif state == "withdrawn":
            word = "withdrawn when overdue" if missed_by else "withdrawn unanswered"
        else:
            word = "overdue" if code_date < today else "not yet due"
        found[f"answered-in-time-{stage}"][word] += 1
        found[f"decided-{stage}"]["not answered" if answered_in is None else decision] += 1
        if stage == 1:
            found["categories"][category or "not recorded"] += 1
    return found


def _held(bench: Bench, path: Path, words: Sequence[str]) -> Figure:
    options = [each for each in words if each == "--json"]
    taken = ran_alone(bench.complaints(path, *options, "report", *(each for each in words if each != "--json")))
    said = f"{taken.memory / 1024:.0f} MiB; {taken.processor:.1f} s of processor time"
    work = f"`report {' '.join(words)}` of {bench.most:,} complaints / {HELD} MiB"
    return Figure(work, taken.memory / 1024 / HELD, at_most=1.0, of="peak memory", said=said)


def _checks(bench: Bench, few: Path, many: Path) -> list[Figure]:
    def taken(path: Path, *words: str) -> Taken:
        with tempfile.TemporaryDirectory() as passing:
            copy = Path(passing, "copy.db")
            shutil.copy(path, copy)
            more = (passing,) if words == BACKUP else ()
            return ran_alone(bench.complaints(copy, *words, *more), {"XDG_STATE_HOME": passing})

    figures = []
    for words in (("verify",), ("db", "rebuild"), BACKUP):
        of_many, of_few = taken(many, *words), taken(few, *words)
        said = (
            f"{of_many.memory / 1024:.0f} MiB and {of_few.memory / 1024:.0f} MiB; "
            f"{of_many.processor:.0f} s and {of_few.processor:.1f} s of processor time"
        )
        work = f"`{' '.join(words)}` of {min(CHECKED, bench.most):,} complaints / of {LEAST:,}"
        figures.append(Figure(work, of_many.memory / of_few.memory, at_most=1.25, of="peak memory", said=said))
    return figures
