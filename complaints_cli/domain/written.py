"""What stands in some texts by which somebody could be told: whoever is known by nothing of it need not be looked for.

Everything is as it is compared: see `likeness`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.matching import STREETS
from complaints_cli.domain.people import TITLES

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) *(\d[a-z]{2})\b")
PHONE = re.compile(r"[+(]?\d[\d ().-]{4,}\d")
_WORD = re.compile(r"\w+(?:['-]\w+)*|[|\n]")
_PIECE, _NO_DIGIT = re.compile(r"\w+"), re.compile(r"\D")


@dataclass(frozen=True, kw_only=True)
class Written:
    """The words of some texts, as they are written, in small letters and as streets are; the rest as one text each.

    `titled` are those that stand behind a title, and `pieces` the words without hyphens and apostrophes, also without
    the "s" of a family, and streets both ways.
    """

    words: frozenset[str]
    folded: frozenset[str]
    titled: frozenset[str]
    streets: frozenset[str]
    pieces: frozenset[str]
    postcodes: str
    emails: str
    digits: str

    def may_have(self, typed: str, number: int) -> bool:
        """Whether so many words of a name or an address may stand in the texts: quick, and never wrongly no.

        Letters beyond ASCII change too much between how they are typed and how they are compared.
        """
        if not typed.isascii():
            return True
        return sum(map(self.pieces.__contains__, _PIECE.findall(typed.lower()))) >= number


def written(texts: Iterable[str]) -> Written:
    """What stands in texts, each of them as it is compared."""
    found, titled = set[str](), set[str]()
    exact = postcodes_of, emails_of, digits_of = set[str](), set[str](), set[str]()
    for text in texts:
        in_order = words_of(text)
        found.update(in_order)
        titled.update(word.casefold() for title, word in pairwise(in_order) if title.casefold() in TITLES)
        small = text.casefold()
        postcodes_of.update(postcodes(small))
        emails_of.update(emails(small))
        digits_of.update(runs(small))
    folded = frozenset(word.casefold() for word in found)
    joined = [" ".join(sorted(each)) for each in exact]
    return Written(
        words=frozenset(found),
        folded=folded,
        titled=frozenset(titled),
        streets=frozenset(STREETS.get(word, word) for word in folded),
        pieces=frozenset(_pieces(folded)),
        postcodes=joined[0],
        emails=joined[1],
        digits=joined[2],
    )


def words_of(plain: str) -> list[str]:
    """The words of a text, without the "'s" of what belongs to somebody; "|" and a line end are words of their own."""
    return [word[:-2] if word.endswith(("'s", "'S")) else word for word in _WORD.findall(plain)]


def postcodes(text: str) -> Iterator[str]:
    """The postcodes in a text, in small letters and without a space."""
    yield from (first + second for first, second in POSTCODE.findall(text.casefold()))


def emails(text: str) -> Iterator[str]:
    """The email addresses in a text, in small letters."""
    yield from EMAIL.findall(text.casefold())


def runs(text: str) -> Iterator[str]:
    """The digits of whatever in a text may be a phone number."""
    yield from (_NO_DIGIT.sub("", each) for each in PHONE.findall(text))


def _pieces(folded: Iterable[str]) -> Iterator[str]:
    found = {piece for word in folded for piece in _PIECE.findall(word)}
    for piece in found:
        yield from (piece, piece.removesuffix("s"))
    for short, long in STREETS.items():
        if short in found or long in found:
            yield from (short, long)
