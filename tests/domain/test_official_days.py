"""The list that ships: the one-off days by hand, and the `holidays` package as a second opinion on every weekday."""

from datetime import date

import holidays
import pytest

from complaints_cli.domain import official_days
from complaints_cli.domain.calendar import official

ALL = ("england-and-wales", "scotland", "northern-ireland")


@pytest.mark.parametrize("division", ALL)
@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2012, 6, 5), "Queen's Diamond Jubilee"),
        (date(2020, 5, 4), None),
        (date(2020, 5, 8), "Early May bank holiday (VE day)"),
        (date(2022, 5, 30), None),
        (date(2022, 6, 2), "Spring bank holiday"),
        (date(2022, 6, 3), "Platinum Jubilee bank holiday"),
        (date(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
        (date(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
        (date(2021, 12, 27), "Christmas Day (substitute day)"),
        (date(2021, 12, 28), "Boxing Day (substitute day)"),
        (date(2022, 1, 3), "New Year's Day (substitute day)"),
        (date(2022, 12, 26), "Boxing Day"),
        (date(2022, 12, 27), "Christmas Day (substitute day)"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
    ],
)
def test_days_that_no_rule_foretells(division: str, day: date, name: str | None) -> None:
    assert official(division).holidays.get(day) == name


@pytest.mark.parametrize(
    ("division", "day", "name"),
    [
        ("scotland", date(2026, 6, 15), "World Cup bank holiday"),
        ("england-and-wales", date(2026, 6, 15), None),
        ("northern-ireland", date(2026, 6, 15), None),
        ("england-and-wales", date(2012, 6, 4), "Spring bank holiday (substitute day)"),
        ("scotland", date(2022, 1, 4), "2nd January (substitute day)"),
        ("england-and-wales", date(2022, 1, 4), None),
        ("scotland", date(2026, 4, 6), None),
        ("england-and-wales", date(2026, 4, 6), "Easter Monday"),
        ("scotland", date(2026, 8, 3), "Summer bank holiday"),
        ("england-and-wales", date(2026, 8, 31), "Summer bank holiday"),
        ("scotland", date(2026, 11, 30), "St Andrew's Day"),
        ("northern-ireland", date(2026, 3, 17), "St Patrick's Day"),
        ("northern-ireland", date(2026, 7, 13), "Battle of the Boyne (Orangemen's Day) (substitute day)"),
    ],
)
def test_days_of_one_division(division: str, day: date, name: str | None) -> None:
    assert official(division).holidays.get(day) == name


@pytest.mark.parametrize(
    ("division", "usual", "more"),
    [
        ("england-and-wales", 8, {2012: 9, 2022: 10, 2023: 9}),
        ("scotland", 9, {2012: 10, 2022: 11, 2023: 10, 2026: 10}),
        ("northern-ireland", 10, {2012: 11, 2022: 12, 2023: 11}),
    ],
)
def test_how_many_days_a_year_has(division: str, usual: int, more: dict[int, int]) -> None:
    days = official_days.published(division)
    assert {year: len(days[year]) for year in days} == {year: more.get(year, usual) for year in range(2012, 2029)}


# No weekday differs. The package also has the Saturdays and Sundays whose substitute stands in the list.
@pytest.mark.parametrize(
    ("division", "subdivision"), [("england-and-wales", "ENG"), ("scotland", "SCT"), ("northern-ireland", "NIR")]
)
def test_a_second_opinion_on_every_weekday(division: str, subdivision: str) -> None:
    second = holidays.country_holidays("GB", subdiv=subdivision, years=range(2012, 2029))
    assert set(official(division).holidays) == {day for day in second if day.isoweekday() <= 5}


@pytest.mark.parametrize("division", ALL)
def test_each_day_stands_once_in_order_under_its_own_year(division: str) -> None:
    days = official_days.published(division)
    listed = [date.fromisoformat(day) for year in days.values() for day, _ in year]
    assert listed == sorted(set(listed))
    assert all(date.fromisoformat(day).year == year for year in days for day, _ in days[year])


def test_the_list_says_where_it_comes_from_and_how_far_it_goes() -> None:
    assert "gov.uk" in official_days.SOURCE
    assert official("scotland").covered_until == date(2028, 12, 31)
    assert official_days.CHECKED_ON < official_days.COVERED_UNTIL
    assert official_days.DIVISIONS == ALL
