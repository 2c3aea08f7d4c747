"""`--as-of`: in a view of a past day that day is today, it is said which day it is, and what cannot be is refused."""

from datetime import datetime, tzinfo

import pytest

from complaints_cli import clock
from looked_back import NOW, OTHER, REPORTS, SEEN, THEN, TOLD, answered_and_closed, live
from officer import REF, Officer


@pytest.fixture
def lived(officer: Officer) -> Officer:
    live(officer)
    return officer


class Christmas(datetime):
    """A clock that stands late in the evening of Christmas Eve 2026."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Christmas":
        return cls(2026, 12, 24, 23, 0, tzinfo=tz)


class TestThatDayIsToday:
    def test_what_was_due_then_in_figures_typed_by_hand(self, lived: Officer) -> None:
        answered_and_closed(lived)
        data = lived.done(NOW, "due", "--all", "--as-of", THEN)
        assert data["as_of"] == THEN
        of_complaints = [each for each in data["items"] if each["ref"].startswith("C-")]
        assert [(each["ref"], each["what"], each["due_on"], each["working_days"]) for each in of_complaints] == [
            (OTHER, "acknowledge", "2026-12-31", 5),
            (REF, "respond", "2027-01-07", 9),
            (REF, "action", "2027-03-01", 46),
        ]

    def test_a_year_is_the_one_that_was_over_then(self, lived: Officer) -> None:
        told = [lived.done(NOW, "report", "tsm", *more)["period"]["label"] for more in ((), ("--as-of", THEN))]
        assert told == ["2026/27", "2025/26"]

    @pytest.mark.parametrize("line", [*SEEN, *REPORTS], ids=" ".join)
    def test_the_answer_says_of_which_day_it_is(self, lived: Officer, line: tuple[str, ...]) -> None:
        assert lived.done(NOW, *line)["as_of"] == NOW
        past = lived(NOW, *line, "--as-of", THEN).answer
        assert past["data"]["as_of"] == THEN
        assert past["messages"] == [TOLD]

    def test_today_is_a_past_day_too_and_the_record_as_it_is(self, lived: Officer) -> None:
        assert lived.done(NOW, "show", REF, "--as-of", NOW) == lived.done(NOW, "show", REF)

    def test_a_weekday_is_the_last_one_seen_from_today(self, lived: Officer) -> None:
        assert lived.done("2026-12-24", "list", "--as-of", "tue")["as_of"] == THEN

    def test_a_document_is_what_it_was_and_the_sentence_stands_beside_it(self, lived: Officer) -> None:
        ran = lived.screen(NOW, *REPORTS[1], "--as-of", THEN)
        assert ran.out.startswith("# Complaint measures")
        assert ran.err == f"{TOLD}\n"
        path = lived.folder / "tsm.md"
        written = lived(NOW, *REPORTS[1], "--as-of", THEN, "--output", str(path)).answer
        assert path.read_text(encoding="utf-8") == ran.out
        assert written["messages"] == [TOLD]

    def test_no_hour_of_this_day_is_read_into_that_one(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without `--today` the clock tells the hour; of a past day nobody knows it."""
        officer.logs(THEN, "--flag", "hazard", "--at", "22/12/2026 09:40")
        officer.done(THEN, "hazard", "assess", REF, "emergency", "--at", "10:00")
        lines = (("due",), ("show", REF))
        before = [officer.done("2026-12-23", *line) for line in lines]
        monkeypatch.setattr(clock, "datetime", Christmas)
        past = ("--db", str(officer.db), "--json", "--as-of", "2026-12-23")
        again = [officer.run(*line, *past).answer for line in lines]
        assert before[0]["items"][0]["state"] == "due-today"
        assert [each["data"] for each in again] == before


class TestRefuses:
    @pytest.mark.parametrize("line", [("due",), ("list",), ("show", REF), ("why", REF), REPORTS[0]], ids=" ".join)
    @pytest.mark.parametrize(
        ("day", "code", "told"),
        [
            ("2027-07-01", 2, "as-of"),
            ("2026-11-30", 4, "before-record"),
            ("next week", 2, "date"),
            ("", 2, "date"),
        ],
    )
    def test_a_day_that_cannot_be_looked_back_at(
        self, lived: Officer, line: tuple[str, ...], day: str, code: int, told: str
    ) -> None:
        assert lived.refused(NOW, *line, "--as-of", day, code=code) == [(told, None)]

    def test_says_why(self, lived: Officer) -> None:
        assert lived.sentences(NOW, "due", "--as-of", "2027-07-01") == [
            "Thursday 1 July 2027 is still to come: today is Wednesday 30 June 2027."
        ]
        assert lived.sentences(NOW, "due", "--as-of", "2026-11-30") == [
            "The record began on Tuesday 1 December 2026: there is nothing to see of Monday 30 November 2026."
        ]

    def test_a_day_after_the_one_that_today_is_said_to_be(self, lived: Officer) -> None:
        assert lived.refused("2026-12-20", "due", "--as-of", THEN, code=2) == [("as-of", None)]

    def test_the_exit_code_which_is_about_now(self, lived: Officer) -> None:
        assert lived.refused(NOW, "due", "--exit-code", "--as-of", THEN, code=2) == [("as-of", None)]

    def test_a_complaint_that_nobody_knew_of(self, lived: Officer) -> None:
        assert lived.refused(NOW, "show", OTHER, "--as-of", "2026-12-21", code=4) == [("complaint", None)]

    def test_a_year_that_had_not_begun(self, lived: Officer) -> None:
        line = ("report", "tsm", "--year", "2027/28", "--as-of", THEN)
        assert lived.refused(NOW, *line, code=2) == [("year", None)]


class TestOutOfTurn:
    """With a `--today` before a day that is on record, somebody says that it was recorded earlier than it was."""

    def test_what_rests_on_a_later_day_is_left_out_and_said(self, lived: Officer) -> None:
        lived.done("2027-01-04", "note", REF, "--with", "resident", "--text", "They rang.")
        lived.done(THEN, "note", REF, "--with", "resident", "--text", "They rang before.")
        ran = lived(NOW, "show", REF, "--as-of", THEN).answer
        assert "They rang" not in str(ran["data"])
        assert ran["messages"][1] == (
            "Left out is what was recorded under that day or an earlier one, yet after something of a later day that "
            f"it rests on: {REF}."
        )
        assert "They rang before." in str(lived.done(NOW, "show", REF, "--as-of", "2027-01-04"))

    def test_many_are_not_all_named(self, officer: Officer) -> None:
        refs = [officer.logs(THEN) for _ in range(7)]
        note = ("--with", "resident", "--text", "They rang.")
        for day in ("2027-01-04", THEN):
            for ref in refs:
                officer.done(day, "note", ref, *note)
        (_, told) = officer(NOW, "due", "--as-of", THEN).answer["messages"]
        assert told.endswith("C-2026-0001, C-2026-0002, C-2026-0003, C-2026-0004, C-2026-0005 and 2 more.")
