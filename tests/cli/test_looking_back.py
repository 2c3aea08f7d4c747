"""`--as-of`: what was printed at the end of a day is printed again of that day, whatever was recorded since."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import reduce
from pathlib import Path

import pytest

from complaints_cli import clock
from officer import REF, Officer

# Acknowledged on Monday 21 December 2026, to be answered by Thursday 7 January 2027: ten working days without
# Christmas, Boxing Day's substitute on the 28th and New Year's Day.
THEN, AFTER, NOW = "2026-12-22", "2026-12-23", "2027-06-30"
OTHER = "C-2026-0002"
SEEN = (
    ("due", "--all"),
    ("list",),
    ("list", "--overdue"),
    ("show", REF, "--timeline"),
    ("show", OTHER),
    ("why", REF),
)
REPORTS = tuple(
    (*report, "--year", "2026/27")
    for report in (("report", "annual"), ("report", "tsm"), ("report", "self-assessment"), ("learning", "plan"))
)
TOLD = (
    "As it stood at the end of Tuesday 22 December 2026, by what had been recorded by then. Texts erased since are "
    "gone."
)
TEXTS = (
    "Maja Holm",
    "The boiler fails",
    "A new boiler",
    "The parts were ordered late.",
    "Fit a new boiler",
    "Parts are ordered on the day.",
)
GAZETTE = ("--source", "The Gazette")
POLICY = str(Path(__file__).parents[2] / "examples" / "policies" / "wdh.toml")
Changed = Callable[[Officer], object]


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """Two complaints; the first is acknowledged and decided, both by the end of Tuesday 22 December."""
    officer.once("looked back at", lambda: _lived(officer))
    return officer


def _lived(officer: Officer) -> None:
    officer.logs("2026-12-14", "--home", "tenant")
    officer.acknowledges("2026-12-21")
    officer.decides(THEN)
    officer.logs(THEN, "--name", "Ola Berg", "--home", "tenant", "--summary", "The lift")


def prints(officer: Officer, day: str, *more: str) -> list[str]:
    """What each command puts on stdout, the sentence about the past day left out."""
    return [officer.sees(day, *line, *more).removeprefix(f"{TOLD}\n\n") for line in (*SEEN, *REPORTS)]


def acknowledged_later(officer: Officer) -> None:
    officer.done(AFTER, "correct", REF, "acknowledged", "22/12/2026", "--reason", "Read again")


def received_earlier(officer: Officer) -> None:
    officer.done(AFTER, "correct", REF, "received", "11/12/2026", "--reason", "It lay in a tray")


def learning_undone(officer: Officer) -> None:
    officer.done(AFTER, "undo", REF)


def extended(officer: Officer) -> None:
    officer.done("2027-01-07", "extend", REF, "--days", "5", "--reason", "A part is late")


def answered_and_closed(officer: Officer) -> None:
    officer.done("2027-01-08", "respond", REF)
    officer.done("2027-01-11", "close", REF, "--reason", "responded")


def answered_under_a_day_of_then(officer: Officer) -> None:
    """It happened on the day that is looked back at, and was recorded on the next."""
    officer.done(AFTER, "respond", REF, "--on", THEN)


def acknowledged_and_withdrawn(officer: Officer) -> None:
    officer.acknowledges(AFTER, ref=OTHER)
    officer.done("2027-01-04", "withdraw", OTHER, "--said-on", "2027-01-04", "--via", "phone")


def one_more_of_that_day(officer: Officer) -> None:
    officer.logs(AFTER, "--received", THEN, "--name", "Per Lund")


def homes_counted_again(officer: Officer) -> None:
    officer.done(AFTER, "settings", "set", "homes_lcra", "200", "--at", "2026-12-01")


def another_name_from_before(officer: Officer) -> None:
    officer.done(AFTER, "settings", "set", "name", "Elmbridge Homes", "--at", "2026-12-01")


def another_policy_from_before(officer: Officer) -> None:
    officer.done(AFTER, "policy", "adopt", POLICY, "--effective", "2026-12-01", "--despite", "The board meets in March")


def another_bank_holiday(officer: Officer) -> None:
    officer.done(AFTER, "calendar", "add", "2027-01-05", "Jubilee", *GAZETTE)


def handler_renamed_and_given_away(officer: Officer) -> None:
    officer.done(AFTER, "staff", "add", "Cy New")
    officer.done(AFTER, "assign", REF, "Cy New")


def a_row_of_the_form_answered(officer: Officer) -> None:
    officer.done(AFTER, "assess", "answer", "6.3", "--comply", "yes", "--evidence", "The record")


CHANGES = (
    acknowledged_later,
    received_earlier,
    learning_undone,
    extended,
    answered_and_closed,
    answered_under_a_day_of_then,
    acknowledged_and_withdrawn,
    one_more_of_that_day,
    homes_counted_again,
    another_name_from_before,
    another_policy_from_before,
    another_bank_holiday,
    handler_renamed_and_given_away,
    a_row_of_the_form_answered,
)


@pytest.mark.parametrize("change", CHANGES, ids=[each.__name__ for each in CHANGES])
def test_what_was_printed_is_printed_again(lived: Officer, change: Changed) -> None:
    """Byte for byte, and the change can be seen from the same day without looking back."""
    before = prints(lived, THEN)
    change(lived)
    file = lived.db.read_bytes()
    assert prints(lived, NOW, "--as-of", THEN) == before
    assert prints(lived, THEN) != before
    assert lived.db.read_bytes() == file


def test_all_of_it_together(lived: Officer) -> None:
    before = prints(lived, THEN)
    for change in (received_earlier, homes_counted_again, another_bank_holiday, acknowledged_and_withdrawn, extended):
        change(lived)
    lived.done("2027-01-15", "respond", REF)
    assert prints(lived, NOW, "--as-of", "22 Dec 2026") == before


class TestErasedSince:
    @pytest.fixture
    def before(self, lived: Officer) -> list[str]:
        return prints(lived, THEN)

    @pytest.fixture
    def erased(self, lived: Officer, before: list[str]) -> Officer:
        answered_and_closed(lived)
        lived.done("2027-06-01", "erase", REF, "--reason", "Asked for", "--yes")
        return lived

    def test_every_list_date_and_figure_comes_out_as_it_was(self, erased: Officer, before: list[str]) -> None:
        lines = (*SEEN, *REPORTS)
        after = dict(zip(lines, prints(erased, NOW, "--as-of", THEN), strict=True))
        for line, printed in zip(lines, before, strict=True):
            if REF in line and line[0] == "show":
                continue
            assert after[line] == reduce(lambda page, text: page.replace(text, "\\[erased\\]"), TEXTS, printed), line

    def test_the_texts_are_gone_and_it_is_not_said_that_they_were_gone_then(self, erased: Officer) -> None:
        shown = erased.done(NOW, "show", REF, "--as-of", THEN)
        assert (shown["parties"]["name"], shown["points"][0]["text"]) == ("[erased]", "[erased]")
        assert (shown["state"], shown["erased"], shown["stages"][0]["response_due"]) == ("open", False, "2027-01-07")
        assert not any(text in str(shown) for text in TEXTS)


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
