"""Heat or hot water fails for several homes: what falls due for those who live there, day by day."""

import pytest

from officer import REF, Officer

DAY, NEXT = "2026-12-14", "2026-12-15"
AT = ("outage", "add", "--supply", "heat", "--where")
ADD = (*AT, "Mill House")


def owed(officer: Officer, today: str = DAY, number: int = 1) -> dict[str, str]:
    items = officer.done(today, "due", "--all")["items"]
    return {
        each["what"]: each["due_on"] for each in items if each["what"].startswith("outage") and each["item"] == number
    }


def lived(officer: Officer, began: str, where: str = "Mill House") -> int:
    """An outage that began and was over on a day; its number."""
    number = officer.done(began, "outage", "add", "--where", where, "--supply", "both")["n"]
    officer.done(began, "outage", "restored", str(number))
    return int(number)


def test_the_usual_one_gives_a_day_for_heaters_and_two_for_a_visit(officer: Officer) -> None:
    officer.done(DAY, *ADD)
    assert owed(officer) == {"outage-heaters": NEXT, "outage-welfare": "2026-12-16", "outage-escalate": "2026-12-16"}


@pytest.mark.parametrize("priority", ["extra-care", "vulnerable"])
def test_a_priority_is_the_same_day(officer: Officer, priority: str) -> None:
    # Friday: on Saturday somebody looks in.
    officer.done("2026-12-18", *ADD, "--priority", priority)
    found = owed(officer, "2026-12-18")
    assert (found["outage-heaters"], found["outage-welfare"]) == ("2026-12-18", "2026-12-19")


def test_each_visit_calls_for_the_next_until_it_is_over(officer: Officer) -> None:
    officer.done(DAY, *ADD, "--priority", "extra-care", "--homes", "12")
    officer.done(DAY, "outage", "heaters", "1", "--given", "no", "--words", "They have electric heating as well")
    officer.done(NEXT, "outage", "welfare", "1")
    officer.done(NEXT, "outage", "escalated", "1", "--words", "The facilities manager")
    assert owed(officer, NEXT) == {"outage-welfare": "2026-12-16"}
    officer.done("2026-12-16", "outage", "welfare", "1", "--on", "2026-12-16")
    assert owed(officer, "2026-12-16") == {"outage-welfare": "2026-12-17"}
    officer.done("2026-12-16", "outage", "restored", "1")
    assert owed(officer, "2026-12-16") == {"outage-learn": "2026-12-30"}
    officer.done("2026-12-17", "outage", "learned", "1", "--words", "A pump in stock")
    assert owed(officer, "2026-12-17") == {}
    (item,) = officer.done(DAY, "outage", "list")["items"]
    assert (item["heaters"], item["heaters_on"], item["homes"]) == (False, DAY, 12)
    assert item["welfare_checks"] == [NEXT, "2026-12-16"]
    assert officer.done("2026-12-17", "verify")["problems"] == []
    assert officer.done("2026-12-17", "db", "rebuild")["problems"] == []


def test_one_that_is_over_within_the_usual_time_teaches_nothing(officer: Officer) -> None:
    lived(officer, DAY)
    assert owed(officer) == {}


def test_one_that_lasted_is_learned_from(officer: Officer) -> None:
    officer.done(DAY, *ADD)
    officer.done("2026-12-16", "outage", "restored", "1")
    assert owed(officer, "2026-12-16") == {"outage-learn": "2026-12-30"}


class TestRepeats:
    def test_the_third_in_twelve_months_calls_for_a_review(self, officer: Officer) -> None:
        lived(officer, "2026-01-10")
        lived(officer, "2026-06-01", "mill  house")
        lived(officer, "2026-11-01", "Tolsey Court")
        assert owed(officer, number=3) == {}
        third = lived(officer, DAY, " MILL HOUSE")
        assert owed(officer, number=third) == {"outage-review": "2026-12-28"}
        officer.done(NEXT, "outage", "reviewed", str(third), "--words", "Another contractor")
        assert owed(officer, NEXT, third) == {}

    def test_what_is_longer_ago_does_not_count(self, officer: Officer) -> None:
        lived(officer, "2025-12-13")
        lived(officer, "2026-06-01")
        assert owed(officer, number=lived(officer, DAY)) == {}

    def test_after_a_review_it_is_counted_anew(self, officer: Officer) -> None:
        lived(officer, "2026-09-01")
        lived(officer, "2026-10-01")
        last = lived(officer, "2026-11-01")
        officer.done(DAY, "outage", "reviewed", str(last), "--words", "x")
        assert owed(officer, number=lived(officer, DAY)) == {}

    def test_the_thresholds_are_settings(self, officer: Officer) -> None:
        lived(officer, "2026-11-01")
        second = lived(officer, DAY)
        officer.done(DAY, *AT, "Tolsey Court")
        assert owed(officer, number=second) == {}
        officer.done(DAY, "settings", "set", "outage_review_count", "2")
        officer.done(DAY, "settings", "set", "outage_escalate_days", "1")
        assert owed(officer, number=second) == {"outage-review": "2026-12-28"}
        assert owed(officer, number=3)["outage-escalate"] == NEXT
        for value in ("0", "many", "100"):
            line = ("settings", "set", "outage_review_count", value)
            assert officer.refused(DAY, *line, code=2) == [("setting", None)]


class TestRefusals:
    def test_of_an_outage(self, officer: Officer) -> None:
        assert officer.refused(DAY, "outage", "add", code=2) == [("missing-option", None)] * 2
        assert officer.refused(DAY, *ADD[:2], *ADD[4:], "--supply", "gas", code=2) == [("choice", None)]
        assert officer.refused(DAY, *ADD, "--on", NEXT) == [("in-the-future", "5.12")]
        assert officer.refused(DAY, *ADD, "--complaint", "C-2026-0009", code=4) == [("complaint", None)]
        officer.logs(DAY)
        assert officer.done(DAY, *ADD, "--complaint", REF.lower())["complaints"] == [REF]

    def test_of_what_was_done(self, officer: Officer) -> None:
        words = ("--words", "x")
        assert officer.refused(DAY, "outage", "welfare", "1", code=4) == [("outage", None)]
        officer.done(DAY, *ADD)
        assert officer.refused(DAY, "outage", "heaters", "1", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "outage", "heaters", "1", "--given", "no", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "outage", "escalated", "1", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "outage", "welfare", "1", "--on", "2026-12-13") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, "outage", "learned", "1", *words) == [("not-over", "5.12")]
        for step in ("escalated", "restored", "learned", "reviewed"):
            officer.done(DAY, "outage", step, "1", *words)
            assert officer.refused(DAY, "outage", step, "1", *words) == [("done-already", "5.12")]


def test_the_list_says_what_was_done(officer: Officer) -> None:
    assert "no outage on record" in officer.sees(DAY, "outage", "list")
    officer.done(DAY, *AT, "Tŷ [red]Łukasz[/red]", "--priority", "vulnerable")
    out = officer.sees(DAY, "outage", "list")
    assert "Tŷ [red]Łukasz[/red]" in out
    assert "not settled" in out
    assert "Tŷ" not in officer.sees(DAY, "due")
    officer.done(DAY, "outage", "heaters", "1", "--given", "yes")
    officer.done(DAY, "outage", "welfare", "1")
    officer.done(DAY, "outage", "restored", "1")
    assert "over since Mon 14 Dec 2026" in officer.sees(DAY, "outage", "list")


def test_a_review_keeps_how_the_contractor_was_challenged_and_the_risk(officer: Officer) -> None:
    number = str(lived(officer, DAY))
    told = ("--contractor", "Late twice: a plan by May", "--risk", "CS5, up to red")
    officer.done(NEXT, "outage", "reviewed", number, "--words", "Another pump", *told)
    (item,) = officer.done(NEXT, "outage", "list")["items"]
    assert item["review"] == {"words": "Another pump", "contractor": told[1], "risk": told[3]}
    second = str(lived(officer, DAY))
    ran = officer(NEXT, "outage", "reviewed", second, "--words", "Nothing")
    assert ran.answer["messages"] == ["Not on record with the review: --contractor and --risk."]
    assert officer.done(NEXT, "outage", "list")["items"][1]["review"]["risk"] == ""
    assert officer.done(NEXT, "db", "rebuild")["problems"] == []
