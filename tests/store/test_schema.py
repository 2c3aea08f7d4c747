"""The schema is declared as classes and made by SQL; the two agree, and what is due is found without sorting."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from complaints_cli.domain.folder import modules
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.bases import MADE
from complaints_cli.reports.measuring.measure import Measure
from complaints_cli.store import tables
from complaints_cli.store.opening import APPLICATION_ID, VERSION
from complaints_cli.store.schema_steps import apply_steps, steps
from complaints_cli.store.shelves import register_tables
from record_room import Office

DECLARED = tuple(modules(tables))
"""Every file of tables, so that the metadata knows each of them."""
RECORD = {"event", "sealed_text", "document", "trace"}
REGISTER = set(register_tables())
DUE = "SELECT * FROM due_item WHERE due_on <= '2026-12-31' ORDER BY due_on, due_at IS NULL, due_at, rank, ref, n"


@pytest.fixture(scope="module")
def migrated() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        apply_steps(connection)
        yield connection


@pytest.fixture(scope="module")
def declared() -> Iterator[Any]:
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with engine.connect() as connection:
        yield connection.connection.driver_connection
    engine.dispose()


def plan(connection: sqlite3.Connection, query: str) -> str:
    return "\n".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))


def test_every_table_is_the_records_or_the_registers(migrated: sqlite3.Connection) -> None:
    found = {name for (name,) in migrated.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert found == RECORD | REGISTER == set(SQLModel.metadata.tables)


@pytest.mark.parametrize("table", sorted(RECORD | REGISTER))
def test_a_class_declares_its_table_as_the_sql_makes_it(
    table: str, migrated: sqlite3.Connection, declared: sqlite3.Connection
) -> None:
    for pragma in ("table_xinfo", "foreign_key_list"):
        of_sql, of_class = (at.execute(f"PRAGMA {pragma}({table})").fetchall() for at in (migrated, declared))
        assert of_sql == of_class


@pytest.mark.parametrize("table", sorted(RECORD | REGISTER))
def test_a_class_declares_what_is_unique(
    table: str, migrated: sqlite3.Connection, declared: sqlite3.Connection
) -> None:
    def unique(at: sqlite3.Connection) -> set[tuple[str, ...]]:
        found = at.execute(f"PRAGMA index_list({table})").fetchall()
        return {
            tuple(row[2] for row in at.execute(f"PRAGMA index_info({name})"))
            for _, name, is_unique, *_ in found
            if is_unique
        }

    assert unique(migrated) == unique(declared)


def test_every_table_is_strict(migrated: sqlite3.Connection) -> None:
    strict = {name: strict for _, name, kind, _, _, strict in migrated.execute("PRAGMA table_list") if kind == "table"}
    assert {
        name for name in strict if name not in ("sqlite_schema", "sqlite_temp_schema") and not strict[name]
    } == set()


def test_the_version_that_readers_know_is_the_last_step(migrated: sqlite3.Connection) -> None:
    assert migrated.execute("PRAGMA user_version").fetchone() == (VERSION,) == (len(steps()),)
    assert migrated.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM due_item ORDER BY due_on, due_at IS NULL, due_at, rank, ref, n",
        "SELECT ref FROM due_item ORDER BY due_on",
    ],
)
def test_what_is_due_comes_in_order_from_an_index_of_what_is_open(query: str, migrated: sqlite3.Connection) -> None:
    found = plan(migrated, query)
    assert "INDEX due_by_day" in found
    assert "TEMP B-TREE" not in found
    assert "SCAN c\n" not in found


def test_what_is_due_by_a_day_stops_at_that_day(migrated: sqlite3.Connection) -> None:
    found = plan(migrated, DUE)
    assert "USING INDEX due_by_day (due_on<?)" in found
    assert "TEMP B-TREE" not in found


def test_the_list_comes_in_order_of_receipt_without_sorting(migrated: sqlite3.Connection) -> None:
    assert "TEMP B-TREE" not in plan(migrated, "SELECT * FROM complaint_list ORDER BY received_on, ref")


@pytest.mark.parametrize("measure", [each for each in ALL.values() if each.base is MADE], ids=lambda each: each.id)
def test_a_years_stages_are_read_from_one_index(measure: Measure, migrated: sqlite3.Connection) -> None:
    year = {"first": "2025-04-01", "last": "2026-03-31", "today": "2026-06-15", "stage": 1, "home": None}
    found = migrated.execute(f"EXPLAIN QUERY PLAN {measure.query}", year).fetchall()
    assert any("USING COVERING INDEX stage_report (opened_on>? AND opened_on<?)" in row[3] for row in found)


def test_the_next_reference_is_found_without_counting(migrated: sqlite3.Connection) -> None:
    from complaints_cli.store.numbering import LAST_NUMBER

    with closing(migrated.execute(f"EXPLAIN QUERY PLAN {LAST_NUMBER}", ("received", "2026"))) as found:
        assert [row[3] for row in found] == ["SEARCH event USING INDEX event_arrival (kind=? AND <expr>=?)"]


def steps_taken(office: Office) -> int:
    """The steps of SQLite's own machine that the list of what is due takes: exact, and the same on every computer."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute(DUE).fetchall()
        connection.set_progress_handler(count, 1)
        connection.execute(DUE).fetchall()
    return taken


def test_history_costs_the_due_list_nothing(office: Office) -> None:
    office.lively()
    before = steps_taken(office)
    with closing(sqlite3.connect(office.path)) as connection:
        for table, changed in (("complaint", {"ref", "year", "number"}), ("stage", {"ref", "is_open"})):
            kept = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in changed]
            values = {"ref": "'C-2020-' || value", "year": "2020", "number": "value", "is_open": "0"}
            names = [*sorted(changed), *kept]
            numbers = "WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 3000)"
            connection.execute(
                f"{numbers}"
                f" INSERT INTO {table} ({', '.join(names)})"
                f" SELECT {', '.join([values[name] for name in sorted(changed)] + kept)} FROM {table}, n"
            )
        connection.commit()
    assert len(office.rows("SELECT ref FROM stage")) == 3001
    assert steps_taken(office) == before
