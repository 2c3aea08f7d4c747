"""A landlord's office at the command line: lines typed on a day, what they answer, and what they left on record."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from command_line import CommandLine, Ran
from complaints_cli.domain.calendar import official
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.store.later_years import later_years
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write


class Office:
    """A landlord with a database of its own. A line is typed on a day and answered in JSON."""

    def __init__(self, run: CommandLine, db: Path) -> None:
        self.run, self.db = run, db

    def __call__(self, day: str, *args: str, typed: str | bytes = "") -> Ran:
        return self.run("--db", str(self.db), "--today", day, "--json", *args, typed=typed)

    def done(self, day: str, *args: str) -> dict[str, Any]:
        """The data of a line that must succeed."""
        ran = self(day, *args)
        assert ran.code == 0, (args, ran.answer["errors"])
        data = ran.answer["data"]
        assert isinstance(data, dict)
        return data

    def screen(self, day: str, *args: str, typed: str | bytes = "") -> Ran:
        """The same for a reader."""
        return self.run("--db", str(self.db), "--today", day, *args, typed=typed)

    def record(self, stream: str, event: Event) -> None:
        """One more event in a stream, past the commands."""
        with reading(self.db) as record:
            after = record.version(stream)
        write(self.db, Who(event.on, "tester"), [Act(stream, after, (event,))])

    def events(self) -> int:
        """How many events are on record."""
        with closing(sqlite3.connect(self.db)) as connection:
            (number,) = connection.execute("SELECT count(*) FROM event").fetchone()
        return int(number)

    def refused(self, day: str, *args: str, code: int = 3) -> list[tuple[str, str | None]]:
        """The codes and provisions of a line that must be refused, and must not have recorded anything."""
        before = self.events()
        ran = self(day, *args)
        assert (ran.code, self.events()) == (code, before), ran.answer
        return [(error["code"], error["provision"]) for error in ran.answer["errors"]]


def opened(path: Path) -> Path:
    """A new database with the bank holidays of England and Wales, a name and nothing else."""
    day = date(2012, 1, 2)
    calendar = official("england-and-wales").with_days(later_years("england-and-wales"), version=1)
    installed = on_record(calendar, day, "")
    named = SettingChanged(on=day, key="name", value="Larkfield Homes")
    create(path)
    write(path, Who(day, "tester"), [Act("calendar", 0, (installed,)), Act("landlord", 0, (named,))])
    return path
