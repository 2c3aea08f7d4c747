"""The schema is numbered SQL steps, then views and triggers that are dropped and made anew after the last."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from complaints_cli.store.opening import APPLICATION_ID

FOLDER = Path(__file__).parent / "schema"
Entry = tuple[str, str, str, str]
"""Type, name, table and text of something in the schema."""


def steps() -> list[str]:
    """The numbered steps, first to last: each a folder, with one file a subject."""
    return [
        "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql")))
        for folder in sorted(FOLDER.glob("[0-9]*"))
    ]


def apply_steps(connection: sqlite3.Connection, done: int = 0) -> None:
    """Brings a schema on which `done` steps were taken to the last; inside the caller's transaction."""
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'trigger')"
    ).fetchall():
        connection.execute(f'DROP {kind} "{name}"')
    wanted = steps()
    views = (FOLDER / "views.sql").read_text(encoding="utf-8")
    for text in (*wanted[done:], views):
        for statement in _statements(text):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(wanted)}")


def schema_of(connection: sqlite3.Connection) -> set[Entry]:
    """Everything that the schema of a file holds, word for word."""
    found = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return {(kind, name, table, text) for kind, name, table, text in found if not name.startswith("sqlite_stat")}


def expected_schema() -> set[Entry]:
    """Everything that it should hold."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        apply_steps(connection)
        return schema_of(connection)
    finally:
        connection.close()


def _statements(text: str) -> Iterator[str]:
    """One statement at a time: a script run whole would commit what is open."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
