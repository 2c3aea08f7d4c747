"""A measure of one span of days: how many things carry each word, and on request the complaints behind each half."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from complaints_cli.reports.measuring.figures import money, ratio, share
from complaints_cli.reports.measuring.measure import NO_WORDS, Measure, Unit
from complaints_cli.reports.measuring.spread import Spread
from complaints_cli.reports.measuring.wording import in_words


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
class Measured:
    """A measure of one span. `homes` is the denominator of a rate, None when unknown."""

    measure: Measure
    tallies: tuple[Tally, ...]
    homes: int | None = None
    ask: Callable[[], Sequence[Counted]] = field(repr=False, compare=False, default=tuple)
    """Asks the register for the things themselves, one by one."""

    @property
    def rows(self) -> tuple[Counted, ...]:
        """Every thing that was looked at, one by one, from the register."""
        return tuple(self.ask())

    @property
    def in_base(self) -> tuple[Counted, ...]:
        """The things that count for or against, one by one."""
        return tuple(row for row in self.rows if row.word not in self.measure.apart)

    @property
    def counted(self) -> tuple[Counted, ...]:
        """The things that count for it, one by one."""
        return tuple(row for row in self.rows if self.counts(row.word))

    @property
    def failed(self) -> tuple[Counted, ...]:
        """The things that the Code was not kept for, one by one."""
        return tuple(row for row in self.rows if row.word in self.measure.fails)

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
    def spread(self) -> Spread:
        """The working days or pence that are known of what counts."""
        found: Counter[int] = Counter()
        for each in self.tallies:
            if each.amount is not None and self.counts(each.word):
                found[each.amount] += each.things
        return Spread(found)

    @property
    def numerator(self) -> int:
        """How many count; of days and money, their sum (days, pence)."""
        return self.spread.sum if self.measure.unit in (Unit.DAYS, Unit.MONEY) else self.count

    @property
    def denominator(self) -> int | None:
        """How many are in the base; of a rate, the homes; of days and money, how many have an amount."""
        match self.measure.unit:
            case Unit.PER_1000:
                return self.homes
            case Unit.DAYS | Unit.MONEY:
                return self.spread.number
            case Unit.COUNT | Unit.PERCENT:
                return self.total

    @property
    def value(self) -> str:
        """The figure: to one decimal, "n/a" on a zero base; a count in full, money as "150.00"."""
        match self.measure.unit:
            case Unit.PERCENT:
                return ratio(self.numerator, self.denominator, 100)
            case Unit.PER_1000:
                return ratio(self.numerator, self.denominator, 1000)
            case Unit.DAYS:
                return self.spread.mean
            case Unit.MONEY:
                return money(self.numerator).removeprefix("£").replace(",", "")
            case Unit.COUNT:
                return str(self.numerator)

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

    @property
    def shown(self) -> str:
        """How many count for it, for a reader."""
        return str(self.count)

    @property
    def shown_total(self) -> str:
        """How many count for or against, for a reader."""
        return str(self.total)

    @property
    def shown_everything(self) -> str:
        """How many were looked at, for a reader."""
        return str(self.everything)

    def shown_of(self, *words: str) -> str:
        """How many carry one of these words, for a reader."""
        return str(self.of(*words))

    @property
    def shown_words(self) -> dict[str, str]:
        """How many of the base carry each word, for a reader, the most frequent first."""
        return {word: self.shown_of(word) for word in self.words}

    @property
    def share(self) -> str:
        """The percentage with its counts: "66.7% (2 of 3)"."""
        return share(self.count, self.total)

    def share_of(self, *words: str) -> str:
        """The percentage of the base that carries one of these words, with its counts."""
        return share(self.of(*words), self.total)

    def share_without(self, *words: str) -> str:
        """The percentage that it would be without what carries one of these words."""
        return share(self.count, self.total - self.of(*words))

    @property
    def sentence(self) -> str:
        """The figure with the counts beside it, for a reader."""
        match self.measure.unit:
            case Unit.PERCENT:
                return self.share + self._apart
            case Unit.PER_1000:
                homes = "homes unknown" if self.homes is None else f"{self.homes:,} homes"
                return f"{self.value} per 1,000 homes ({self.numerator}; {homes})"
            case Unit.DAYS:
                return f"{self.value} working days on average ({self.denominator} answered)"
            case Unit.MONEY:
                return f"{money(self.numerator)} ({self.spread.number} offered)" if self.spread.number else "none"
            case Unit.COUNT:
                return f"{self.numerator}{self._by_word}"

    def counts(self, word: str) -> bool:
        """Whether what carries the word counts for the figure."""
        wanted = self.measure.counted
        return word not in self.measure.apart and (not wanted or word in wanted)

    @property
    def _apart(self) -> str:
        found = [word for word in sorted(self.measure.apart) if self.of(word)]
        listed = ", ".join(f"{self.shown_of(word)} {word}" for word in found)
        return f"; not counted: {listed}" if listed else ""

    @property
    def _by_word(self) -> str:
        listed = ", ".join(f"{in_words(word)} {n}" for word, n in self.shown_words.items())
        return f" ({listed})" if listed else ""


def refs(rows: Sequence[Counted]) -> tuple[str, ...]:
    """The complaints behind the rows, each once, in order."""
    return tuple(sorted({row.ref for row in rows}))
