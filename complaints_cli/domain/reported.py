"""What a paper is about: a reporting year, a quarter of it or a month, by its first and its last day."""

import re
from datetime import date

from complaints_cli.domain.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    ONE_DAY,
    add_months,
    long_day,
    parse_year,
    quoted,
    year_end_in,
    year_label,
)
from complaints_cli.errors import Misuse

QUARTERS = ("q1", "q2", "q3", "q4")
Days = tuple[date, date]
"""First and last day, both included."""

_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")


def about(year: str | None, quarter: str | None, month: str | None, year_end: str) -> Days:
    """The days of what was typed: a year ("2025/26"), a quarter of it ("q2"), or a month ("2026-05").

    A month may be said without its year. Raises Misuse "year", "quarter", "month" for what is none, or does not fit.
    """
    if month is not None:
        return _month(month, None if year is None else parse_year(year, year_end), quarter)
    if year is None:
        raise Misuse("year", "A quarter is one of a year: give both.")
    days = parse_year(year, year_end)
    return days if quarter is None else _quarter(days, QUARTERS.index(quarter))


def called(days: Days, year_end: str) -> str:
    """What people call those days: "2025/26", "Q2 of 2025/26", "May 2026"; else the first and last of them."""
    first, last = days
    if last == add_months(first, 12) - ONE_DAY:
        return year_label(first)
    if first.day == 1 and last == add_months(first, 1) - ONE_DAY:
        return f"{MONTHS[first.month - 1]} {first.year}"
    year = _year_of(first, year_end)
    for number, quarter in enumerate(QUARTERS):
        if _quarter(year, number) == days:
            return f"{quarter.upper()} of {year_label(year[0])}"
    return f"{_plain(first)} to {_plain(last)}"


def _quarter(year: Days, number: int) -> Days:
    """The quarter of that number, from 0: three months from the year's first day, the last one to the year's end."""
    first, last = year
    end = last if number == 3 else add_months(first, 3 * number + 3) - ONE_DAY
    return add_months(first, 3 * number), end


def _month(typed: str, year: Days | None, quarter: str | None) -> Days:
    found = _MONTH.fullmatch(typed.strip())
    if not found or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR or not 1 <= int(found["month"]) <= 12:
        raise Misuse("month", f"{quoted(typed)} is no month. Type the year and the month: 2026-05.")
    if quarter is not None:
        raise Misuse("quarter", "A quarter or a month: not both.")
    first = date(int(found["year"]), int(found["month"]), 1)
    last = add_months(first, 1) - ONE_DAY
    if year is not None and not (year[0] <= last and first <= year[1]):
        raise Misuse("month", f"{MONTHS[first.month - 1]} {first.year} is not in the year {year_label(year[0])}.")
    return first, last


def _year_of(day: date, year_end: str) -> Days:
    ends_in = day.year if day <= year_end_in(day.year, year_end) else day.year + 1
    return year_end_in(ends_in - 1, year_end) + ONE_DAY, year_end_in(ends_in, year_end)


def _plain(day: date) -> str:
    return long_day(day).partition(" ")[2]
