"""What a measure of one span of days adds up to: how many things carry each word, and the complaints behind each half.

These numbers are for deciding. What a reader or a program gets is `Measured`, which leaves out what is not shown.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import field

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measuring.measure import NO_WORDS, Measure


@dataclass(frozen=True)
class Tally:
    """How many things of the base carry a word, and an amount (working days or pence)."""

    word: str
    amount: int | None
    things: int


@dataclass(frozen=True)
class Counted:
    """A thing in the base: its complaint, what became of it, and a number of working days or pence."""

    ref: str
    word: str
    amount: int | None = None


@dataclass(frozen=True, kw_only=True)
class Some:
    """How many things carry a word, of how many complaints they are, and the first of those by reference."""

    word: str
    things: int
    complaints: int
    refs: tuple[str, ...]


def _none(_words: Sequence[str], _most: int) -> Sequence[tuple[str, str, int]]:
    return ()


def _nothing(_words: Sequence[str] | None) -> Sequence[Counted]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Tallied:
    """A measure of one span.

    `homes` is the denominator of a rate, None when unknown; `veil` is what the public may see, None when all is shown;
    `by_law` says that its value must be published all the same.
    """

    measure: Measure
    tallies: tuple[Tally, ...]
    homes: int | None = None
    veil: Veil | None = None
    by_law: bool = False
    ask: Callable[[Sequence[str] | None], Sequence[Counted]] = field(repr=False, compare=False, default=_nothing)
    """Asks the register for the things themselves, one by one: those with one of these words, or all."""

    ask_first: Callable[[Sequence[str], int], Sequence[tuple[str, str, int]]] = field(
        repr=False, compare=False, default=_none
    )
    """Asks for the word, the reference and the number of complaints of the first so many that carry each word."""

    @property
    def rows(self) -> tuple[Counted, ...]:
        """Every thing that was looked at, one by one, from the register."""
        return tuple(self.ask(None))

    @property
    def failed(self) -> tuple[Counted, ...]:
        """The things that the Code was not kept for, one by one."""
        return self.those(*self.measure.fails)

    def first_failed(self, most: int) -> list[Some]:
        """For each word that the Code was not kept for, the first complaints by reference, so many at most."""
        found: dict[str, list[str]] = {}
        complaints: dict[str, int] = {}
        for word, ref, number in self.ask_first(self.measure.fails, most) if self.failings else ():
            found.setdefault(word, []).append(ref)
            complaints[word] = number
        return [
            Some(word=word, things=self.of(word), complaints=complaints[word], refs=tuple(refs))
            for word, refs in found.items()
        ]

    def those(self, *words: str) -> tuple[Counted, ...]:
        """The things that carry one of these words of the measure's, one by one."""
        return tuple(self.ask(words)) if self.of(*words) else ()

    @property
    def numbers(self) -> dict[str, int]:
        """How many of all that was looked at carry each word."""
        found: Counter[str] = Counter()
        for each in self.tallies:
            found[each.word] += each.things
        return dict(found)

    @property
    def everything(self) -> int:
        """How many things were looked at, those set apart included."""
        return sum(each.things for each in self.tallies)

    @property
    def total(self) -> int:
        """How many count for or against."""
        return self.everything - self.set_apart

    @property
    def count(self) -> int:
        """How many count for it."""
        return sum(each.things for each in self.tallies if self.counts(each.word))

    @property
    def failings(self) -> int:
        """For how many the Code was not kept."""
        return self.of(*self.measure.fails)

    @property
    def set_apart(self) -> int:
        """How many are neither for nor against."""
        return self.of(*self.measure.apart)

    @property
    def words(self) -> dict[str, int]:
        """How many of the base carry each word, the most frequent first; empty for a measure without words."""
        if self.measure.word == NO_WORDS:
            return {}
        found: Counter[str] = Counter()
        for each in self.tallies:
            if each.word not in self.measure.apart:
                found[each.word] += each.things
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def of(self, *words: str) -> int:
        """How many things carry one of these words, those set apart included."""
        return sum(each.things for each in self.tallies if each.word in words)

    def counts(self, word: str) -> bool:
        """Whether what carries the word counts for the figure."""
        return word not in self.measure.apart and (not self.measure.counted or word in self.measure.counted)


def refs(rows: Sequence[Counted]) -> tuple[str, ...]:
    """The complaints behind the rows, each once, in order."""
    return tuple(sorted({row.ref for row in rows}))
