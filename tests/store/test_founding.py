"""A new database takes its place whole, and nothing takes the place of anything."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.errors import Unavailable
from complaints_cli.store.founding import founding
from complaints_cli.store.migrating import copy_to
from record_room import Office


def test_until_it_is_whole_nothing_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    with founding(path) as unsettled:
        assert unsettled.name.startswith("unfinished-")
        assert not path.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["complaints.db"]


def test_what_fails_or_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), founding(tmp_path / "complaints.db"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_what_came_there_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    with pytest.raises(Unavailable, match="never overwritten"), founding(path):
        path.write_text("mine", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_has_its_name_when_it_is_whole(office: Office) -> None:
    folder = office.path.parent
    seen: list[str] = []

    class Copied(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **_: object) -> None:
            seen.extend(path.name for path in folder.glob("*.db*"))
            super().backup(target)

    with closing(sqlite3.connect(office.path, factory=Copied)) as source:
        copy_to(source, folder / "copy.db")
    assert "copy.db" not in seen
    assert (folder / "copy.db").read_bytes()[100:] == office.path.read_bytes()[100:]
