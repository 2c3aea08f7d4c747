"""Reporting years: the day on which they end is a setting, and a year that was over when it changed keeps its end."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from complaints_cli.domain.dates import FIRST_YEAR, LAST_YEAR, ONE_DAY, long_day, quoted
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.errors import Misuse

YearEnds = str | tuple[tuple[date, str], ...]
"""A month and a day, "03-31" ("02-29" is the end of any February); or each of them with the day from which it holds."""
CENTURY = 2000
USUAL_MONTHS = 12
_MONTH_AND_DAY = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_TWO_YEARS = re.compile(r"(?P<first>(?:20)?[0-9]{2})[/-](?P<last>(?:20)?[0-9]{2})")
_ONE_YEAR = re.compile(r"[0-9]{4}")


def year_ends(history: Iterable[Recorded], until: date, usual: str) -> YearEnds:
    """The year ends that were set by a day; what was set for the day the record began, or before, holds for ever.

    `usual` is the one of a landlord that set none.
    """
    told = [recorded for recorded in history if isinstance(recorded.event, SettingChanged)]
    changed = {date.min: usual}
    for event in sorted((each.event for each in told if each.event.on <= until), key=lambda each: each.on):
        if isinstance(event, SettingChanged) and event.key == "year_end":
            changed[date.min if event.on <= told[0].recorded_on else event.on] = event.value
    return tuple(changed.items()) if len(changed) > 1 else changed[date.min]


def year_around(day: date, ends: YearEnds) -> tuple[date, date]:
    """First and last day of the reporting year that a day belongs to.

    The year that runs when the end changes goes on to the first day on which one then ends: it is short or long.
    """
    if isinstance(ends, str):
        return _usual(day, ends)
    *before, (since, month_and_day) = ends
    usual = _usual(day, month_and_day)
    if not before:
        return usual
    begun, _ = year_around(since, tuple(before))
    if day < begun:
        return year_around(day, tuple(before))
    last = _usual(since, month_and_day)[1]
    return (begun, last) if day <= last else usual


def parse_year(text: str, ends: YearEnds) -> tuple[date, date]:
    """First and last day of a reporting year.

    `2025/26`, `2025-26`, `25/26` and `2025/2026` are the year that begins in 2025 and ends in 2026; one that begins and
    ends in a year is typed `2026`. Raises Misuse "year" for what is no such year, "year-end" for what is no day.
    """
    typed = text.strip()
    year_around(date(CENTURY, 1, 1), ends)
    if found := _TWO_YEARS.fullmatch(typed):
        wanted = int(found["first"]) % 100 + CENTURY, int(found["last"]) % 100 + CENTURY
    elif _ONE_YEAR.fullmatch(typed):
        wanted = int(typed), int(typed)
    else:
        raise Misuse("year", f"{quoted(text)} is no reporting year. Type it as {_expected(ends)}.")
    if not all(FIRST_YEAR <= year <= LAST_YEAR for year in wanted):
        raise Misuse("year", f"{quoted(text)} is no reporting year. Type it as {_expected(ends)}.")
    near = sorted({year_around(date(year, *at), ends) for year in wanted for at in ((1, 1), (12, 31))})
    for first, last in near:
        if (first.year, last.year) == wanted:
            return first, last
    said = "; ".join(f"{year_label(*each)} is {_plain(each[0])} to {_plain(each[1])}" for each in near)
    raise Misuse("year", f"{quoted(text)} is no reporting year of yours: {said}. Type it as {_expected(ends)}.")


def year_end_in(year: int, month_and_day: str) -> date:
    """The day of a year on which a reporting year ends: "03-31", or "02-29" for the end of any February.

    Raises Misuse "year-end" for what is no day of the year.
    """
    if month_and_day == "02-29":
        return date(year, 3, 1) - ONE_DAY
    if found := _MONTH_AND_DAY.fullmatch(month_and_day):
        with suppress(ValueError):
            return date(year, int(found["month"]), int(found["day"]))
    message = f"{quoted(month_and_day)} is no day on which a year can end. Type month and day, such as 03-31."
    raise Misuse("year-end", message)


def year_label(first: date, last: date) -> str:
    """What people call the year of these days: "2025/26", or "2026" where it begins and ends in one."""
    return str(first.year) if first.year == last.year else f"{first.year}/{last.year % 100:02d}"


def months_of(first: date, last: date) -> int:
    """How many months a reporting year has, to the nearest: 12, unless its end moved."""
    return round((last - first).days / 365.25 * USUAL_MONTHS)


def _usual(day: date, month_and_day: str) -> tuple[date, date]:
    ends = year_end_in(day.year, month_and_day)
    last = ends if day <= ends else year_end_in(day.year + 1, month_and_day)
    return year_end_in(last.year - 1, month_and_day) + ONE_DAY, last


def _expected(ends: YearEnds) -> str:
    return year_label(*year_around(date(2025, 12, 31), ends))


def _plain(day: date) -> str:
    return long_day(day).partition(" ")[2]
