"""An extension replaces the date that the resident was told, also where the policy is stricter than the Code.

By this policy stage 1 is answered within 10 working days of receipt. Received on Monday 14 December 2026 that is
Wednesday 30 December; acknowledged on the 21st, the Code has until Thursday 7 January 2027.
"""

import pytest

from officer import REF, Officer

STRICT = """
[policy]
name = "Strict"
version = "1"
in_force_from = 2026-12-01

[stage_1]
acknowledge_days = 5
respond_days = 10
respond_from = "receipt"

[stage_2]
acknowledge_days = 5
respond_days = 20
"""
EXTEND = ("extend", REF, "--reason", "The roofer waits for a scaffold.")


@pytest.fixture
def strict(officer: Officer) -> Officer:
    policy = officer.file("strict.toml", STRICT)
    officer.done("2026-12-01", "policy", "adopt", policy, "--effective", "2026-12-01")
    officer.logs()
    return officer


def letter(officer: Officer, number: int) -> str:
    return " ".join(officer.letter(number).decode().split())


def test_the_letter_names_the_day_that_was_promised(strict: Officer) -> None:
    strict.acknowledges()
    strict.done("2026-12-29", *EXTEND, "--to", "2027-01-11")
    text = letter(strict, 2)
    assert "We will not be able to answer your complaint by Wednesday 30 December 2026. We are sorry." in text
    assert "This replaces the date of Wednesday 30 December 2026." in text
    assert "7 January" not in text


def test_days_are_counted_from_the_day_that_is_due(strict: Officer) -> None:
    strict.acknowledges()
    # Working days from 30 December: the 31st is one, 4 to 8 January make six, Monday the 11th is the seventh.
    (due,) = strict.done("2026-12-29", *EXTEND, "--days", "7")["due"]
    assert (due["due_on"], due["governed_by"]) == ("2027-01-11", "extension")


def test_a_promise_that_has_passed_is_owned_up_to(strict: Officer) -> None:
    strict.acknowledges()
    strict.done("2027-01-06", *EXTEND, "--to", "2027-01-11")
    assert "We were to answer your complaint by Wednesday 30 December 2026, and did not." in letter(strict, 2)


def test_a_second_extension_replaces_the_first(strict: Officer) -> None:
    strict.acknowledges()
    strict.done("2026-12-29", *EXTEND, "--to", "2027-01-11")
    strict.done("2027-01-08", *EXTEND, "--days", "2")
    text = letter(strict, 3)
    assert "This replaces the date of Monday 11 January 2027." in text
    assert "by **Wednesday 13 January 2027**" in text


def test_an_edited_letter_with_the_codes_day_instead_is_refused(strict: Officer) -> None:
    strict.acknowledges()
    draft = strict.draft("2026-12-29", *EXTEND, "--to", "2027-01-11")
    text = draft.read_text(encoding="utf-8").replace("Wednesday 30 December 2026", "Thursday 7 January 2027")
    edited = strict.file("edited.md", text)
    refused = strict.refused("2026-12-29", *EXTEND, "--to", "2027-01-11", "--letter", edited)
    assert ("letter-new-date", "6.4") in refused


class TestBeforeTheCodesDay:
    """The promised day cannot be kept; a day between it and the Code's is told, and costs nothing."""

    def test_is_told_and_shortens_no_time_of_the_codes(self, strict: Officer) -> None:
        strict.acknowledges()
        (due,) = strict.done("2026-12-29", *EXTEND, "--to", "2027-01-05")["due"]
        assert (due["due_on"], due["governed_by"]) == ("2027-01-05", "promise")
        strict.decides("2027-01-07")
        strict.done("2027-01-07", "respond", REF)
        stage = strict.done("2027-01-07", "show", REF)["stages"][0]
        assert (stage["response_state"], stage["response_due"]) == ("met", "2027-01-07")
        assert strict.done("2027-01-07", "verify")["problems"] == []

    def test_is_a_later_day_than_the_promised_one(self, strict: Officer) -> None:
        strict.acknowledges()
        line = (*EXTEND, "--to", "2026-12-30")
        assert strict.refused("2026-12-29", *line) == [("extension-not-later", "6.4")]
        assert "due by Wednesday 30 December 2026 already" in strict.sentences("2026-12-29", *line)[0]

    def test_is_a_later_day_than_the_notice(self, strict: Officer) -> None:
        strict.acknowledges()
        for day in ("2027-01-04", "2026-12-31"):
            assert strict.refused("2027-01-04", *EXTEND, "--to", day) == [("extension-not-later", "6.4")]

    def test_moves_once_more(self, strict: Officer) -> None:
        strict.acknowledges()
        strict.done("2026-12-29", *EXTEND, "--to", "2027-01-05")
        strict.done("2027-01-05", *EXTEND, "--days", "1")
        assert "This replaces the date of Tuesday 5 January 2027." in letter(strict, 3)
        assert strict.refused("2027-01-08", *EXTEND, "--to", "2027-01-11") == [("extension-too-late", "6.4")]
