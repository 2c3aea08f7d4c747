"""Commands on the invented association's database, and on those that its exports are brought into."""

import sqlite3
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from complaints_cli.cli import app

TODAY = "2026-05-15"


def ran(db: Path, *words: str, today: str = TODAY) -> tuple[int, str]:
    """One command on a database; its exit code and all that it printed."""
    done = CliRunner().invoke(app, ["--db", str(db), "--today", today, *words])
    return done.exit_code, done.output


def rows(db: Path, table: str, columns: str = "*") -> list[tuple[object, ...]]:
    """What a table holds, in an order that both sides of a comparison have."""
    with closing(sqlite3.connect(db)) as connection:
        return sorted(connection.execute(f'SELECT {columns} FROM "{table}"').fetchall(), key=repr)
