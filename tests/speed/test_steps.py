"""The list of what is due costs what is open, however long the history: counted in SQLite's own steps."""

import sqlite3
from pathlib import Path

from complaints_cli.store.all_due import ALL_DUE
from offices import grown, office

OPEN = 200


def steps(database: Path) -> tuple[int, int]:
    """How many rows `due` finds, and how many steps SQLite's virtual machine takes to find them."""
    connection = sqlite3.connect(database)
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    connection.set_progress_handler(count, 1)
    rows = connection.execute(ALL_DUE, ("2026-12-15",)).fetchall()
    connection.close()
    return len(rows), taken


def test_due_takes_as_many_steps_at_20000_complaints_as_at_1000(tmp_path: Path) -> None:
    (tmp_path / "few").mkdir()
    (tmp_path / "many").mkdir()
    few = grown(office(tmp_path / "few"), total=1_000, still_open=OPEN)
    many = grown(office(tmp_path / "many"), total=20_000, still_open=OPEN)
    assert steps(few) == steps(many)
    assert steps(few)[0] >= OPEN


def test_due_walks_the_index_of_what_is_open(tmp_path: Path) -> None:
    connection = sqlite3.connect(office(tmp_path))
    plan = "\n".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {ALL_DUE}", ("2026-12-15",)))
    connection.close()
    assert "INDEX due_by_day" in plan
    assert "SCAN complaint" not in plan
    assert "SCAN c " not in plan
    assert "TEMP B-TREE" not in plan


def test_the_list_of_what_is_overdue_looks_up_what_is_open_and_scans_nothing(tmp_path: Path) -> None:
    connection = sqlite3.connect(office(tmp_path))
    query = "SELECT next_due FROM complaint_list WHERE ref IN (SELECT ref FROM due WHERE due_on < '2027-01-01')"
    plan = "\n".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))
    connection.close()
    assert "SEARCH d USING" in plan
    assert "SEARCH due USING COVERING INDEX due_by_day" in plan
    assert "SCAN" not in plan.replace("SCALAR", "")
