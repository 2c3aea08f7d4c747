"""Dates as people write them in letters, the day before the month: a number that may be something else is none."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import MONTHS, WEEKDAYS

YEARS_AROUND = 10
"""A year of two digits is one only so near to the letter: “on 12 June 40 people came” tells none."""

_WEEKDAY = r"\b(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s?day|n?e?s(?:day)?|u?rs?(?:day)?|urday|day)?\b\.?,?\s+"
_NUMBER = r"(?<![\w£.])(?P<number>\d{1,2})(?:st|nd|rd|th)?\b"
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?P<rest>[a-z]*)\b\.?"
_YEAR = r"(?:,?[\s-]+(?P<year>\d{4}|['’]?\d{2}(?!\s*(?:[ap]\.?m\b|[:.]\d|o['’]clock)))(?![\d,]*\d)(?!\w))?"
_DAY_FIRST = re.compile(rf"(?:{_WEEKDAY})?(?:\bthe\s+)?{_NUMBER}(?:\s+of\s+|\s+|-){_MONTH}{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?:{_WEEKDAY})?\b{_MONTH}\s+(?:the\s+)?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:.£/-]*\d)\b{_YEAR}",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(
    rf"(?:{_WEEKDAY})?(?<![\w£/.,:-])(?:(?P<number>\d{{1,2}})(?:(?P<sign>[/.])(?P<month>\d{{1,2}})(?P=sign)"
    r"(?P<year>\d{4}|\d{2})|-(?P<month_>\d{1,2})-(?P<year_>\d{4}))"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)
# Where such a date may be, from its number or its month on: a class of characters comes first, which is soon found.
_A_NUMBER = re.compile(
    r"\d(?<![\w£.]\d)\d?(?i:st|nd|rd|th)?(?:\s+(?i:of\s+)?|-)(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_A_MONTH = re.compile(
    r"[JFMASONDjfmasond\u017f](?<!\w.)(?i:an|eb|a[ry]|pr|u[nlg]|ep|ct|ov|ec)(?i:[a-z]*)\.?\s+(?i:the\s+)?\d"
)
_A_SIGN = re.compile(r"\d(?<![\w£/.,:-]\d)(?:\d?[/.-]\d|\d{3}-\d)")
_NO_DATE_AFTER = re.compile(
    r"\b(?:ref|reference|section|clause|para|paragraph|version|number|no|part|rule|code|policy|phone|tel)\W{1,3}$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\s+(?:street|st|road|rd|close|avenue|ave|lane|court|house|terrace|way|drive|place|gardens|walk|mews|grove"
    r"|crescent|square)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """A date as a letter writes it; None when there is no such day."""

    day: date | None
    weekday: str
    words: str

    @property
    def is_sound(self) -> bool:
        """There is such a day, and it falls on the weekday given."""
        return self.day is not None and self.weekday in ("", WEEKDAYS[self.day.weekday()])


@lru_cache(maxsize=128)
def days(text: str, near: date | None = None) -> tuple[Told, ...]:
    """Every date of a text, in its order. One that has no year is the nearest to `near`, and none without that."""
    found = {match.start(): told for match, told in _all(text, near)}
    return tuple(found[start] for start in sorted(found))


def _all(text: str, near: date | None) -> Iterator[tuple[re.Match[str], Told]]:
    taken = list[tuple[int, int]]()
    for begins, pattern, read in (
        (_A_NUMBER, _DAY_FIRST, _in_words),
        (_A_MONTH, _MONTH_FIRST, _in_words),
        (_A_SIGN, _IN_NUMBERS, _in_numbers),
    ):
        for match in _each(begins, pattern, text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                told = read(match, near)
                if told is not None:
                    taken.append(match.span())
                    yield match, told


def _each(begins: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `finditer` finds, looked for only where it can be: a weekday and “the” stand in the two words before."""
    after = 0
    for found in begins.finditer(text):
        at = found.start()
        if at >= after and pattern.match(text, at):
            first, *two = text[after:at].rsplit(None, 2) or [""]
            match = next(pattern.finditer(text, after + (len(first) if len(two) == 2 else 0)))
            after = match.end()
            yield match


def _in_words(match: re.Match[str], near: date | None) -> Told | None:
    month = _month(match["month"], match["rest"])
    number, year = int(match["number"]), _year(match["year"] or "", near)
    words = match[0] if year or not match["year"] else match[0][: match.start("year") - match.start()].rstrip(" ,-\n")
    if month is None:
        return None
    if year is not None:
        return _told(match, words, year, month, number)
    # “2 may” and “12 march” are verbs, and “3 June Street” is where somebody lives.
    is_name = match["month"][0].isupper() and not _STREET.match(match.string, match.end())
    if near is None or not is_name or not 1 <= number <= 31:
        return None
    return _nearest(match, words, month, number, near)


def _in_numbers(match: re.Match[str], _near: date | None) -> Told | None:
    if _NO_DATE_AFTER.search(match.string, 0, match.start()):
        return None
    if match["iso"]:
        year, month, number = map(int, match["iso"].split("-"))
    else:
        number, month = int(match["number"]), int(match["month"] or match["month_"])
        year = int(match["year"] or match["year_"])
        year += 2000 if year < 100 else 0
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    return _told(match, match[0], year, month, number)


def _month(begins: str, rest: str) -> int | None:
    """The month by its name or the beginning of it; None for a word that only begins alike."""
    typed = f"{begins}{rest}".lower()
    if typed == "sept":
        return 9
    names = [name.lower() for name in MONTHS]
    return next((at for at, name in enumerate(names, 1) if typed in (name, name[:3])), None)


def _year(typed: str, near: date | None) -> int | None:
    if len(typed) == 4:
        return int(typed)
    if not typed or near is None:
        return None
    year = 2000 + int(typed[-2:])
    return year if abs(year - near.year) <= YEARS_AROUND else None


def _nearest(match: re.Match[str], words: str, month: int, number: int, near: date) -> Told:
    """The day in the year in which it comes nearest, of those in which the weekday is right if there is one."""
    told = [_told(match, words, near.year + more, month, number) for more in (-1, 0, 1)]
    there = sorted((each for each in told if each.day), key=lambda each: abs((each.day or near) - near))
    return next((each for each in there if each.is_sound), (*there, told[1])[0])


def _told(match: re.Match[str], words: str, year: int, month: int, number: int) -> Told:
    weekday = (match["weekday"] or "")[:3].capitalize()
    full = next((name for name in WEEKDAYS if weekday and name.startswith(weekday)), "")
    try:
        day = date(year, month, number)
    except ValueError:
        day = None
    return Told(day, full, " ".join(words.split()).rstrip("."))
