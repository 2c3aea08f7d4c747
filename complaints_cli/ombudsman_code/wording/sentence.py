"""A policy as its sentences: each knows its heading, the words that lead into it, and which stage it speaks of."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property

from complaints_cli.dataclass import dataclass

_EXCLUDING = re.compile(
    r"\b(?:not|cannot|never|unable)\b[^.;]{0,60}\b(?:consider|accept|investigat|deal|dealt|treat|class|look|used|"
    r"use this|cover|regard|record|take on)|\b(?:outside|out of)\b[^.;]{0,25}\b(?:scope|policy|process|procedure)|"
    r"\bexclu(?:de|sion)|\bfall outside|\bpolicy exceptions?\b|\bwhat is not\b|\bseparate (?:right of appeal|"
    r"process)\b|"
    r"\brights? of appeal should\b|\brefuse\b|\bnot apply\b"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence, an item of a list, or a heading, as it stands and as rules compare it.

    `plain` begins with `lead`, the words that an item of a list continues; `context` adds the headings above it.
    """

    n: int
    words: str
    heading: str
    plain: str
    lead: str
    context: str
    stage: int | None
    paragraph: int

    @property
    def is_heading(self) -> bool:
        """It is a heading itself."""
        return self.words == self.heading

    @cached_property
    def own(self) -> str:
        """What it says itself, without the words that lead into it."""
        return self.plain[len(self.lead) :].lstrip()

    @cached_property
    def excludes(self) -> bool:
        """It names something that is not dealt with as a complaint, or stands in a list of such things."""
        return bool(_EXCLUDING.search(f"{self.context} {self.plain}"))


@dataclass(frozen=True)
class Wording:
    """The whole text of a policy, and the day on which it is read."""

    sentences: tuple[Sentence, ...]
    today: date

    @cached_property
    def text(self) -> str:
        """Every sentence as rules compare it, with what leads into it, one a line."""
        return "\n".join(sentence.plain for sentence in self.sentences)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for sentence in self.sentences:
            starts.append(at)
            at += len(sentence.plain) + 1
        return starts

    @cached_property
    def _found(self) -> dict[re.Pattern[str], list[int]]:
        return {}

    @cached_property
    def _near(self) -> dict[tuple[re.Pattern[str], re.Pattern[str], int], bool]:
        return {}

    def where(self, pattern: re.Pattern[str]) -> list[int]:
        """The numbers of the sentences in which the pattern is found; looked for once."""
        if pattern not in self._found:
            found = {bisect_right(self._starts, match.start()) - 1 for match in pattern.finditer(self.text)}
            self._found[pattern] = sorted(found)
        return self._found[pattern]

    def says(self, pattern: re.Pattern[str]) -> bool:
        """The pattern is found somewhere."""
        return pattern.search(self.text) is not None

    def near(self, one: re.Pattern[str], other: re.Pattern[str], reach: int = 1) -> bool:
        """Both are found under one heading, at most so many sentences apart."""
        key = (one, other, reach)
        if key not in self._near:
            self._near[key] = any(self._has_close(here, self.where(other), reach) for here in self.where(one))
        return self._near[key]

    def _has_close(self, here: int, others: list[int], reach: int) -> bool:
        close = others[bisect_left(others, here - reach) : bisect_right(others, here + reach)]
        return any(self.sentences[here].heading == self.sentences[there].heading for there in close)

    def around(self, sentence: Sentence, reach: int = 1) -> str:
        """What a sentence says, with as many before and after it."""
        return "\n".join(each.plain for each in self.sentences[max(0, sentence.n - reach) : sentence.n + reach + 1])

    def following(self, sentence: Sentence) -> str:
        """What a sentence says itself, and the rest of its paragraph or item."""
        rest = (each for each in self.sentences[sentence.n : sentence.n + 4] if each.paragraph == sentence.paragraph)
        return "\n".join(each.own for each in rest)
