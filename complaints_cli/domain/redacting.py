"""A text without those who are not to be told of: each stands there by what they are to the complaint, and not by name.

What was struck is looked over by the same eyes that found it: a text from which somebody can still be told is left out
whole.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from functools import cached_property

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.first_names import alone
from complaints_cli.domain.likeness import Likeness, Span, alike, joined
from complaints_cli.domain.parties import Known, Parties, Sighting
from complaints_cli.domain.written import EMAIL, PHONE, POSTCODE

SOMEBODY = "[somebody else]"
WITHHELD = "[left out: somebody else can be told from it]"
_NUMBERS = tuple(re.compile(each.pattern, re.IGNORECASE) for each in (EMAIL, POSTCODE, PHONE))
_LINE = re.compile(r"[^\s|.;,][^\n|.;,]*")


@dataclass(frozen=True, kw_only=True)
class Redaction:
    """Who is struck from texts.

    `roles` has by a person's reference what stands in their place; `firms` are names that are struck as they are
    written, in any letters; `firsts` are first names, as they are compared, and what stands in place of one alone;
    `unsure` are those that may be another word, or the resident's own; `allowed` are the names that stay.
    """

    parties: Parties
    allowed: Collection[str] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    firms: Mapping[str, str] = field(default_factory=dict)
    firsts: Mapping[str, str] = field(default_factory=dict)
    unsure: Collection[str] = ()

    def struck(self, text: str) -> str:
        """The text with roles in place of names, addresses and numbers; WITHHELD where that is not enough."""
        told = text
        for name, role in sorted(self.firms.items(), key=lambda each: -len(each[0])):
            told = _put(told, [(span, role) for span in Likeness(told).spans(_phrase(name))])
        if seen := self._seen(told):
            told = _put(told, list(self._places(told, seen)))
            if self._seen(told):
                return WITHHELD
        return self._without_first_names(told)

    def _without_first_names(self, text: str) -> str:
        like = Likeness(text)
        staying = self._staying(like)
        found = ((span, role) for name, role in self.firsts.items() for span in like.spans(alone(name)))
        return _put(text, [(span, role) for span, role in found if not _is_inside(span, staying)])

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        """What finds the whole names that stay, so that no part of one is struck for somebody of the same surname."""
        names = sorted((each for each in self.allowed if " " in each), key=len, reverse=True)
        return re.compile("|".join(_phrase(each).pattern for each in names), re.IGNORECASE) if names else None

    def _staying(self, like: Likeness) -> list[Span]:
        return list(like.spans(self._whole)) if self._whole else []

    def _seen(self, text: str) -> tuple[Sighting, ...]:
        bare = _put(text, [(span, "|") for span in self._staying(Likeness(text))])
        found = self.parties.seen_in(bare, self.allowed)
        return tuple(each for each in found if each.known is not Known.REFERENCE)

    def _places(self, text: str, seen: tuple[Sighting, ...]) -> Iterator[tuple[Span, str]]:
        like = Likeness(text)
        staying = self._staying(like)
        for sighting in seen:
            if sighting.words:
                role = self._role(sighting)
                found = like.spans(_written(sighting.words))
                yield from ((span, role) for span in found if not _is_inside(span, staying))
        for pattern in _NUMBERS:
            yield from self._telling(like, pattern)
        if any(each.known is Known.ADDRESS for each in seen):
            yield from self._telling(like, _LINE)

    def _telling(self, like: Likeness, pattern: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
        """Each place of a pattern from which somebody can be told by itself, but by no name."""
        for start, end in like.spans(pattern):
            if any(not each.words for each in self._seen(like.typed[start:end])):
                yield (start, end), SOMEBODY

    def _role(self, sighting: Sighting) -> str:
        roles = {self.roles.get(ref, SOMEBODY) for ref in sighting.refs}
        return roles.pop() if len(roles) == 1 else SOMEBODY


def _is_inside(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _written(words: str) -> re.Pattern[str]:
    """What finds words as they stand in a text, with what belongs to them."""
    each = r"\W+".join(rf"{re.escape(word)}(?:'[sS])?" for word in words.split())
    return re.compile(rf"(?<!\w){each}(?!\w)")


def _phrase(name: str) -> re.Pattern[str]:
    """What finds the name of a firm in any letters."""
    words = r"\s+".join(re.escape(word) for word in alike(name).split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _put(text: str, places: list[tuple[Span, str]]) -> str:
    """The text with something else in some places; of places that overlap, what the first of them says."""
    said = {span[0]: words for span, words in sorted(places, reverse=True)}
    for start, end in reversed(joined([span for span, _ in places])):
        text = f"{text[:start]}{said[start]}{text[end:]}"
    return text
