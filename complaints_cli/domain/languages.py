"""Letters in another language: what the program writes itself is put into it, and a letter is read back as in English.

What people typed is never translated: only dates, headings and whole phrases of ours are.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.dates import MONTHS, WEEKDAYS
from complaints_cli.errors import Misuse

ENGLISH = "en"
NAMES: Mapping[str, str] = {
    "en": "English",
    "ar": "Arabic",
    "bn": "Bengali",
    "cy": "Welsh",
    "es": "Spanish",
    "fa": "Farsi",
    "fr": "French",
    "gu": "Gujarati",
    "lt": "Lithuanian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "so": "Somali",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
"""Languages that can be typed by their name; any other by its tag."""
TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_LONG_DAY = rf"({'|'.join(WEEKDAYS)}) (\d+) ({'|'.join(MONTHS)}) (\d+)"
_POINT = re.compile(r"Point (?=\d)")
_WORD = re.compile(r"\w+")
_AS_WORDS, _BETWEEN = r"(?<!\w)%s(?!\w)", r"\W+"
THEIR_WORDS = frozenset({"text", "reasons", "definition", "outcome", "discretion", "instead", "reason", "good_reason"})
"""Facts that hold what somebody typed, which stays as it is whatever it says."""


def language(typed: str) -> str:
    """A language's tag, "cy", from it or from its English name. Raises Misuse "language" for what is neither."""
    word = typed.strip().casefold()
    tag = next((tag for tag, name in NAMES.items() if name.casefold() == word), word)
    if not TAG.fullmatch(tag):
        raise Misuse("language", f"{typed!r} is no language. Type its name or its tag: Welsh or cy, Polish or pl.")
    return ENGLISH if tag.partition("-")[0] == ENGLISH else tag


def called(tag: str) -> str:
    """What a language is called: "Welsh"; its tag, where it has no name here."""
    return NAMES.get(tag, tag)


@dataclass(frozen=True, kw_only=True)
class Words:
    """The fixed words of a language: days of the week from Monday, months, headings and phrases by the English ones."""

    weekdays: tuple[str, ...] = WEEKDAYS
    months: tuple[str, ...] = MONTHS
    headings: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """A text of ours in the language, if it is a date, a heading or a phrase that has its words here."""
        if day := re.fullmatch(_LONG_DAY, text):
            weekday, number, month, year = day.groups()
            named = self.weekdays[WEEKDAYS.index(weekday)], self.months[MONTHS.index(month)]
            return f"{named[0]} {number} {named[1]} {year}"
        if text in self.headings or text in self.phrases:
            return self.headings.get(text) or self.phrases[text]
        return f"{self.headings.get('Point', 'Point')} {text[found.end() :]}" if (found := _POINT.match(text)) else text

    def of_facts(self, fact: Any, name: str = "") -> Any:  # noqa: ANN401 - facts are whatever a template prints
        """Facts with every text of ours in the language."""
        if isinstance(fact, str):
            return fact if name in THEIR_WORDS else self.of(fact)
        if isinstance(fact, Mapping):
            return {key: self.of_facts(value, key) for key, value in fact.items()}
        return [self.of_facts(each, name) for each in fact] if isinstance(fact, list) else fact

    def english_heading(self, heading: str) -> str:
        """A heading of the language as it is in English; another as it stands."""
        found = self._headings.found.match(heading)
        return f"{self._headings.english(found)}{heading[found.end() :]}" if found else heading

    def english(self, text: str) -> str:
        """A text with the dates and phrases of the language in English."""
        points = self._point.sub("Point ", self._day.sub(self._english_day, text))
        return self._phrases.found.sub(self._phrases.english, points)

    @cached_property
    def _headings(self) -> "_Back":
        return _Back(self.headings)

    @cached_property
    def _phrases(self) -> "_Back":
        return _Back(self.phrases)

    @cached_property
    def _weekdays(self) -> "_Back":
        return _Back(dict(zip(WEEKDAYS, self.weekdays, strict=True)))

    @cached_property
    def _months(self) -> "_Back":
        return _Back(dict(zip(MONTHS, self.months, strict=True)))

    @cached_property
    def _point(self) -> re.Pattern[str]:
        return re.compile(rf"{_one_of([self.headings.get('Point', 'Point')]).pattern}\s+(?=\d)", re.IGNORECASE)

    @cached_property
    def _day(self) -> re.Pattern[str]:
        weekday, month = self._weekdays.found.pattern, self._months.found.pattern
        return re.compile(rf"(?:({weekday}),?\s+)?(?<!\w)(\d{{1,2}})\.?\s+({month})\s+(\d{{4}})(?!\w)", re.IGNORECASE)

    def _english_day(self, found: re.Match[str]) -> str:
        weekday, number, month, year = found.groups(default="")
        return f"{self._weekdays.of(weekday)} {number} {self._months.of(month)} {year}".strip()


class _Back:
    """The way back to English from words of a language."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.found = _one_of(words.values())
        self._english = {_bare(there): here for here, there in words.items()}

    def english(self, found: re.Match[str]) -> str:
        """What was found, in English."""
        return self.of(found[0])

    def of(self, words: str) -> str:
        """Words in English; others as they stand."""
        return self._english.get(_bare(words), words)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _one_of(texts: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the texts, the longest first, whatever the case and whatever stands between their words."""
    words = sorted((_WORD.findall(text) for text in texts), key=lambda each: (-len(each), each))
    return re.compile("|".join(_AS_WORDS % _BETWEEN.join(each) for each in words) or "(?!)", re.IGNORECASE)
