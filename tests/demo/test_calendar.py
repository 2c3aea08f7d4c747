"""The calendar of the invented association: references, and not one name of anybody in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from complaints_cli.cli import app

RESIDENTS = "SELECT name FROM complaint UNION SELECT name FROM request UNION SELECT name FROM representative"
STAFF = "SELECT name FROM person"


def test_no_surname_of_anybody_is_in_the_calendar_or_the_mail(folder: Path, tmp_path: Path) -> None:
    database, calendar, mail = folder / "complaints.db", tmp_path / "due.ics", tmp_path / "mail.txt"
    with closing(sqlite3.connect(database)) as connection:
        residents, staff = (
            {name.split()[-1] for (name,) in connection.execute(query) if name} for query in (RESIDENTS, STAFF)
        )
    for option, path in (("--ics", calendar), ("--output", mail)):
        result = CliRunner().invoke(
            app, ["--db", str(database), "--today", "2026-03-31", "due", "--all", option, str(path)]
        )
        assert result.exit_code == 0, result.output
    assert (len(residents) > 20, len(staff) > 5) == (True, True)
    said = calendar.read_bytes().replace(b"\r\n ", b"").decode()
    assert said.count("BEGIN:VEVENT") > 10
    assert [name for name in sorted(residents | staff) if name in said] == []
    assert [name for name in sorted(residents) if name in mail.read_text(encoding="utf-8")] == []
