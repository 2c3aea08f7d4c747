"""Reasonable adjustments, from the day they are agreed to the day they end, with the day they are looked at again.

Code 5.10: they are on record, beside the disabilities disclosed, and kept under active review.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import working_days
from complaints_cli.domain.print_size import POINTS, Size, at_least

_LARGE, _GIANT = re.compile(r"\blarge[- ]print\b", re.IGNORECASE), re.compile(r"\bgiant\b", re.IGNORECASE)
_ABOUT_PRINT = re.compile(r"\b(?:print|fonts?|type|letters)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b([1-9][0-9])[ -]?(?:pts?|points?)\b", re.IGNORECASE)


class Aid(StrEnum):
    """What the landlord does differently."""

    INTERPRETER = "interpreter"
    TRANSLATION = "translation"
    SIGN_LANGUAGE = "sign-language"
    LARGE_PRINT = "large-print"
    COLOURED_PAPER = "coloured-paper"
    BRAILLE = "braille"
    AUDIO = "audio"
    EASY_READ = "easy-read"
    EXTRA_TIME = "extra-time"
    SUPPORT = "support"
    HOME_VISIT = "home-visit"
    OTHER = "other"


SAID = {
    Aid.INTERPRETER: "an interpreter",
    Aid.TRANSLATION: "translation",
    Aid.SIGN_LANGUAGE: "a sign-language interpreter",
    Aid.LARGE_PRINT: "large print",
    Aid.COLOURED_PAPER: "coloured paper",
    Aid.BRAILLE: "Braille",
    Aid.AUDIO: "a recording to listen to",
    Aid.EASY_READ: "easy read",
    Aid.EXTRA_TIME: "more time",
    Aid.SUPPORT: "somebody to support you",
    Aid.HOME_VISIT: "a visit at home",
}
"""How a letter puts each; what is `other` has words of its own."""


@dataclass(frozen=True, kw_only=True)
class Adjustment:
    """Something that the landlord does differently for the resident; `days` are working days of extra time."""

    number: int
    on: date
    aid: Aid = Aid.OTHER
    text: str = ""
    days: int | None = None
    review: date | None = None
    reviewed_on: date | None = None
    ended_on: date | None = None

    @property
    def points(self) -> int:
        """How many points it asks letters to have at the least: by its kind, or by its words; 0 where it asks none."""
        if self.aid is Aid.LARGE_PRINT:
            return max(POINTS[Size.LARGE], _points(self.text))
        return _points(self.text) if _ABOUT_PRINT.search(self.text) else 0

    def in_force(self, day: date) -> bool:
        """Whether it is kept on that day."""
        return self.on <= day and (self.ended_on is None or day < self.ended_on)


def size_in_words(text: str) -> Size:
    """The size of print that somebody asks for in words of their own; the usual one where they ask for none."""
    return at_least(_points(text) if _ABOUT_PRINT.search(text) else 0)


def _points(text: str) -> int:
    large = POINTS[Size.LARGE] if _LARGE.search(text) else 0
    giant = POINTS[Size.GIANT] if _GIANT.search(text) else 0
    return max(large, giant, *(int(found) for found in _POINTS.findall(text)), 0)


def in_words(each: Adjustment) -> str:
    """What is done differently: the kind, the extra time, the text."""
    kind = "" if each.aid is Aid.OTHER else each.aid.replace("-", " ")
    more = f", {working_days(each.days)}" if each.days else ""
    return ": ".join(filter(None, [f"{kind}{more}", each.text]))


def in_force(adjustments: Iterable[Adjustment], day: date) -> tuple[Adjustment, ...]:
    """Every adjustment that is kept on that day."""
    return tuple(each for each in adjustments if each.in_force(day))


def print_size(adjustments: Iterable[Adjustment], day: date) -> Size:
    """How large pages are set for the resident: the largest that was agreed."""
    return at_least(max((each.points for each in in_force(adjustments, day)), default=0))


def extra_days(adjustments: Iterable[Adjustment], day: date) -> int:
    """How many working days more the resident has for whatever we ask of them by a date; the most that was agreed."""
    return max((each.days or 0 for each in in_force(adjustments, day)), default=0)


def resident_has_until(limit: date, adjustments: Iterable[Adjustment], day: date, calendar: WorkingCalendar) -> date:
    """A date by which the resident is to do something, with the extra time that holds on `day`.

    It never moves a date of ours: the Code's clocks run for the landlord and cannot be put off by an adjustment.
    """
    more = extra_days(adjustments, day)
    return calendar.add(limit, more) if more else limit
