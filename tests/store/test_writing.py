"""What was recorded is there, whole, under a reference of its own; of two people at once, one is told."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import StaffAdded
from complaints_cli.domain.events.record import Linked, Noted, Undone
from complaints_cli.domain.events.stages import PointAdded, Received
from complaints_cli.domain.terms import Channel, Flag, Home, NotedWith
from complaints_cli.errors import Damaged, NotFound, Unavailable
from complaints_cli.store import appending
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import NEW, Act, Who, write
from record_room import ANNA, MONDAY, SURNAME, TODAY, Office

ARRIVAL = Received(
    on=MONDAY,
    via=Channel.EMAIL,
    policy="code-2024",
    calendar=1,
    home=Home.TENANT,
    flags=(Flag.HAZARD, Flag.SENSITIVE),
    occurred=date(2026, 3, 1),
    about=("p1", "p2"),
    danger_now=False,
    name="O'Brien-Łukasz ŵ [red]x[/]",
    summary="{{ 7*7 }} =cmd|'/c' \x1b[31m \u202e \x00 " + "a long story " * 1600,
)


def test_what_is_read_back_is_what_was_recorded(office: Office) -> None:
    events: tuple[Event, ...] = (ARRIVAL, PointAdded(on=MONDAY, point=1, text="Damp"))
    saved = office.act(None, *events)
    with reading(office.path) as record:
        history = record.history("C-2026-0001")
    assert tuple(each.event for each in history) == events
    assert [(each.seq, each.version, each.act) for each in history] == [(5, 1, 1), (6, 2, 1)]
    assert {(each.recorded_on, each.login, each.person) for each in history} == {(TODAY, "anna", "Anna Ward")}
    assert (saved.streams, saved.seqs) == (("C-2026-0001",), (5, 6))
    assert saved.head == office.rows("SELECT hash FROM event WHERE seq = 6")[0][0]


def test_what_is_returned_is_the_complaint_and_what_it_has_due(office: Office) -> None:
    saved = office.act(None, ARRIVAL, PointAdded(on=MONDAY, point=1, text="Damp"))
    assert saved.complaints["C-2026-0001"].received == ARRIVAL
    (due,) = saved.due["C-2026-0001"]
    assert (due.what, due.due_on) == ("acknowledge", date(2026, 11, 23))


def test_the_second_act_of_a_complaint_knows_where_it_began(office: Office) -> None:
    ref = office.log()
    office.act(ref, Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang"), Linked(on=TODAY, other="C-2025-0004"))
    with reading(office.path) as record:
        assert [each.act for each in record.history(ref)] == [1, 1, 3, 3]


def test_no_name_and_no_story_is_in_the_events_themselves(office: Office) -> None:
    office.lively()
    kept = [str(dict(row)) for row in office.rows("SELECT * FROM event")]
    assert not any(SURNAME in row or "Damp" in row or "surveyor" in row for row in kept)


def test_a_letter_is_kept_byte_for_byte(office: Office) -> None:
    ref = office.lively()
    with reading(office.path) as record:
        (letter,) = record.complaint(ref).letters
        assert record.document(ref, letter.version) == f"Dear Maja {SURNAME}".encode()
        with pytest.raises(NotFound):
            record.document(ref, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET content = x'00'",
        "UPDATE sealed_text SET content = replace(content, 'content', 'contents') WHERE event = 9",
        "DELETE FROM sealed_text WHERE event = 9",
    ],
)
def test_a_letter_that_is_not_what_was_recorded_is_not_given(statement: str, office: Office) -> None:
    ref = office.lively()
    with reading(office.path) as record:
        (letter,) = record.complaint(ref).letters
    office.tamper(statement)
    with reading(office.path) as record, pytest.raises(Damaged, match="not what was recorded"):
        record.document(ref, letter.version)


def test_references_go_by_the_year_received_and_are_counted_from_the_last(office: Office) -> None:
    assert office.log(date(2026, 12, 31)) == "C-2026-0001"
    assert office.log(date(2025, 1, 2)) == "C-2025-0001"
    assert office.log(date(2026, 1, 2)) == "C-2026-0002"
    with reading(office.path) as record:
        assert record.references() == ("C-2026-0001", "C-2025-0001", "C-2026-0002")


def test_the_ten_thousandth_complaint_of_a_year_is_followed_by_another(office: Office) -> None:
    office.act("C-2026-9999", ARRIVAL, after=0)
    assert office.log() == "C-2026-10000"
    assert office.log() == "C-2026-10001"


def test_two_complaints_that_belong_together_are_made_and_linked_at_once(office: Office) -> None:
    old = office.log()
    acts = [Act(old, 2, (Linked(on=TODAY, other=NEW),)), Act(None, 0, (ARRIVAL, Linked(on=TODAY, other=old)))]
    saved = write(office.path, ANNA, [*acts, Act(None, 0, (ARRIVAL,))])
    assert saved.streams == (old, "C-2026-0002", "C-2026-0003")
    assert saved.complaints[old].links == ("C-2026-0002",)
    assert saved.complaints["C-2026-0002"].links == (old,)


def test_of_two_people_the_second_is_told_who_did_what(office: Office) -> None:
    ref = office.log()
    note = Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang")
    office.act(ref, note, after=2, who=Who(TODAY, "ben", "Ben Okoro"))
    with pytest.raises(Unavailable, match=r"Ben Okoro \(noted\)") as caught:
        office.act(ref, note, after=2)
    assert caught.value.problems[0].code == "changed-meanwhile"
    assert office.version(ref) == 3


def test_the_second_is_told_a_name_and_not_the_number_that_the_staff_list_gives_it(office: Office) -> None:
    ref = office.log()
    office.act("staff", StaffAdded(on=TODAY, person="S-900", name="Ben Okoro", email=""), after=office.version("staff"))
    note = Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang")
    office.act(ref, note, after=2, who=Who(TODAY, "ben", "S-900"))
    with pytest.raises(Unavailable, match=r"by Ben Okoro \(noted\)"):
        office.act(ref, note, after=2)
    with pytest.raises(Unavailable, match="The staff list was changed meanwhile"):
        office.act("staff", StaffAdded(on=TODAY, person="S-901", name="Ann Lee", email=""), after=0)


def test_a_record_that_has_gone_back_is_not_written_over(office: Office) -> None:
    with pytest.raises(Unavailable, match="back to an earlier state"):
        office.act("landlord", Linked(on=TODAY, other="x"), after=7)


def test_a_first_act_is_refused_where_there_is_one(office: Office) -> None:
    with pytest.raises(Unavailable, match="changed meanwhile by Anna Ward"):
        office.act("landlord", Linked(on=TODAY, other="x"), after=0)


def test_one_act_that_cannot_be_saved_leaves_none(office: Office) -> None:
    ref, before = office.log(), office.dump()
    with pytest.raises(Unavailable):
        write(office.path, ANNA, [Act(None, 0, (ARRIVAL,)), Act(ref, 9, (Linked(on=TODAY, other="C-2026-0009"),))])
    assert office.dump() == before


def test_events_that_add_up_to_no_complaint_are_not_saved(office: Office) -> None:
    ref, before = office.log(), office.dump()
    with pytest.raises(Damaged):
        office.act(ref, Undone(on=TODAY, first=1, last=2))
    assert office.dump() == before


def test_a_reference_is_not_given_out_twice_even_when_the_register_forgot_it(office: Office) -> None:
    office.log()
    office.tamper("DELETE FROM point", "DELETE FROM stage", "DELETE FROM complaint")
    assert office.log() == "C-2026-0002"


@pytest.mark.parametrize(
    ("event", "statement"),
    [
        ("INSERT ON event", "UPDATE event SET person = 'Somebody else' WHERE seq = new.seq"),
        ("INSERT ON event", "DELETE FROM event WHERE seq = new.seq"),
        ("INSERT ON sealed_text", "UPDATE sealed_text SET content = '{}' WHERE event = new.event"),
        ("INSERT ON point", "UPDATE point SET text = 'Nothing' WHERE ref = new.ref"),
    ],
)
def test_nothing_is_saved_where_a_trigger_would_make_something_else_of_it(
    event: str, statement: str, office: Office
) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(f"CREATE TRIGGER event_never_goes AFTER {event} BEGIN {statement}; END")
    before = office.dump()
    with pytest.raises(Damaged) as caught:
        office.log()
    assert caught.value.problems[0].code == "foreign-trigger"
    assert office.dump() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET login = 'ben'",
        "DELETE FROM event WHERE seq = 5",
        "UPDATE sealed_text SET content = '{}'",
        "DELETE FROM sealed_text",
        "UPDATE document SET content = x'00'",
        "DELETE FROM document",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 5",
        "INSERT OR REPLACE INTO sealed_text SELECT * FROM sealed_text",
        "INSERT OR REPLACE INTO document SELECT * FROM document",
    ],
)
def test_nobody_changes_or_removes_what_was_recorded(statement: str, office: Office) -> None:
    office.lively()
    with (
        closing(sqlite3.connect(office.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"append-only|never changed|erasure is recorded"),
    ):
        connection.execute(statement)


@pytest.mark.parametrize("table", ["event", "stage", "setting"])
def test_text_where_a_number_belongs_is_refused(table: str, office: Office) -> None:
    column = {"event": "version", "stage": "extensions", "setting": "value"}[table]
    office.log()
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("DROP TRIGGER event_never_changes")
        value = "x'00'" if table == "setting" else "'many'"
        with pytest.raises(sqlite3.IntegrityError, match="cannot store"):
            connection.execute(f"UPDATE {table} SET {column} = {value}")


def test_a_refused_statement_never_shows_its_values(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(appending, "_must_follow", lambda *_: None)
    ref = office.log()
    with pytest.raises(Damaged) as caught:
        office.act(ref, replace(ARRIVAL, name=SURNAME), after=0)
    assert SURNAME not in str(caught.value)
    assert SURNAME not in str(caught.value.__cause__)


def test_eight_processes_that_log_at_once_get_forty_references(office: Office) -> None:
    log_five = "import sys; from pathlib import Path; from record_room import Office\n"
    log_five += "from complaints_cli.store import opening; opening.WAIT = 300\n"
    log_five += "for _ in range(5): print(Office(Path(sys.argv[1])).log())"
    command, tests = [sys.executable, "-c", log_five, str(office.path)], Path(__file__).parents[1]
    people = [subprocess.Popen(command, cwd=tests, stdout=subprocess.PIPE, text=True) for _ in range(8)]
    given = [ref for person in people for ref in person.communicate()[0].split()]
    assert sorted(given) == [f"C-2026-{n:04d}" for n in range(1, 41)]
    assert office.problems() == []
