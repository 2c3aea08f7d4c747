"""A year's figures cost what the year holds, however many years came before it: counted in SQLite's own steps.

The invented association has a row in every table; its complaints that are over came in again, ten years before.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring import together
from complaints_cli.reports.measuring.measure import Measure
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.shelves import register_tables
from complaints_cli.store.shelves.shelf import DUE

pytestmark = pytest.mark.slow

TODAY = date(2026, 6, 15)
YEAR = named("2025/26", "03-31")
FEW, MANY = 4, 100
"""How often the complaints came in before."""
OVER = f"ref IN (SELECT ref FROM complaint WHERE state <> 'open' AND ref NOT IN (SELECT ref FROM {DUE}))"
LATER = "substr(ref, 1, 2) || (substr(ref, 3, 4) + 10 * nth) || substr(ref, 7)"
"""A reference that was given out as often as it came in before: that of the fourth digit of the year is another one."""
BEFORE = "CASE WHEN {0} GLOB '????-??-??' THEN date({0}, '-10 years') ELSE {0} END"
PASSING = {"alike", "base", "given"}
"""What a query makes for itself."""
SMALL = {"survey"}
"""A table with a row or two a year."""


def with_years_before(folder: Path, to: Path, times: int) -> sqlite3.Connection:
    to.write_bytes((folder / "complaints.db").read_bytes())
    connection = sqlite3.connect(to)
    connection.row_factory = sqlite3.Row
    for table in register_tables():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})") if not row["hidden"]]
        if "ref" in columns and table != DUE:
            changed = {"ref": LATER} | ({"year": "year + 10 * nth"} if table == "complaint" else {})
            values = ", ".join(changed.get(name, BEFORE.format(f'"{name}"')) for name in columns)
            listed = ", ".join(f'"{name}"' for name in columns)
            connection.execute(
                f"WITH RECURSIVE many(nth) AS (SELECT 1 UNION ALL SELECT nth + 1 FROM many WHERE nth < {times})"
                f" INSERT INTO {table} ({listed}) SELECT {values} FROM {table}, many WHERE {OVER}"
            )
    return connection


def steps(connection: sqlite3.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """For each measure of the year, what it counts, and the steps that SQLite's virtual machine takes for it."""
    taken, numbers, found = 0, {}, {}

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    def rows(sql: str, parameters: Mapping[str, Any]) -> Sequence[Any]:
        return connection.execute(sql, parameters).fetchall()

    connection.set_progress_handler(count, 1)
    span = Span(rows, YEAR, TODAY)
    for key in ALL:
        taken = 0
        name = " ".join(str(part) for part in key if part)
        numbers[name], found[name] = span.measured(*key).everything, taken
    connection.set_progress_handler(None, 0)
    return numbers, found


@pytest.fixture(scope="module")
def offices(made: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[sqlite3.Connection]]:
    folder = tmp_path_factory.mktemp("years")
    with (
        closing(with_years_before(made[0], folder / "few.db", FEW)) as few,
        closing(with_years_before(made[0], folder / "many.db", MANY)) as many,
    ):
        yield [few, many]


def test_each_figure_takes_as_many_steps_whatever_came_before(offices: list[sqlite3.Connection]) -> None:
    complaints = [each.execute("SELECT count(*) FROM complaint").fetchone()[0] for each in offices]
    assert complaints[1] > 10 * complaints[0]
    (few, at_few), (many, at_many) = map(steps, offices)
    assert few == many
    assert {name: (at_few[name], at_many[name]) for name in at_few if at_many[name] > 1.02 * at_few[name] + 20} == {}


@pytest.mark.parametrize("measure", ALL.values(), ids=lambda each: f"{each.id} {each.stage or ''} {each.stock or ''}")
def test_no_figure_looks_through_a_table(measure: Measure, offices: list[sqlite3.Connection]) -> None:
    sql = together.query([measure]) if measure.alike else measure.query
    asked = {"stage": measure.stage, "home": None, "first": "2025-04-01", "last": "2026-03-31"}
    asked |= {"today": "2026-06-15", "until": "2026-03-31"}
    plan = [row[3] for row in offices[0].execute(f"EXPLAIN QUERY PLAN {sql}", asked)]
    assert {found[1] for line in plan if (found := re.fullmatch(r"SCAN (\w+)", line))} <= PASSING | SMALL
