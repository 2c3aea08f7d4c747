"""What a landlord's own policy promises about extensions, stricter than the Code: it warns, and closes no door."""

import pytest

from officer import REF, Officer

STRICTER = """
[policy]
name = "Larkfield"
version = "2026"
in_force_from = 2026-12-01

[stage_1]
acknowledge_days = 5
respond_days = 10
extension_needs_agreement = true

[stage_2]
acknowledge_days = 5
respond_days = 20
extension_days = 10
"""
WHY = ("--reason", "A surveyor must visit.")
# Stage 2 asked for on Mon 21 December 2026, acknowledged on Wed 30: due Thu 28 January 2027. Ten working days on is
# Thu 11 February; the Code's twenty are Thu 25 February.
LAST, BEYOND, CODE_CAP = "2027-02-11", "2027-02-12", "2027-02-25"


@pytest.fixture
def at_stage_2(officer: Officer) -> Officer:
    officer.done("2026-12-01", "policy", "adopt", officer.file("ours.toml", STRICTER), "--effective", "2026-12-01")
    officer.logs()
    officer.acknowledges()
    officer.decides("2026-12-21")
    officer.done("2026-12-21", "respond", REF)
    officer.done("2026-12-21", "escalate", REF)
    officer.done("2026-12-30", "ack", REF, "--outcome", "An earlier day")
    return officer


def test_the_policys_last_day_is_accepted_without_a_word(at_stage_2: Officer) -> None:
    assert at_stage_2.done("2027-01-20", "extend", REF, "--to", LAST, *WHY)["warnings"] == []


@pytest.mark.parametrize("to", [BEYOND, CODE_CAP])
def test_a_day_that_only_the_code_allows_is_recorded_with_a_warning(to: str, at_stage_2: Officer) -> None:
    data = at_stage_2.done("2027-01-20", "extend", REF, "--to", to, *WHY)
    assert data["due"][0]["due_on"] == to
    (warning,) = data["warnings"]
    assert "by 10 working days at most, to Thursday 11 February 2027" in warning


def test_beyond_the_code_it_is_refused_all_the_same(at_stage_2: Officer) -> None:
    line = ("extend", REF, "--to", "2027-02-26", *WHY)
    assert at_stage_2.refused("2027-01-20", *line) == [("extension-over-cap", "6.15")]


def test_why_shows_both_limits(at_stage_2: Officer) -> None:
    found = at_stage_2.done("2027-01-04", "why", REF)["dates"]
    furthest = {(each["stage"], each["governed_by"], each["due_on"]) for each in found if "furthest" in each["what"]}
    assert {(2, "policy", LAST), (2, "extension", CODE_CAP)} < furthest
    assert not {each for each in furthest if each[:2] == (1, "policy")}
    assert "Furthest by your policy  Thu 11 Feb 2027, 10 working days after Thu 28 Jan 2027" in at_stage_2.sees(
        "2027-01-04", "why", REF
    )


@pytest.mark.parametrize(("agreed", "warnings"), [("yes", 0), ("no", 1), ("asked", 1)])
def test_an_extension_that_the_policy_makes_by_agreement(agreed: str, warnings: int, officer: Officer) -> None:
    officer.done("2026-12-01", "policy", "adopt", officer.file("ours.toml", STRICTER), "--effective", "2026-12-01")
    officer.logs()
    officer.acknowledges()
    data = officer.done("2027-01-05", "extend", REF, "--days", "2", *WHY, "--agreed", agreed)
    assert len(data["warnings"]) == warnings
    assert all("only by agreement" in warning for warning in data["warnings"])
