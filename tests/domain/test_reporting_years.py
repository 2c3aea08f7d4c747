"""Ranges of dates and reporting years as people type them."""

from datetime import date

import pytest

from complaints_cli.domain.dates import parse_range, parse_year, year_label
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
        ("2025/27", "03-31", "type it as 2025/26"),
        ("2025/25", "03-31", "type it as 2025/26"),
        ("2025/2026", "03-31", "type it as 2025/26"),
        ("25/26", "03-31", "type it as 2025/26"),
        ("2026", "03-31", "type it as 2025/26"),
        ("", "03-31", "type it as 2025/26"),
        ("\uff12\uff10\uff12\uff15/26", "03-31", "type it as 2025/26"),
        ("1998/99", "03-31", "type it as 2025/26"),
        ("2099/00", "03-31", "type it as 2025/26"),
        ("2025/26", "12-31", "type it as 2026"),
        ("26", "12-31", "type it as 2026"),
        ("1999", "12-31", "type it as 2026"),
        ("this", "12-31", "type it as 2026"),
    ],
)
def test_what_is_no_reporting_year_is_refused(typed: str, year_end: str, expected: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_year(typed, year_end)
    assert refusal.value.problems[0].code == "year"
    assert expected in refusal.value.problems[0].message


@pytest.mark.parametrize(
    "year_end", ["", "13-01", "02-30", "31 March", "0331", "W05-1", "03-31-01", "3/31", "\uff103-31", "3-31", "+3-31"]
)
def test_what_is_no_year_end_is_refused(year_end: str) -> None:
    with pytest.raises(Misuse, match="such as 03-31") as refusal:
        parse_year("2025/26", year_end)
    assert refusal.value.problems[0].code == "year-end"


@pytest.mark.parametrize(
    ("start", "label"),
    [
        (date(2025, 4, 1), "2025/26"),
        (date(2008, 4, 1), "2008/09"),
        (date(2099, 4, 1), "2099/00"),
        (date(2026, 1, 1), "2026"),
        (date(2026, 1, 2), "2026/27"),
        (date(2026, 10, 1), "2026/27"),
    ],
)
def test_what_a_year_is_called(start: date, label: str) -> None:
    assert year_label(start) == label
