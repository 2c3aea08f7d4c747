"""A date that a person typed is read day before month, or refused with what was expected; it is never guessed at."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

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
LONGEST_SLIP = 40
"""Characters: as many as two dates have, and few for a story."""
FIRST_YEAR, LAST_YEAR = 2000, 2099
ONE_DAY = timedelta(days=1)
EXPECTED = (
    "Type the day before the month: 2026-11-20, 20/11/2026, 20-11-26, 20 Nov 2026, today, yesterday, "
    "or a weekday such as fri for the last one."
)

_ISO = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_NUMBERS = r"(?P<day>[0-9]{1,2})([/-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})"
_WORDS = r"(?P<day>[0-9]{1,2}) +(?P<month>[a-z]+) +(?P<year>[0-9]{4})"


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
        raise Misuse("date", f"{slip(text)} is no range of dates. Type FROM..TO, such as 2026-04-01..2027-03-31.")
    first, last = parse_day(first_typed, today), parse_day(last_typed, today)
    if last < first:
        raise Misuse("date", f"{slip(text)} ends before it begins: {long_day(last)} comes before {long_day(first)}.")
    return first, last


def day_or_none(stored: str | None) -> date | None:
    """A day as it is stored ("2026-03-31"); None where there is none."""
    return date.fromisoformat(stored) if stored else None


@lru_cache(maxsize=128)
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


def slip(typed: str) -> str:
    """What was typed where no text belongs, for a sentence: a word or a day, but no phrase, which may be a story."""
    words = [word for word in typed.split() if any(map(str.isalpha, word))]
    return quoted(typed) if len(typed) <= LONGEST_SLIP and len(words) < 2 else "What was typed"


def _near(typed: str, today: date) -> date | None:
    if typed == "today":
        return today
    if typed == "yesterday":
        return today - ONE_DAY
    wanted = _position(typed, WEEKDAYS)
    return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1) if wanted is not None else None


def _written(typed: str, text: str) -> date:
    found = re.fullmatch(_ISO, typed) or re.fullmatch(_NUMBERS, typed) or re.fullmatch(_WORDS, typed)
    month = month_named(found["month"]) if found else None
    if not found or month is None:
        raise Misuse("date", f"{slip(text)} is not a date. {EXPECTED}")
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misuse("date", f"{slip(text)} is not in the years {FIRST_YEAR} to {LAST_YEAR}. {EXPECTED}")
    if not 1 <= month <= 12:
        raise Misuse("date", f"{slip(text)} is not a date: there is no month {month}. {EXPECTED}")
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        missing = f"{MONTHS[month - 1]} {year} has no day {int(found['day'])}"
        raise Misuse("date", f"{slip(text)} is not a date: {missing}. {EXPECTED}") from None


def _position(typed: str, names: Sequence[str]) -> int | None:
    for position, name in enumerate(names):
        if typed in (name.lower(), name[:3].lower()):
            return position
    return None
