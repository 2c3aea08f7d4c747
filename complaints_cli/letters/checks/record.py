"""What the record itself says is never held against a letter: it is what people told us, word for word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from complaints_cli.dataclass import dataclass
from complaints_cli.letters.part import Facts
from complaints_cli.pages.outline import bare

_CLAUSE_END = re.compile(r"[.!?;:]\s|\n")
_AS_TYPED = str.maketrans("‘’“”\u00a0", "''\"\" ")


def strings(value: object) -> Iterator[str]:
    """Every text in the facts of a letter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@dataclass(frozen=True)
class Record:
    """All texts that the record gives a letter."""

    facts: Facts

    @cached_property
    def text(self) -> str:
        """Every one of them, a line each."""
        return "\n".join(strings(self.facts))

    @cached_property
    def _bare(self) -> str:
        return f" {bare(self.text)} "

    @cached_property
    def _typed(self) -> str:
        return _typed(self.text)

    def says(self, words: str) -> bool:
        """Whether these words stand in it, whatever the case and punctuation."""
        plain = bare(words)
        return f" {plain} " in self._bare if plain else self.holds(words)

    def holds(self, signs: str) -> bool:
        """Whether these signs stand in it, whatever the case and the kind of quotation marks."""
        return _typed(signs) in self._typed

    def found(self, pattern: re.Pattern[str], text: str) -> Iterator[str]:
        """What the pattern finds in a letter's text, each once, unless the clause around it is the record's own."""
        matches = [*pattern.finditer(text)]
        ends = _clause_ends(text) if matches else ()
        seen = set[str]()
        for found in matches:
            start = bisect_right(ends, found.start(), key=lambda end: end[1])
            after = bisect_left(ends, found.end(), key=lambda end: end[0])
            around = text[ends[start - 1][1] if start else 0 : ends[after][0] if after < len(ends) else len(text)]
            words = " ".join(found[0].split())
            if words not in seen and not self.says(around):
                seen.add(words)
                yield words


@lru_cache(maxsize=4)
def _clause_ends(text: str) -> Sequence[tuple[int, int]]:
    """Kept for one letter, in which much is looked for."""
    return [end.span() for end in _CLAUSE_END.finditer(text)]


def _typed(text: str) -> str:
    return " ".join(text.casefold().translate(_AS_TYPED).split())
