"""A command line whose drafts are in a folder of its own."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts and reports of failures. It is not there yet."""
    folder = tmp_path / "state"
    monkeypatch.setattr(places, "state_folder", lambda: folder)
    return folder


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


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the bank holidays of England and Wales, a name and nothing else."""
    from complaints_cli.domain.calendar import official
    from complaints_cli.domain.landlord_events import CalendarInstalled, SettingChanged
    from complaints_cli.store.later_years import later_years
    from complaints_cli.store.migrating import create
    from complaints_cli.store.writing import Act, Who, write

    path, day = tmp_path_factory.mktemp("office") / "complaints.db", date(2012, 1, 2)
    calendar = official("england-and-wales").with_days(later_years("england-and-wales"), version=1)
    installed = CalendarInstalled(
        on=day,
        version=1,
        division=calendar.division,
        covered_until=calendar.covered_until,
        digest=calendar.digest(),
        days=tuple((d.isoformat(), name, calendar.is_provisional(d)) for d, name in sorted(calendar.holidays.items())),
    )
    named = SettingChanged(on=day, key="name", value="Larkfield Homes")
    create(path)
    write(path, Who(day, "tester"), [Act("calendar", 0, (installed,)), Act("landlord", 0, (named,))])
    return path


@pytest.fixture
def office(run: CommandLine, empty_office: Path, tmp_path: Path) -> Office:
    """A landlord who has recorded nothing yet."""
    path = tmp_path / "complaints.db"
    path.write_bytes(empty_office.read_bytes())
    return Office(run, path)
