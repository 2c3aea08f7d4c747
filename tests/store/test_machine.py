"""What a computer remembers is its owner's alone, names nobody, and never stands in the way of a save."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli import places
from complaints_cli.errors import Unavailable
from complaints_cli.store import machine
from complaints_cli.store.machine import memory
from record_room import Office

WORDS = ("Qvistgaard", "Maja", "Damp", "anna", "Anna", "Elmbridge")


def test_it_is_for_its_owner_alone_and_names_nobody(office: Office) -> None:
    office.lively()
    office.log()
    assert memory().stat().st_mode & 0o077 == 0
    assert memory().parent.stat().st_mode & 0o077 == 0
    content = memory().read_bytes()
    assert [word for word in WORDS if word.encode() in content] == []
    assert [each.name for each in memory().parent.iterdir()] == ["witness.db"]


def test_what_is_saved_is_saved_where_nothing_can_be_remembered(office: Office) -> None:
    places.state_folder().parent.mkdir(parents=True, exist_ok=True)
    places.state_folder().write_bytes(b"a file where the folder should be")
    ref = office.log()
    assert office.version(ref) == 2
    assert office.problems() == []


def test_what_is_saved_is_saved_where_nobody_knows_a_home(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise Unavailable("no-home", "This computer does not say where your own files are.")

    monkeypatch.setattr(places, "state_folder", homeless)
    ref = office.log()
    assert office.version(ref) == 2
    assert machine.ask("SELECT seq FROM place") == []


def test_a_memory_of_a_newer_program_is_left_as_it_is(office: Office) -> None:
    office.log()
    with closing(sqlite3.connect(memory())) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = memory().read_bytes()
    office.log()
    assert memory().read_bytes() == before


def test_a_memory_that_is_no_database_is_begun_anew(office: Office) -> None:
    office.log()
    memory().write_bytes(b"Dear Sir, " * 500)
    office.log()
    assert machine.ask("SELECT seq FROM place") == [(8,)]


def test_while_another_process_remembers_nobody_waits_for_long(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.log()
    monkeypatch.setattr(machine, "WAIT", 0.02)
    with closing(sqlite3.connect(memory(), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert office.log() == "C-2026-0002"
    assert machine.ask("SELECT seq FROM place") == [(6,)]
