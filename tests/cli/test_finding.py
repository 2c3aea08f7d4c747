"""`finding`: a point decided, with reasons, while a stage awaits its answer; the whole follows (Code 6.7)."""

import pytest

from officer import REF, Officer

UPHELD = ("--decision", "upheld", "--reasons", "It was late.")


def test_is_recorded_with_all_that_was_found(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    more = ("--policy", "Repairs policy 4.2", "--evidence", "The job sheet", "--impact", "Five cold nights")
    data = officer.done("2026-12-22", "finding", REF, "1", *UPHELD, *more)
    assert (data["events"], data["letter"], data["due"][0]["due_on"]) == ([13], None, "2027-01-07")
    (point,) = officer.done("2026-12-22", "show", REF)["points"]
    (found,) = point["findings"]
    assert (found["stage"], found["decision"], found["reasons"]) == (1, "upheld", "It was late.")


@pytest.mark.parametrize(
    ("decisions", "overall"),
    [
        (("upheld", "upheld"), "upheld"),
        (("upheld", "not-upheld"), "partly-upheld"),
        (("partly-upheld", "partly-upheld"), "partly-upheld"),
        (("not-upheld", "not-upheld"), "not-upheld"),
    ],
)
def test_the_whole_follows_from_the_points(officer: Officer, decisions: tuple[str, ...], overall: str) -> None:
    officer.logs("2026-12-14", "--point", "No heating", "--point", "Nobody called")
    officer.acknowledges()
    for number, decision in enumerate(decisions, start=1):
        officer.done("2026-12-22", "finding", REF, str(number), "--decision", decision, "--reasons", "Why.")
    officer.done("2026-12-22", "remedy", REF, "--what", "We apologise", "--kind", "apology")
    officer.done("2026-12-22", "learn", REF, "--none", "Nothing beyond this.")
    assert officer.done("2026-12-22", "respond", REF, "--check")["decision"] == overall
    officer.done("2026-12-22", "respond", REF)
    assert officer.done("2026-12-22", "show", REF)["stages"][0]["decision"] == overall


def test_the_last_finding_on_a_point_is_the_one_that_counts(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.done("2026-12-22", "finding", REF, "1", *UPHELD)
    officer.done(
        "2026-12-22", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on time after all."
    )
    officer.done("2026-12-22", "learn", REF, "--none", "Nothing.")
    assert officer.done("2026-12-22", "respond", REF, "--check")["decision"] == "not-upheld"


def test_unchanged_takes_over_stage_1(officer: Officer) -> None:
    officer.reaches_stage_2()
    (point,) = officer.done("2026-12-30", "show", REF)["points"]
    first, second = point["findings"]
    assert (first["stage"], second["stage"]) == (1, 2)
    assert (second["decision"], second["reasons"]) == (first["decision"], first["reasons"])


class TestRefuses:
    def test_missing_facts_naming_all(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "finding", REF, "1", code=2) == [("missing-option", None)] * 2

    def test_an_unknown_complaint_point_or_decision(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "finding", "C-2026-0009", "1", *UPHELD, code=4) == [("complaint", None)]
        assert officer.refused("2026-12-15", "finding", REF, "2", *UPHELD, code=4) == [("point", None)]
        maybe = ("--decision", "maybe", "--reasons", "x")
        assert officer.refused("2026-12-15", "finding", REF, "1", *maybe, code=2) == [("choice", None)]

    def test_unchanged_at_stage_1(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "finding", REF, "1", "--unchanged") == [("nothing-unchanged", "6.18")]

    def test_an_answered_stage(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "finding", REF, "1", *UPHELD) == [("answered", "6.3")]

    def test_a_point_that_stage_2_does_not_answer(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--point", "No heating", "--point", "Nobody called")
        officer.acknowledges("2026-12-14")
        officer.decides("2026-12-15", points=2)
        officer.done("2026-12-15", "respond", REF)
        officer.done("2026-12-16", "escalate", REF, "--points", "2")
        assert officer.refused("2026-12-16", "finding", REF, "1", *UPHELD) == [("not-in-stage", "6.7")]
        officer.done("2026-12-16", "finding", REF, "2", *UPHELD)

    @pytest.mark.parametrize(("day", "code"), [("2026-12-16", "in-the-future"), ("2026-12-13", "out-of-order")])
    def test_the_future_and_what_comes_before_its_cause(self, officer: Officer, day: str, code: str) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "finding", REF, "1", *UPHELD, "--on", day) == [(code, "5.12")]
