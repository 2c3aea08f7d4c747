"""This computer remembers how far it saw a record: what lacks that is read with a warning, and never written to."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from complaints_cli import clock
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads, machine, notices, witness
from complaints_cli.store.machine import unseen
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from record_room import MONDAY, Office


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What a person would be told."""
    said: list[str] = []
    notices.listen(said.append)
    yield said
    notices.listen(None)


def copied(office: Office, name: str) -> Office:
    """A copy of the database beside it, as a person makes one."""
    path = office.path.with_name(name)
    shutil.copy(office.path, path)
    return Office(path)


def refused(office: Office) -> str:
    """The code with which a save is refused that must leave the file as it is."""
    before = office.path.read_bytes()
    with pytest.raises(Unavailable, match="Nothing was saved") as caught:
        office.log()
    assert office.path.read_bytes() == before
    return caught.value.problems[0].code


def read(office: Office) -> None:
    with reading(office.path):
        pass


def test_an_older_copy_that_came_back_is_not_written_to(office: Office) -> None:
    office.log()
    older = office.path.read_bytes()
    office.log()
    office.path.write_bytes(older)
    assert refused(office) == "older-copy"


def test_it_says_what_was_seen_when_and_what_to_do(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.log()
    older = office.path.read_bytes()
    monkeypatch.setattr(clock, "now", lambda: "2027-06-30T23:30:00.000000Z")
    office.log()
    office.path.write_bytes(older)
    with pytest.raises(Unavailable) as caught:
        office.log()
    message = caught.value.problems[0].message
    assert f"{office.path} ends with event 6, and this computer saw event 8 of this record in its place" in message
    assert "on Thu 1 Jul 2027: an older copy came back, or its end was cut off." in message
    assert f"complaints restore {office.path} --to NEW" in message


def test_an_older_copy_is_read_with_a_warning(office: Office, heard: list[str]) -> None:
    office.log()
    older = office.path.read_bytes()
    office.log()
    read(office)
    assert heard == []
    office.path.write_bytes(older)
    read(office)
    (warning,) = heard
    assert "ends with event 6" in warning
    assert "What is listed may not be all." in warning


def test_an_end_that_was_cut_off_is_not_gone_on_from(office: Office) -> None:
    office.log()
    office.tamper("DELETE FROM sealed_text WHERE event = 6", "DELETE FROM event WHERE seq = 6")
    assert refused(office) == "older-copy"


def test_a_copy_that_grew_apart_and_took_the_place_is_not_written_to(office: Office, heard: list[str]) -> None:
    other = copied(office, "complaints-PC2.db")
    office.log()
    with unseen():  # on another computer
        other.log()
    office.path.write_bytes(other.path.read_bytes())
    read(office)
    assert "the two copies have grown apart" in heard[0]
    assert refused(office) == "grown-apart"


def test_another_record_in_the_place_is_not_written_to(office: Office) -> None:
    office.log()
    another = Office(office.path.with_name("another.db"))
    with unseen():
        create(another.path)
        another.act("landlord", SettingChanged(on=MONDAY, key="name", value="Larkfield Homes"))
    office.path.write_bytes(another.path.read_bytes())
    assert refused(office) == "another-record"
    assert ["another record than this computer saw" in message for _, _, message in office.problems()] == [True]


def test_a_copy_elsewhere_that_this_computer_saw_further_on_is_not_written_to(office: Office) -> None:
    office.log()
    older = copied(office, "older.db")
    office.log()
    with pytest.raises(Unavailable, match=f"Work in {office.path}") as caught:
        older.log()
    assert caught.value.problems[0].code == "older-copy"
    assert "ends with event 6, and this computer saw event 8 of this record" in caught.value.problems[0].message


def test_of_a_copy_elsewhere_that_grew_apart_it_is_said_what_each_has(office: Office) -> None:
    office.log()
    other = copied(office, "other.db")
    office.log()
    with unseen():
        other.log()
        other.log()
    with pytest.raises(Unavailable) as caught:
        other.log()
    assert caught.value.problems[0].code == "grown-apart"
    message = caught.value.problems[0].message
    assert "After it events 7 to 10 are only here and events 7 to 8 are only there." in message
    assert "References that both gave out: C-2026-0002." in message


def test_a_backup_that_is_looked_into_says_that_it_is_older(office: Office, heard: list[str]) -> None:
    office.log()
    older = copied(office, "older.db")
    read(older)
    assert heard == []
    office.log()
    read(older)
    assert [f"of this record in {office.path}" in warning for warning in heard] == [True]


def test_a_play_copy_never_stops_the_record_and_is_told_once_a_day(
    office: Office, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    office.log()
    play = copied(office, "play.db")
    assert [play.log(), play.log()] == ["C-2026-0002", "C-2026-0003"]
    assert heard == []
    assert [office.log(), office.log()] == ["C-2026-0002", "C-2026-0003"]
    assert heard == [f"Warning: {play.path} holds another copy of this record. {ONWARDS}"]
    heard.clear()
    monkeypatch.setattr(clock, "now", lambda: "2099-06-30T12:00:00.000000Z")
    monkeypatch.setattr(clock, "london_date", lambda instant=None: date(2099, 6, 30))
    office.log()
    assert heard == [f"Warning: {play.path} holds another copy of this record. {APART}"]
    assert play.log() == "C-2026-0004"


ONWARDS = "It goes on to event 10; this one ends with event 6."
APART = (
    "The two go together to event 6. After it events 7 to 10 are only here and events 7 to 10 are only there. "
    "References that both gave out: C-2026-0002, C-2026-0003."
)


def test_a_copy_that_is_gone_is_told_no_more(office: Office, heard: list[str]) -> None:
    office.log()
    play = copied(office, "play.db")
    play.log()
    play.path.unlink()
    office.log()
    assert heard == []


def test_a_file_that_was_moved_is_the_same_record_in_its_new_place(office: Office) -> None:
    office.log()
    moved = Office(office.path.rename(office.path.with_name("moved.db")))
    assert moved.log() == "C-2026-0002"
    assert moved.problems() == []


def test_one_that_was_copied_and_the_first_deleted_is_no_older_copy_of_a_play_copy(office: Office) -> None:
    office.log()
    play = copied(office, "play.db")
    play.log()
    play.log()
    moved = copied(office, "moved.db")
    office.path.unlink()
    assert moved.log() == "C-2026-0002"
    assert moved.problems() == []


def test_a_copy_that_lacks_what_the_one_that_is_gone_had_is_an_older_one(office: Office) -> None:
    office.log()
    older = copied(office, "older.db")
    office.log()
    office.path.unlink()
    with pytest.raises(Unavailable, match="it is an older copy"):
        older.log()


def test_a_restored_record_may_be_moved_into_the_place_of_the_lost_one(office: Office) -> None:
    office.log()
    restored = copied(office, "restored.db")
    with reading(restored.path) as record:
        last, begins = record.head(), heads.hash_at(record.connection, 1)
    witness.remember(restored.path, begins, last, again=True)
    office.log()
    restored.path.replace(office.path)
    assert office.log() == "C-2026-0002"
    assert office.problems() == []


def test_what_is_made_anew_begins_anew(office: Office) -> None:
    office.log()
    office.path.unlink()
    create(office.path)
    assert office.problems() == []


def test_of_two_that_saved_at_once_the_one_that_comes_late_takes_nothing_back(office: Office) -> None:
    office.log()
    with reading(office.path) as record:
        begins = heads.hash_at(record.connection, 1)
    witness.remember(office.path, begins, (5, "earlier"))
    assert witness.last_seen(office.path, begins) == 6


def test_a_link_to_the_file_is_the_same_place_and_has_the_same_journal(office: Office, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    linked = Office(tmp_path / "links" / "linked.db")
    linked.path.symlink_to(office.path)
    linked.log()
    office.log()
    assert len(machine.ask("SELECT path FROM place")) == 1
    with closing(sqlite3.connect(linked.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE t (a)")
        assert [each.name for each in tmp_path.glob("**/*-journal")] == ["complaints.db-journal"]
        other.execute("ROLLBACK")


@pytest.mark.skipif(not hasattr(os, "link"), reason="a disk without second names")
def test_a_file_with_a_second_name_is_read_and_not_written_to(office: Office) -> None:
    office.log()
    os.link(office.path, office.path.with_name("second.db"))
    assert refused(office) == "two-names"
    read(office)
    office.path.with_name("second.db").unlink()
    office.log()
