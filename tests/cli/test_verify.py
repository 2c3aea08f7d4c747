"""`verify` names whatever was changed behind the program's back; `db rebuild` makes the register again, row for row."""

import sqlite3
from contextlib import closing

import pytest

from officer import REF, Officer


@pytest.fixture
def lived(officer: Officer) -> Officer:
    officer.reaches_stage_2()
    officer.done("2026-12-30", "note", REF, "--with", "resident", "--text", "Rang her")
    return officer


def altered(officer: Officer, *statements: str) -> None:
    """The database changed as by somebody with another program, who takes the triggers away first."""
    with closing(sqlite3.connect(officer.db)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(sql for _, sql in triggers)):
            connection.execute(statement)
        connection.commit()


def dumped(officer: Officer) -> list[str]:
    with closing(sqlite3.connect(officer.db)) as connection:
        return list(connection.iterdump())


def test_a_record_that_is_as_it_was_recorded(lived: Officer) -> None:
    data = lived.done("2026-12-31", "verify")
    assert (data["events"], data["problems"], len(data["head"])) == (lived.events(), [], 64)
    assert "Everything verifies" in lived.sees("2026-12-31", "verify")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE event SET happened_on = '2026-12-11' WHERE kind = 'received'", f"of {REF}"),
        ("UPDATE sealed_text SET content = replace(content, 'boiler fails', 'boiler works')", f"of {REF}"),
        ("UPDATE complaint SET received_on = '2026-12-11'", REF),
        ("DELETE FROM stage WHERE stage = 2", REF),
        ("UPDATE document SET content = x'00'", f"of {REF}"),
        (
            "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
            "an older copy came back, or its end was cut off",
        ),
    ],
    ids=["event", "text", "register", "register row gone", "letter", "end cut off"],
)
def test_what_was_changed_is_named(lived: Officer, statement: str, named: str) -> None:
    altered(lived, statement)
    ran = lived("2026-12-31", "verify")
    assert (ran.code, ran.answer["status"], ran.codes) == (5, "failed", ["does-not-verify"])
    assert named in " ".join(problem["message"] for problem in ran.answer["data"]["problems"])
    screen = lived.screen("2026-12-31", "verify")
    assert screen.code == 5
    assert named in screen.out
    assert "not verify" in screen.err


def test_the_register_is_made_again_row_for_row(lived: Officer) -> None:
    before = dumped(lived)
    altered(lived, "UPDATE complaint SET label = 'nothing'", "DELETE FROM stage", "DELETE FROM bank_holiday")
    assert lived("2026-12-31", "verify").code == 5
    data = lived.done("2026-12-31", "db", "rebuild")
    assert (data["events"], data["problems"]) == (lived.events(), [])
    assert sorted(dumped(lived)) == sorted(before)


def test_no_register_is_made_of_a_record_that_does_not_verify(lived: Officer) -> None:
    altered(lived, "UPDATE event SET happened_on = '2026-12-11' WHERE kind = 'received'")
    assert lived.refused("2026-12-31", "db", "rebuild", code=5) == [("record", None)]
