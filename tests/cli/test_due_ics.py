"""What is due as a calendar: read back by another library in three time zones, and followed through what changes.

Fri 25 December 2026 is Christmas Day, Mon 28 Boxing Day (substitute day), Fri 1 January 2027 New Year's Day.
"""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from officer import REF, Officer

READ = """
import json, sys, vobject
calendar = vobject.readOne(open(sys.argv[1], encoding="utf-8", newline="").read())
print(json.dumps([
    {
        "uid": event.uid.value,
        "first": str(event.dtstart.value),
        "end": str(event.dtend.value),
        "kind": type(event.dtstart.value).__name__,
        "summary": event.summary.value,
        "status": event.status.value,
        "sequence": int(event.sequence.value),
        "alarms": [str(alarm.trigger.value) for alarm in event.contents.get("valarm", [])],
    }
    for event in calendar.vevent_list
]))
"""
Event = dict[str, Any]


def read(path: Path, zone: str = "Europe/London") -> list[Event]:
    """The events as a library that did not write them has them, on a machine in a time zone."""
    environment = {**os.environ, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def of(events: list[Event], what: str) -> Event:
    """The event of a thing that is due on the one complaint."""
    (event,) = [each for each in events if each["uid"].startswith(f"{REF.lower()}-{what}-")]
    return event


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "due.ics"


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """Received on Fri 18 December, to be acknowledged by Tue 29 December: 21, 22, 23, 24, 29."""
    officer.logs("2026-12-18")
    return officer


class TestDates:
    @pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Kolkata"])
    def test_are_the_same_days_in_every_time_zone(self, lived: Officer, path: Path, zone: str) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        found = of(read(path, zone), "acknowledge")
        assert (found["first"], found["end"], found["kind"]) == ("2026-12-29", "2026-12-30", "date")
        assert found["summary"] == "Acknowledge, stage 1: C-2026-0001"
        assert (found["status"], found["alarms"]) == ("CONFIRMED", ["-5 days, 9:00:00"])  # Thu 24 December, 9 o'clock

    @pytest.mark.parametrize(
        ("alarm", "trigger"),
        [("0", "9:00:00"), ("1", "-5 days, 9:00:00"), ("2", "-6 days, 9:00:00"), ("4", "-8 days, 9:00:00")],
    )
    def test_remind_by_working_days(self, lived: Officer, path: Path, alarm: str, trigger: str) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path), "--alarm", alarm)
        assert of(read(path), "acknowledge")["alarms"] == [trigger]

    def test_of_what_is_counted_in_hours_are_on_the_day_with_the_time_in_words(
        self, officer: Officer, path: Path
    ) -> None:
        officer.logs("2026-12-18")
        officer.done("2026-12-18", "hazard", "add", REF, "--kind", "fire", "--what", "x", "--at", "18/12/2026 16:40")
        officer.done("2026-12-18", "hazard", "assess", REF, "1", "emergency")
        officer.done("2026-12-18", "due", "--ics", str(path))
        found = of(read(path, "America/New_York"), "hazard-safe")
        assert (found["first"], found["summary"][:6]) == ("2026-12-19", "16:40 ")
        assert found["alarms"] == ["9:00:00"]
        assert b"CATEGORIES:Complaints,Emergency\r\n" in path.read_bytes()

    def test_beyond_the_known_years_remind_too(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "remedy", REF, "--what", "A roof", "--due", "2060-01-05")  # a Monday
        lived.done("2026-12-18", "due", "--ics", str(path))
        assert of(read(path), "action")["alarms"] == ["-3 days, 9:00:00"]


class TestChanges:
    def test_nothing_changes_while_nothing_is_recorded(self, lived: Officer, path: Path) -> None:
        assert lived.done("2026-12-18", "due", "--ics", str(path))["changed"] is True
        before = path.read_bytes()
        for day in ("2026-12-19", "2026-12-29", "2027-01-05"):
            assert lived.done(day, "due", "--ics", str(path))["changed"] is False
        assert path.read_bytes() == before

    def test_an_extension_keeps_the_uid_and_raises_the_sequence(self, lived: Officer, path: Path) -> None:
        lived.acknowledges("2026-12-18")
        lived.done("2026-12-18", "due", "--ics", str(path))
        before = of(read(path), "respond")
        lived.done("2026-12-21", "extend", REF, "--to", "2027-01-15", "--reason", "Parts")
        lived.done("2026-12-21", "due", "--ics", str(path))
        after = of(read(path), "respond")
        # 21, 22, 23, 24, 29, 30, 31 December, 4, 5, 6 January
        assert (before["first"], after["first"]) == ("2027-01-06", "2027-01-15")
        assert (after["uid"], after["sequence"] > before["sequence"]) == (before["uid"], True)

    def test_what_is_done_is_cancelled_and_kept_for_a_while(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        before = of(read(path), "acknowledge")
        lived.acknowledges("2026-12-21")
        lived.done("2026-12-21", "due", "--ics", str(path))
        after = of(read(path), "acknowledge")
        assert (after["status"], after["alarms"], after["first"]) == ("CANCELLED", [], before["first"])
        assert (after["uid"], after["sequence"] > before["sequence"]) == (before["uid"], True)
        assert of(read(path), "respond")["status"] == "CONFIRMED"
        kept = path.read_bytes()
        lived.done("2027-02-19", "due", "--ics", str(path))  # sixty days later
        assert path.read_bytes() == kept
        lived.done("2027-02-20", "due", "--ics", str(path))
        assert [each["status"] for each in read(path) if REF.lower() in each["uid"]] == ["CONFIRMED"]

    def test_what_is_due_again_is_no_longer_cancelled(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        lived.done("2026-12-21", "withdraw", REF, "--said-on", "2026-12-21", "--via", "phone")
        lived.done("2026-12-21", "due", "--ics", str(path))
        cancelled = of(read(path), "acknowledge")
        lived.done("2026-12-22", "reopen", REF, "--reason", "They changed their mind")
        lived.done("2026-12-22", "due", "--ics", str(path))
        again = of(read(path), "acknowledge")
        assert (cancelled["status"], again["status"]) == ("CANCELLED", "CONFIRMED")
        assert again["sequence"] > cancelled["sequence"]

    def test_a_lost_file_does_no_harm(self, lived: Officer, path: Path) -> None:
        lived.acknowledges("2026-12-18")
        lived.done("2026-12-21", "extend", REF, "--to", "2027-01-15", "--reason", "Parts")
        lived.done("2026-12-21", "due", "--ics", str(path))
        before = of(read(path), "respond")
        path.unlink()
        lived.logs("2026-12-22")
        lived.done("2026-12-22", "due", "--ics", str(path))
        after = of(read(path), "respond")
        assert (after["uid"], after["sequence"] >= before["sequence"]) == (before["uid"], True)

    def test_another_handler_changes_nothing(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        lived.done("2026-12-18", "assign", REF, "Piotr Łukasz")
        assert lived.done("2026-12-18", "due", "--ics", str(path))["changed"] is False

    def test_another_reminder_alone_keeps_the_sequence(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        before = of(read(path), "acknowledge")
        lived.done("2026-12-18", "due", "--ics", str(path), "--alarm", "2")
        assert of(read(path), "acknowledge")["sequence"] == before["sequence"]

    def test_more_about_it_never_lowers_the_sequence(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path))
        before = of(read(path), "acknowledge")
        lived.done("2026-12-18", "point", "add", REF, "Nobody called back")
        lived.done("2026-12-18", "due", "--ics", str(path))
        after = of(read(path), "acknowledge")
        assert (after["first"], after["sequence"] > before["sequence"]) == (before["first"], True)


class TestTheFile:
    def test_names_nobody_and_is_folded(self, lived: Officer, path: Path) -> None:
        lived.logs("2026-12-18", "--name", "Siân Ó Briain", "--category", "repairs")
        lived.done("2026-12-18", "due", "--ics", str(path))
        content = path.read_bytes()
        assert max(len(line) for line in content.split(b"\r\n")) <= 75
        said = content.replace(b"\r\n ", b"").decode()
        people = ("Holm", "Briain", "Evans", "Łukasz", "boiler")
        assert [name for name in people if name in said] == []
        assert "METHOD:PUBLISH" in said
        assert "X-WR-CALNAME:Complaints due" in said
        assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in said
        assert "DESCRIPTION:repairs\\, 1 point. Due Tue 29 Dec 2026: Code 6.2." in said

    @pytest.mark.parametrize(
        "content", [b"Dear Sir", b"", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n"]
    )
    def test_of_somebody_elses_stays_as_it_is(self, lived: Officer, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        assert lived.refused("2026-12-18", "due", "--ics", str(path), code=6) == [("not-our-file", None)]
        assert path.read_bytes() == content

    def test_of_another_database_or_person_is_not_this_one(self, lived: Officer, path: Path) -> None:
        lived.done("2026-12-18", "due", "--ics", str(path), "--handler", "Jane Evans")
        assert b"Evans" not in path.read_bytes()
        lived.done("2026-12-21", "due", "--ics", str(path), "--handler", "J Evans")
        assert lived.refused("2026-12-18", "due", "--ics", str(path), code=6) == [("not-our-file", None)]
        path.write_bytes(path.read_bytes().replace(b"X-COMPLAINTS-FEED:", b"X-COMPLAINTS-FEED:0"))
        assert lived.refused("2026-12-18", "due", "--ics", str(path), "--handler", "Jane Evans", code=6) == [
            ("not-our-file", None)
        ]

    def test_a_folder_is_no_file(self, lived: Officer) -> None:
        assert lived.refused("2026-12-18", "due", "--ics", str(lived.folder), code=6) == [("not-our-file", None)]

    def test_one_persons_has_what_they_cover(self, lived: Officer, path: Path) -> None:
        line = ("due", "--ics", str(path), "--handler", "Piotr Łukasz")
        assert lived.done("2026-12-18", *line)["dates"] == 0
        lived.done("2026-12-18", "away", "Jane Evans", "2026-12-21..2026-12-23", "--cover", "Piotr Łukasz")
        assert (lived.done("2026-12-21", *line)["dates"], of(read(path), "acknowledge")["status"]) == (1, "CONFIRMED")
        assert (lived.done("2026-12-24", *line)["dates"], of(read(path), "acknowledge")["status"]) == (0, "CANCELLED")

    def test_two_things_of_one_kind_are_two_events(self, path: Path) -> None:
        from datetime import UTC, datetime

        from complaints_cli.exchange.calendar_feed import Dated, Edition, published

        edition = Edition(
            feed="f", name="n", last_event=1, instant=datetime(2026, 12, 18, tzinfo=UTC), today=date(2026, 12, 18)
        )
        one = Dated(
            key="k", due_on=date(2026, 12, 21), remind=None, summary="s", description="d", categories=("Complaints",)
        )
        path.write_bytes(published(None, [one, one], edition) or b"")
        assert [each["uid"] for each in read(path)] == ["k@f.complaints", "k-2@f.complaints"]

    def test_exits_as_the_list_does_where_that_is_asked(self, lived: Officer, path: Path) -> None:
        for day, code in (("2026-12-18", 10), ("2026-12-29", 10), ("2026-12-30", 11)):
            assert lived.screen(day, "due", "--ics", str(path), "--exit-code").code == code
            assert lived.screen(day, "due", "--ics", str(path)).code == 0

    def test_an_alarm_without_a_calendar_is_refused(self, lived: Officer) -> None:
        assert lived.refused("2026-12-18", "due", "--alarm", "2", code=2) == [("alarm", None)]

    def test_says_how_many_dates_to_whoever_sits_there(self, lived: Officer, path: Path) -> None:
        assert lived.screen("2026-12-18", "due", "--ics", str(path)).out == ""
        lived.run.sit_down()
        assert lived.sees("2026-12-18", "due", "--ics", str(path)) == f"{path}: 3 dates.\n"
