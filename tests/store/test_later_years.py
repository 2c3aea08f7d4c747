"""The years after the official list: whole, for each division its own, provisional, and never past what is known."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import BankHoliday, official
from complaints_cli.errors import Misuse
from complaints_cli.store.later_years import later_years


def test_a_year_after_the_list_has_all_the_holidays_of_england() -> None:
    assert later_years("england-and-wales", 2029) == (
        BankHoliday(date(2029, 1, 1), "New Year's Day", provisional=True),
        BankHoliday(date(2029, 3, 30), "Good Friday", provisional=True),
        BankHoliday(date(2029, 4, 2), "Easter Monday", provisional=True),
        BankHoliday(date(2029, 5, 7), "Early May bank holiday", provisional=True),
        BankHoliday(date(2029, 5, 28), "Spring bank holiday", provisional=True),
        BankHoliday(date(2029, 8, 27), "Summer bank holiday", provisional=True),
        BankHoliday(date(2029, 12, 25), "Christmas Day", provisional=True),
        BankHoliday(date(2029, 12, 26), "Boxing Day", provisional=True),
    )


@pytest.mark.parametrize(
    ("division", "day", "name"),
    [
        ("scotland", date(2029, 1, 2), "2nd January"),
        ("scotland", date(2029, 11, 30), "St Andrew's Day"),
        # 1 January 2034 is a Sunday: as in 2023, Monday stands for it and Tuesday for the second.
        ("scotland", date(2034, 1, 2), "New Year's Day (substitute day)"),
        ("scotland", date(2034, 1, 3), "2nd January (substitute day)"),
        ("scotland", date(2029, 4, 2), None),
        ("northern-ireland", date(2029, 3, 19), "St Patrick's Day (substitute day)"),
        ("northern-ireland", date(2029, 7, 12), "Battle of the Boyne (Orangemen's Day)"),
        ("england-and-wales", date(2032, 12, 27), "Christmas Day (substitute day)"),
        ("england-and-wales", date(2032, 12, 28), "Boxing Day (substitute day)"),
    ],
)
def test_days_carry_the_names_that_gov_uk_gives_them(division: str, day: date, name: str | None) -> None:
    named = {each.day: each.name for each in later_years(division)}
    assert named.get(day) == name


@pytest.mark.parametrize("division", ["england-and-wales", "scotland", "northern-ireland"])
def test_later_years_continue_the_list_without_a_gap_to_2040(division: str) -> None:
    later = official(division).with_days(later_years(division))
    assert later.last_day == date(2040, 12, 31)
    assert later.covered_until == date(2028, 12, 31)
    assert all(each.provisional and each.day.isoweekday() <= 5 for each in later_years(division))
    # Wed 27 Dec 2028: 28 and 29 Dec, Mon 1 Jan (and in Scotland Tue 2 Jan) 2029 skipped.
    expected = date(2029, 1, 12) if division == "scotland" else date(2029, 1, 11)
    counting = later.count(date(2028, 12, 27), 10)
    assert (counting.day, counting.provisional) == (expected, True)


def test_years_that_are_published_are_never_filled() -> None:
    assert later_years("england-and-wales", 2028) == ()


def test_a_year_past_what_is_known_is_refused() -> None:
    with pytest.raises(Misuse, match="2100 is the last") as refusal:
        later_years("england-and-wales", 2101)
    assert refusal.value.problems[0].code == "calendar-range"


def test_an_unknown_division_is_refused() -> None:
    with pytest.raises(Misuse, match="'GB' is no division"):
        later_years("GB")
