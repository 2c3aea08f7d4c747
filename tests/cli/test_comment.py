"""Before a point is decided against the resident they are asked to comment, and `respond` says where not (Code 5.8)."""

import pytest

from officer import REF, Officer

DAY = "2026-12-22"
ASK = ("comment", "ask", REF, "--by", "2026-12-29")


@pytest.fixture
def open_(officer: Officer) -> Officer:
    """Two points, acknowledged on Mon 21 December 2026."""
    officer.logs("2026-12-14", "--point", "The boiler", "--point", "The bill")
    officer.acknowledges()
    return officer


def decided(officer: Officer, *words: str) -> list[str]:
    """The findings, by point; the warnings of the last."""
    warnings: list[str] = []
    for point, word in enumerate(words, 1):
        line = ("finding", REF, str(point), "--decision", word, "--reasons", "As seen.")
        warnings = officer.done(DAY, *line)["warnings"]
    officer.done(DAY, "remedy", REF, "--what", "An apology")
    officer.done(DAY, "learn", REF, "--none", "A single slip.")
    return warnings


def due(officer: Officer, day: str) -> list[tuple[str, str]]:
    items = officer.done(day, "due", "--all")["items"]
    return [(each["due_on"], each["rule"]) for each in items if each["what"] == "comment"]


def test_a_comment_is_awaited_until_it_came(open_: Officer) -> None:
    data = open_.done(DAY, *ASK, "--points", "2", "--text", "The meter was read", "--via", "email")
    assert data["warnings"] == []
    assert due(open_, DAY) == [("2026-12-29", "5.8")]
    # Its day has passed: nothing hides it, since nobody has answered yet.
    assert due(open_, "2027-01-04") == [("2026-12-29", "5.8")]
    assert "nothing came in time" in open_.sees("2027-01-04", "show", REF)
    assert "not in yet" in open_.sees(DAY, "show", REF)
    open_.done("2027-01-04", "comment", "received", REF, "--text", "It was estimated", "--via", "phone")
    assert due(open_, "2027-01-04") == []
    [kept] = open_.done("2027-01-04", "show", REF)["comments"]
    assert (kept["points"], kept["put"], kept["reply"]) == ([2], "The meter was read", "It was estimated")
    assert "came on Mon 4 Jan 2027: It was estimated" in open_.sees("2027-01-04", "show", REF)
    assert open_.done("2027-01-04", "verify")["problems"] == []


def test_the_answer_ends_the_waiting(open_: Officer) -> None:
    open_.done(DAY, *ASK)
    decided(open_, "upheld", "upheld")
    assert open_.done(DAY, "respond", REF)["warnings"] == []
    assert due(open_, DAY) == []


def test_a_decision_against_the_resident_warns_when_they_were_not_asked(open_: Officer) -> None:
    warnings = decided(open_, "partly-upheld", "not-upheld")
    [warning] = warnings
    assert warning.startswith("Point 2: not upheld in full, and the resident has not been asked")
    assert warning.endswith(f"(Code 5.8): complaints comment ask {REF} --by DATE")
    for more in (("--check",), ("--draft", str(open_.folder / "draft.md")), ()):
        ran = open_(DAY, "respond", REF, *more)
        assert ran.answer["data"]["warnings"][0].startswith("Points 1, 2: not upheld in full")
        assert ran.answer["messages"][0].startswith("Warning: Points 1, 2")


def test_it_warns_while_they_may_still_comment(open_: Officer) -> None:
    open_.done(DAY, *ASK)
    decided(open_, "upheld", "not-upheld")
    checked = open_.done("2026-12-29", "respond", REF, "--check")["warnings"]
    assert checked == ["The resident has until Tue 29 Dec 2026 to comment on point 2."]
    assert open_.done("2026-12-30", "respond", REF, "--check")["warnings"] == []


def test_what_they_said_unasked_counts_and_is_never_refused(open_: Officer) -> None:
    open_.done(DAY, "comment", "received", REF, "--text", "[red]Nie było mnie[/]")
    assert "not asked; came on Tue 22 Dec 2026: [red]Nie było mnie[/]" in open_.sees(DAY, "show", REF)
    assert decided(open_, "upheld", "not-upheld") == []
    open_.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
    assert open_.done(DAY, "comment", "received", REF, "--text", "One more thing")["due"] == []


def test_an_answer_that_is_due_before_their_day_is_pointed_out(open_: Officer) -> None:
    # Acknowledged on Mon 21 Dec: ten working days are 22, 23, 24, 29, 30, 31 Dec, 4, 5, 6, 7 Jan (Christmas Day, Boxing
    # Day's substitute on Mon 28 and New Year's Day do not count).
    data = open_.done(DAY, "comment", "ask", REF, "--by", "2027-01-08")
    assert data["warnings"] == ["The answer is due by Thu 7 Jan 2027, before that day."]


def test_undone_it_is_asked_no_more(open_: Officer) -> None:
    open_.done(DAY, *ASK)
    open_.done(DAY, "undo", REF)
    assert due(open_, DAY) == []


class TestRefuses:
    def test_when_nothing_awaits_an_answer(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused(DAY, *ASK) == [("nothing-to-comment-on", "5.8")]

    def test_no_time_or_no_day(self, open_: Officer) -> None:
        assert open_.refused(DAY, "comment", "ask", REF, "--by", DAY) == [("out-of-order", "5.8")]
        assert open_.refused(DAY, *ASK, "--on", "2026-12-23") == [("in-the-future", "5.12")]
        assert open_.refused(DAY, "comment", "ask", REF, code=2) == [("missing-option", None)]
        assert open_.refused(DAY, *ASK, "--points", "3", code=4) == [("point", None)]

    def test_a_comment_that_is_not_awaited(self, open_: Officer) -> None:
        open_.done(DAY, *ASK)
        line = ("comment", "received", REF, "--text", "x")
        assert open_.refused(DAY, *line, "2", code=4) == [("comment", None)]
        assert open_.refused(DAY, *line, "--on", "2026-12-21") == [("out-of-order", "5.12")]
        open_.done(DAY, *line, "1")
        assert open_.refused(DAY, *line, "1") == [("received-already", "5.12")]
        assert open_.refused(DAY, *line[:3], code=2) == [("missing-option", None)]
