"""A text as it is compared: without accents, with one kind of apostrophe, hyphen and space, and nothing that is unseen.

Where something was found in it, the place in the text as it was typed is known.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from complaints_cli.dataclass import dataclass

_SAME = dict.fromkeys("\u2018\u2019\u02bc\u2032`\u00b4", "'") | dict.fromkeys("\u2010\u2011\u2012", "-")
_ACUTE = "\u00b4"
"""The one kind of apostrophe that is taken apart, into a space and an accent."""
_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Accents, and marks that show nothing, such as a space without width."""
_SMALL = {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"}
_BARRED = str.maketrans(_SMALL | {each.upper(): plain.upper() for each, plain in _SMALL.items() if each != "ß"})
"""Letters that Unicode does not take apart."""
_SPACES = re.compile(r"[^\S\n ]|[^\S\n]{2,}")
"""Runs of spaces, and spaces of another kind than the usual one."""


class _Bare(dict[int, int | str | None]):
    """What stands for a letter that was taken apart, each worked out when it is first met."""

    def __missing__(self, code: int) -> int | str | None:
        letter = chr(code)
        unseen = unicodedata.category(letter) in _UNSEEN
        self[code] = None if unseen else _SAME.get(letter, _BARRED.get(code, code))
        return self[code]


_BARE = _Bare()
Span = tuple[int, int]
"""From which letter of a text to which, the last not among them."""


def alike(text: str) -> str:
    """The text as it is compared; capitals and line ends stay as they are."""
    return _SPACES.sub(_space, bare(text))


def bare(text: str) -> str:
    """Its letters as they are compared, spaces as they were typed; capitals stay."""
    if text.isascii():
        return text.replace("`", "'")
    return unicodedata.normalize("NFKD", text.replace(_ACUTE, "'")).translate(_BARE)


def _space(_: re.Match[str]) -> str:
    return " "


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
        plain, places = [""], [0]
        for place, letter in enumerate(self.typed):
            for each in alike(letter):
                if each != " " or plain[-1] != " ":
                    plain.append(each)
                    places.append(place)
        del places[0]
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
