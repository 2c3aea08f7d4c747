"""`backup check`: each backup in a folder is rehearsed; one that would not help is named while there is time."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.store.machine import memory, unseen
from officer import REF, Officer

DAY = "2026-12-14"


@pytest.fixture
def copies(officer: Officer) -> Path:
    """A folder with a backup of the record as it was, and one of all of it."""
    folder = officer.folder / "copies"
    officer.logs(DAY)
    officer.done(DAY, "backup", str(folder))
    officer.logs(DAY)
    officer.done(DAY, "backup", str(folder))
    return folder


def standing(data: dict[str, Any]) -> list[tuple[int, str]]:
    return [(each["events"], each["standing"]) for each in data["backups"]]


def test_each_is_compared_with_the_database_in_use(officer: Officer, copies: Path) -> None:
    data = officer.done(DAY, "backup", "check", str(copies))
    assert standing(data) == [(officer.events() - 2, "beginning"), (officer.events(), "whole")]
    assert [each["verifies"] for each in data["backups"]] == [True, True]
    assert [each["problems"] for each in data["backups"]] == [[], []]


def test_without_a_folder_it_looks_where_the_last_one_is(officer: Officer, copies: Path) -> None:
    assert officer.done(DAY, "backup", "check")["folder"] == str(copies.resolve())


def test_says_it_to_a_reader(officer: Officer, copies: Path) -> None:
    seen = officer.sees(DAY, "backup", "check", str(copies))
    assert "a beginning of this record" in seen
    assert "all of this record" in seen


def test_one_that_does_not_verify_is_named_and_exits_with_5(officer: Officer, copies: Path) -> None:
    older = min(copies.iterdir())
    older.write_bytes(older.read_bytes().replace(b"The boiler fails", b"The boiler works"))
    ran = officer(DAY, "backup", "check", str(copies))
    assert (ran.code, ran.codes) == (5, ["backup"])
    assert standing(ran.answer["data"])[0][1] == "damaged"
    assert "text was changed" in ran.answer["data"]["backups"][0]["problems"][0]
    assert "1 of 2 backups does not verify" in ran.answer["errors"][0]["message"]


def test_one_that_was_cut_short_is_named(officer: Officer, copies: Path) -> None:
    older = min(copies.iterdir())
    older.write_bytes(older.read_bytes()[:40_000])
    assert standing(officer(DAY, "backup", "check", str(copies)).answer["data"])[0][1] == "damaged"


def test_one_of_a_copy_that_grew_apart_is_no_beginning(officer: Officer, copies: Path) -> None:
    play = officer.folder / "play.db"
    shutil.copy(officer.db, play)
    with unseen():
        note = ("note", REF, "--with", "resident", "--text", "Rang")
        assert officer.run("--db", str(play), "--today", DAY, *note).code == 0
        assert officer.run("--db", str(play), "--today", DAY, "backup", str(copies)).code == 0
    data = officer.done(DAY, "backup", "check", str(copies))
    assert [word for _, word in standing(data)] == ["beginning", "whole", "other"]


def test_without_the_database_they_are_rehearsed_all_the_same(officer: Officer, copies: Path) -> None:
    officer.db.unlink()
    ran = officer(DAY, "backup", "check", str(copies))
    assert (ran.code, [word for _, word in standing(ran.answer["data"])]) == (0, ["unknown", "unknown"])


def test_nothing_is_changed(officer: Officer, copies: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (*copies.iterdir(), officer.db)}
    officer.done(DAY, "backup", "check", str(copies))
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (*copies.iterdir(), officer.db)} == before


def test_refuses_where_there_is_nothing_to_check(officer: Officer) -> None:
    (officer.folder / "none").mkdir()
    assert officer.refused(DAY, "backup", "check", str(officer.folder / "none"), code=4) == [("backup", None)]
    assert officer.refused(DAY, "backup", "check", str(officer.folder / "nowhere"), code=4) == [("backup", None)]


def test_without_a_folder_and_without_a_last_one_it_asks_for_one(officer: Officer, copies: Path) -> None:
    memory().unlink()
    assert officer.refused(DAY, "backup", "check", code=2) == [("missing-option", None)]


class TestKeep:
    def test_the_oldest_go(self, officer: Officer, copies: Path) -> None:
        officer.logs(DAY)
        data = officer.done(DAY, "backup", str(copies), "--keep", "2")
        assert ([Path(each).name[-9:] for each in data["removed"]], data["left"]) == (["000009.db"], [])
        assert len(list(copies.iterdir())) == 2

    def test_what_is_left_is_named(self, officer: Officer, copies: Path) -> None:
        older = min(copies.iterdir())
        older.write_bytes(b"")
        officer.logs(DAY)
        ran = officer(DAY, "backup", str(copies), "--keep", "1")
        assert ran.answer["data"]["left"] == [str(older)]
        assert ["does not verify, or is not a backup of this record" in each for each in ran.answer["messages"]] == [
            True
        ]

    @pytest.mark.parametrize("number", ["0", "-1", "all"])
    def test_refuses_to_keep_none(self, officer: Officer, copies: Path, number: str) -> None:
        assert officer.refused(DAY, "backup", str(copies), "--keep", number, code=2) == [("usage", None)]
        assert len(list(copies.iterdir())) == 2
