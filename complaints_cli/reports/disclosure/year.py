"""Every number of a year by name, how they add up, and so what each measure may show of it.

Bases, words and what is set apart add up in every measure. `LINKS` names what else says the same in two measures; a new
measure that says in other words what another one says belongs there. A link that does not hold in the numbers of a
register is none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from complaints_cli.reports.disclosure import ENOUGH, LEAST_BASE, is_small
from complaints_cli.reports.disclosure.registers import Claim, Number, Rank, Register, Sum, Told, few
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measures import times
from complaints_cli.reports.measuring.figures import is_mean_of
from complaints_cli.reports.measuring.homes import KINDS
from complaints_cli.reports.measuring.measure import NO_WORDS, Measure, Unit

Numbers = Mapping[str, int]
"""How many things of a base carry each word; never a zero."""
WORD_SAID, SUM_SAID, SHARE_SAID = 1, 3, 4
"""How much a reader would miss "fewer than 5" of a word, the same of a sum or an average, "at least 88.8%"."""
NOT_ANSWERED = (times.OVERDUE, times.NOT_DUE, times.WITHDRAWN, times.WITHDRAWN_LATE)


@dataclass(frozen=True)
class Named:
    """A measure of the year, and the names of its numbers; what is the same in two measures has one name."""

    measure: Measure
    numbers: Numbers
    mean: str = ""
    """The average of its working days, as it is printed; "" of anything else."""

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
            words=frozenset(word for word in self.numbers if self.word(word) in withheld),
            sums=frozenset(map(frozenset, seen)),
            few=frozenset(frozenset(words) for name, words in sets.items() if told.says_few(name)),
            amounts=self._amounts in told.claims,
            tells_none=True,
        )

    def _all(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.word(word) for word in words)


def veils(year: Mapping[Measure, Numbers], means: Mapping[Measure, str]) -> dict[Measure, Veil]:
    """What each measure may show, from the numbers of every measure of the year, and the averages that are printed."""
    named = {measure: Named(measure, numbers, means.get(measure, "")) for measure, numbers in year.items()}
    numbers: dict[str, Number] = {}
    for each in named.values():
        numbers |= {number.name: number for number in each.counted()}
    sums = [each for one in named.values() for each in one.adding_up()]
    for whole, parts, others in _linked(named.values()):
        for name in (whole, *parts):
            numbers.setdefault(name, Number(name, 0, Rank.WORD))
        left = numbers[whole].value - sum(numbers[part].value for part in parts)
        if others and left >= 0:
            numbers[f"others of {whole}"] = Number(f"others of {whole}", left, Rank.UNPRINTED)
            sums.append(Sum(whole, (*parts, f"others of {whole}")))
        elif left == 0:
            sums.append(Sum(whole, parts))
    told = Register(numbers.values(), sums, (claim for each in named.values() for claim in each.claims())).told()
    return {measure: each.veil(told) for measure, each in named.items()}


Link = tuple[str, tuple[str, ...], bool]
"""The name of a whole and of its parts, and whether it has others beside them."""


def _linked(year: Iterable[Named]) -> Iterator[Link]:
    all_of_them = list(year)
    by_key = {(each.measure.id, each.measure.stage, each.measure.stock): each for each in all_of_them}
    bases = {each.base for each in all_of_them}
    for each in all_of_them:
        stages = tuple(each.base_of(stage, each.measure.stock) for stage in (1, 2))
        if each.measure.stage is None and each.base not in stages and bases.issuperset(stages):
            yield each.base, stages, False
        yield from _by_home(each, all_of_them)
    for link in LINKS:
        try:
            whole, *parts = link(lambda name, stage=None, stock=None: by_key[name, stage, stock])
        except KeyError:
            continue
        yield whole, tuple(parts), False


def _by_home(each: Named, year: list[Named]) -> Iterator[Link]:
    """What all homes have together, and those of each kind."""
    same = [
        other
        for other in year
        if other.measure.stock
        and (other.measure.base, other.measure.word, other.measure.stage)
        == (each.measure.base, each.measure.word, each.measure.stage)
    ]
    if each.measure.stock or not same:
        return
    yield each.base, tuple(other.base for other in same), True
    if each.measure.counted:
        yield each.count, tuple(other.count for other in same), True
        yield each.rest, tuple(other.rest for other in same), True
    if each.measure.word != NO_WORDS:
        words = dict.fromkeys(word for one in (each, *same) for word in one.words)
        yield from ((each.word(word), tuple(one.word(word) for one in same), True) for word in words)


Find = Callable[..., Named]


def _answered(find: Find, stage: int) -> str:
    return find(f"decided-{stage}", stage).total


def _homes(stage: int, stock: str) -> Callable[[Find], tuple[str, ...]]:
    name = "homes" if stage == 1 else "homes-2"
    return lambda find: (find("CH01", stage, stock).base, find(name, stage).word(KINDS[stock]))


def _accepted(stage: int) -> Callable[[Find], tuple[str, ...]]:
    return lambda find: (find(f"not-accepted-{stage}", stage).word("accepted"), find(f"decided-{stage}", stage).base)


def _unanswered(stage: int) -> Callable[[Find], tuple[str, ...]]:
    return lambda find: (
        find(f"decided-{stage}", stage).apart,
        *(find(f"answered-in-time-{stage}", stage).word(word) for word in NOT_ANSWERED),
    )


def _open(stage: int) -> Callable[[Find], tuple[str, ...]]:
    """What is open at the end of a year that runs is what is not answered, where nothing older is."""
    return lambda find: (
        find(f"open-at-end-{stage}", stage).base,
        *(find(f"answered-in-time-{stage}", stage).word(word) for word in (times.OVERDUE, times.NOT_DUE)),
    )


LINKS: tuple[Callable[[Find], tuple[str, ...]], ...] = (
    *(_homes(stage, stock) for stage in (1, 2) for stock in KINDS),
    *(_accepted(stage) for stage in (1, 2)),
    *(_unanswered(stage) for stage in (1, 2)),
    *(_open(stage) for stage in (1, 2)),
    lambda find: (find("decided-1", 1).count, find("upheld-by-category", 1).total),
    lambda find: (find("learning-recorded").base, _answered(find, 1), _answered(find, 2)),
    lambda find: (find("decided-with-a-part").total, _answered(find, 1), _answered(find, 2)),
    lambda find: (find("orders-complied").word("recommendation"), find("recommendations").total),
    lambda find: (find("remedies-by-kind").word("money"), find("compensation").base),
)
"""A whole first, then its parts."""
