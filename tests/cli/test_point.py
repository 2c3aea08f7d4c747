"""`point`: a matter joins stage 1 while it is unanswered; afterwards it is a complaint of its own (Code 6.8)."""

import pytest

from officer import REF, Officer
from requests_made import ADD, SR

OTHER = "C-2026-0002"
APART = ("point", "add", REF, "The fence", "--new-complaint", "unrelated")


class TestAdd:
    def test_joins_stage_1_and_moves_no_date(self, officer: Officer) -> None:
        officer.logs()
        data = officer.done("2026-12-16", "point", "add", REF, "Nobody called back")
        assert data == {
            "ref": REF,
            "events": [10],
            "state": "open",
            "stage": 1,
            "due": [
                {
                    "what": "acknowledge",
                    "stage": 1,
                    "due_on": "2026-12-21",
                    "governed_by": "code",
                    "rule": "6.2",
                    "provisional": False,
                    "item": None,
                    "due_at": None,
                }
            ],
            "letter": None,
            "warnings": [],
        }
        points = officer.done("2026-12-16", "point", "list", REF)["points"]
        assert [(p["n"], p["text"], p["responsible"], p["added_on"]) for p in points] == [
            (1, "The boiler fails", None, "2026-12-14"),
            (2, "Nobody called back", None, "2026-12-16"),
        ]

    def test_an_acknowledged_stage_takes_it_on_and_the_officer_is_told_that_the_letter_did_not_name_it(
        self, officer: Officer
    ) -> None:
        officer.logs()
        officer.acknowledges()
        data = officer.done("2026-12-22", "point", "add", REF, "Nobody called back")
        assert [(item["what"], item["due_on"]) for item in data["due"]] == [("respond", "2027-01-07")]
        (warning,) = data["warnings"]
        assert f"complaints point set {REF} 2" in warning
        officer.decides()
        assert officer.refused("2026-12-22", "respond", REF) == [("points-unanswered", "6.7")]

    def test_after_the_answer_it_is_a_complaint_of_its_own_and_both_say_so(self, officer: Officer) -> None:
        officer.answers_stage_1()
        data = officer.done("2026-12-30", "point", "add", REF, "The meter is wrong")
        # Wed 30 Dec is day zero: 31 December, 4, 5, 6 and 7 January; 1 January does not count
        assert (data["ref"], data["state"], data["due"][0]["due_on"]) == (OTHER, "open", "2027-01-07")
        shown = officer.done("2026-12-30", "show", OTHER)
        assert shown["parties"]["name"] == "Maja Holm"
        assert [point["text"] for point in shown["points"]] == ["The meter is wrong"]
        assert officer.done("2026-12-30", "show", REF)["state"] == "answered"
        for ref, other in ((REF, OTHER), (OTHER, REF)):
            assert other in officer.sees("2026-12-30", "show", ref)

    @pytest.mark.parametrize("why", ["unrelated", "would-delay"])
    def test_apart_for_a_reason_while_stage_1_is_open(self, officer: Officer, why: str) -> None:
        officer.logs()
        data = officer.done("2026-12-16", "point", "add", REF, "The fence", "--new-complaint", why, "--via", "letter")
        assert (data["ref"], data["due"][0]["due_on"]) == (OTHER, "2026-12-23")
        assert len(officer.done("2026-12-16", "point", "list", REF)["points"]) == 1

    def test_what_stands_on_its_own_takes_nothing_of_the_first_matter(self, officer: Officer) -> None:
        flags = [word for flag in ("safeguarding", "asb-handling", "sensitive", "hazard") for word in ("--flag", flag)]
        officer.done("2026-12-14", *ADD, "--flag", "heat-network")
        line = ("--request", SR, "--category", "Heating", "--about", "Jane Evans", "--heat", "service", *flags)
        officer.logs("2026-12-14", "--outcome", "Heat", "--occurred", "2026-12-01", *line)
        data = officer.done("2026-12-16", *APART)
        assert {each["what"] for each in data["due"]} == {"acknowledge"}
        shown = officer.done("2026-12-16", "show", OTHER)
        assert shown["flags"] == ["sensitive"]
        for empty in ("category", "outcome", "reported_on", "occurred_on", "heat", "request", "hazards", "concerns"):
            assert not shown.get(empty)
        assert not shown.get("involved")
        assert shown["parties"]["name"] == "Maja Holm"
        assert officer.done("2026-12-16", "verify")["problems"] == []

    def test_and_has_the_resident_and_what_is_done_for_them_as_they_now_stand(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--rep", "Tom Okafor", "--rep-basis", "consent", "--adjustment", "Ring first")
        officer.done("2026-12-15", "rep", "end", REF, "1", "--why", "They fell out")
        officer.done("2026-12-15", "rep", "add", REF, "Ann Part", "--basis", "consent", "--points", "1")
        officer.done("2026-12-15", "rep", "add", REF, "Ola Holm", "--basis", "consent", "--proof", "signed-form")
        officer.done("2026-12-15", "adjust", "end", REF, "1", "--why", "Not needed")
        officer.done("2026-12-15", "adjust", "add", REF, "--kind", "large-print")
        officer.done("2026-12-15", "adjust", "add", REF, "--kind", "interpreter", "--text", "Polish")
        officer.done("2026-12-15", "person", "set", REF, "--address", "2 Mill Lane", "--name", "Maja Okafor")
        data = officer.done("2026-12-16", *APART)
        assert [each for each in data["warnings"] if "Nothing shows yet that representative 1 may speak" in each]
        shown = officer.done("2026-12-16", "show", OTHER)
        parties = shown["parties"]
        assert (parties["name"], parties["address"]) == ("Maja Okafor", "2 Mill Lane")
        assert [each["name"] for each in shown["representatives"]] == ["Ola Holm"]
        assert parties["representative"] == "Ola Holm"
        assert "large print" in parties["adjustment"]
        assert "Polish" in parties["adjustment"]
        assert "Ring first" not in parties["adjustment"]

    def test_and_nobody_speaks_where_whoever_did_has_ended(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--rep", "Tom Okafor", "--rep-basis", "consent")
        officer.done("2026-12-15", "rep", "end", REF, "1", "--why", "They fell out")
        officer.done("2026-12-16", *APART, "--via", "letter")
        shown = officer.done("2026-12-16", "show", OTHER)
        assert (shown["representatives"], shown["via"], shown["handler"]) == ([], "letter", "Jane Evans")

    def test_after_the_end_too(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-15", "withdraw", REF, "--said-on", "2026-12-15", "--via", "phone")
        assert officer.done("2026-12-16", "point", "add", REF, "The fence")["ref"] == OTHER

    def test_refuses(self, officer: Officer) -> None:
        officer.logs()
        add = ("point", "add", REF)
        assert officer.refused("2026-12-16", *add, code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-16", "point", "add", "C-2026-0099", "x", code=4) == [("complaint", None)]
        assert officer.refused("2026-12-16", *add, "x", "--new-complaint", "answered", code=2) == [("choice", None)]
        assert officer.refused("2026-12-16", *add, "x", "--on", "2026-12-17") == [("in-the-future", "5.12")]
        assert officer.refused("2026-12-16", *add, "x", "--on", "2026-12-13") == [("out-of-order", "5.12")]

    def test_a_complaint_of_its_own_cannot_come_before_the_answer_or_in_the_future(self, officer: Officer) -> None:
        officer.answers_stage_1()
        add = ("point", "add", REF, "The fence")
        assert officer.refused("2026-12-22", *add, "--on", "2026-12-23") == [("in-the-future", "5.12")]

    def test_the_text_can_come_from_a_file(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-16", "point", "add", REF, "-", typed="Nobody\ncalled back\n")
        assert officer.done("2026-12-16", "point", "list", REF)["points"][1]["text"] == "Nobody\ncalled back"


class TestSet:
    def test_settles_who_answers_for_it(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-15", "point", "set", REF, "1", "--responsible", "part", "--whose", "The freeholder")
        (point,) = officer.done("2026-12-15", "point", "list", REF)["points"]
        assert (point["responsible"], point["whose"]) == ("part", "The freeholder")

    def test_refuses(self, officer: Officer) -> None:
        officer.logs()
        settle = ("point", "set", REF)
        assert officer.refused("2026-12-15", *settle, "1", code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-15", *settle, "1", "--responsible", "no", code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-15", *settle, "2", "--responsible", "yes", code=4) == [("point", None)]
        assert officer.refused("2026-12-15", *settle, "0", "--responsible", "yes", code=2) == [("usage", None)]
        assert officer.refused("2026-12-15", *settle, "1", "--responsible", "maybe", code=2) == [("choice", None)]
        future = ("--responsible", "yes", "--on", "2026-12-16")
        assert officer.refused("2026-12-15", *settle, "1", *future) == [("in-the-future", "5.12")]

    def test_refuses_once_nothing_awaits_an_answer(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "point", "set", REF, "1", "--responsible", "yes") == [("answered", "6.3")]


def test_the_list_of_an_unknown_complaint(officer: Officer) -> None:
    assert officer.refused("2026-12-15", "point", "list", REF, code=4) == [("complaint", None)]
