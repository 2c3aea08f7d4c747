"""How old a reader should be, by the Flesch-Kincaid grade: an estimate from lengths, which knows nothing of sense."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from complaints_cli.letters.plain_words.sentences import words

if TYPE_CHECKING:
    from pyphen import Pyphen

INSTALL = "For an estimate of the reading age install the extra: pip install 'complaints-cli[words]'"
FIRST_GRADE_IS_AGED = 5
YOUNGEST, OLDEST = 5, 25
FEWEST_SENTENCES = 3

_SILENT = re.compile(
    r"(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzg])es$|(?<![^aeiouy]l)(?<=[^aeiouy])e$|(?<=[^aeiouy])e(?=(?:ment|ful|less|ly)s?$)"
)
_VOWELS = re.compile(r"[aeiouy]+")


def installed() -> bool:
    """Whether what the estimate needs is there."""
    return british() is not None


def estimated_age(sentences: Sequence[str]) -> int | None:
    """The age in years at which most people can read the sentences; None for too few, or without the extra."""
    counted = [[word.lower() for word in words(each) if word.isalpha()] for each in sentences]
    counted = [each for each in counted if each]
    if not installed() or len(counted) < FEWEST_SENTENCES:
        return None
    all_words = [word for each in counted for word in each]
    per_word = sum(map(syllables, all_words)) / len(all_words)
    grade = 0.39 * len(all_words) / len(counted) + 11.8 * per_word - 15.59
    return min(max(round(grade) + FIRST_GRADE_IS_AGED, YOUNGEST), OLDEST)


def syllables(word: str) -> int:
    """Where a word can be parted, or runs of vowels: parting keeps short ends together, so the greater is nearer."""
    hyphens = british()
    parts = len(hyphens.positions(word)) + 1 if hyphens else 1
    return max(parts, len(_VOWELS.findall(_SILENT.sub("", word))))


@cache
def british() -> "Pyphen | None":
    """Where British words are parted; None without the extra."""
    try:
        from pyphen import Pyphen
    except ImportError:
        return None
    return Pyphen(lang="en_GB")
