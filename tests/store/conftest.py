"""One database with a calendar and a landlord, copied for each test."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from complaints_cli import new_files
from complaints_cli.domain.calendar import official
from complaints_cli.domain.events.landlord import SettingChanged, StaffAdded
from complaints_cli.store import opening
from complaints_cli.store.migrating import create
from complaints_cli.store.writing import Act, write
from record_room import ANNA, TODAY, Office, calendar_event


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a power cut would leave is tried elsewhere; here nobody waits for the disk."""
    monkeypatch.setattr(opening, "WHEN_WRITING", ("journal_mode=DELETE", "synchronous=OFF", "secure_delete=ON"))
    monkeypatch.setattr(new_files, "flush_to_disk", lambda descriptor: None)
    monkeypatch.setattr(new_files, "flush_folder", lambda folder: None)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a calendar, a name and two people, to copy."""
    path = tmp_path_factory.mktemp("made") / "complaints.db"
    create(path)
    acts = [
        Act("calendar", 0, (calendar_event(official("england-and-wales"), 1),)),
        Act("landlord", 0, (SettingChanged(on=date(2026, 4, 1), key="name", value="Elmbridge Homes"),)),
        Act(
            "staff",
            0,
            (StaffAdded(on=TODAY, person="p1", name="Anna Ward"), StaffAdded(on=TODAY, person="p2", name="Ben Okoro")),
        ),
    ]
    write(path, ANNA, acts)
    return path


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Office:
    path = tmp_path / "complaints.db"
    shutil.copy(made, path)
    path.chmod(0o600)
    return Office(path)


@pytest.fixture
def held(office: Office) -> Iterator[Callable[[str], None]]:
    """Somebody else who holds the file with whatever statements are given."""
    with closing(sqlite3.connect(office.path, isolation_level=None)) as other:

        def hold(statement: str) -> None:
            other.execute(statement).fetchall()

        yield hold
