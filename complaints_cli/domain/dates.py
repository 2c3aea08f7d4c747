"""A date that a person typed is read day before month, or refused with what was expected; it is never guessed at."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta

from complaints_cli.errors import Misuse

# Spelt out, because strftime follows the language of the machine.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST_YEAR, LAST_YEAR = 2000, 2099
ONE_DAY = timedelta(days=1)
EXPECTED = (
    "Type the day before the month: 2026-11-20, 20/11/2026, 20-11-26, 20 Nov 2026, today, yesterday, "
    "or a weekday such as fri for the last one."
)

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_NUMBERS = re.compile(r"(?P<day>[0-9]{1,2})([/-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})")
_WORDS = re.compile(r"(?P<day>[0-9]{1,2}) +(?P<month>[a-z]+) +(?P<year>[0-9]{4})")
_MONTH_AND_DAY = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_TWO_YEARS = re.compile(r"(?P<first>[0-9]{4})[/-](?P<last>[0-9]{2})")
_ONE_YEAR = re.compile(r"[0-9]{4}")


def parse_day(text: str, today: date) -> date:
    """The day that was typed, as seen from `today`.

    Read are `2026-11-20`, `20/11/2026`, `20-11-26` (20yy), `20 Nov 2026`, `20 November 2026`, `today`, `yesterday` and
    a weekday (`fri`, `friday`): the most recent one before `today`, so on a Friday it is the Friday a week ago.
    Letter case and spaces around do not matter. Raises Misuse "date" for everything else.
    """
    typed = text.strip().lower()
    if not typed:
        raise Misuse("date", f"No date was typed. {EXPECTED}")
    near = _near(typed, today)
    return near or _written(typed, text)


def parse_range(text: str, today: date) -> tuple[date, date]:
    """First and last day of `FROM..TO`, each typed as for `parse_day`. Raises Misuse "date"."""
    first_typed, dots, last_typed = text.partition("..")
    if not dots:
        raise Misuse("date", f"{quoted(text)} is no range of dates. Type FROM..TO, such as 2026-04-01..2027-03-31.")
    first, last = parse_day(first_typed, today), parse_day(last_typed, today)
    if last < first:
        raise Misuse("date", f"{quoted(text)} ends before it begins: {long_day(last)} comes before {long_day(first)}.")
    return first, last


def parse_year(text: str, year_end: str) -> tuple[date, date]:
    """First and last day of a reporting year that ends each `year_end` ("03-31"; "02-29" is the end of any February).

    `2025/26` and `2025-26` are the year that begins in 2025; a calendar year is typed `2026`. Raises Misuse "year" for
    what is no such year, "year-end" for what is no day of the year.
    """
    typed = text.strip()
    calendar_year = year_end_in(2000, year_end) == date(2000, 12, 31)
    last_year = _one_year(typed) if calendar_year else _second_year(typed)
    if last_year is None or not FIRST_YEAR <= last_year <= LAST_YEAR:
        expected = "2026" if calendar_year else "2025/26"
        raise Misuse(
            "year", f"{quoted(text)} is no reporting year. Your year ends on {year_end}: type it as {expected}."
        )
    return year_end_in(last_year - 1, year_end) + ONE_DAY, year_end_in(last_year, year_end)


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


def year_label(start_of_year: date) -> str:
    """What people call the year that begins on this day: "2025/26", or "2026" when it begins on 1 January."""
    if (start_of_year.month, start_of_year.day) == (1, 1):
        return str(start_of_year.year)
    return f"{start_of_year.year}/{(start_of_year.year + 1) % 100:02d}"


def day_or_none(stored: str | None) -> date | None:
    """A day as it is stored ("2026-03-31"); None where there is none."""
    return date.fromisoformat(stored) if stored else None


def add_months(day: date, n: int) -> date:
    """The same day of the month `n` calendar months later, or the month's last day: 29 February + 12 is 28 February."""
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=n)


def month_named(typed: str) -> int | None:
    """The number of a month typed as a number, a name or its first three letters; None for what is none."""
    if typed.isdecimal():
        return int(typed)
    position = _position("sep" if typed == "sept" else typed, MONTHS)
    return None if position is None else position + 1


def long_day(day: date) -> str:
    """The day as in "Friday 20 November 2026": in English, whatever the machine speaks."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """The day as in "Fri 20 Nov 2026": in English, whatever the machine speaks."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def working_days(number: int) -> str:
    """A count in words: "1 working day", "10 working days"."""
    return f"{number} working day{'' if number == 1 else 's'}"


def quoted(text: str) -> str:
    """What was typed, fit for a sentence: in quotation marks, cut short, control characters made visible."""
    return repr(text if len(text) <= 60 else f"{text[:57]}...")


def _near(typed: str, today: date) -> date | None:
    if typed == "today":
        return today
    if typed == "yesterday":
        return today - ONE_DAY
    wanted = _position(typed, WEEKDAYS)
    return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1) if wanted is not None else None


def _written(typed: str, text: str) -> date:
    found = _ISO.fullmatch(typed) or _NUMBERS.fullmatch(typed) or _WORDS.fullmatch(typed)
    month = month_named(found["month"]) if found else None
    if not found or month is None:
        raise Misuse("date", f"{quoted(text)} is not a date. {EXPECTED}")
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misuse("date", f"{quoted(text)} is not in the years {FIRST_YEAR} to {LAST_YEAR}. {EXPECTED}")
    if not 1 <= month <= 12:
        raise Misuse("date", f"{quoted(text)} is not a date: there is no month {month}. {EXPECTED}")
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        missing = f"{MONTHS[month - 1]} {year} has no day {int(found['day'])}"
        raise Misuse("date", f"{quoted(text)} is not a date: {missing}. {EXPECTED}") from None


def _position(typed: str, names: Sequence[str]) -> int | None:
    for position, name in enumerate(names):
        if typed in (name.lower(), name[:3].lower()):
            return position
    return None


def _one_year(typed: str) -> int | None:
    return int(typed) if _ONE_YEAR.fullmatch(typed) else None


def _second_year(typed: str) -> int | None:
    found = _TWO_YEARS.fullmatch(typed)
    if not found or (int(found["first"]) + 1) % 100 != int(found["last"]):
        return None
    return int(found["first"]) + 1
