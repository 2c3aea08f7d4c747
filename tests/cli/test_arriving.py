"""Whichever way a complaint comes in, the officer is told the same, and a hazard counts from when it was known.

Days are counted by hand. Working days: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31 December 2026, 4 to 8 January
2027; 25 December is Christmas Day, 28 December the substitute for Boxing Day, 1 January New Year's Day.
"""

from typing import Any

import pytest

from officer import REF, Officer
from requests_made import ADD, SR, asked, owed
from restrictions import ADD as ADD_RESTRICTION
from restrictions import CHANNELS, DAY

HAZARD, DANGER, UNPROVEN = "Awaab's Law", "in danger now", "may speak for the resident"
FLAGGED = ("--flag", "hazard")
REP = ("--rep", "Tom Okafor", "--rep-basis", "consent")
LOG = ("log", "--via", "email", "--summary", "The damp", "--request", SR)


def aware(officer: Officer, today: str) -> tuple[str, str | None]:
    (hazard,) = officer.done(today, "hazard", "list", REF)["hazards"]
    return hazard["aware_on"], hazard["aware_at"]


def told(data: dict[str, Any], *words: str) -> bool:
    return all(sum(word in each for each in data["warnings"]) == 1 for word in words)


class TestAHazardFirstReportedWithARequest:
    def test_counts_from_the_request_and_not_from_day_zero(self, officer: Officer) -> None:
        asked(officer, "2026-12-14", *FLAGGED)
        data = officer.done("2026-12-22", "request", "complain", SR)
        # Ten working days from Monday 14 December: 15 to 18, 21 to 24, 29 and 30 December.
        assert owed(data)["hazard-investigate"] == "2026-12-30"
        # The complaint's from Tuesday 22 December: 23, 24, 29, 30 and 31 December.
        assert owed(data)["acknowledge"] == "2026-12-31"
        assert aware(officer, "2026-12-22") == ("2026-12-14", None)
        assert told(data, HAZARD)

    def test_and_a_correction_of_day_zero_does_not_move_it(self, officer: Officer) -> None:
        asked(officer, "2026-12-14", *FLAGGED)
        officer.done("2026-12-22", "request", "complain", SR)
        data = officer.done("2026-12-23", "correct", REF, "received", "2026-12-21", "--reason", "Misread")
        # From Monday 21 December: 22, 23, 24, 29 and 30 December.
        assert owed(data)["acknowledge"] == "2026-12-30"
        assert owed(data)["hazard-investigate"] == "2026-12-30"
        assert aware(officer, "2026-12-23") == ("2026-12-14", None)
        assert officer.done("2026-12-23", "verify")["problems"] == []

    def test_nor_does_one_of_a_complaint_made_that_same_day(self, officer: Officer) -> None:
        asked(officer, "2026-12-14", *FLAGGED)
        officer.done("2026-12-14", "request", "complain", SR)
        officer.done("2026-12-23", "correct", REF, "received", "2026-12-21", "--reason", "Misread")
        assert aware(officer, "2026-12-23") == ("2026-12-14", None)

    def test_one_first_told_of_with_the_complaint_counts_from_that(self, officer: Officer) -> None:
        asked(officer, "2026-12-14")
        data = officer.done("2026-12-22", *LOG, *FLAGGED)
        # Ten working days from Tuesday 22 December: 23, 24, 29 to 31 December, 4 to 8 January.
        assert owed(data)["hazard-investigate"] == "2027-01-08"

    @pytest.mark.parametrize("line", [("request", "complain", SR), LOG])
    def test_across_the_new_year(self, officer: Officer, line: tuple[str, ...]) -> None:
        asked(officer, "2026-12-24", *FLAGGED)
        # From Thursday 24 December: 29 to 31 December, 4 to 8, 11 and 12 January.
        assert owed(officer.done("2027-01-05", *line))["hazard-investigate"] == "2027-01-12"


class TestLogOfWhatGrewOutOfSomething:
    def test_keeps_the_proof(self, officer: Officer) -> None:
        asked(officer)
        data = officer.done("2026-12-14", *LOG, *REP, "--rep-proof", "signed-form")
        assert not any(UNPROVEN in each for each in data["warnings"])

    def test_keeps_the_time_of_day(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-14", *LOG, *FLAGGED, "--at", "16:40")
        assert aware(officer, "2026-12-14") == ("2026-12-14", "16:40")

    def test_takes_a_time_for_the_flag_of_the_request(self, officer: Officer) -> None:
        asked(officer, "2026-12-14", *FLAGGED)
        officer.done("2026-12-14", *LOG, "--at", "16:40")
        assert aware(officer, "2026-12-14") == ("2026-12-14", "16:40")

    def test_refuses_a_time_that_nothing_counts_from(self, officer: Officer) -> None:
        asked(officer, "2026-12-14")
        assert officer.refused("2026-12-15", *LOG, "--at", "16:40", code=2) == [("usage", None)]
        officer.done("2026-12-14", *ADD, *FLAGGED)
        late = (*LOG[:-1], "SR-2026-0002", "--at", "16:40")
        assert officer.refused("2026-12-15", *late, code=2) == [("usage", None)]
        (sentence,) = officer.sentences("2026-12-15", *late)
        assert "counts from Mon 14 Dec 2026: leave --at out" in sentence


class TestEveryWayIn:
    """The hazard, a representative without proof, and the same person's other complaint."""

    same = ("--name", "Maja Holm", *FLAGGED, *REP)

    def heard(self, data: dict[str, Any]) -> bool:
        return told(data, HAZARD, UNPROVEN, f"May be related: {REF}")

    def test_request_complain(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-14", *ADD, *self.same)
        assert self.heard(officer.done("2026-12-15", "request", "complain", SR))

    def test_request_chase_and_choice(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-14", *ADD, *self.same)
        chase = ("request", "chase", SR, "--via", "phone", "--words", "I am unhappy", "--choice", "accepted")
        assert self.heard(officer.done("2026-12-15", *chase))
        officer.done("2026-12-14", *ADD, *self.same, "--unhappy", "yes")
        choice = ("request", "choice", "SR-2026-0002", "--choice", "accepted")
        data = officer.done("2026-12-15", *choice)
        assert told(data, HAZARD, UNPROVEN, "May be related")

    def test_request_add(self, officer: Officer) -> None:
        officer.logs()
        assert self.heard(officer.done("2026-12-15", *ADD, *self.same, "--unhappy", "yes", "--choice", "accepted"))

    def test_log(self, officer: Officer) -> None:
        officer.logs()
        line = ("log", "--via", "phone", "--summary", "Damp", *self.same, "--danger-now", "yes")
        data = officer.done("2026-12-15", *line)
        assert self.heard(data)
        assert told(data, DANGER)

    def test_feedback(self, officer: Officer) -> None:
        officer.logs()
        add = ("feedback", "add", "--source", "survey", "--summary", "I am unhappy", "--name", "Maja Holm")
        accepted = officer.done("2026-12-15", *add, "--choice", "accepted")
        assert told(accepted, f"May be related: {REF}")
        officer.done("2026-12-15", *add)
        assert told(officer.done("2026-12-15", "feedback", "complain", "F-2026-0002"), "May be related")
        officer.done("2026-12-15", *add)
        choice = ("feedback", "choice", "F-2026-0003", "--choice", "accepted")
        assert told(officer.done("2026-12-15", *choice), "May be related")

    def test_claim_complain_which_keeps_how_to_reach_them(self, officer: Officer) -> None:
        officer.logs()
        claim = (
            "claim",
            "add",
            "--via",
            "phone",
            "--head",
            "prolonged-loss",
            "--what",
            "Spoilt",
            "--name",
            "Maja Holm",
        )
        officer.done("2026-12-15", *claim, "--contact", "07700 900123, maja@example.org")
        data = officer.done("2026-12-15", "claim", "complain", "M-2026-0001", "--via", "phone")
        assert told(data, f"May be related: {REF}")
        parties = officer.done("2026-12-15", "show", data["ref"])["parties"]
        assert (parties["phone"], parties["email"]) == ("07700 900123", "maja@example.org")

    def test_somebody_whose_contact_is_restricted(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *ADD_RESTRICTION, *CHANNELS, "--without-warning", "He came with a knife")
        officer.done(DAY, *ADD, "--name", "Maja Holm")
        assert told(officer.done(DAY, "request", "complain", SR), f"Contact is restricted in {REF}")
