"""`learn`: what changes beyond the one complaint, or why nothing does; no response goes out without it (Code 9.1)."""

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
    assert officer.refused("2026-12-22", "respond", REF, "--decider", "Ann Other") == [("learning-missing", "9.1")]


def test_refuses(officer: Officer) -> None:
    officer.logs()
    assert officer.refused("2026-12-15", "learn", REF, code=2) == [("missing-option", None)]
    assert officer.refused("2026-12-15", "learn", REF, "--change", "x", *NOTHING, code=2) == [("change-and-none", None)]
    assert officer.refused("2026-12-15", "learn", "C-2026-0009", *NOTHING, code=4) == [("complaint", None)]
    assert officer.refused("2026-12-15", "learn", REF, *NOTHING, "--on", "2026-12-16") == [("in-the-future", "5.12")]
    assert officer.refused("2026-12-15", "learn", REF, *NOTHING, "--due", "31/04/2027", code=2) == [("date", None)]
