"""`learn`: what changes beyond the one complaint, or why nothing does; no response goes out without it (Code 9.1)."""

import pytest

from officer import REF, Officer

NOTHING = ("--none", "It was a single slip.")


def test_learning_goes_into_the_response(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.done("2026-12-22", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")
    assert officer.refused("2026-12-22", "respond", REF) == [("learning-missing", "9.1")]
    more = ("--heard", "Calls go unanswered", "--wrong", "No cover at lunch", "--owner", "Jane Evans")
    data = officer.done("2026-12-22", "learn", REF, "--change", "Two people on the phone", *more, "--due", "2027-02-01")
    assert (data["events"], data["letter"], data["warnings"]) == ([14], None, [])
    officer.done("2026-12-22", "respond", REF)
    assert "Two people on the phone" in officer.letter(2).decode()


def test_learning_nothing_needs_its_reason_and_is_enough(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.done("2026-12-22", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")
    officer.done("2026-12-22", "learn", REF, *NOTHING)
    assert officer.done("2026-12-22", "respond", REF)["state"] == "answered"


def test_stage_2_looks_again(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "escalate", REF)
    officer.done("2026-12-22", "ack", REF, "--outcome", "More")
    officer.done("2026-12-22", "finding", REF, "1", "--unchanged")
    assert officer.refused("2026-12-22", "respond", REF, "--decider", "Piotr Łukasz") == [("learning-missing", "9.1")]


def test_refuses(officer: Officer) -> None:
    officer.logs()
    assert officer.refused("2026-12-15", "learn", REF, code=2) == [("missing-option", None)]
    assert officer.refused("2026-12-15", "learn", REF, "--change", "x", *NOTHING, code=2) == [("change-and-none", None)]
    assert officer.refused("2026-12-15", "learn", "C-2026-0009", *NOTHING, code=4) == [("complaint", None)]
    assert officer.refused("2026-12-15", "learn", REF, *NOTHING, "--on", "2026-12-16") == [("in-the-future", "5.12")]
    assert officer.refused("2026-12-15", "learn", REF, *NOTHING, "--due", "31/04/2027", code=2) == [("date", None)]


def test_training_that_is_needed_and_risks_to_come_are_kept(officer: Officer) -> None:
    officer.logs()
    more = ("--training", "Listening, [red]{{ 7*7 }}", "--risk", "Two more boilers of that make")
    officer.done("2026-12-15", "learn", REF, "--change", "Ring first", *more)
    officer.done("2026-12-15", "learning", "set", REF, "1", "--risk", "Three of them")
    (entry,) = officer.done("2026-12-15", "show", REF)["learning"]
    assert (entry["training"], entry["risk"]) == ("Listening, [red]{{ 7*7 }}", "Three of them")
    screen = officer.sees("2026-12-15", "show", REF)
    assert "Training: Listening, [red]{{ 7*7 }}" in screen
    assert "Risk: Three of them" in screen
    officer.done("2026-12-15", "erase", REF, "--reason", "Asked for", "--yes")
    assert b"Three of them" not in officer.db.read_bytes()


@pytest.mark.parametrize("cause", ["policy-wrong", "policy-not-followed"])
def test_whether_a_policy_caused_it_is_asked(cause: str, officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "learn", REF, "--change", "Ring first", "--cause", cause, "--because", "Page 4")
    (entry,) = officer.done("2026-12-15", "show", REF)["learning"]
    assert (entry["cause"], entry["because"]) == (cause, "Page 4")
