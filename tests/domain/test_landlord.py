"""What a landlord's setting can be, and what it cannot."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import official
from complaints_cli.domain.landlord import DIVISIONS, KEYS, Landlord, checked, landlord
from complaints_cli.domain.reporting_years import parse_year
from complaints_cli.errors import USAGE, Misuse


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("colour", "blue", "no setting 'colour'. The settings are: name, address"),
        ("Name", "Elm", "no setting 'Name'"),
        ("name", "  ", "name cannot be empty"),
        ("homes_lcra", "four hundred", "homes_lcra is a number of homes"),
        ("homes_lcra", "-1", "such as 412"),
        ("homes_lcho", "1.5", "homes_lcho is a number of homes"),
        ("homes_lcho", "٣", "number of homes"),
        ("homes_lcho", "", "number of homes"),
        ("division", "england", "division is one of england-and-wales, scotland, northern-ireland; 'england' is not"),
        ("large_print", "true", "large_print is yes or no"),
        (
            "letterhead",
            "paper.odt",
            "letterhead is the path of a Word document, which ends in .docx; 'paper.odt' does not",
        ),
        ("year_end", "31-03", "year_end is a month and a day such as 03-31"),
        ("year_end", "04-31", "'04-31' is not"),
        ("year_end", "0331", "'0331' is not"),
        ("year_end", "W10-1", "'W10-1' is not"),
        ("ombudsman_checked_on", "22/11/2026", "ombudsman_checked_on is a date such as 2026-11-22"),
        ("ombudsman_checked_on", "20261122", "'20261122' is not"),
        ("ombudsman_checked_on", "today", "'today' is not"),
    ],
)
def test_what_a_setting_cannot_be_is_refused(key: str, value: str, said: str) -> None:
    with pytest.raises(Misuse, match=said) as refused:
        checked(key, value)
    assert (refused.value.problems[0].code, refused.value.exit_code) == ("setting", USAGE)


@pytest.mark.parametrize(
    ("key", "value", "stored"),
    [
        ("name", "  Elm & Ash  ", "Elm & Ash"),
        ("address", "", ""),
        ("homes_lcra", "412", "412"),
        ("homes_lcho", "0", "0"),
        ("division", "scotland", "scotland"),
        ("large_print", "yes", "yes"),
        ("large_print", "no", "no"),
        ("letterhead", "Paper.DOCX", "Paper.DOCX"),
        ("letterhead", "", ""),
        ("year_end", "12-31", "12-31"),
        ("year_end", "02-29", "02-29"),
        ("ombudsman_checked_on", "2026-11-22", "2026-11-22"),
    ],
)
def test_what_it_can_be_is_stored_trimmed(key: str, value: str, stored: str) -> None:
    assert checked(key, value) == stored


def test_every_year_end_that_is_accepted_ends_a_reporting_year() -> None:
    assert parse_year("2025/26", checked("year_end", "02-29")) == (date(2025, 3, 1), date(2026, 2, 28))


def test_every_division_has_a_calendar() -> None:
    assert [official(division).division for division in DIVISIONS] == list(DIVISIONS)


def test_a_landlord_is_its_settings_over_the_defaults() -> None:
    settings = {"name": "Elm", "homes_lcra": "412", "large_print": "yes", "year_end": "09-30"}
    assert landlord(settings) == Landlord(name="Elm", homes_lcra=412, large_print=True, year_end="09-30")
    assert landlord({"large_print": "no"}).large_print is False


def test_the_ombudsman_is_where_it_moved_to() -> None:
    usual = Landlord()
    assert "PO Box 1484, Unit D, Preston, PR2 0ET" in usual.ombudsman_address
    assert (usual.ombudsman_phone, usual.year_end, usual.division) == ("0300 111 3000", "03-31", "england-and-wales")


def test_every_key_can_be_shown() -> None:
    assert {*KEYS, "year_ends"} == set(vars(Landlord()))
