"""`policy triggers` says when the year's figures call for a review, and that they are about to."""

import pytest

from officer import REF, Officer

POLICY = """
[policy]
name = "Larkfield"
version = "3"
in_force_from = 2026-12-01

[stage_1]
acknowledge_days = 5
respond_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20

[targets]
review_acknowledged_percent = 90
review_answered_percent = 80
no_adverse_determination = true
"""


def adopted(officer: Officer) -> None:
    officer.done("2026-12-01", "policy", "adopt", officer.file("p.toml", POLICY), "--effective", "2026-12-01")


def states(officer: Officer, day: str, *more: str) -> dict[str, str]:
    found = officer.done(day, "policy", "triggers", *more)["triggers"]
    return {each["id"]: each["state"] for each in found}


def test_before_anything_was_late_and_after(officer: Officer) -> None:
    adopted(officer)
    officer.logs()
    assert states(officer, "2026-12-15") == {
        "acknowledged-in-time": "at-risk",
        "answered-in-time": "at-risk",
        "determinations": "clear",
    }
    # Five working days from Mon 14 Dec are over on Mon 21 Dec.
    data = officer.done("2026-12-22", "policy", "triggers")
    assert (data["triggers"][0]["state"], data["triggers"][0]["late"]) == ("hit", [REF])
    assert data["suggested"] == f"complaints policy review {data['policy']} --because performance --by DATE"
    out = officer.sees("2026-12-22", "policy", "triggers")
    assert f"Open and late: {REF}." in out
    assert "reached once 1 of the 1 still to come is missed" in out


@pytest.mark.parametrize(
    ("line", "state"),
    [
        (("determination", REF, "--outcome", "no-maladministration"), "clear"),
        (("determination", REF, "--outcome", "reasonable-redress"), "clear"),
        (("determination", REF, "--outcome", "service-failure"), "hit"),
        (("determination", REF, "--outcome", "maladministration"), "hit"),
        (("determination", REF, "--outcome", "severe-maladministration"), "hit"),
        (("failure-order", REF, "--type", "2", "--what", "Answer it", "--by", "2027-01-29"), "hit"),
    ],
)
def test_one_finding_of_the_ombudsman_is_enough(line: tuple[str, ...], state: str, officer: Officer) -> None:
    adopted(officer)
    officer.logs()
    officer.done("2026-12-15", "ombudsman", "refer", REF, "--by", "resident")
    officer.done("2026-12-16", "ombudsman", *line)
    data = officer.done("2026-12-16", "policy", "triggers")
    assert states(officer, "2026-12-16")["determinations"] == state
    assert data["triggers"][-1]["against"] == ([REF] if state == "hit" else [])
    assert (data["suggested"] is not None) is (state == "hit")
    assert (f"1: {REF}" in officer.sees("2026-12-16", "policy", "triggers")) is (state == "hit")


def test_a_review_that_was_called_for_is_not_suggested_again(officer: Officer) -> None:
    adopted(officer)
    officer.logs()
    policy = officer.done("2026-12-22", "policy", "triggers")["policy"]
    officer.done("2026-12-22", "policy", "review", policy, "--because", "performance", "--by", "2027-03-31")
    data = officer.done("2026-12-22", "policy", "triggers")
    assert (data["review"], data["suggested"]) == ({"n": 1, "by": "2027-03-31"}, None)
    assert "due by Wed 31 Mar 2027 (review 1)" in officer.sees("2026-12-22", "policy", "triggers")


def test_an_extension_beyond_the_limit_is_lost_before_its_day(officer: Officer) -> None:
    # Due on Thu 7 Jan 2027; ten working days more end on Thu 21 Jan.
    adopted(officer)
    officer.logs()
    officer.acknowledges()
    more = ("--reason", "A survey", "--good-reason", "Scaffolding", "--agreed", "yes")
    officer.done("2027-01-06", "extend", REF, "--to", "2027-02-12", *more)
    answered = officer.done("2027-01-11", "policy", "triggers")["triggers"][1]
    assert (answered["lost"], answered["waiting"], answered["state"]) == (1, 0, "will-be-hit")


def test_the_code_itself_names_no_figure(officer: Officer) -> None:
    officer.answers_stage_1()
    assert states(officer, "2027-06-01", "--year", "2026/27") == {
        "acknowledged-in-time": "not-set",
        "answered-in-time": "not-set",
    }
    assert officer.refused("2026-12-22", "policy", "triggers", "--year", "2031/32", code=2) == [("year", None)]
