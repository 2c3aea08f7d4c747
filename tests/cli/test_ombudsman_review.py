"""A review of a determination: asked for within three weeks, prepared before that, and settled; and the list."""

from datetime import date

import pytest

from complaints_cli.domain.dates import short_day
from erased_all_the_same import erased_all_the_same
from officer import REF, Officer

FOUND_ON = "2027-01-11"
LAST_DAY = "2027-02-01"
"""Three weeks on: a Monday to a Monday."""
REVIEW = ("ombudsman", "review", REF)
SCHEME = "Housing Ombudsman Scheme"


@pytest.fixture
def found(officer: Officer) -> Officer:
    officer.logs()
    officer.done(FOUND_ON, "ombudsman", "determination", REF, "--outcome", "maladministration")
    return officer


def steps(officer: Officer, today: str = LAST_DAY) -> list[tuple[str, str]]:
    reviews = officer.done(today, "show", REF)["ombudsman"]["reviews"]
    return [(each["by"], each["step"]) for each in reviews]


def owed(officer: Officer, today: str = LAST_DAY) -> list[str]:
    return [
        each["due_on"] for each in officer.done(today, "due", "--all")["items"] if each["what"] == "ombudsman-review"
    ]


def test_is_due_only_once_we_prepare_it(found: Officer) -> None:
    assert found.done(FOUND_ON, "show", REF)["ombudsman"]["review_until"] == LAST_DAY
    assert owed(found) == []
    found.done("2027-01-12", *REVIEW, "--prepare")
    assert owed(found) == [LAST_DAY]
    found.done(LAST_DAY, *REVIEW, "--asked-on", LAST_DAY, "--words", "Two facts are wrong")
    assert (owed(found), steps(found)) == ([], [("us", "asked")])
    found.done("2027-02-15", *REVIEW, "--outcome", "changed", "--words", "Now service failure")
    assert steps(found, "2027-02-15") == [("us", "changed")]


def test_may_be_dropped_with_a_reason(found: Officer) -> None:
    found.done("2027-01-12", *REVIEW, "--prepare")
    assert found.refused("2027-01-13", *REVIEW, "--drop", code=2) == [("missing-option", None)]
    found.done("2027-01-13", *REVIEW, "--drop", "--words", "We accept it")
    assert (owed(found), steps(found)) == ([], [("us", "dropped")])


def test_ours_is_too_late_after_three_weeks_unless_something_is_exceptional(found: Officer) -> None:
    late = "2027-02-02"
    for asked in (("--prepare",), ("--asked-on", late)):
        assert found.refused(late, *REVIEW, *asked) == [("review-too-late", SCHEME)]
        assert "by Monday 1 February 2027" in found.sentences(late, *REVIEW, *asked)[0]
    exceptional = ("--asked-on", late, "--exceptional")
    assert found.refused(late, *REVIEW, *exceptional, code=2) == [("missing-option", None)]
    found.done(late, *REVIEW, *exceptional, "--words", "The survey came today")


def test_the_residents_is_recorded_whenever_it_is_asked_for_and_beside_ours(found: Officer) -> None:
    found.done("2027-01-12", *REVIEW, "--prepare")
    found.done("2027-02-09", *REVIEW, "--asked-on", "2027-02-09", "--by", "resident")
    assert steps(found, "2027-02-09") == [("us", "prepared"), ("resident", "asked")]
    found.done("2027-02-10", *REVIEW, "--outcome", "unchanged", "--by", "resident")
    assert steps(found, "2027-02-10") == [("us", "prepared"), ("resident", "unchanged")]


@pytest.mark.parametrize("step", [("--outcome", "changed"), ("--drop", "--words", "x")])
def test_of_two_that_are_open_one_is_named(step: tuple[str, ...], found: Officer) -> None:
    found.done("2027-01-12", *REVIEW, "--asked-on", "2027-01-12")
    found.done("2027-01-13", *REVIEW, "--asked-on", "2027-01-13", "--by", "resident")
    assert found.refused(LAST_DAY, *REVIEW, *step, code=2) == [("missing-option", None)]
    assert "--by us, or --by resident" in found.sentences(LAST_DAY, *REVIEW, *step)[0]
    found.done(LAST_DAY, *REVIEW, "--outcome", "changed", "--by", "resident")
    found.done(LAST_DAY, *REVIEW, "--outcome", "unchanged")
    assert sorted(steps(found)) == [("resident", "changed"), ("us", "unchanged")]


@pytest.mark.parametrize("step", [("--drop", "--words", "x"), ("--outcome", "changed")])
def test_out_of_order_is_refused(step: tuple[str, ...], found: Officer) -> None:
    assert found.refused(LAST_DAY, *REVIEW, *step) == [("review-out-of-order", SCHEME)]
    found.done("2027-01-12", *REVIEW, "--prepare")
    assert found.refused(LAST_DAY, *REVIEW, "--prepare") == [("review-out-of-order", SCHEME)]
    assert found.refused(LAST_DAY, *REVIEW, "--outcome", "changed") == [("review-out-of-order", SCHEME)]
    assert found.refused(LAST_DAY, *REVIEW, "--asked-on", "2027-01-11") == [("out-of-order", "5.12")]


def test_refusals(officer: Officer) -> None:
    officer.logs()
    assert officer.refused(LAST_DAY, *REVIEW, "--prepare") == [("no-determination", SCHEME)]
    assert officer.refused(LAST_DAY, *REVIEW, code=2) == [("missing-option", None)]
    both = ("--prepare", "--outcome", "changed")
    assert officer.refused(LAST_DAY, *REVIEW, *both, code=2) == [("missing-option", None)]


class TestTheList:
    def test_says_that_nothing_is_there(self, officer: Officer) -> None:
        assert officer.done(LAST_DAY, "ombudsman", "list") == {"items": []}
        assert "Nothing is on record" in officer.sees(LAST_DAY, "ombudsman", "list")
        assert "waits for an answer" in officer.sees(LAST_DAY, "ombudsman", "list", "--open")

    def test_shows_every_complaint_and_what_is_still_open(self, found: Officer) -> None:
        found.done(FOUND_ON, "ombudsman", "order", REF, "--what", "Pay", "--pay", "1,250.50", "--by", LAST_DAY)
        found.done(FOUND_ON, "ombudsman", "evidence", REF, "--by", LAST_DAY, "--what", "Papers")
        found.done(FOUND_ON, "ombudsman", "evidence", REF, "--sent", FOUND_ON, "--proof", "x")
        items = found.done(LAST_DAY, "ombudsman", "list")["items"]
        assert [each["what"] for each in items] == ["determination", "evidence", "order"]
        (order,) = found.done(LAST_DAY, "ombudsman", "list", "--open")["items"]
        assert (order["ref"], order["kind"], order["amount"], order["due_on"]) == (REF, "order", "1250.50", LAST_DAY)
        seen = found.sees(LAST_DAY, "ombudsman", "list")
        assert "£1,250.50" in seen
        assert LAST_DAY not in seen
        assert short_day(date.fromisoformat(LAST_DAY)) in seen


def test_survives_undo_rebuild_verify_and_erasure(found: Officer) -> None:
    found.done(FOUND_ON, "ombudsman", "refer", REF, "--by", "resident", "--their-ref", "Żółć [red] {{ 7*7 }}")
    found.done(FOUND_ON, "ombudsman", "order", REF, "--what", "Pay, please", "--by", LAST_DAY)
    found.done(FOUND_ON, "ombudsman", "comply", REF, "1", "--proof", "Paid")
    found.done(FOUND_ON, "undo", REF)
    orders = found.done(FOUND_ON, "show", REF)["ombudsman"]["orders"]
    assert [each["done_on"] for each in orders] == [None]
    erased_all_the_same(found, FOUND_ON)
    at = found.done(FOUND_ON, "show", REF)["ombudsman"]
    assert (at["referrals"][0]["their_ref"], at["orders"][0]["what"]) == ("[erased]", "[erased]")
    assert found.done(FOUND_ON, "db", "rebuild")["problems"] == []
    assert found.done(FOUND_ON, "verify")["problems"] == []
