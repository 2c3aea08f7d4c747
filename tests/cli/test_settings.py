"""`settings`: each change holds from a day and is kept; what cannot be is named and changes nothing."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def test_shows_every_setting_and_what_was_changed(officer: Officer) -> None:
    data = officer.done(DAY, "settings", "show")
    assert (data["as_of"], data["settings"]["name"], data["settings"]["homes_lcra"]) == (DAY, "Larkfield Homes", 400)
    assert data["settings"]["ombudsman_address"] == "PO Box 1484, Unit D, Preston, PR2 0ET"
    assert [change["key"] for change in data["changes"]] == ["name", "phone", "homes_lcra", "homes_lcho"]


def test_a_change_holds_from_its_day_and_the_old_value_before_it(officer: Officer) -> None:
    officer.done(DAY, "settings", "set", "phone", "020 7946 0999", "--at", "2027-01-04")
    shown = [officer.done(DAY, "settings", "show", "--at", day)["settings"]["phone"] for day in (DAY, "2027-01-04")]
    assert shown == ["020 7946 0000", "020 7946 0999"]


def test_a_letter_has_what_holds_on_the_day_it_is_written(officer: Officer) -> None:
    officer.done(DAY, "settings", "set", "phone", "020 7946 0999", "--at", "2027-01-04")
    officer.done(DAY, "log", "--via", "phone", "--summary", "The boiler failed.", "--outcome", "Heat.")
    officer.done(DAY, "point", "set", REF, "1", "--responsible", "yes")
    draft = ("letter", "draft", REF, "acknowledgement-1")
    assert "020 7946 0000" in officer.done(DAY, *draft)["text"]
    assert "020 7946 0999" in officer.done("2027-01-04", *draft)["text"]


def test_where_else_there_is_help_is_said_in_our_own_words(officer: Officer) -> None:
    officer.logs(DAY)
    advice = "Law Centre (free). A solicitor charges. Tenant board members listen: ask us for their numbers."
    officer.done(DAY, "settings", "set", "advice", advice)
    officer.acknowledges(DAY)
    assert advice in officer.letter(1).decode()


def test_homes_hold_from_the_last_year_end_unless_said(officer: Officer) -> None:
    first = officer.done(DAY, "settings", "set", "homes_lcra", "412")
    second = officer.done(DAY, "settings", "set", "homes_lcra", "399", "--at", "2025-03-31")
    assert [each["changes"][0]["from"] for each in (first, second)] == ["2026-03-31", "2025-03-31"]


def test_an_empty_value_empties_it(officer: Officer) -> None:
    officer.done(DAY, "settings", "set", "phone", "")
    assert officer.done(DAY, "settings", "show")["settings"]["phone"] == ""


def test_what_holds_already_is_not_recorded_again(officer: Officer) -> None:
    before = officer.events()
    assert officer.done(DAY, "settings", "set", "name", "Larkfield Homes")["events"] == []
    assert "Nothing changes" in officer.sees(DAY, "settings", "set", "phone", "020 7946 0000", "--at", DAY)
    assert officer.events() == before


def test_load_records_what_differs_and_adds_new_people(officer: Officer) -> None:
    path = officer.file(
        "new.toml",
        'name = "Larkfield Homes"\nphone = "0300 1"\nlarge_print = true\npolicy = "p.toml"\n'
        'staff = [{name = "jane evans"}, {name = "Ann Other"}]\n',
    )
    data = officer.done(DAY, "settings", "load", path)
    assert [(each["key"], each["value"]) for each in data["changes"]] == [("phone", "0300 1"), ("large_print", "yes")]
    names = [each["name"] for each in officer.done(DAY, "staff", "list")["items"]]
    assert names == ["Jane Evans", "Piotr Łukasz", "Ann Other"]


def test_on_the_screen_with_the_day_since_when(officer: Officer) -> None:
    out = officer.sees(DAY, "settings", "show")
    assert "Larkfield Homes" in out
    assert "Tue 31 Mar 2026" in out
    assert "large_print" in out


class TestRefuses:
    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("nmae", "L"),
            ("name", " "),
            ("homes_lcra", "-1"),
            ("homes_lcra", "many"),
            ("homes_lcra", "1000000"),
            ("homes_lcra", "9" * 5000),
            ("outage_review_count", "9" * 5000),
            ("year_end", "2026-03-31"),
            ("division", "wales"),
            ("large_print", "maybe"),
            ("ombudsman_checked_on", "22/11/2026"),
        ],
    )
    def test_a_key_or_a_value_that_cannot_be(self, officer: Officer, key: str, value: str) -> None:
        assert officer.refused(DAY, "settings", "set", "--", key, value, code=2) == [("setting", None)]

    def test_a_day_that_cannot_be(self, officer: Officer) -> None:
        assert officer.refused(DAY, "settings", "set", "phone", "1", "--at", "31/02/2027", code=2) == [("date", None)]

    def test_another_division_than_the_bank_holidays_on_record(self, officer: Officer) -> None:
        assert officer.refused(DAY, "settings", "set", "division", "scotland") == [("division", None)]
        path = officer.file("scotland.toml", 'name = "L"\ndivision = "scotland"\n')
        assert officer.refused(DAY, "settings", "load", path) == [("division", None)]

    def test_a_file_with_an_unknown_key(self, officer: Officer) -> None:
        path = officer.file("wrong.toml", 'name = "L"\ncolour = "red"\n')
        assert officer.refused(DAY, "settings", "load", path, code=2) == [("setting", None)]


class TestAYearEndThatMoves:
    """The officer's record begins on Tuesday 1 December 2026, with years that end on 31 March."""

    def test_leaves_the_years_that_were_over_as_they_were(self, officer: Officer) -> None:
        told = officer.done("2027-05-07", "settings", "set", "year_end", "12-31")
        [warning] = told["warnings"]
        assert "Fri 7 May 2027 is now Thu 1 Apr 2027 to Fri 31 Dec 2027 (9 months). Years that were over" in warning
        over = officer.done("2027-05-07", "report", "annual", "--year", "2026/27")
        assert (over["period"]["from"], over["period"]["to"]) == ("2026-04-01", "2027-03-31")
        assert "The year end moved" not in over["text"]
        short = officer.done("2028-01-10", "report", "annual", "--year", "2027")
        assert (short["period"]["from"], short["period"]["to"]) == ("2027-04-01", "2027-12-31")
        assert "The year end moved: this year has 9 months" in short["text"]
        line = ("report", "quarterly", "--quarter", "2027 Q4")
        assert officer.refused("2028-01-10", *line, code=2) == [("quarter", None)]

    def test_set_for_the_day_the_record_began_holds_for_every_year(self, officer: Officer) -> None:
        told = officer.done("2027-05-07", "settings", "set", "year_end", "12-31", "--at", "2026-12-01")
        assert told["warnings"] == []
        found = officer.done("2027-05-07", "report", "annual", "--year", "2026")
        assert (found["period"]["from"], found["period"]["to"]) == ("2026-01-01", "2026-12-31")
