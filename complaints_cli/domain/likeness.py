"""A text as it is compared: without accents, with one kind of apostrophe, hyphen and space, and nothing that is unseen.

Where something was found in it, the place in the text as it was typed is known.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from complaints_cli.domain.matching import BARRED

_SAME = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u2032`\u00b4", "'") | dict.fromkeys("\u2010\u2011\u2012", "-"))
_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})
_SPACES = re.compile(r"[^\S\n]+")
Span = tuple[int, int]
"""From which letter of a text to which, the last not among them."""


def alike(text: str) -> str:
    """The text as it is compared; capitals and line ends stay as they are."""
    return _SPACES.sub(" ", _bare(text))


def _bare(text: str) -> str:
    if text.isascii():
        return text.translate(_SAME)
    bare = unicodedata.normalize("NFKD", text.translate(_SAME)).translate(BARRED)
    return "".join(c for c in bare if unicodedata.category(c) not in _UNSEEN).translate(_SAME)


@dataclass(frozen=True)
class Likeness:
    """A text as it was typed, and beside it as it is compared, letter by letter."""

    typed: str

    @property
    def plain(self) -> str:
        """As it is compared; every space in it is one of the text as it was typed."""
        return self._both[0]

    @cached_property
    def _both(self) -> tuple[str, tuple[int, ...]]:
        plain, places = [], []
        for place, letter in enumerate(self.typed):
            for each in _SPACES.sub(" ", _bare(letter)):
                plain.append(each)
                places.append(place)
        return "".join(plain), (*places, len(self.typed))

    def spans(self, found: re.Pattern[str]) -> Iterator[Span]:
        """Where a pattern over the compared text stands in the text as it was typed."""
        plain, places = self._both
        for each in found.finditer(plain):
            if each.end() > each.start():
                yield places[each.start()], places[each.end() - 1] + 1


def joined(spans: Iterator[Span] | list[Span]) -> list[Span]:
    """The same places in order, those that touch or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
