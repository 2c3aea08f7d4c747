"""Small databases for tests: an office with a few complaints, and the same grown to the size of years."""

import sqlite3
from pathlib import Path

from typer.testing import CliRunner

from complaints_cli.cli import app

LANDLORD = """
name = "Model Homes"
homes_lcra = 400
homes_lcho = 12
staff = [{name = "Jane Evans"}, {name = "Piotr Łukasz"}]
"""


def did(database: Path, today: str, *words: str) -> None:
    """A command that is accepted on a day."""
    done = CliRunner().invoke(app, ["--db", str(database), "--today", today, *words])
    assert done.exit_code == 0, (words, done.stderr)


def office(folder: Path) -> Path:
    """A database with one complaint answered and closed, and one that awaits its acknowledgement."""
    database, settings = folder / "complaints.db", folder / "landlord.toml"
    settings.write_text(LANDLORD, encoding="utf-8")
    did(database, "2026-12-01", "init", "--from", str(settings))
    did(database, "2026-12-01", "log", "--via", "phone", "--summary", "No heating", "--handler", "Jane Evans")
    did(database, "2026-12-01", "ack", "C-2026-0001", "--responsible", "yes", "--outcome", "none-given")
    did(database, "2026-12-02", "finding", "C-2026-0001", "1", "--decision", "not-upheld", "--reasons", "It was on.")
    did(database, "2026-12-02", "learn", "C-2026-0001", "--none", "Nothing beyond this one.")
    did(database, "2026-12-02", "respond", "C-2026-0001")
    did(database, "2026-12-03", "close", "C-2026-0001", "--reason", "responded")
    did(database, "2026-12-14", "log", "--via", "email", "--summary", "Damp", "--handler", "Jane Evans")
    return database


def grown(database: Path, *, total: int, still_open: int) -> Path:
    """The register with copies of the two complaints: `still_open` of the open one, the closed one for the rest."""
    connection = sqlite3.connect(database)
    for table in ("complaint", "stage", "point", "due"):
        _multiplied(connection, table, "C-2026-0002", 2027, still_open)
        _multiplied(connection, table, "C-2026-0001", 2028, total - still_open)
    connection.commit()
    connection.close()
    return database


def _multiplied(connection: sqlite3.Connection, table: str, ref: str, year: int, number: int) -> None:
    """So many copies of a complaint's rows, under references of a year of their own."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})") if not row[6]]
    changed = {"ref": f"'C-{year}-' || printf('%05d', nth)", "year": str(year), "number": "nth"}
    values = ", ".join(changed.get(column, column) for column in columns)
    many = f"WITH RECURSIVE many(nth) AS (SELECT 1 UNION ALL SELECT nth + 1 FROM many WHERE nth < {number})"
    source = f"SELECT {values} FROM {table}, many WHERE ref = '{ref}'"
    connection.execute(f"{many} INSERT INTO {table} ({', '.join(columns)}) {source}")
