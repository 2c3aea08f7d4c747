"""`remedy`: what puts things right, at any stage; with a date it is a promise that stays (7.1 to 7.3)."""

import pytest

from complaints_cli.domain.terms import RemedyKind
from officer import REF, Officer

FIT = ("remedy", REF, "--what", "Fit a new boiler")


def test_with_a_date_it_is_a_promise(officer: Officer) -> None:
    officer.logs()
    data = officer.done("2026-12-15", *FIT, "--due", "2027-03-01", "--owner", "p łukasz", "--point", "1", "--agreed")
    assert data["events"] == [10]
    assert data["due"][1] == {
        "what": "action",
        "stage": 1,
        "due_on": "2027-03-01",
        "governed_by": "promise",
        "rule": "7.3",
        "provisional": False,
        "item": 1,
        "due_at": None,
    }
    assert data["warnings"] == []


def test_what_was_agreed_before_any_letter_is_kept(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-14", *FIT, "--due", "2027-03-01", "--agreed")
    (action,) = officer.done("2026-12-14", "action", "list", REF)["items"]
    assert (action["what"], action["agreed"]) == ("Fit a new boiler", True)


@pytest.mark.parametrize("kind", RemedyKind, ids=str)
def test_of_any_of_the_eight_kinds(officer: Officer, kind: RemedyKind) -> None:
    officer.logs()
    officer.done("2026-12-14", *FIT, "--kind", kind, *(("--amount", "50") if kind is RemedyKind.MONEY else ()))
    assert officer.done("2026-12-14", "action", "list", REF)["items"][0]["kind"] == kind


def test_money_in_pounds_and_pence(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "remedy", REF, "--what", "For distress", "--amount", "£1,250.50", "--due", "2027-01-29")
    (action,) = officer.done("2026-12-15", "show", REF)["actions"]
    assert (action["amount"], action["kind"], action["due_on"]) == ("1250.50", "money", "2027-01-29")


def test_without_a_date_it_is_not_tracked_and_says_so(officer: Officer) -> None:
    officer.logs()
    (warning,) = officer.done("2026-12-15", *FIT)["warnings"]
    assert "--due" in warning
    toml = '["remedy 2"]\nwhat = "For distress"\namount = 90\n'
    (warning,) = officer.done("2026-12-15", "work", REF, "--from", "-", typed=toml)["warnings"]
    assert "Remedy 2" in warning
    assert officer.done("2026-12-15", "remedy", REF, "--what", "Sorry", "--kind", "apology")["warnings"] == []


def test_nothing_can_be_offered_for_a_reason(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.done("2026-12-22", "remedy", REF, "--none", "Nothing went wrong.")
    officer.done("2026-12-22", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")
    officer.done("2026-12-22", "learn", REF, "--none", "Nothing.")
    officer.done("2026-12-22", "respond", REF)
    assert "Nothing went wrong." in officer.letter(2).decode()


def test_at_any_stage_and_after_the_end(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "close", REF, "--reason", "responded")
    data = officer.done("2026-12-23", "remedy", REF, "--what", "Call in spring", "--due", "2027-04-01")
    assert (data["state"], [item["due_on"] for item in data["due"]]) == ("closed", ["2027-03-01", "2027-04-01"])


class TestRefuses:
    def test_nothing_said(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "remedy", REF, code=2) == [("missing-option", None)]

    def test_something_and_nothing_at_once(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", *FIT, "--none", "No.", code=2) == [("what-and-none", None)]

    def test_an_unknown_complaint_or_point(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", *FIT, "--point", "2", code=4) == [("point", None)]
        unknown = ("remedy", "C-2026-0009", "--what", "x")
        assert officer.refused("2026-12-15", *unknown, code=4) == [("complaint", None)]

    @pytest.mark.parametrize("amount", ["ten", "-5", "1.5", "1,23", "£", "1e3"])
    def test_an_amount_that_cannot_be(self, officer: Officer, amount: str) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", *FIT, f"--amount={amount}", code=2) == [("amount", None)]

    def test_money_without_an_amount(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", *FIT, "--kind", "money", code=2) == [("missing-option", None)]

    def test_a_promise_for_the_past_and_a_remedy_from_the_future(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", *FIT, "--due", "2026-12-14") == [("out-of-order", "7.3")]
        assert officer.refused("2026-12-15", *FIT, "--on", "2026-12-16") == [("in-the-future", "5.12")]
