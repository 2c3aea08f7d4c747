"""The days that a report is about: a reporting year, a quarter of one or a month, and which one when none is named."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import (
    MONTHS,
    ONE_DAY,
    add_months,
    long_day,
    month_named,
    quoted,
)
from complaints_cli.domain.reporting_years import YearEnds, parse_year, year_around, year_label
from complaints_cli.errors import Misuse

QUARTERS = 4
_QUARTER = re.compile(
    r"(?:(?P<year>.*\S)\s+)?(?P<quarter>[1-4])|(?P<before>.*\d)?\s*q(?P<named>[1-4])(?:\s+(?P<after>\d.*))?",
    re.IGNORECASE,
)
_ISO_MONTH = re.compile(r"(?P<year>20[0-9]{2})-(?P<month>[0-9]{1,2})")
_OUR_MONTH = re.compile(r"(?P<month>[0-9]{1,2})/(?P<year>20[0-9]{2})")
_MONTH_ALONE = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_NAMED_MONTH = re.compile(r"(?P<month>[a-z]+)\s+(?P<year>20[0-9]{2})", re.IGNORECASE)


class Length(StrEnum):
    """How long a period is."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAYS = "days"
    """Some days of a reporting year, such as the year so far."""


@dataclass(frozen=True)
class Period:
    """Days of a reporting year of the landlord, first and last included; `year_end` says when those end."""

    first: date
    last: date
    year_end: YearEnds
    length: Length = Length.YEAR

    @property
    def label(self) -> str:
        """What people call it: "2025/26", "2025/26 Q1", "May 2025"."""
        if self.length is Length.MONTH:
            return f"{MONTHS[self.first.month - 1]} {self.first.year}"
        year = year_label(self.year.first, self.year.last)
        return f"{year} Q{self._place}" if self.length is Length.QUARTER else year

    @property
    def words(self) -> str:
        """Its first and last day: "1 April 2025 to 31 March 2026"."""
        return f"{plain_day(self.first)} to {plain_day(self.last)}"

    @property
    def year(self) -> "Period":
        """The reporting year that it is a part of, or is."""
        return self if self.length is Length.YEAR else running(self.first, self.year_end)

    @property
    def before(self) -> "Period":
        """The one before it, of the same length. Raises ValueError for some days."""
        return _RUNNING[self.length](self.first - ONE_DAY, self.year_end)

    @property
    def a_year_before(self) -> "Period":
        """The same of the year before. Raises ValueError for some days."""
        return _RUNNING[self.length](add_months(self.first, -12), self.year_end)

    @property
    def quarters(self) -> tuple["Period", ...]:
        """The quarters of its reporting year: four, but in a short one."""
        return _quarters(self.year)

    @property
    def months(self) -> tuple["Period", ...]:
        """The calendar months that it touches, the first and the last of them whole."""
        found = [month_of(self.first, self.year_end)]
        while found[-1].last < self.last:
            found.append(month_of(found[-1].last + ONE_DAY, self.year_end))
        return tuple(found)

    @property
    def _place(self) -> int:
        return next(place for place, each in enumerate(self.quarters, 1) if each.first == self.first)


def plain_day(day: date) -> str:
    """The day without its weekday: "31 March 2026"."""
    return long_day(day).partition(" ")[2]


def named(typed: str, year_end: YearEnds) -> Period:
    """The year typed as "2025/26" (or "2026" where it is a calendar year). Raises Misuse "year"."""
    first, last = parse_year(typed, year_end)
    return Period(first, last, year_end)


def named_quarter(typed: str, year_end: YearEnds, year: Period) -> Period:
    """The quarter typed as "Q1", of that year, or with its own as "2025/26 Q1". Raises Misuse "quarter", "year"."""
    of_year, place = _quarter_typed(typed, year)
    within = named(of_year, year_end) if of_year else year
    if place > len(within.quarters):
        raise Misuse("quarter", f"{within.label} is a short year, {within.words}: it has no Q{place}.")
    return within.quarters[place - 1]


def last_quarter(typed: str, year_end: YearEnds, day: date) -> Period:
    """The quarter typed as "Q1", the last of that place that had begun by `day`, or with its own year.

    Raises Misuse "quarter", "year".
    """
    year = running(day, year_end)
    of_year, place = _quarter_typed(typed, year)
    if of_year:
        return named_quarter(typed, year_end, year)
    while place > len(year.quarters) or year.quarters[place - 1].first > day:
        year = year.before
    return year.quarters[place - 1]


def named_month(typed: str, year_end: YearEnds, day: date) -> Period:
    """The month typed as "2026-05", "05/2026" or "May 2026"; "May" is the last that had begun by `day`.

    Raises Misuse "month".
    """
    text = typed.strip()
    if _MONTH_ALONE.fullmatch(text) and (alone := month_named(text.lower())):
        of_this_year = month_of(date(day.year, alone, 1), year_end)
        return of_this_year if of_this_year.first <= day else of_this_year.a_year_before
    found = _ISO_MONTH.fullmatch(text) or _OUR_MONTH.fullmatch(text) or _NAMED_MONTH.fullmatch(text)
    month = month_named(found["month"].lower()) if found else None
    if not found or not month or not 1 <= month <= len(MONTHS):
        raise Misuse("month", f"{quoted(typed)} is no month. Type it as 2026-05, 05/2026 or May 2026.")
    return month_of(date(int(found["year"]), month, 1), year_end)


def ending(day: date, year_end: YearEnds) -> Period:
    """The last reporting year that was over at the end of `day`."""
    first, last = year_around(day, year_end)
    return Period(first, last, year_end) if last == day else running(first - ONE_DAY, year_end)


def running(day: date, year_end: YearEnds) -> Period:
    """The reporting year that `day` belongs to."""
    return Period(*year_around(day, year_end), year_end)


def quarter_of(day: date, year_end: YearEnds) -> Period:
    """The quarter of a reporting year that `day` belongs to."""
    return next(each for each in running(day, year_end).quarters if day <= each.last)


def month_of(day: date, year_end: YearEnds) -> Period:
    """The calendar month that `day` belongs to."""
    first = day.replace(day=1)
    return Period(first, add_months(first, 1) - ONE_DAY, year_end, Length.MONTH)


def last_over(day: date, year_end: YearEnds, length: Length) -> Period:
    """The last period of that length that was over at the end of `day`. Raises ValueError for some days."""
    at = _RUNNING[length](day, year_end)
    return at if at.last == day else at.before


def days(year: Period, first: date, last: date) -> Period:
    """Some days of a reporting year."""
    return Period(first, last, year.year_end, Length.DAYS)


def _quarter_typed(typed: str, year: Period) -> tuple[str | None, int]:
    """The year that was typed with a quarter, before or after it, and its place in the year."""
    found = _QUARTER.fullmatch(typed.strip())
    if found is None or (found["before"] and found["after"]):
        raise Misuse("quarter", f"{quoted(typed)} is no quarter. Type Q1 to Q4, or with the year: {year.label} Q1.")
    return found["year"] or found["before"] or found["after"], int(found["quarter"] or found["named"])


def _quarters(year: Period) -> tuple[Period, ...]:
    starts = [add_months(year.first, 3 * place) for place in range(QUARTERS)]
    begun = [start for start in starts if start <= year.last]
    ends = [*(start - ONE_DAY for start in begun[1:]), year.last]
    return tuple(Period(first, last, year.year_end, Length.QUARTER) for first, last in zip(begun, ends, strict=True))


def _no_such(_day: date, _year_end: YearEnds) -> Period:
    raise ValueError("some days have no such days before them")


_RUNNING: dict[Length, Callable[[date, YearEnds], Period]] = {
    Length.YEAR: running,
    Length.QUARTER: quarter_of,
    Length.MONTH: month_of,
    Length.DAYS: _no_such,
}
