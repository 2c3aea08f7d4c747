"""`withdraw`: the resident's own end to it, confirmed by a letter; it stays in every figure."""

from officer import REF, Officer

SAID = ("--said-on", "2026-12-15", "--via", "phone")


def test_ends_it_with_a_letter_that_confirms_it(officer: Officer) -> None:
    officer.logs()
    data = officer.done("2026-12-16", "withdraw", REF, *SAID, "--words", "It works now, thank you.")
    assert (data["state"], data["due"], data["letter"]["kind"]) == ("withdrawn", [], "withdrawal")
    told = officer.letter(1).decode()
    assert "Tuesday 15 December 2026" in told
    assert "Wednesday 16 December 2026" in told


def test_a_draft_tells_the_complaint_as_it_stands(officer: Officer) -> None:
    officer.logs()
    draft = ("--draft", str(officer.folder / "goodbye.md"))
    data = officer.done("2026-12-16", "withdraw", REF, *SAID, *draft)
    assert (data["state"], data["events"], data["letter"]["sent"]) == ("open", [], None)
    assert [(item["what"], item["due_on"]) for item in data["due"]] == [("acknowledge", "2026-12-21")]


def test_promises_stay_due(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "remedy", REF, "--what", "Fit a fan", "--due", "2027-01-15")
    data = officer.done("2026-12-16", "withdraw", REF, *SAID)
    assert [(item["what"], item["due_on"]) for item in data["due"]] == [("action", "2027-01-15")]


class TestRefuses:
    def test_missing_facts_naming_all(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-16", "withdraw", REF, code=2) == [("missing-option", None)] * 2

    def test_an_answered_complaint(self, officer: Officer) -> None:
        officer.answers_stage_1()
        said = ("--said-on", "2026-12-22", "--via", "phone")
        assert officer.refused("2026-12-22", "withdraw", REF, *said) == [("answered", "6.3")]

    def test_twice_and_unknown(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-16", "withdraw", REF, *SAID)
        assert officer.refused("2026-12-16", "withdraw", REF, *SAID) == [("ended", "5.12")]
        assert officer.refused("2026-12-16", "withdraw", "C-2026-0009", *SAID, code=4) == [("complaint", None)]

    def test_days_that_cannot_be(self, officer: Officer) -> None:
        officer.logs()
        for day, code in (("2026-12-17", "in-the-future"), ("2026-12-13", "out-of-order")):
            assert officer.refused("2026-12-16", "withdraw", REF, "--said-on", day, "--via", "phone") == [
                (code, "5.12")
            ]
