"""How a cell may be read as a day: what it can be day first and month first, and what makes it none. No guessing."""

import re
from datetime import date
from typing import NamedTuple

from complaints_cli.domain.dates import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS, month_named

DAY_FIRST, MONTH_FIRST, EITHER, CERTAIN = "day-first", "month-first", "either", "certain"
"""What a written day can be: of the first three only numbers are, and `EITHER` is a day both ways."""
UNDERSTOOD = "Write it as 3 June 2026 or 03/06/2026."


class Look(NamedTuple):
    """A text as a day. `day` is it day first (or for certain), `swapped` month first; `rest` is what stands behind."""

    kind: str = ""
    day: date | None = None
    swapped: date | None = None
    rest: str = ""
    reason: str = ""


_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|r|rs|s)?\b[\s,.]*)?"
_BEFORE = rf"(?:(?:yes|y|sent|on|date)\b[\s,:-]*)?{_WEEKDAY}"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_END = r"(?![\d:])"
_NUMBERS = re.compile(
    rf"{_BEFORE}(?P<one>\d{{1,2}})\s?([/.\-])\s?(?P<two>\d{{1,2}})\s?\3\s?(?P<year>\d{{4}}|\d\d){_END}"
)
_SPACED = re.compile(rf"{_BEFORE}(?P<one>\d{{1,2}}) (?P<two>\d{{1,2}}) (?P<year>\d{{4}}){_END}")
_YEAR_FIRST = re.compile(rf"{_BEFORE}(?P<year>\d{{4}})([/.\-])(?P<month>\d{{1,2}})\3(?P<day>\d{{1,2}})(?!\d)")
_DAY_MONTH = re.compile(
    rf"{_BEFORE}(?P<day>\d{{1,2}}){_ORDINAL}[\s./\-]*(?:of\s+)?{_MONTH}[\s,./\-]*'?(?P<year>\d{{4}}|\d\d){_END}"
)
_MONTH_DAY = re.compile(
    rf"{_BEFORE}{_MONTH}[\s/\-]*(?P<day>\d{{1,2}}){_ORDINAL}(?:,?[\s/\-]*(?P<year>\d{{4}})|,\s*'?(?P<short>\d\d)){_END}"
)
_TIME = re.compile(
    r"[\s,t]*(?:at\s*)?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:am|pm|z|gmt|bst|hrs|\+00:00)?|\d{1,2}\s*(?:am|pm))(?=\s|$|,)"
)
_ANOTHER = re.compile(r"\d{1,2}\s?[/.\-]\s?\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?[a-z]{3,9}\b|\b20\d\d\b")
_UNSURE = re.compile(
    r"\?|\b(?:approx\w*|about|around|circa|tbc|est|estimated?|provisional|maybe|not\b|due|target|draft|chased|or)\b"
)
_NO_DAY = re.compile(r"(?:early |mid |late |end (?:of )?)?[\s]*([a-z]{3,9})\.?[\s/\-']*(\d{4}|\d\d)")
_NO_YEAR = re.compile(
    rf"{_WEEKDAY}(?:\d{{1,2}}{_ORDINAL}[\s./\-]*(?:of\s+)?[a-z]{{3,9}}|[a-z]{{3,9}}\.?[\s\-]*\d{{1,2}}{_ORDINAL}|\d{{1,2}}[/.\-]\d{{1,2}})"
)


def look(text: str) -> Look:
    """The text as a day, by its first characters; what cannot be one has a `reason` and no `kind`.

    Read are 03/06/2026, 3.6.26, 3-6-26, 03 06 2026, 2026-06-03 (with or without a time), 3 June 2026, 3rd Jun 26,
    June 3 2026, Jun 3, 2026, each with a weekday before it or a time behind. Two figures of a year are 20yy.
    """
    typed = " ".join(text.casefold().replace("–", "-").replace("—", "-").replace("’", "'").split())
    found = _NUMBERS.match(typed) or _SPACED.match(typed)
    if found:
        seen = _numbers(int(found["one"]), int(found["two"]), _year(found["year"]))
    elif found := _YEAR_FIRST.match(typed):
        seen = _certain(int(found["day"]), int(found["month"]), int(found["year"]))
    elif found := _named(typed):
        month = month_named(found["month"]) or 0
        year = found["year"] or found.groupdict().get("short") or ""
        seen = _certain(int(found["day"]), month, _year(year))
    else:
        return Look(reason=_what_is_missing(typed))
    return _with_the_rest(seen, found, text.strip(), typed)


def _named(typed: str) -> re.Match[str] | None:
    """Where a day with a month in words stands first."""
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        if (found := pattern.match(typed)) and month_named(found["month"]):
            return found
    return None


def _year(typed: str) -> int:
    return int(typed) + (2000 if len(typed) == 2 else 0)


def _numbers(one: int, two: int, year: int) -> Look:
    if outside := _outside(year):
        return Look(reason=outside)
    first, swapped = _day(one, two, year), _day(two, one, year)
    if first and swapped:
        return Look(EITHER if first != swapped else CERTAIN, first, swapped)
    if first:
        return Look(DAY_FIRST, first)
    if swapped:
        return Look(MONTH_FIRST, None, swapped)
    return Look(reason=_no_such(one, two, year))


def _certain(day: int, month: int, year: int) -> Look:
    if outside := _outside(year):
        return Look(reason=outside)
    found = _day(day, month, year)
    return Look(CERTAIN, found, found) if found else Look(reason=_no_such(day, month, year))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _outside(year: int) -> str:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return ""
    return f"The year {year} is not between {FIRST_YEAR} and {LAST_YEAR}."


def _no_such(day: int, month: int, year: int) -> str:
    if not 1 <= month <= 12:
        return f"There is no month {month}."
    return f"{MONTHS[month - 1]} {year} has no day {day}."


def _with_the_rest(seen: Look, found: re.Match[str], text: str, typed: str) -> Look:
    """With what stands behind the day: a time is left, a remark is kept, another day puts it in doubt."""
    behind = typed[found.end() :]
    if not behind and not found["weekday"]:
        return seen
    if time := _TIME.match(behind):
        behind = behind[time.end() :]
    if _ANOTHER.search(behind):
        return Look(reason="More than one day stands here.")
    if _UNSURE.search(behind):
        return Look(reason="It says itself that the day is not certain.")
    if reason := _other_weekday(seen, found["weekday"]):
        return Look(reason=reason)
    # What was made small to be read is kept as it was written.
    rest = text[len(text) - len(behind) :].strip(" ,;:-–()") if behind else ""
    return seen._replace(rest=rest)


def _other_weekday(seen: Look, typed: str | None) -> str:
    day = seen.day or seen.swapped
    if not typed or not day or WEEKDAYS[day.weekday()].casefold().startswith(typed):
        return ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {WEEKDAYS[day.weekday()]}."


def _what_is_missing(typed: str) -> str:
    if (found := _NO_DAY.fullmatch(typed)) and month_named(found[1]):
        return "It has a month and no day."
    if re.fullmatch(r"(?:19|20)\d\d", typed):
        return "It has a year and no day."
    if _NO_YEAR.fullmatch(typed):
        return "It has a day and no year."
    return f"It is not a day. {UNDERSTOOD}"
