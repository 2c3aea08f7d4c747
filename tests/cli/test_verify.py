"""`verify` names whatever was changed behind the program's back; `db rebuild` makes the register again, row for row."""

import sqlite3
from contextlib import closing

import pytest

from officer import REF, Officer


@pytest.fixture
def lived(officer: Officer) -> Officer:
    officer.reaches_stage_2()
    officer.done("2026-12-30", "note", REF, "--with", "resident", "--text", "Rang her")
    return officer


def altered(officer: Officer, *statements: str) -> None:
    """The database changed as by somebody with another program, who takes the triggers away first."""
    with closing(sqlite3.connect(officer.db)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(sql for _, sql in triggers)):
            connection.execute(statement)
        connection.commit()


def dumped(officer: Officer) -> list[str]:
    with closing(sqlite3.connect(officer.db)) as connection:
        return list(connection.iterdump())


def test_a_record_that_is_as_it_was_recorded(lived: Officer) -> None:
    data = lived.done("2026-12-31", "verify")
    assert (data["events"], data["problems"], len(data["head"])) == (lived.events(), [], 64)
    assert "Everything verifies" in lived.sees("2026-12-31", "verify")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE event SET happened_on = '2026-12-11' WHERE kind = 'received'", f"of {REF}"),
        ("UPDATE sealed_text SET content = replace(content, 'boiler fails', 'boiler works')", f"of {REF}"),
        ("UPDATE complaint SET received_on = '2026-12-11'", REF),
        ("DELETE FROM stage WHERE stage = 2", REF),
        ("UPDATE document SET content = x'00'", f"of {REF}"),
        (
            "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
            "an older copy came back, or its end was cut off",
        ),
    ],
    ids=["event", "text", "register", "register row gone", "letter", "end cut off"],
)
def test_what_was_changed_is_named(lived: Officer, statement: str, named: str) -> None:
    altered(lived, statement)
    ran = lived("2026-12-31", "verify")
    assert (ran.code, ran.answer["status"], ran.codes) == (5, "failed", ["does-not-verify"])
    assert named in " ".join(problem["message"] for problem in ran.answer["data"]["problems"])
    screen = lived.screen("2026-12-31", "verify")
    assert screen.code == 5
    assert named in screen.out
    assert "not verify" in screen.err


def test_the_register_is_made_again_row_for_row(lived: Officer) -> None:
    before = dumped(lived)
    altered(lived, "UPDATE complaint SET label = 'nothing'", "DELETE FROM stage", "DELETE FROM bank_holiday")
    assert lived("2026-12-31", "verify").code == 5
    data = lived.done("2026-12-31", "db", "rebuild")
    assert (data["events"], data["problems"]) == (lived.events(), [])
    assert sorted(dumped(lived)) == sorted(before)


def test_no_register_is_made_of_a_record_that_does_not_verify(lived: Officer) -> None:
    altered(lived, "UPDATE event SET happened_on = '2026-12-11' WHERE kind = 'received'")
    assert lived.refused("2026-12-31", "db", "rebuild", code=5) == [("record", None)]


class TestAHeadThatWasWrittenDown:
    def test_stands_in_the_answer_and_holds_later_whatever_was_recorded_or_erased_since(self, lived: Officer) -> None:
        anchor = lived.done("2026-12-31", "verify")["anchor"]
        lived.logs("2027-01-04")
        lived.done("2027-01-04", "erase", REF, "--reason", "Asked for", "--yes")
        data = lived.done("2027-01-05", "verify", "--anchor", anchor, "--anchor", anchor.partition(":")[2][:12])
        number = int(anchor.partition(":")[0])
        assert [(each["event"], each["recorded_on"], each["holds"]) for each in data["anchors"]] == [
            (number, "2026-12-30", True)
        ] * 2
        screen = lived.sees("2027-01-05", "verify", "--anchor", anchor)
        assert "Everything verifies" in screen
        assert f"is that of event {number}, recorded on Wednesday 30 December 2026" in " ".join(screen.split())

    def test_of_an_event_that_is_another_now_ends_with_5_and_says_what_that_means(self, lived: Officer) -> None:
        ran = lived("2026-12-31", "verify", "--anchor", "8:0123456789ab")
        assert (ran.code, ran.codes) == (5, ["does-not-verify"])
        (problem,) = ran.answer["data"]["problems"]
        assert problem["part"] == "anchor"
        assert "Event 8 does not have the head 8:0123456789ab" in problem["message"]

    def test_that_is_none_is_refused_before_anything_is_read(self, lived: Officer) -> None:
        assert lived.refused("2026-12-31", "verify", "--anchor", "the last one", code=2) == [("anchor", None)]


def test_the_first_event_that_does_not_fit_is_told_with_what_stands_behind_it(lived: Officer) -> None:
    altered(lived, "UPDATE event SET happened_on = '2026-12-11' WHERE kind = 'received'")
    broken = lived("2026-12-31", "verify").answer["data"]["broken"]
    assert (broken["event"], broken["ref"], broken["kind"], broken["recorded_on"]) == (8, REF, "received", "2026-12-14")
    assert (broken["intact_to"], broken["unproved"], broken["named"]) == (7, lived.events() - 7, [REF])
    screen = " ".join(lived.screen("2026-12-31", "verify").out.split())
    assert "The first event that does not fit is 8 (received, recorded on Mon 14 Dec 2026)." in screen
    assert "Events 1 to 7 are as they were recorded. From event 8 on the chain proves nothing" in screen


def test_a_day_that_is_none_and_a_first_event_that_is_wrong_are_told_too(lived: Officer) -> None:
    altered(lived, "UPDATE event SET recorded_on = 'x' WHERE seq = 1")
    screen = " ".join(lived.screen("2026-12-31", "verify").out.split())
    assert "recorded on no day: x). No event is proved to be as it was recorded." in screen


def test_a_text_that_is_wrong_before_the_first_event_is_not_said_to_be_as_it_was(lived: Officer) -> None:
    altered(
        lived,
        "UPDATE event SET login = 'ben' WHERE seq = (SELECT max(seq) FROM event)",
        "UPDATE sealed_text SET salt = x'00' WHERE event = (SELECT seq FROM event WHERE kind = 'received')",
    )
    screen = " ".join(lived.screen("2026-12-31", "verify").out.split())
    assert "are as they were recorded, but for the texts named below. From event" in screen
