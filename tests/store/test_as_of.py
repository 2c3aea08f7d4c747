"""A past day is replayed from what was recorded by then; the file is not touched, and no copy of it is left over."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from sqlite3 import Connection, Row

import pytest

from complaints_cli.domain.calendar import official
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.landlord import PolicyAdopted, SettingChanged, StaffAdded
from complaints_cli.domain.events.record import Assigned, Attached, LetterSent, Linked, Noted
from complaints_cli.domain.events.stages import Acknowledged, Received
from complaints_cli.domain.policy import CODE_2024, to_facts
from complaints_cli.domain.terms import Channel, NotedWith
from complaints_cli.errors import NotFound, Unavailable
from complaints_cli.store import as_of as module
from complaints_cli.store import opening
from complaints_cli.store.as_of import as_of
from complaints_cli.store.comparing import register_troubles
from complaints_cli.store.erase import erase
from complaints_cli.store.migrating import create
from complaints_cli.store.schema_steps import expected_schema, schema_of
from record_room import ANNA, TODAY, Office, calendar_event

DAY_BEFORE, NEXT_DAY, IN_A_WEEK = date(2026, 11, 21), date(2026, 11, 23), date(2026, 11, 29)
THEN, LATER = replace(ANNA, today=NEXT_DAY), replace(ANNA, today=IN_A_WEEK)
ARRIVED = Received(on=TODAY, via=Channel.PHONE, policy="code-2024", calendar=1, summary="The lift")
TABLES = ("event", "sealed_text", "document", "complaint", "stage", "letter", "action", "due", "person", "setting")


def in_order(rows: list[Row]) -> list[tuple[object, ...]]:
    return sorted(map(tuple, rows), key=repr)


def kept(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """All that the file holds of a few tables."""
    return {table: in_order(office.rows(f"SELECT * FROM {table}")) for table in TABLES}


def seen(office: Office, day: date) -> dict[str, list[tuple[object, ...]]]:
    """The same of a past day."""
    with as_of(office.path, day) as past:
        return {table: in_order(past.record.rows(f"SELECT * FROM {table}")) for table in TABLES}


def noted(day: date, text: str = "They rang") -> Noted:
    return Noted(on=day, party=NotedWith.RESIDENT, text=text)


def attached(size: int) -> Attached:
    return Attached(on=TODAY, name="big.pdf", media="application/pdf", size=size, content=b"x" * size)


def test_the_last_day_is_the_record_as_it_is(office: Office) -> None:
    office.lively()
    assert seen(office, TODAY) == seen(office, IN_A_WEEK) == kept(office)


def test_what_was_recorded_later_is_not_there_and_what_it_changed_is_as_it_was(office: Office) -> None:
    ref = office.lively()
    before = kept(office)
    office.act(ref, noted(TODAY), who=THEN)
    after = kept(office)
    changed = SettingChanged(on=date(2026, 3, 31), key="homes_lcra", value="10")
    office.act("landlord", changed, who=THEN)
    office.act("staff", StaffAdded(on=TODAY, person="p3", name="Cy New"), who=LATER)
    assert seen(office, TODAY) == before
    assert seen(office, NEXT_DAY)["complaint"] == after["complaint"] != before["complaint"]
    assert seen(office, NEXT_DAY)["person"] == before["person"]
    assert seen(office, IN_A_WEEK) == kept(office)


def test_a_later_erasure_takes_the_texts_and_leaves_every_figure(office: Office) -> None:
    ref = office.lively()
    before = seen(office, TODAY)
    erase(office.path, THEN, ref, "Asked for")
    after = seen(office, TODAY)
    assert [row[0] for row in after["event"]] == [row[0] for row in before["event"]]
    assert after["stage"] == before["stage"]
    assert after["due"] == before["due"]
    assert (len(before["document"]), after["document"]) == (1, [])
    with as_of(office.path, TODAY) as past:
        complaint = past.record.complaint(ref)
        assert (complaint.received.name, complaint.erased) == (ERASED, False)


def test_a_document_is_there_byte_for_byte(office: Office) -> None:
    ref = office.lively()
    with as_of(office.path, TODAY) as past:
        (version,) = (each.version for each in past.record.history(ref) if isinstance(each.event, LetterSent))
        assert past.record.document(ref, version).startswith(b"Dear Maja")


def test_it_has_the_same_schema_and_a_register_that_is_what_its_record_adds_up_to(office: Office) -> None:
    office.answered(date(2026, 11, 20))
    with as_of(office.path, TODAY) as past:
        assert schema_of(past.record.connection) == expected_schema()
        assert list(register_troubles(past.record)) == []


def test_nothing_can_be_written_in_it(office: Office) -> None:
    with (
        as_of(office.path, TODAY) as past,
        pytest.raises(Unavailable, match="cannot be written"),
        opening.told(office.path),
    ):
        past.record.connection.execute("DELETE FROM due")


def test_the_file_is_let_go_of_and_not_touched(office: Office) -> None:
    ref = office.lively()
    before = office.path.read_bytes()
    with as_of(office.path, TODAY):
        assert office.path.read_bytes() == before
        office.act(ref, noted(TODAY))
    assert [each.name for each in office.path.parent.iterdir()] == [office.path.name]


class TestOutOfTurn:
    """Somebody records with a `--today` before a day that is on record already."""

    def test_after_a_later_day_in_its_own_stream_it_is_left_out_and_named(self, office: Office) -> None:
        ref = office.log()
        office.act(ref, noted(TODAY, "Of the week after"), who=LATER)
        office.act(ref, noted(TODAY, "Said to be of the day before"), who=THEN)
        with as_of(office.path, NEXT_DAY) as past:
            assert len(past.record.history(ref)) == 2
            assert past.left_out == (ref,)
        with as_of(office.path, IN_A_WEEK) as past:
            assert (len(past.record.history(ref)), past.left_out) == (4, ())

    def test_what_rests_on_nothing_later_is_in(self, office: Office) -> None:
        first = office.log()
        office.act(first, noted(TODAY), who=LATER)
        second = office.log()
        with as_of(office.path, TODAY) as past:
            assert (past.record.references(), past.left_out) == ((first, second), ())

    def test_a_calendar_of_a_later_day_is_not_borrowed(self, office: Office) -> None:
        ref, other = office.log(), office.log()
        office.act("calendar", calendar_event(official("england-and-wales"), 2), who=LATER)
        office.act(ref, Acknowledged(on=date(2026, 11, 17), stage=1, calendar=2, points=(1,)))
        office.act(other, Acknowledged(on=date(2026, 11, 17), stage=1, calendar=1, points=(1,)))
        with as_of(office.path, TODAY) as past:
            assert past.left_out == (ref,)
            assert [past.record.complaint(each).current.acknowledged_on for each in (ref, other)] == [
                None,
                date(2026, 11, 17),
            ]

    def test_nor_a_policy(self, office: Office) -> None:
        office.log()
        office.act("policy", PolicyAdopted(on=TODAY, policy="new-2026", settings=to_facts(CODE_2024)), who=LATER)
        (ref,) = office.act(None, replace(ARRIVED, policy="new-2026")).streams
        with as_of(office.path, TODAY) as past:
            assert (past.record.references(), past.left_out) == (("C-2026-0001",), (ref,))
        with as_of(office.path, IN_A_WEEK) as past:
            assert past.record.complaint(ref).received.policy == "new-2026"

    def test_nor_a_person_nor_another_complaint(self, office: Office) -> None:
        first, second, third = office.log(), office.log(), office.log()
        office.act("staff", StaffAdded(on=TODAY, person="p3", name="Cy New"), who=LATER)
        office.act(first, Assigned(on=TODAY, handler="p3"))
        office.act(None, ARRIVED, who=LATER)
        office.act(second, Linked(on=TODAY, other="C-2026-0004"))
        office.act(third, Linked(on=TODAY, other=first))
        with as_of(office.path, TODAY) as past:
            assert past.left_out == (first, second)
            assert past.record.references() == (first, second, third)
            assert past.record.complaint(third).links == (first,)


class TestRefuses:
    def test_a_day_before_the_record_began(self, office: Office) -> None:
        with (
            pytest.raises(NotFound, match=r"began on Sunday 22 November 2026.*nothing to see of Saturday 21 Nov"),
            as_of(office.path, DAY_BEFORE),
        ):
            pass

    def test_where_nothing_is_recorded(self, tmp_path: Path) -> None:
        create(tmp_path / "new.db")
        with pytest.raises(NotFound, match="Nothing is recorded yet"), as_of(tmp_path / "new.db", TODAY):
            pass

    def test_what_is_no_database(self, tmp_path: Path) -> None:
        with pytest.raises(Unavailable, match="There is no database"), as_of(tmp_path / "none.db", TODAY):
            pass

    def test_where_there_is_no_room_for_it(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        def cramped() -> Connection:
            connection = opening.connect_to_new()
            connection.execute("PRAGMA max_page_count = 150")
            return connection

        office.act(office.log(), attached(1_000_000))
        before = office.path.read_bytes()
        monkeypatch.setattr(module, "connect_to_new", cramped)
        with pytest.raises(Unavailable, match="is full; nothing was changed"), as_of(office.path, TODAY):
            pass
        assert office.path.read_bytes() == before


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from complaints_cli.store.as_of import as_of
with as_of(Path(sys.argv[1]), date(2026, 11, 22)) as past:
    print(past.record.references(), os.listdir(os.environ["TMPDIR"]), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows takes the file away itself, and knows no SIGKILL")
def test_nobody_finds_a_copy_while_it_is_looked_at_or_after_a_kill(office: Office, tmp_path: Path) -> None:
    """More is attached than SQLite keeps in memory, so that there is a file."""
    office.act(office.log(), attached(5_000_000))
    (tmp_path / "for-a-while").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "for-a-while")}
    words = [sys.executable, "-c", KILLED, str(office.path)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    assert done.stdout == "('C-2026-0001',) []\n"
    assert list((tmp_path / "for-a-while").iterdir()) == []
