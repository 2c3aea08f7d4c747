"""Reasonable adjustments, from the day they are agreed to the day they end, with the day they are looked at again.

Code 5.10: they are on record, beside the disabilities disclosed, and kept under active review.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import working_days

LARGE_PRINT = "large print"
"""The words by which an adjustment is known to be about the size of letters."""


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
    def large_print(self) -> bool:
        """Whether letters are set in large print for it."""
        return self.aid is Aid.LARGE_PRINT or LARGE_PRINT in self.text.casefold()

    def in_force(self, day: date) -> bool:
        """Whether it is kept on that day."""
        return self.on <= day and (self.ended_on is None or day < self.ended_on)


def in_words(each: Adjustment) -> str:
    """What is done differently: the kind, the extra time, the text."""
    kind = "" if each.aid is Aid.OTHER else each.aid.replace("-", " ")
    more = f", {working_days(each.days)}" if each.days else ""
    return ": ".join(filter(None, [f"{kind}{more}", each.text]))


def in_force(adjustments: Iterable[Adjustment], day: date) -> tuple[Adjustment, ...]:
    """Every adjustment that is kept on that day."""
    return tuple(each for each in adjustments if each.in_force(day))


def extra_days(adjustments: Iterable[Adjustment], day: date) -> int:
    """How many working days more the resident has for whatever we ask of them by a date; the most that was agreed."""
    return max((each.days or 0 for each in in_force(adjustments, day)), default=0)


def resident_has_until(limit: date, adjustments: Iterable[Adjustment], day: date, calendar: WorkingCalendar) -> date:
    """A date by which the resident is to do something, with the extra time that holds on `day`.

    It never moves a date of ours: the Code's clocks run for the landlord and cannot be put off by an adjustment.
    """
    more = extra_days(adjustments, day)
    return calendar.add(limit, more) if more else limit
