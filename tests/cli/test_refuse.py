"""`refuse` and `refuse-escalation`: on a ground, for reasons, with its letter; not for age within 12 months."""

import pytest

from officer import REF, Officer

WHY = ("--reasons", "The matter is two years old.")
OLD = ("refuse", REF, "--ground", "over-12-months", *WHY)
THOUGHT = ("--discretion", "We looked at the records of then, and there are none.")


class TestForAge:
    def test_over_12_months_with_discretion(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--occurred", "2025-12-13")
        data = officer.done("2026-12-16", *OLD, *THOUGHT)
        assert (data["state"], data["due"], data["letter"]["kind"]) == ("refused", [], "refusal")
        told = officer.letter(1).decode()
        for said in (
            "The matter is two years old.",
            "We looked at the records of then",
            "PO Box 1484",
            "0300 111 3000",
        ):
            assert said in told

    @pytest.mark.parametrize(
        "known",
        [("--occurred", "2025-12-14"), ("--occurred", "2020-01-01", "--resident-knew", "2026-01-05")],
        ids=["12 months to the day", "known later than it happened"],
    )
    def test_not_within_12_months_of_the_later_day(self, officer: Officer, known: tuple[str, ...]) -> None:
        officer.logs("2026-12-14", *known)
        assert officer.refused("2026-12-16", *OLD, *THOUGHT) == [("within-12-months", "2.3")]

    def test_by_calendar_months_from_29_february(self, officer: Officer) -> None:
        officer.logs("2025-02-28", "--occurred", "2024-02-29")
        refuse = ("refuse", "C-2025-0001", "--ground", "over-12-months", *WHY, *THOUGHT)
        assert officer.refused("2026-12-16", *refuse) == [("within-12-months", "2.3")]

    def test_not_without_the_dates_nor_without_discretion_both_named(self, officer: Officer) -> None:
        officer.logs()
        assert sorted(officer.refused("2026-12-16", *OLD)) == [
            ("discretion-missing", "2.3"),
            ("within-12-months", "2.3"),
        ]
        assert f"complaints correct {REF} occurred DATE" in officer.ways_out("2026-12-16", *OLD)

    @pytest.mark.parametrize("flag", ["hazard", "building-safety", "safeguarding"])
    def test_never_for_a_matter_of_safety(self, officer: Officer, flag: str) -> None:
        officer.logs("2026-12-14", "--occurred", "2020-01-01", "--flag", flag)
        assert officer.refused("2026-12-16", *OLD, *THOUGHT) == [("safety-matter", "2.3")]

    def test_at_a_terminal_what_the_ground_rests_on_is_asked(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--occurred", "2020-01-01")
        officer.run.sit_down()
        ran = officer.screen("2026-12-16", "refuse", REF, typed="over-12-months\nIt is old.\n\nWe looked.\n\ny\n")
        assert ran.code == 0, ran.err
        assert "We looked." in officer.letter(1).decode()


class TestOnOtherGrounds:
    def test_proceedings_need_the_claim(self, officer: Officer) -> None:
        officer.logs()
        refuse = ("refuse", REF, "--ground", "proceedings-filed", *WHY)
        assert officer.refused("2026-12-16", *refuse) == [("proceedings-not-filed", "2.2")]
        filed = ("--claim-number", "K00LS123", "--claim-date")
        assert officer.refused("2026-12-16", *refuse, *filed, "2026-12-17") == [("proceedings-not-filed", "2.2")]
        officer.done("2026-12-16", *refuse, *filed, "2026-12-10")
        assert "K00LS123" in officer.letter(1).decode()

    def test_what_is_done_instead_is_told(self, officer: Officer) -> None:
        officer.logs()
        instead = ("--instead", "The council's ombudsman looks into housing benefit.")
        officer.done("2026-12-16", "refuse", REF, "--ground", "other", *WHY, *instead)
        _, told = officer.letter(1).decode().split("## What will happen instead\n")
        assert "The council's ombudsman looks into housing benefit." in told

    def test_already_considered_needs_its_evidence(self, officer: Officer) -> None:
        officer.logs()
        refuse = ("refuse", REF, "--ground", "already-considered", *WHY)
        assert officer.refused("2026-12-16", *refuse) == [("not-already-considered", "2.2")]
        officer.done("2026-12-16", *refuse, "--evidence", "C-2025-0004, answered on 3 March 2025")

    def test_any_other_warns(self, officer: Officer) -> None:
        officer.logs()
        (warning,) = officer.done("2026-12-16", "refuse", REF, "--ground", "other", *WHY)["warnings"]
        assert "Ombudsman" in warning

    def test_some_points_and_the_rest_goes_on(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--point", "No heating", "--point", "The sale of the flat")
        refuse = ("refuse", REF, "--ground", "other", *WHY, "--point")
        data = officer.done("2026-12-15", *refuse, "2")
        assert (data["state"], data["due"][0]["due_on"]) == ("open", "2026-12-21")
        assert officer.refused("2026-12-15", *refuse, "1,2") == [("all-points", "2.4")]
        assert officer.refused("2026-12-15", *refuse, "3", code=4) == [("point", None)]
        officer.acknowledges("2026-12-16")
        assert "What we are not looking at" in officer.letter(2).decode()


class TestRefuses:
    def test_missing_facts_naming_all(self, officer: Officer) -> None:
        officer.logs()
        for command in ("refuse", "refuse-escalation"):
            assert officer.refused("2026-12-16", command, REF, code=2) == [("missing-option", None)] * 2

    def test_what_was_accepted_or_has_ended_or_is_not_there(self, officer: Officer) -> None:
        officer.answers_stage_1()
        other = ("--ground", "other", *WHY)
        assert officer.refused("2026-12-22", "refuse", REF, *other) == [("accepted", "2.1")]
        assert officer.refused("2026-12-22", "refuse", "C-2026-0009", *other, code=4) == [("complaint", None)]
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        assert officer.refused("2026-12-22", "refuse", REF, *other) == [("ended", "5.12")]

    @pytest.mark.parametrize(("day", "code"), [("2026-12-17", "in-the-future"), ("2026-12-13", "out-of-order")])
    def test_days_that_cannot_be(self, officer: Officer, day: str, code: str) -> None:
        officer.logs()
        refuse = ("refuse", REF, "--ground", "other", *WHY, "--on", day)
        assert officer.refused("2026-12-16", *refuse) == [(code, "5.12")]


class TestAnEscalation:
    def test_on_a_ground_with_its_letter(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "escalate", REF)
        filed = ("--claim-number", "K00LS123", "--claim-date", "2026-12-22")
        words = ("refuse-escalation", REF, "--ground", "proceedings-filed", *WHY, *filed)
        data = officer.done("2026-12-23", *words)
        assert (data["state"], data["letter"]["kind"]) == ("answered", "refusal-to-escalate")
        assert [item["what"] for item in data["due"]] == ["action"]
        assert "PO Box 1484" in officer.letter(3).decode()
        assert officer.refused("2026-12-23", "escalate", REF) == [("escalation-refused", "5.11")]

    def test_that_it_comes_late_is_no_ground(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2028-03-01", "escalate", REF)
        words = ("refuse-escalation", REF, "--ground", "over-12-months", *WHY, *THOUGHT)
        assert officer.refused("2028-03-02", *words) == [("not-too-late", "5.11")]

    def test_not_when_nobody_asked_nor_once_acknowledged_nor_while_stage_1_is_open(self, officer: Officer) -> None:
        other = ("refuse-escalation", REF, "--ground", "other", *WHY)
        officer.logs()
        assert officer.refused("2026-12-16", *other) == [("not-escalated", "6.10")]
        officer.done("2026-12-16", "escalate", REF)
        assert officer.refused("2026-12-16", *other) == [("unanswered", "6.3")]
        officer.acknowledges("2026-12-16")
        officer.decides("2026-12-17")
        officer.done("2026-12-17", "respond", REF)
        officer.done("2026-12-17", "ack", REF, "--outcome", "More")
        assert officer.refused("2026-12-17", *other) == [("accepted", "5.11")]
