"""Lives that are easily counted twice, or not at all, through the public door: each is where the definition says.

All at stage 1 unless said. No bank holiday falls between Fri 1 January (New Year's Day) and Fri 26 March 2027.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from officer import Officer

DRAWN_UP = "2027-04-15"
LATER = "2027-06-30"


class Counted:
    """An officer, and what the year's report says of one complaint."""

    def __init__(self, run: CommandLine, folder: Path) -> None:
        self.officer = Officer(run, folder)

    def logs(self, on: str) -> str:
        return self.officer.logs(on, "--home", "tenant")

    def acknowledges(self, ref: str, on: str) -> None:
        self.officer.acknowledges(on, ref=ref)

    def answers(self, ref: str, on: str) -> None:
        self.officer.done(on, "finding", ref, "1", "--decision", "upheld", "--reasons", "The parts were ordered late.")
        self.officer.done(on, "remedy", ref, "--what", "Fit a new boiler", "--due", "2027-09-01")
        self.officer.done(on, "learn", ref, "--none", "Nothing beyond this one.")
        self.officer.done(on, "respond", ref)

    def behind(
        self, measure: str, part: int = 1, stock: str | None = None, *, on: str = DRAWN_UP, report: str = "annual"
    ) -> dict[str, str]:
        """Every complaint behind a figure of 2026/27, with what became of it."""
        told = self.officer.done(on, "report", report, "--year", "2026/27", "--explain", measure)["explained"]
        (found,) = [each for each in told if (each["part"], each["stock"]) == (part, stock)]
        rows = [row for half in ("counted", "not_counted", "left_apart") for row in found[half]]
        words = {row["ref"]: row["word"] for row in rows}
        assert len(words) == len(rows), "a complaint is counted twice"
        return words

    def figure(self, measure: str, part: int = 1, *, on: str = DRAWN_UP) -> tuple[int, Any]:
        """Numerator and denominator for the rented homes."""
        data = self.officer.done(on, "report", "tsm", "--year", "2026/27")
        (found,) = [m for m in data["measures"] if (m["id"], m["part"], m["stock"]) == (measure, part, "lcra")]
        return found["numerator"], found["denominator"]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Counted:
    return Counted(CommandLine(monkeypatch), tmp_path)


Life = Callable[[Counted], str]


def answered_on_the_very_day(counted: Counted) -> str:
    """Received Mon 4 January, acknowledged Fri 8: the tenth working day after is Fri 22 January."""
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-08")
    counted.answers(ref, "2027-01-22")
    return ref


def answered_a_day_late(counted: Counted) -> str:
    """As before, and answered on Mon 25 January: within 15 working days of receipt, and yet late."""
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-08")
    counted.answers(ref, "2027-01-25")
    return ref


def acknowledged_late(counted: Counted) -> str:
    """Acknowledged a day late, on Tue 12 January: the backstop of 15 working days from Mon 4 is Mon 25 January."""
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-12")
    counted.answers(ref, "2027-01-26")
    return ref


def received_on_a_holiday(counted: Counted) -> str:
    """Fri 1 January is day zero and Mon 4 day one: acknowledged on Fri 8, the fifth; answered Fri 22, the tenth."""
    ref = counted.logs("2027-01-01")
    counted.acknowledges(ref, "2027-01-08")
    counted.answers(ref, "2027-01-22")
    return ref


def extended_twice(counted: Counted) -> str:
    """To Fri 29 January, then to Fri 5 February, the tenth working day beyond Fri 22: answered on it."""
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-08")
    for on, to in (("2027-01-20", "2027-01-29"), ("2027-01-28", "2027-02-05")):
        counted.officer.done(on, "extend", ref, "--to", to, "--reason", "The surveyor is ill.")
    counted.answers(ref, "2027-02-05")
    return ref


def extended_beyond_the_limit(counted: Counted) -> str:
    """To Mon 8 February with a good reason: kept by the Code, and not in time for the return."""
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-08")
    reasons = ("--reason", "The survey is late.", "--good-reason", "The roof can only be looked at without snow.")
    counted.officer.done("2027-01-20", "extend", ref, "--to", "2027-02-08", *reasons)
    counted.answers(ref, "2027-02-08")
    return ref


def withdrawn(counted: Counted) -> str:
    ref = counted.logs("2027-01-04")
    counted.officer.done("2027-01-06", "withdraw", ref, "--said-on", "2027-01-06", "--via", "phone")
    return ref


def reopened(counted: Counted) -> str:
    """Answered, closed, and opened again: one complaint."""
    ref = answered_on_the_very_day(counted)
    counted.officer.done("2027-01-25", "close", ref, "--reason", "responded")
    counted.officer.done("2027-02-01", "reopen", ref, "--reason", "A part of it was not looked at.")
    return ref


def made_on_the_last_day(counted: Counted) -> str:
    """Received Wed 31 March; Fri 26 and Mon 29 lie before it. Acknowledged 7 April, the tenth after it is Wed 21."""
    ref = counted.logs("2027-03-31")
    counted.acknowledges(ref, "2027-04-07")
    counted.answers(ref, "2027-04-14")
    return ref


@pytest.mark.parametrize(
    ("life", "word", "in_time"),
    [
        (answered_on_the_very_day, "without an extension", 1),
        (answered_a_day_late, "late", 0),
        (acknowledged_late, "late", 0),
        (received_on_a_holiday, "without an extension", 1),
        (extended_twice, "with an extension", 1),
        (extended_beyond_the_limit, "by an extension beyond the limit or told too late", 0),
        (withdrawn, "withdrawn unanswered", 0),
        (reopened, "without an extension", 1),
        (made_on_the_last_day, "without an extension", 1),
    ],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_a_life_is_counted_once_and_where_the_definition_says(
    counted: Counted, life: Life, word: str, in_time: int
) -> None:
    ref = life(counted)
    assert counted.behind("answered-in-time-1", on=LATER) == {ref: word}
    assert counted.behind("CH02", stock="lcra", on=LATER) == {ref: word}
    assert counted.figure("CH01", on=LATER) == (1, 400)
    assert counted.figure("CH02", on=LATER) == (in_time, 1)
    assert counted.behind("not-accepted-1", on=LATER) == {ref: "accepted"}


def test_a_refused_one_is_in_no_other_figure_and_counted_as_refused(counted: Counted) -> None:
    ref = counted.logs("2027-01-04")
    reasons = ("--reasons", "It is not about us, and we have said who can help.", "--evidence", "The deeds.")
    counted.officer.done("2027-01-11", "refuse", ref, "--ground", "other", *reasons)
    assert counted.behind("not-accepted-1") == {ref: "not accepted"}
    assert counted.behind("refused-by-ground") == {ref: "other"}
    assert counted.behind("answered-in-time-1") == {}
    assert (counted.figure("CH01"), counted.figure("CH02")) == ((0, 400), (0, 0))


def test_one_refused_once_its_answer_was_due_is_counted_apart(counted: Counted) -> None:
    # 10 working days from the acknowledgement of Tuesday 5 January 2027 end on Tuesday 19 January.
    ref = counted.logs("2027-01-04")
    counted.acknowledges(ref, "2027-01-05")
    reasons = ("--reasons", "It is not about us, and we have said who can help.", "--evidence", "The deeds.")
    told = counted.officer.done("2027-01-20", "refuse", ref, "--ground", "other", *reasons)
    assert [each for each in told["warnings"] if each.startswith("Its answer was due on Tuesday 19 January 2027")]
    assert counted.behind("not-accepted-1") == {ref: "not accepted, after its answer was due"}
    report = counted.officer.done(DRAWN_UP, "report", "annual", "--year", "2026/27")["text"]
    assert "Complaints received and not accepted: 1, 1 of them after the answer was due." in report
    form = counted.officer.done(DRAWN_UP, "assess", "show", "2.1", "--year", "2026/27")
    [row] = form["answers"]
    assert "Refused before the answer was due: 0% (0 of 1)." in " ".join(row["from_the_record"])
    assert counted.behind("answered-in-time-1") == {}


def test_two_that_belong_together_stay_two(counted: Counted) -> None:
    one, two = counted.logs("2027-01-04"), counted.logs("2027-01-05")
    counted.officer.done("2027-01-06", "link", one, two)
    assert counted.behind("answered-in-time-1") == {one: "overdue", two: "overdue"}
    assert counted.behind("linked-new-complaints", report="self-assessment") == {one: "linked", two: "linked"}


def test_stage_2_belongs_to_the_year_in_which_it_was_asked_for(counted: Counted) -> None:
    ref = made_on_the_last_day(counted)
    counted.officer.done("2027-04-20", "escalate", ref)
    assert counted.figure("CH01", 2, on=LATER) == (0, 400)
    assert counted.behind("escalated", on=LATER) == {ref: "asked for"}


def test_one_that_awaits_its_answer_counts_against_the_year_until_it_is_given(counted: Counted) -> None:
    ref = counted.logs("2027-03-31")
    assert counted.behind("CH02", stock="lcra") == {ref: "not yet due"}
    assert counted.figure("CH02") == (0, 1)
