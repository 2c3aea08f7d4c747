"""Hazards at the command line: a second clock beside the Code's, which no filter hides and neither can move."""

from datetime import time
from typing import Any

import pytest

from complaints_cli import clock
from erased_all_the_same import erased_all_the_same
from officer import REF, Officer

# Monday 14 December 2026: ten working days end on Wednesday the 30th, without Christmas and the 28th.
DAY, NEXT = "2026-12-14", "2026-12-15"
FLAGGED = ("--flag", "hazard", "--at", "14/12/2026 16:40")


def dates(officer: Officer, today: str = DAY) -> dict[str, tuple[str, str | None]]:
    items = officer.done(today, "due", "--all")["items"]
    return {each["what"]: (each["due_on"], each["due_at"]) for each in items if each["ref"] == REF}


def limits(officer: Officer, number: int = 1, today: str = NEXT) -> dict[str, dict[str, Any]]:
    return {each["what"]: each for each in officer.done(today, "hazard", "list", REF)["hazards"][number - 1]["limits"]}


@pytest.fixture
def flagged(officer: Officer) -> Officer:
    officer.logs(DAY, *FLAGGED)
    return officer


@pytest.fixture
def emergency(flagged: Officer) -> Officer:
    flagged.done(DAY, "hazard", "assess", REF, "emergency", "--at", "17:00")
    return flagged


class TestTwoClocks:
    def test_run_beside_each_other(self, flagged: Officer) -> None:
        assert dates(flagged) == {
            "hazard-assess": (NEXT, "16:40"),
            "acknowledge": ("2026-12-21", None),
            "hazard-investigate": ("2026-12-30", None),
        }

    def test_extending_the_complaint_moves_no_hazard(self, flagged: Officer) -> None:
        before = limits(flagged)
        flagged.acknowledges("2026-12-21")
        flagged.done("2026-12-22", "extend", REF, "--days", "10", "--reason", "The survey")
        assert limits(flagged) == before

    def test_a_hazard_done_with_moves_no_date_of_the_complaint(self, emergency: Officer) -> None:
        before = [each for each in emergency.done(NEXT, "why", REF)["dates"] if not each["what"].startswith("hazard")]
        for step in ("investigated", "safe", "summary-sent", "works-begun"):
            emergency.done(NEXT, "hazard", step, REF)
        assert emergency.done(NEXT, "why", REF)["dates"] == before

    def test_stands_when_the_complaint_has_ended(self, flagged: Officer) -> None:
        flagged.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        assert set(dates(flagged)) == {"hazard-assess", "hazard-investigate"}

    def test_follows_the_arrival_when_that_is_put_right(self, flagged: Officer) -> None:
        line = ("correct", REF, "received", "2026-12-11", "--reason", "It came on Friday")
        foreseen = flagged.sees(NEXT, *line, "--dry-run")
        assert "Hazard 1: assess by Sat 12 Dec 2026 00:00 instead of Tue 15 Dec 2026 16:40." in foreseen
        flagged.done(NEXT, *line, "--yes")
        # No time is known of Friday: it is counted from its first minute.
        assert dates(flagged)["hazard-assess"] == ("2026-12-12", "00:00")
        assert flagged.done(NEXT, "verify")["problems"] == []


class TestEmergency:
    def test_has_24_hours_from_the_minute(self, emergency: Officer) -> None:
        found = limits(emergency)
        assert {what: (each["due_on"], each["due_at"]) for what, each in found.items()} == {
            "hazard-investigate": (NEXT, "16:40"),
            "hazard-safe": (NEXT, "16:40"),
        }
        assert {each["state"] for each in found.values()} == {"pending"}

    def test_is_first_of_its_day_and_nothing_hides_it(self, emergency: Officer) -> None:
        options = (("--within", "0"), ("--handler", "Piotr Łukasz"), ())
        for more in options:
            first, *_ = emergency.done(DAY, "due", *more)["items"]
            assert (first["what"], first["due_at"], first["state"]) == ("hazard-investigate", "16:40", "due-soon")
            assert first["emergency"]
            assert emergency(DAY, "due", "--exit-code", *more).code == 10
        assert "whoever handles it" in emergency.sees(DAY, "due", "--handler", "Piotr Łukasz")

    def test_is_due_today_and_then_overdue(self, emergency: Officer) -> None:
        assert "due today at 16:40" in emergency.sees(NEXT, "due")
        assert "in 1 day at 16:40" in emergency.sees(DAY, "due")
        assert emergency.done("2026-12-16", "due")["items"][0]["state"] == "overdue"
        assert "overdue by 1 day " in emergency.sees("2026-12-16", "due")
        assert emergency("2026-12-16", "due", "--exit-code").code == 11

    @pytest.mark.parametrize(
        ("now", "state", "working_days", "words", "code"),
        [
            (time(16, 41), "overdue", -1, "overdue by 1 minute ", 11),
            (time(18, 45), "overdue", -1, "overdue by 2 hours ", 11),
            (time(16, 40), "due-today", 0, "in 0 minutes ", 10),
            (time(9, 0), "due-today", 0, "in 7 hours ", 10),
        ],
    )
    def test_is_overdue_by_the_minute_where_the_time_is_known(
        self,
        emergency: Officer,
        monkeypatch: pytest.MonkeyPatch,
        now: time,
        state: str,
        working_days: int,
        words: str,
        code: int,
    ) -> None:
        monkeypatch.setattr(clock, "time_of_day", lambda: now)
        first = emergency.done(NEXT, "due")["items"][0]
        assert (first["state"], first["working_days"]) == (state, working_days)
        assert words in emergency.sees(NEXT, "due")
        assert emergency(NEXT, "due", "--exit-code").code == code

    def test_why_says_from_when_and_that_every_hour_counts(self, emergency: Officer) -> None:
        found = {each["what"]: each for each in emergency.done(NEXT, "why", REF)["dates"]}["hazard-safe 1"]
        assert (found["from"], found["from_at"], found["hours"], found["working_days"]) == (DAY, "16:40", 24, None)
        assert (found["due_on"], found["due_at"], found["governed_by"]) == (NEXT, "16:40", "law")
        out = emergency.sees(NEXT, "why", REF)
        assert "24 hours after Mon 14 Dec 2026 16:40, when you became aware; every hour counts: Awaab's Law." in out

    def test_made_safe_too_late_is_missed(self, emergency: Officer) -> None:
        emergency.done(NEXT, "hazard", "safe", REF, "--at", "16:41")
        assert limits(emergency)["hazard-safe"]["state"] == "missed"

    def test_made_safe_that_day_at_no_time_is_neither_and_is_told(self, emergency: Officer) -> None:
        data = emergency.done(NEXT, "hazard", "safe", REF)
        assert data["warnings"] == ["On that day the hours ended at 16:40: undo it, and give the time with --at."]
        assert limits(emergency)["hazard-safe"]["state"] == "time-missing"
        assert "at no time on record" in emergency.sees(NEXT, "hazard", "list", REF)
        emergency.done(NEXT, "undo", REF, "--yes")
        assert emergency.done(NEXT, "hazard", "safe", REF, "--at", "09:00")["warnings"] == []
        assert limits(emergency)["hazard-safe"]["state"] == "met"

    def test_across_the_clocks_going_back_and_forward(self, officer: Officer) -> None:
        # Sunday 25 October 2026 has 25 hours; Sunday 28 March 2027 has 23.
        officer.logs()
        officer.done(DAY, "hazard", "add", REF, "--at", "24/10/2026 16:40", "--danger-now", "yes")
        assert dates(officer)["hazard-safe"] == ("2026-10-25", "15:40")
        officer.done("2027-03-28", "hazard", "add", REF, "--at", "27/03/2027 16:40", "--danger-now", "yes")
        assert dates(officer, "2027-03-28")["hazard-safe"] == ("2027-03-28", "17:40")
        line = ("hazard", "add", REF, "--at", "28/03/2027 01:30")
        assert officer.refused("2027-03-28", *line, code=2) == [("time", None)]


class TestSignificant:
    def test_each_step_is_due_until_it_is_done(self, flagged: Officer) -> None:
        flagged.done(
            NEXT, "hazard", "assess", REF, "1", "significant", "--kind", "damp-mould", "--reasons", "No danger"
        )
        assert dates(flagged)["hazard-investigate"] == ("2026-12-30", None)
        flagged.done("2026-12-23", "hazard", "investigated", REF, "--found", "A leak")
        # 24, 29, 30 December are three working days; 31 December and 4 January the fourth and fifth.
        today = "2026-12-23"
        steps = {what: day for what, (day, _) in dates(flagged, today).items() if what.startswith("hazard")}
        assert steps == {"hazard-summary": "2026-12-30", "hazard-safe": "2027-01-04", "hazard-works": "2027-01-04"}
        flagged.done("2026-12-29", "hazard", "summary-sent", REF)
        flagged.done("2026-12-30", "hazard", "works-begun", REF, "--steps-only", "--words", "Scaffold ordered")
        # Twelve weeks after 23 December 2026.
        (works,) = [e for e in flagged.done("2026-12-30", "due", "--all")["items"] if e["what"] == "hazard-works"]
        assert (works["due_on"], works["original_due"]) == ("2027-03-17", "2027-01-04")
        flagged.done("2027-01-05", "hazard", "safe", REF)
        flagged.done("2027-01-05", "hazard", "works-begun", REF, "--none", "The leak was all")
        states = {what: each["state"] for what, each in limits(flagged, today="2027-01-05").items()}
        assert states == {
            "hazard-investigate": "met",
            "hazard-summary": "met",
            "hazard-safe": "missed",
            "hazard-works": "met",
        }
        assert not any(what.startswith("hazard") for what in dates(flagged, "2027-01-05"))
        assert flagged.done("2027-01-05", "verify")["problems"] == []
        assert flagged.done("2027-01-05", "db", "rebuild")["problems"] == []

    def test_nobody_in_danger_now_needs_no_grading_in_hours(self, officer: Officer) -> None:
        officer.logs(DAY, "--flag", "hazard", "--danger-now", "no")
        assert set(dates(officer)) == {"hazard-investigate", "acknowledge"}
        assert "nobody in danger now" in officer.sees(DAY, "hazard", "list", REF)

    def test_somebody_in_danger_is_a_hazard_without_a_flag(self, officer: Officer) -> None:
        officer.logs(DAY, "--danger-now", "yes")
        assert set(dates(officer)) == {"hazard-investigate", "hazard-safe", "acknowledge"}

    def test_beyond_the_first_phase_there_is_no_legal_time_and_it_says_so(self, flagged: Officer) -> None:
        flagged.done(DAY, "hazard", "assess", REF, "significant", "--kind", "falls", "--reasons", "A loose slab")
        assert set(dates(flagged)) == {"acknowledge"}
        assert "no legal time, and still to be dealt with" in flagged.sees(DAY, "show", REF)
        (hazard,) = flagged.done(DAY, "hazard", "list", REF)["hazards"]
        assert (hazard["law"], hazard["limits"], hazard["kind"]) == (None, [], "falls")

    def test_before_the_law_was_in_force_there_is_none(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "hazard", "add", REF, "--on", "2025-10-26", "--kind", "damp-mould")
        assert set(dates(officer)) == {"acknowledge"}


class TestHousedElsewhere:
    def test_leaves_the_home_to_be_made_safe(self, emergency: Officer) -> None:
        emergency.done(NEXT, "hazard", "rehoused", REF, "--at", "12:00", "--where", "Flat 9, [red]Mill House")
        assert limits(emergency)["hazard-safe"]["state"] == "met"
        assert dates(emergency)["hazard-return"] == ("2027-03-09", None)
        emergency.done("2027-01-20", "hazard", "safe", REF)
        assert "hazard-return" not in dates(emergency, "2027-01-20")


class TestWhenYouBecameAware:
    def test_is_put_right(self, flagged: Officer) -> None:
        flagged.done(NEXT, "hazard", "aware", REF, "--at", "09:15", "--reason", "The call log")
        assert dates(flagged)["hazard-assess"] == (NEXT, "09:15")
        # From then on it is known apart from the arrival.
        flagged.done(NEXT, "correct", REF, "received", "2026-12-11", "--reason", "x", "--yes")
        assert dates(flagged)["hazard-assess"] == (NEXT, "09:15")

    def test_may_lie_before_the_complaint(self, officer: Officer) -> None:
        officer.logs()
        officer.done(
            DAY, "hazard", "add", REF, "--at", "20/11/2026 16:40", "--what", "Bare wires", "--danger-now", "yes"
        )
        assert dates(officer)["hazard-safe"] == ("2026-11-21", "16:40")

    def test_is_now_when_it_is_recorded_as_it_happens(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(clock, "time_of_day", lambda: time(9, 12))
        officer.logs(DAY, "--flag", "hazard")
        assert dates(officer)["hazard-assess"] == (NEXT, "09:12")
        assert "when it was recorded, as no time was given" in officer.sees(DAY, "why", REF)

    def test_is_the_start_of_a_day_that_has_passed(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(clock, "time_of_day", lambda: time(9, 12))
        officer.logs(NEXT, "--flag", "hazard", "--received", DAY)
        assert dates(officer, NEXT)["hazard-assess"] == (NEXT, "00:00")
        assert "the start of the day, as no time is on record" in officer.sees(NEXT, "why", REF)

    def test_later_today_is_refused(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(clock, "time_of_day", lambda: time(9, 12))
        officer.logs()
        line = ("hazard", "add", REF, "--at")
        assert officer.refused(DAY, *line, "09:13") == [("in-the-future", "5.12")]
        officer.done(DAY, *line, "09:12")

    def test_refusals(self, emergency: Officer) -> None:
        why = ("--reason", "x")
        line = ("hazard", "aware", REF, "--at")
        assert emergency.refused(NEXT, *line, "14/12/2026 17:01", *why) == [("out-of-order", "5.12")]
        assert emergency.refused(NEXT, *line, "16/12/2026 09:00", *why) == [("out-of-order", "5.12")]
        assert emergency.refused(NEXT, *line, "noon", *why, code=2) == [("time", None)]
        assert emergency.refused(NEXT, "hazard", "aware", REF, *why, code=2) == [("missing-option", None)]
        assert emergency.refused(NEXT, "hazard", "aware", REF, "2", "--at", "09:00", *why, code=4) == [("hazard", None)]


def test_text_that_people_typed_stays_text(officer: Officer) -> None:
    officer.logs(DAY)
    what = "Gwifrau noeth, [red]O'Brien-Łukasz[/red] {{ 7*7 }}"
    facts = officer.file("hazard.toml", f'what = "{what}"\nkind = "electrical"\nat = "14/12/2026 16:40"\n')
    officer.done(DAY, "hazard", "add", REF, "--from", facts)
    assert officer.done(DAY, "hazard", "list", REF)["hazards"][0]["what"] == what
    assert what in officer.sees(DAY, "show", REF)
    assert what not in officer.sees(DAY, "due")
    assert officer.refused(DAY, "erase", REF, "--reason", "x", "--yes") == [("held", "UK GDPR, article 17(3)")]
    erased_all_the_same(officer, DAY)
    assert officer.done(DAY, "hazard", "list", REF)["hazards"][0]["what"] == "[erased]"
    assert officer.done(DAY, "verify")["problems"] == []


def test_a_linked_complaint_gets_no_second_clock(flagged: Officer) -> None:
    data = flagged.done(DAY, "point", "add", REF, "The bins", "--new-complaint", "unrelated")
    assert {each["what"] for each in data["due"]} == {"acknowledge"}


def test_none_on_record(officer: Officer) -> None:
    officer.logs()
    assert "no hazard on record" in officer.sees(DAY, "hazard", "list", REF)
