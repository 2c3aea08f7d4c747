"""How old a reader should be, by the Flesch-Kincaid grade: an estimate from lengths, which knows nothing of sense."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from complaints_cli.letters.plain_words.sentences import words

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
    return _hyphenation() is not None


def reading_age(sentences: Sequence[str]) -> int | None:
    """The age in years at which most people can read the sentences; None for too few, or without the extra."""
    hyphens = _hyphenation()
    counted = [[word for word in words(each) if word.isalpha()] for each in sentences]
    counted = [each for each in counted if each]
    if hyphens is None or len(counted) < FEWEST_SENTENCES:
        return None
    all_words = [word.lower() for each in counted for word in each]
    syllables = sum(max(hyphens(word), _by_vowels(word)) for word in all_words)
    grade = 0.39 * len(all_words) / len(counted) + 11.8 * syllables / len(all_words) - 15.59
    return min(max(round(grade) + FIRST_GRADE_IS_AGED, YOUNGEST), OLDEST)


def _by_vowels(word: str) -> int:
    """Hyphenation keeps short ends together, so runs of vowels are counted too: the greater number is nearer."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word))))


@cache
def _hyphenation() -> Callable[[str], int] | None:
    try:
        import pyphen
    except ImportError:
        return None
    british = pyphen.Pyphen(lang="en_GB")
    return lambda word: len(british.positions(word)) + 1
