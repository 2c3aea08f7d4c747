"""What may not be put on record about a hazard, and why not."""

import pytest

from officer import REF, Officer

DAY, NEXT = "2026-12-14", "2026-12-15"


@pytest.fixture
def flagged(officer: Officer) -> Officer:
    officer.logs(DAY, "--flag", "hazard", "--at", "14/12/2026 16:40")
    return officer


@pytest.fixture
def emergency(flagged: Officer) -> Officer:
    flagged.done(DAY, "hazard", "assess", REF, "emergency", "--at", "17:00")
    return flagged


def test_of_a_number_that_is_not_there_or_not_said(officer: Officer) -> None:
    officer.logs()
    assert officer.refused(DAY, "hazard", "safe", REF, code=4) == [("hazard", None)]
    assert officer.refused(DAY, "hazard", "add", "C-2026-0099", code=4) == [("complaint", None)]
    officer.done(DAY, "hazard", "add", REF)
    officer.done(DAY, "hazard", "add", REF)
    assert officer.refused(DAY, "hazard", "safe", REF, code=2) == [("missing-option", None)]
    assert officer.refused(DAY, "hazard", "safe", REF, "3", code=4) == [("hazard", None)]
    officer.done(DAY, "hazard", "safe", REF, "2")


def test_of_a_grade(emergency: Officer) -> None:
    line = ("hazard", "assess", REF)
    assert emergency.refused(DAY, *line, code=2) == [("missing-option", None)]
    assert emergency.refused(DAY, *line, "grave", code=2) == [("choice", None)]
    assert emergency.refused(DAY, *line, "one", "none", code=2) == [("number", None)]
    assert emergency.refused(DAY, *line, "emergency") == [("assessed-already", "Awaab's Law")]
    assert emergency.refused(DAY, *line, "significant") == [("reasons-missing", "Awaab's Law")]
    assert emergency.refused(DAY, *line, "1", "none") == [("reasons-missing", "Awaab's Law")]
    assert emergency.refused(DAY, *line, "none", "--reasons", "x", "--at", "16:39") == [("out-of-order", "5.12")]
    emergency.done(DAY, *line, "none", "--reasons", "A shadow on the wall")
    items = emergency.done(DAY, "due", "--all")["items"]
    assert [each["what"] for each in items if each["ref"] == REF] == ["acknowledge"]
    assert "Assessed as no hazard." in emergency.sees(DAY, "show", REF)


def test_of_what_comes_before_the_investigation(flagged: Officer) -> None:
    for step in ("summary-sent", "works-begun"):
        assert flagged.refused(DAY, "hazard", step, REF) == [("not-investigated", "Awaab's Law")]
        assert flagged.ways_out(DAY, "hazard", step, REF) == [f"complaints hazard investigated {REF} 1"]


def test_of_what_was_done_before_it_was_known_or_is_still_to_come(flagged: Officer) -> None:
    for step in ("investigated", "safe", "rehoused"):
        line = ("hazard", step, REF)
        assert flagged.refused(NEXT, *line, "--on", "2026-12-13") == [("out-of-order", "5.12")]
        assert flagged.refused(NEXT, *line, "--at", "14/12/2026 16:39") == [("out-of-order", "5.12")]
        assert flagged.refused(NEXT, *line, "--on", "2026-12-16") == [("in-the-future", "5.12")]


def test_of_what_is_done_already(flagged: Officer) -> None:
    steps = ("investigated", "safe", "rehoused", "summary-sent", "works-begun --steps-only", "works-begun")
    for step in steps:
        line = ("hazard", step.split()[0], REF, *step.split()[1:])
        flagged.done(NEXT, *line)
        assert flagged.refused(NEXT, *line) == [("done-already", "5.12")]


def test_of_steps_and_none_at_once(flagged: Officer) -> None:
    flagged.done(NEXT, "hazard", "investigated", REF)
    line = ("hazard", "works-begun", REF, "--steps-only", "--none", "x")
    assert flagged.refused(NEXT, *line, code=2) == [("usage", None)]


def test_of_two_days_at_once(officer: Officer) -> None:
    line = ("log", "--via", "phone", "--summary", "x", "--received", "2026-12-11", "--at", "14/12/2026 09:00")
    assert officer.refused(DAY, *line, code=2) == [("date", None)]
    assert "which day was it?" in officer.sentences(DAY, *line)[0]


def test_of_a_time_without_a_hazard(officer: Officer) -> None:
    line = ("log", "--via", "phone", "--summary", "x", "--at", "09:00")
    assert officer.refused(DAY, *line, code=2) == [("usage", None)]


def test_a_hazard_is_not_refused_for_its_age(officer: Officer) -> None:
    officer.logs(DAY, "--occurred", "2025-01-01")
    officer.done(DAY, "hazard", "add", REF)
    line = ("refuse", REF, "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked.")
    assert [code for code, _ in officer.refused(DAY, *line)] == ["safety-matter"]
