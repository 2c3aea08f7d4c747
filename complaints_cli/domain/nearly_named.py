"""Whether a text may tell of somebody by another form of what they are called: what is kept for ever errs on that side.

A first name alone, initials, a short or an inflected form, a slip of one letter, small letters; any title with a name,
any number or address to reach somebody; and a name that their story has too.
"""

import re
from collections.abc import Iterable, Iterator

from complaints_cli.domain.dates import MONTHS
from complaints_cli.domain.first_names import ALSO_WORDS
from complaints_cli.domain.likeness import alike
from complaints_cli.domain.parties import first_names
from complaints_cli.domain.people import TITLES
from complaints_cli.domain.written import EMAIL, POSTCODE

SHORTEST = 3
SURE = 5
"""So many letters a name has before another form of it is looked for: of shorter ones, too much else is alike."""
ENDING = 3
"""So many letters are added to a name in other languages: "Nowakowi"."""
_COMMON = """
all and any are both but can code council complaint complaints day each every for from had has have her his home homes
housing how landlord may monday tuesday wednesday thursday friday saturday sunday new no not nobody ombudsman one our
repair repairs resident residents she some team that the their then they this was what when where who why will with you
"""
COMMON = frozenset((*_COMMON.split(), *(month.casefold() for month in MONTHS)))
"""Words that nobody is told from, however they begin."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_TITLED = re.compile(rf"\b(?:{'|'.join(sorted(TITLES))})\b\.? +[A-Z]", re.IGNORECASE)
_LETTERS = re.compile(r"\b[A-Z](?:\.? ?[A-Z]){1,3}\b")
_NUMBER = re.compile(r"(?:\+|\b0)(?:[ ().-]*\d){8,}")
_BEGINS = re.compile(r"(?:^|[.!?:\n])\W*$")


def may_name(text: str, names: Iterable[str], told: Iterable[str]) -> bool:
    """Whether anybody called so may be told from a text; `told` are texts in which other people may be named."""
    plain = alike(text)
    if _reaches(plain) or any(found[0][-1].isupper() for found in _TITLED.finditer(plain)):
        return True
    called = [alike(name) for name in names]
    firsts = frozenset(first for name in called for first in first_names(name))
    words = [found[0] for found in _WORD.finditer(plain)]
    if any(_is_form(word, part) for word in words for name in called for part in _parts(name)):
        return True
    if any(_is_short(word, first) for word in words for first in firsts):
        return True
    if any(
        set(found[0]) - {".", " "} <= initials
        for found in _LETTERS.finditer(plain)
        for initials in map(_initials, called)
    ):
        return True
    theirs = {_stem(name) for each in told for name in _names_in(alike(each))}
    return any(_stem(name) in theirs for name in _names_in(plain))


def _reaches(plain: str) -> bool:
    folded = plain.casefold()
    return bool(EMAIL.search(folded) or POSTCODE.search(folded) or _NUMBER.search(plain))


def _parts(name: str) -> Iterator[str]:
    for each in _WORD.findall(name):
        part = each.casefold()
        if len(part) >= SHORTEST and part not in TITLES:
            yield part


def _initials(name: str) -> frozenset[str]:
    return frozenset(part[0].upper() for part in _WORD.findall(name) if part.casefold() not in TITLES)


def _is_short(word: str, first: str) -> bool:
    """Whether it is how somebody of that first name may be called: "Ben"."""
    folded = _stem(word)
    is_name = word[0].isupper() and len(folded) >= SHORTEST and folded not in COMMON
    return is_name and len(first) >= SURE and first.startswith(folded)


def _is_form(word: str, part: str) -> bool:
    folded = _stem(word)
    if folded == part:
        return word[0].isupper() or part not in ALSO_WORDS
    if not word[0].isupper() or folded in COMMON:
        return False
    stem = part[:-1] if len(part) > SURE else part  # Zielińska, Zielińskiej
    is_inflected = folded.startswith(stem) and len(folded) - len(part) <= ENDING
    return len(part) >= SURE and (is_inflected or _is_a_slip(folded, part))


def _is_a_slip(one: str, other: str) -> bool:
    """Whether they are one letter apart: another, one more or one less."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at + 1 :] == long[at + 1 :] or short[at:] == long[at + 1 :]


def _names_in(plain: str) -> Iterator[str]:
    """Words with a capital that no sentence begins with."""
    for found in _WORD.finditer(plain):
        word = found[0]
        is_name = word[0].isupper() and len(word) >= SHORTEST and not word.isupper()
        if is_name and _stem(word) not in COMMON and not _BEGINS.search(plain[: found.start()]):
            yield word


def _stem(word: str) -> str:
    return word.casefold().removesuffix("'s")
