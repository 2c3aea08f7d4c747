"""A measure of a year, and the names of its numbers: how they add up, what is said of them, what may be shown.

Bases, words and what is set apart add up in every measure.
"""

from collections.abc import Iterable, Iterator, Mapping

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH, LEAST_BASE, is_small
from complaints_cli.reports.disclosure.registers import Claim, Number, Rank, Sum, few
from complaints_cli.reports.disclosure.told import Told
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measuring.figures import is_mean_of
from complaints_cli.reports.measuring.measure import NO_WORDS, Measure, Unit

Numbers = Mapping[str, int]
"""How many things of a base carry each word; never a zero."""
WORD_SAID, SUM_SAID, SHARE_SAID = 1, 3, 4
"""How much a reader would miss "fewer than 5" of a word, the same of a sum or an average, "at least 88.8%"."""


@dataclass(frozen=True)
class Named:
    """A measure of the year, and the names of its numbers; what is the same in two measures has one name."""

    measure: Measure
    numbers: Numbers
    mean: str = ""
    """The average of its working days, as it is printed; "" of anything else."""
    by_law: bool = False
    """Whether its value is printed however few it rests on."""

    @property
    def words(self) -> list[str]:
        """The words that its things carry, and those it defines."""
        measure = self.measure
        return list(dict.fromkeys((*self.numbers, *measure.counted, *measure.fails, *measure.apart)))

    @property
    def base(self) -> str:
        """Everything that it looks at."""
        return self.base_of(self.measure.stage, self.measure.stock)

    def base_of(self, stage: int | None, stock: str | None) -> str:
        """Everything that it would look at, at that stage and in that kind of home."""
        sql = self.measure.base.sql
        staged, housed = stage if ":stage" in sql else None, stock if ":home" in sql else None
        return f"{self.measure.base.words}, stage {staged}, {housed}"

    def word(self, word: str) -> str:
        """How many carry the word."""
        if self.measure.word == NO_WORDS:
            return self.base
        if word in self.measure.apart:
            return f"{self.base}, set apart: {word} ({self.numbers.get(word, 0)})"
        return f"{self.base}, {' '.join(self.measure.word.split())}: {word}"

    @property
    def total(self) -> str:
        """How many count for or against."""
        return f"{self._key}: total" if self.measure.apart else self.base

    @property
    def count(self) -> str:
        """How many count for it."""
        return f"{self._key}: count" if self.measure.counted else self.total

    @property
    def rest(self) -> str:
        """How many count against it."""
        return f"{self._key}: rest"

    @property
    def apart(self) -> str:
        """How many are set apart."""
        return f"{self._key}: set apart"

    @property
    def counting(self) -> list[str]:
        """The words that count for it."""
        return [word for word in self.against_or_for if word in (self.measure.counted or self.against_or_for)]

    @property
    def against_or_for(self) -> list[str]:
        """The words that are not set apart."""
        return [word for word in self.words if word not in self.measure.apart]

    @property
    def _key(self) -> str:
        return f"{self.measure.id}, stage {self.measure.stage}, {self.measure.stock}"

    def of(self, words: Iterable[str]) -> int:
        """How many carry one of the words."""
        return sum(self.numbers.get(word, 0) for word in words)

    def counted(self) -> Iterator[Number]:
        """Its numbers."""
        total, count = self.of(self.against_or_for), self.of(self.counting)
        everything = sum(self.numbers.values())
        yield Number(self.base, everything, self._rank)
        if self.measure.word != NO_WORDS:
            yield from (Number(self.word(word), self.numbers.get(word, 0), Rank.WORD) for word in self.words)
        if self.measure.apart:
            yield Number(self.total, total, Rank.TOTAL)
            yield Number(self.apart, everything - total, Rank.UNPRINTED)
        if self.measure.counted:
            yield Number(self.count, count, Rank.SUM)
            yield Number(self.rest, total - count, Rank.UNPRINTED)

    @property
    def _rank(self) -> Rank:
        """Of everything it looks at: a number that no percentage rests on, such as of what is open, is less missed."""
        if self.measure.stock:
            return Rank.KIND
        return Rank.TOTAL if self.measure.unit is Unit.COUNT and self.measure.word == NO_WORDS else Rank.BASE

    def claims(self) -> Iterator[Claim]:
        """What is said of its numbers where they are not shown."""
        total, count = self.of(self.against_or_for), self.of(self.counting)
        for number in self.counted():
            if is_small(number.value) and number.rank is not Rank.UNPRINTED:
                yield few(number.name, WORD_SAID if number.rank is Rank.WORD else SUM_SAID)
        if self.measure.unit is Unit.PERCENT and is_small(total - count) and total >= LEAST_BASE:
            yield few(self.rest, SHARE_SAID)
        if self._amounts and self._amounts.allows(count):
            yield self._amounts

    @property
    def _amounts(self) -> Claim | None:
        """What is said of the number of days or amounts of money where the average or the sum of them is shown.

        A sum of money tells nothing of how many it was offered to. An average, to one decimal, can come from any ten
        or more whole days, but not from any fewer: no five of them have an average of 20.3.
        """
        if self.measure.unit not in (Unit.DAYS, Unit.MONEY):
            return None
        never = {number for number in range(ENOUGH, 10) if self.mean and not is_mean_of(self.mean, number)}
        return Claim(self.count, ENOUGH, None, SUM_SAID, frozenset(never))

    @property
    def following(self) -> tuple[str, ...]:
        """What a reader works out from a value that the law has printed: from the homes, or how many were counted."""
        return (self.count,) if self.by_law else ()

    def adding_up(self) -> Iterator[Sum]:
        """How its numbers add up."""
        if self.measure.word != NO_WORDS:
            yield Sum(self.base, self._all(self.words))
        if self.measure.apart:
            yield Sum(self.base, (self.total, self.apart))
            yield Sum(self.total, self._all(self.against_or_for))
            yield Sum(self.apart, self._all(self.measure.apart))
        if self.measure.counted:
            yield Sum(self.total, (self.count, self.rest))
            yield Sum(self.count, self._all(self.counting))
            yield Sum(self.rest, self._all(word for word in self.against_or_for if word not in self.counting))

    def veil(self, told: Told) -> Veil:
        """What it may show, and say of what it does not."""
        withheld = told.withheld
        total, count, every = set(self.against_or_for), set(self.counting), set(self.words)
        sums = {self.base: every, self.total: total, self.count: count}
        seen = [words for name, words in sums.items() if name not in withheld]
        if self.total not in withheld:
            seen += [total - count] if self.count not in withheld else []
            seen += [every - total] if self.base not in withheld else []
        sets = {**{self.word(word): {word} for word in self.numbers}, **sums, self.rest: total - count}
        return Veil(
            words=frozenset(word for word in self.words if self.word(word) in withheld),
            sums=frozenset(map(frozenset, seen)),
            few=frozenset(frozenset(words) for name, words in sets.items() if told.says_few(name)),
            amounts=self._amounts in told.claims,
            tells_none=all(self.numbers.get(word) for word in self.words if self.word(word) in withheld),
        )

    def _all(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.word(word) for word in words)
