"""`doctor`: it says what is well and what is not, whatever the file is, and changes nothing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from complaints_cli.commands.doctoring import file as on_disk
from complaints_cli.commands.doctoring import program
from complaints_cli.store import examining, opening
from examined import DAY, checks
from officer import Officer

SUBJECTS = ["The program", "The file", "Its folder", "Left lying", "What grows old", "Habits"]


pytestmark = pytest.mark.usefixtures("alone")
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and process numbers are POSIX's")


def test_a_sound_record_is_well(officer: Officer) -> None:
    officer.logs(DAY)
    before = officer.db.read_bytes()
    ran = officer(DAY, "doctor")
    data = ran.answer["data"]
    assert (ran.code, data["counts"]["wrong"], data["removed"]) == (0, 0, [])
    assert list(dict.fromkeys(each["subject"] for each in data["checks"])) == SUBJECTS
    assert {each["state"] for each in data["checks"]} <= {"fine", "look"}
    assert sum(data["counts"].values()) == len(data["checks"])
    assert checks(ran, "Content") == [("fine", "All 9 events verify, and so does what is made of them.")]
    assert checks(ran, "Bank holidays") == [("fine", "They are published to Sunday 31 December 2028.")]
    assert officer.db.read_bytes() == before


def test_a_page_says_its_states_in_words(officer: Officer) -> None:
    page = officer.sees(DAY, "doctor")
    assert page.startswith("Nothing is wrong; ")
    assert "Look. " in page
    assert "To do: complaints settings set address VALUE" in page


def test_the_verdict_names_what_to_look_for(officer: Officer) -> None:
    verdict = officer.sees(DAY, "doctor").splitlines()[0]
    assert verdict.endswith(", Retention, Backup")


def test_a_page_ends_with_the_verdict_and_what_to_type(officer: Officer) -> None:
    lines = officer.sees(DAY, "doctor").splitlines()
    last = lines.index(f"{lines[0]}.")
    assert lines[last - 1] == ""
    assert "  complaints backup DIR" in lines[last + 1 :]
    assert all(line.startswith("  complaints ") for line in lines[last + 1 :])


def test_what_is_wrong_is_told_last_with_its_command(officer: Officer) -> None:
    officer.db.write_bytes(b"x")
    ran = officer.run("--db", str(officer.db), "doctor")
    assert ran.err.splitlines()[-1] == "  complaints where"
    assert ran.err.startswith("Error: 1 thing is wrong, and ")
    assert "complaints where" not in ran.out.splitlines()[-1]
    assert officer(DAY, "doctor").answer["errors"][0]["command"] == "complaints where"


def test_a_file_cut_off_is_told_once_and_the_last_backup_beside_it(officer: Officer) -> None:
    officer.logs(DAY)
    officer.done(DAY, "backup", str(officer.folder / "backups"))
    officer.db.write_bytes(officer.db.read_bytes()[:300_000])
    ran = officer(DAY, "doctor")
    said = [each["message"] for each in ran.answer["data"]["checks"] if each["state"] == "wrong"]
    assert (ran.code, len(said), "is damaged" in said[0]) == (5, 1, True)
    assert "The last verified backup was made on" in checks(ran, "Backup")[0][1]


def test_nothing_of_a_person_is_on_it(full: Officer) -> None:
    ran = full("2027-01-29", "doctor")
    for name in ("Maja", "Holm", "Jane", "Larkfield", "C-2026"):
        assert name not in ran.out


def test_without_a_database_it_says_so(officer: Officer) -> None:
    officer.db.unlink()
    ran = officer(DAY, "doctor")
    assert (ran.code, ran.codes) == (6, ["not-well"])
    (found,) = checks(ran, "File")
    assert found[0] == "wrong"
    assert "There is no database" in found[1]
    assert checks(ran, "SQLite")[0][0] == "fine"


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\x00", b"PK\x03\x04" * 900, os.urandom(5000)])
def test_what_is_no_database_of_ours_is_said_to_be_none(officer: Officer, content: bytes) -> None:
    officer.db.write_bytes(content)
    ran = officer(DAY, "doctor", "--quick")
    assert (ran.code, ran.codes) == (6, ["not-well"])
    assert "not-well" in ran.codes
    assert officer.db.read_bytes() == content


def test_a_folder_is_no_database(officer: Officer) -> None:
    ran = officer.run("--db", str(officer.folder), "--json", "doctor")
    assert ran.code == 6
    assert "is a folder" in checks(ran, "File")[0][1]


def damaged(whole: bytes) -> Iterator[bytes]:
    """The file cut off at quarters, and with a page of zeros here and there."""
    for n in range(1, 4):
        yield whole[: len(whole) * n // 4]
        at = len(whole) * n // 4 // 4096 * 4096
        yield whole[:at] + bytes(4096) + whole[at + 4096 :]


def test_a_damaged_file_is_told_and_never_a_traceback(officer: Officer) -> None:
    officer.logs(DAY)
    for content in damaged(officer.db.read_bytes()):
        officer.db.write_bytes(content)
        assert officer(DAY, "doctor", "--quick").code in (0, 5, 6)
        assert officer(DAY, "doctor").code in (5, 6)


def altered(officer: Officer, *statements: str) -> None:
    with closing(sqlite3.connect(officer.db, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("words", [("doctor",), ("doctor", "--quick")])
def test_an_altered_event_is_told(officer: Officer, words: tuple[str, ...]) -> None:
    officer.logs(DAY)
    altered(officer, "DROP TRIGGER event_never_changes", "UPDATE event SET login = 'x' WHERE seq = 9")
    ran = officer(DAY, *words)
    assert (ran.code, [state for state, _ in checks(ran, "Content")][:1]) == (5, ["wrong"])


def test_a_table_that_is_not_ours_is_told_quickly_too(officer: Officer) -> None:
    altered(officer, "CREATE TABLE mine (x)")
    ran = officer(DAY, "doctor", "--quick")
    assert (ran.code, checks(ran, "Content")[0]) == (
        5,
        ("wrong", "1 tables, views or triggers are not as this program makes them."),
    )


def test_a_quick_look_says_that_it_was_one(officer: Officer) -> None:
    ran = officer(DAY, "doctor", "--quick")
    assert "complaints verify" in checks(ran, "Content")[0][1]


def test_newer_older_and_write_ahead_are_seen_in_the_header(officer: Officer) -> None:
    altered(officer, "PRAGMA journal_mode=WAL")
    assert "write-ahead" in checks(officer(DAY, "doctor"), "Journal")[0][1]
    altered(officer, "PRAGMA journal_mode=DELETE", "PRAGMA user_version=99")
    ran = officer(DAY, "doctor")
    assert (ran.code, checks(ran, "Schema")[0][0]) == (6, "wrong")
    assert checks(ran, "Content") == []
    altered(officer, "PRAGMA user_version=0")
    ran = officer(DAY, "doctor")
    assert (ran.code, checks(ran, "Schema")[0][0], checks(ran, "Content")) == (0, "look", [])


def test_a_journal_is_told_before_the_file_is_opened(officer: Officer) -> None:
    journal = officer.db.with_name("complaints.db-journal")
    journal.write_bytes(bytes(600))
    assert checks(officer(DAY, "doctor"), "Journal")[0][0] == "fine"
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(600))
    assert checks(officer(DAY, "doctor"), "Journal")[0][0] == "look"


@posix
def test_a_second_name_and_a_link_are_told(officer: Officer) -> None:
    os.link(officer.db, officer.folder / "again.db")
    ran = officer(DAY, "doctor")
    assert (ran.code, "2 names" in checks(ran, "Names")[0][1]) == (6, True)
    (officer.folder / "again.db").unlink()
    (officer.folder / "link.db").symlink_to(officer.db)
    ran = officer.run("--db", str(officer.folder / "link.db"), "--json", "doctor")
    assert "is a link to" in checks(ran, "Names")[0][1]


@pytest.mark.parametrize(("free", "state", "code"), [(100, "wrong", 6), (20_000_000, "look", 0), (10**12, "fine", 0)])
def test_room_on_the_disk(officer: Officer, monkeypatch: pytest.MonkeyPatch, free: int, state: str, code: int) -> None:
    monkeypatch.setattr(on_disk, "disk_usage", lambda _: type("Usage", (), {"free": free}))
    ran = officer(DAY, "doctor")
    assert (ran.code, checks(ran, "Room")[0][0]) == (code, state)
    assert checks(ran, "Content")[0][0] == "fine"


def test_an_old_sqlite_and_missing_packages(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(program, "find_spec", lambda _: None)
    ran = officer(DAY, "doctor")
    assert (ran.code, checks(ran, "SQLite")[0][0], checks(ran, "Packages")[0][0]) == (6, "wrong", "wrong")
    assert "Not installed" in checks(ran, "Extras")[0][1]


def test_a_file_that_somebody_holds_is_waited_for_once(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.3)
    real, waits = sqlite3.connect, list[float]()

    def connect(path: str, **how: Any) -> sqlite3.Connection:
        if officer.db.name in path:
            waits.append(how["timeout"])
        connected: sqlite3.Connection = real(path, **how)
        return connected

    with closing(sqlite3.connect(officer.db, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", connect)
        ran = officer(DAY, "doctor")
    assert (ran.code, "Somebody else is saving" in checks(ran, "Content")[0][1]) == (6, True)
    assert waits == [0.3]
    assert checks(ran, "Clock") == []
