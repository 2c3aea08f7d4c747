"""A restriction is looked at again: its review, its appeal, its end. It stays in what is due until then."""

from typing import Any

import pytest

from erased_all_the_same import erased_all_the_same
from officer import REF, Officer
from restrictions import ADD, CHANNELS, DAY, WARN, owed, shown

REVIEW = ("restriction", "review", REF, "1", "--reasons", "It goes on", "--outcome")
APPEAL = ("restriction", "appeal", REF, "1")
LIFT = ("restriction", "lift", REF, "1", "--reasons", "They apologised")


@pytest.fixture
def restricted(officer: Officer) -> Officer:
    officer.logs()
    officer.done("2026-12-14", *WARN)
    officer.done(DAY, *ADD, *CHANNELS)
    return officer


def reviews(officer: Officer, today: str) -> list[dict[str, Any]]:
    found = shown(officer, today)[0]["reviews"]
    assert isinstance(found, list)
    return found


class TestReview:
    def test_stays_due_until_it_is_done(self, restricted: Officer) -> None:
        assert owed(restricted, "2027-09-01")["restriction-review"][0] == "2027-06-15"
        assert "was due Tue 15 Jun 2027" in restricted.sees("2027-09-01", "show", REF)
        restricted.done("2027-06-14", *REVIEW, "keep", "--next", "2027-12-14", "--by", "Jane Evans")
        assert owed(restricted, "2027-06-14")["restriction-review"][0] == "2027-12-14"
        (look,) = reviews(restricted, "2027-06-14")
        assert (look["was_due"], look["outcome"], look["decider"]) == ("2027-06-15", "keep", "Jane Evans")

    def test_may_ease_it(self, restricted: Officer) -> None:
        restricted.done("2027-01-11", *REVIEW, "ease", "--channels", "phone", "--next", "2027-03-15")
        assert shown(restricted)[0]["channels"] == ["phone"]
        extend = ("ack", REF, "--responsible", "yes", "--outcome", "A boiler", "--sent", "email")
        restricted.done("2027-01-11", *extend)

    def test_may_lift_it(self, restricted: Officer) -> None:
        restricted.done("2027-01-11", *REVIEW, "lift")
        assert owed(restricted, "2027-01-11") == {}
        assert restricted.refused("2027-01-12", *LIFT) == [("lifted-already", "5.14")]
        assert "lifted on Mon 11 Jan 2027" in restricted.sees("2027-01-12", "show", REF)

    def test_refusals(self, restricted: Officer) -> None:
        day = "2027-01-11"
        assert restricted.refused(day, *REVIEW, "keep") == [("review-missing", "5.14")]
        assert restricted.refused(day, *REVIEW, "keep", "--next", "2028-01-12") == [("review-too-far", "5.14")]
        assert restricted.refused(day, *REVIEW, "keep", "--next", day) == [("review-too-far", "5.14")]
        wider = ("--channels", "phone,text", "--next", "2027-03-15")
        assert restricted.refused(day, *REVIEW, "ease", *wider) == [("not-easier", "5.15")]
        assert restricted.refused(day, *REVIEW, "ease", "--next", "2027-03-15", code=2) == [("missing-option", None)]
        assert restricted.refused(day, *REVIEW, "lift", "--channels", "phone", code=2) == [("missing-option", None)]
        early = ("--next", "2027-03-15", "--on", "2026-12-14")
        assert restricted.refused(day, *REVIEW, "keep", *early) == [("out-of-order", "5.12")]
        other = ("restriction", "review", REF, "2", "--reasons", "x", "--outcome", "lift")
        assert restricted.refused(day, *other, code=4) == [("restriction", None)]


class TestAppeal:
    def test_is_to_be_decided_in_20_working_days_unless_another_day_was_promised(self, restricted: Officer) -> None:
        # From Wed 16 Dec 2026: 17, 18 Dec; 21 to 24; 29 to 31 (Christmas Day Fri 25, Boxing Day on Mon 28); 4 to 8 Jan
        # (New Year's Day Fri 1); 11 to 15; and Mon 18 Jan 2027 is the twentieth.
        restricted.done("2026-12-16", *APPEAL, "--words", "It is not fair.")
        assert owed(restricted)["restriction-appeal"] == ("2027-01-18", "5.14", "record")
        assert "to be decided by Mon 18 Jan 2027" in restricted.sees("2026-12-16", "show", REF)

    def test_is_decided_by_somebody_else(self, restricted: Officer) -> None:
        restricted.done("2026-12-16", *APPEAL, "--words", "Not fair.", "--decide-by", "2026-12-23")
        decide = (*APPEAL, "--reasons", "Calls were few", "--outcome", "lift", "--by")
        assert owed(restricted)["restriction-appeal"][0] == "2026-12-23"
        assert restricted.refused("2026-12-17", *decide, "Jane Evans") == [("decider-hears-appeal", "5.8")]
        restricted.done("2026-12-17", *decide, "Piotr Łukasz")
        assert owed(restricted, "2026-12-17") == {}
        (look,) = reviews(restricted, "2026-12-17")
        assert (look["on_appeal"], look["decider"], look["was_due"]) == (True, "Piotr Łukasz", "2026-12-23")

    def test_kept_on_appeal_it_has_its_next_review(self, restricted: Officer) -> None:
        restricted.done("2026-12-16", *APPEAL, "--words", "It is not fair.")
        kept = (*APPEAL, "--reasons", "It stands", "--outcome", "keep", "--by", "Piotr Łukasz")
        assert restricted.refused("2026-12-17", *kept) == [("review-missing", "5.14")]
        restricted.done("2026-12-17", *kept, "--next", "2027-06-15")
        assert owed(restricted, "2026-12-17") == {"restriction-review": ("2027-06-15", "5.14", "record")}

    def test_refusals(self, restricted: Officer) -> None:
        day = "2026-12-16"
        decided = ("--reasons", "x", "--outcome", "lift", "--by", "Piotr Łukasz")
        assert restricted.refused(day, *APPEAL, *decided) == [("no-appeal", "5.14")]
        assert restricted.refused(day, *APPEAL, code=2) == [("missing-option", None)]
        words = ("--words", "It is not fair.")
        assert restricted.refused(day, *APPEAL, *words, "--decide-by", "2026-12-15") == [("out-of-order", "5.12")]
        assert restricted.refused(day, *APPEAL, *words, "--received", "2026-12-14") == [("out-of-order", "5.12")]
        restricted.done(day, *APPEAL, *words)
        assert restricted.refused(day, *APPEAL, *words) == [("appealed-already", "5.14")]
        before = (*decided, "--decided", "2026-12-15")
        assert restricted.refused(day, *APPEAL, *before) == [("out-of-order", "5.12")]


class TestTheList:
    def test_shows_what_is_restricted_until_when(self, restricted: Officer) -> None:
        (item,) = restricted.done(DAY, "restriction", "list")["items"]
        assert (item["ref"], item["channels"], item["conduct"], item["appeal_to"]) == (
            REF,
            ["phone", "email"],
            ["aggressive", "unreasonable-demands"],
            "Piotr Łukasz",
        )
        assert "Tue 15 Jun 2027 (overdue)" in restricted.sees("2027-06-16", "restriction", "list")

    def test_leaves_out_what_was_lifted_unless_asked(self, restricted: Officer) -> None:
        restricted.done(DAY, *LIFT)
        assert restricted.done(DAY, "restriction", "list") == {"items": []}
        assert "Nobody's contact is restricted" in restricted.sees(DAY, "restriction", "list")
        assert "lifted on Tue 15 Dec 2026" in restricted.sees(DAY, "restriction", "list", "--all")


def test_survives_undo_rebuild_verify_and_erasure(restricted: Officer) -> None:
    restricted.done(DAY, *LIFT)
    restricted.done(DAY, "undo", REF, "--never-sent", "It lay in the tray.")
    assert shown(restricted)[0]["in_force"] is True
    restricted.done("2026-12-16", *APPEAL, "--words", "Żółć [red] {{ 7*7 }}, 'quoted'")
    assert restricted.refused("2026-12-16", "erase", REF, "--reason", "Asked", "--yes") == [
        ("held", "UK GDPR, article 17(3)")
    ]
    erased_all_the_same(restricted, "2026-12-16")
    (found,) = shown(restricted, "2026-12-16")
    assert (found["appeal"], found["evidence"], found["channels"]) == ("[erased]", "[erased]", ["phone", "email"])
    assert restricted.done("2026-12-16", "db", "rebuild")["problems"] == []
    assert restricted.done("2026-12-16", "verify")["problems"] == []


def test_nothing_personal_is_in_what_is_due(restricted: Officer) -> None:
    (item,) = [each for each in restricted.done(DAY, "due", "--all")["items"] if each["what"] == "restriction-review"]
    assert item["label"] == "1 point"


def test_at_a_terminal_what_makes_it_fair_is_asked_for(officer: Officer) -> None:
    officer.logs()
    officer.run.sit_down()
    line = ("restriction", "add", REF, "--decided-by", "Jane Evans", "--appeal-to", "Piotr Łukasz")
    typed = "threats\n\nA call.\n\nNothing milder.\n\nWeighed.\n\nLetters.\n\nphone, email\ny\n"
    ran = officer.screen(DAY, *line, "--without-warning", "A knife", typed=typed)
    assert ran.code == 0, ran.err
    typed = "It goes on.\n\n15/06/2027\ny\n"
    ran = officer.screen(DAY, "restriction", "review", REF, "1", "--outcome", "keep", typed=typed)
    assert ran.code == 0, ran.err
    (found,) = shown(officer)
    assert (found["evidence"], found["channels"], found["review_on"]) == ("A call.", ["phone", "email"], "2027-06-15")


def test_may_come_from_a_file(officer: Officer) -> None:
    officer.logs()
    text = """
behaviour = ["abuse", "nothing-new"]
evidence = "Calls on 1 and 2 December, [red]recorded[/]"
proportionality = "Nothing milder would do"
equality = "Weighed"
stays_open = "Letters"
channels = "phone, email"
decided_by = "Jane Evans"
appeal_to = "Zofia Nowak"
without_warning = "She spat at staff"
"""
    officer.done(DAY, "restriction", "add", REF, "--from", officer.file("restriction.toml", text))
    (found,) = shown(officer)
    assert (found["behaviours"], found["appeal_to"]) == (["abuse", "nothing-new"], "Zofia Nowak")
    assert "[red]" in str(found["evidence"])
