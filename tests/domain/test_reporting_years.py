"""Ranges of dates and reporting years as people type them."""

from datetime import date, timedelta

import pytest

from complaints_cli.domain.dates import parse_range
from complaints_cli.domain.reporting_years import YearEnds, parse_year, year_around, year_label
from complaints_cli.errors import Misuse

FRIDAY = date(2026, 11, 20)


def test_a_range_runs_from_its_first_to_its_last_day() -> None:
    assert parse_range("2026-04-01..2027-03-31", FRIDAY) == (date(2026, 4, 1), date(2027, 3, 31))
    assert parse_range("1/4/26 .. today", FRIDAY) == (date(2026, 4, 1), FRIDAY)
    assert parse_range("today..today", FRIDAY) == (FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2026-04-01", "FROM..TO"),
        ("", "FROM..TO"),
        ("2026-04-01-2027-03-31", "FROM..TO"),
        ("2026-04-01..", "No date was typed."),
        ("..2026-04-01", "No date was typed."),
        ("2026-04-01...2026-05-01", "is not a date."),
        ("2027-03-31..2026-04-01", "Wednesday 1 April 2026 comes before Wednesday 31 March 2027"),
    ],
)
def test_what_is_no_range_is_refused(typed: str, why: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_range(typed, FRIDAY)
    assert refusal.value.problems[0].code == "date"
    assert why in refusal.value.problems[0].message


@pytest.mark.parametrize(
    ("typed", "year_end", "first", "last"),
    [
        ("2025/26", "03-31", date(2025, 4, 1), date(2026, 3, 31)),
        (" 2025-26 ", "03-31", date(2025, 4, 1), date(2026, 3, 31)),
        ("25/26", "03-31", date(2025, 4, 1), date(2026, 3, 31)),
        ("2025/2026", "03-31", date(2025, 4, 1), date(2026, 3, 31)),
        ("2027/28", "03-31", date(2027, 4, 1), date(2028, 3, 31)),
        ("2025/26", "09-30", date(2025, 10, 1), date(2026, 9, 30)),
        ("2026", "12-31", date(2026, 1, 1), date(2026, 12, 31)),
        ("2023/24", "02-29", date(2023, 3, 1), date(2024, 2, 29)),
        ("2024/25", "02-29", date(2024, 3, 1), date(2025, 2, 28)),
        ("2000/01", "03-31", date(2000, 4, 1), date(2001, 3, 31)),
        ("2098/99", "03-31", date(2098, 4, 1), date(2099, 3, 31)),
    ],
)
def test_a_reporting_year(typed: str, year_end: str, first: date, last: date) -> None:
    assert parse_year(typed, year_end) == (first, last)


@pytest.mark.parametrize(
    ("typed", "year_end", "expected"),
    [
        ("2025/27", "03-31", "Type it as 2025/26"),
        ("2025/25", "03-31", "Type it as 2025/26"),
        ("2026", "03-31", "2025/26 is 1 April 2025 to 31 March 2026; 2026/27 is 1 April 2026 to 31 March 2027"),
        ("", "03-31", "Type it as 2025/26"),
        ("\uff12\uff10\uff12\uff15/26", "03-31", "Type it as 2025/26"),
        ("1998/99", "03-31", "Type it as 2025/26"),
        ("2099/00", "03-31", "Type it as 2025/26"),
        ("2025/26", "12-31", "2025 is 1 January 2025 to 31 December 2025"),
        ("26", "12-31", "Type it as 2025"),
        ("1999", "12-31", "Type it as 2025"),
        ("this", "12-31", "Type it as 2025"),
    ],
)
def test_what_is_no_reporting_year_is_refused(typed: str, year_end: str, expected: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_year(typed, year_end)
    assert refusal.value.problems[0].code == "year"
    assert expected in refusal.value.problems[0].message


MOVED = ((date.min, "03-31"), (date(2027, 5, 7), "12-31"))
"""The year end moves on Friday 7 May 2027, in the year that began on 1 April."""
LONGER = ((date.min, "12-31"), (date(2027, 5, 7), "03-31"))
TWICE = (*MOVED, (date(2029, 2, 1), "06-30"))


@pytest.mark.parametrize(
    ("typed", "ends", "first", "last"),
    [
        ("2025/26", MOVED, date(2025, 4, 1), date(2026, 3, 31)),
        ("2026/27", MOVED, date(2026, 4, 1), date(2027, 3, 31)),
        ("2027", MOVED, date(2027, 4, 1), date(2027, 12, 31)),
        ("2028", MOVED, date(2028, 1, 1), date(2028, 12, 31)),
        ("2026", LONGER, date(2026, 1, 1), date(2026, 12, 31)),
        ("2027/28", LONGER, date(2027, 1, 1), date(2028, 3, 31)),
        ("2028/29", LONGER, date(2028, 4, 1), date(2029, 3, 31)),
        ("2026/27", TWICE, date(2026, 4, 1), date(2027, 3, 31)),
        ("2029", TWICE, date(2029, 1, 1), date(2029, 6, 30)),
        ("2029/30", TWICE, date(2029, 7, 1), date(2030, 6, 30)),
    ],
)
def test_years_that_were_over_keep_their_end_when_it_moves(typed: str, ends: YearEnds, first: date, last: date) -> None:
    assert parse_year(typed, ends) == (first, last)
    assert year_around(first, ends) == year_around(last, ends) == (first, last)
    assert year_label(first, last) == typed


def test_each_day_is_in_the_year_after_the_one_before_it() -> None:
    first, last = year_around(date(2026, 1, 1), TWICE)
    for _ in range(6):
        begun, over = year_around(last + timedelta(days=1), TWICE)
        assert begun == last + timedelta(days=1)
        last = over
    assert first == date(2025, 4, 1)


@pytest.mark.parametrize(
    "year_end", ["", "13-01", "02-30", "31 March", "0331", "W05-1", "03-31-01", "3/31", "\uff103-31", "3-31", "+3-31"]
)
def test_what_is_no_year_end_is_refused(year_end: str) -> None:
    with pytest.raises(Misuse, match="such as 03-31") as refusal:
        parse_year("2025/26", year_end)
    assert refusal.value.problems[0].code == "year-end"


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        (date(2025, 4, 1), date(2026, 3, 31), "2025/26"),
        (date(2008, 4, 1), date(2009, 3, 31), "2008/09"),
        (date(2099, 4, 1), date(2100, 3, 31), "2099/00"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 1, 2), date(2027, 1, 1), "2026/27"),
    ],
)
def test_what_a_year_is_called(first: date, last: date, label: str) -> None:
    assert year_label(first, last) == label
