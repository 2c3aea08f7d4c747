"""A measure of one span of days: how many things carry each word, and on request the complaints behind each half.

`count`, `total`, `of`, `words` are for deciding; what a reader or a program gets comes from what begins with `shown` or
`known`, from `value`, `share`, `sentence` and the spread: these leave out what a public report does not show.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from complaints_cli.reports.disclosure import ENOUGH, NOT_SHOWN, is_small
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE, ratio, share
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
    """A measure of one span.

    `homes` is the denominator of a rate, None when unknown; `veil` is what the public may see, None when all is shown;
    `by_law` says that its value must be published all the same.
    """

    measure: Measure
    tallies: tuple[Tally, ...]
    homes: int | None = None
    veil: Veil | None = None
    by_law: bool = False
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
    def spread(self) -> Spread:
        """The working days or pence that are known of what counts."""
        found: Counter[int] = Counter()
        for each in self.tallies:
            if each.amount is not None and self.counts(each.word):
                found[each.amount] += each.things
        return Spread(found, shown=self.veil is None or not found or self._are_enough(sum(found.values())))

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
        if not self.shows_value:
            return NOT_SHOWN
        match self.measure.unit:
            case Unit.PERCENT:
                return ratio(self.numerator, self.denominator, 100)
            case Unit.PER_1000:
                return ratio(self.numerator, self.denominator, 1000)
            case Unit.DAYS:
                return self.spread.mean
            case Unit.MONEY:
                return self.spread.shown_sum.removeprefix("£").replace(",", "")
            case Unit.COUNT:
                return self.shown

    @property
    def shows_value(self) -> bool:
        """Whether a reader may see the figure itself."""
        return self.by_law or self.shows_counts

    @property
    def shows_counts(self) -> bool:
        """Whether a reader may see all that the figure rests on."""
        if self.measure.unit in (Unit.DAYS, Unit.MONEY):
            return self.spread.shown
        return self.known_count is not None and self.known_total is not None

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

    def known(self, *words: str) -> int | None:
        """How many carry one of these words, for a program; None where a reader may not see it."""
        return self.of(*words) if self.veil is None or self.veil.shows(words) else None

    @property
    def known_count(self) -> int | None:
        """How many count for it, or None where a reader may not see it."""
        return self.known(*(word for word in self._carried if self.counts(word)))

    @property
    def known_total(self) -> int | None:
        """How many count for or against, or None where a reader may not see it."""
        return self.known(*(word for word in self._carried if word not in self.measure.apart))

    @property
    def known_words(self) -> dict[str, int | None]:
        """How many of the base carry each word, or None; the most frequent first, then by name what is not shown.

        Of a part of a year that is not shown, not even which words there are none of.
        """
        words = [word for word in self._carried if word not in self.measure.apart]
        found = {word: self.known(word) for word in words} if self.measure.word != NO_WORDS else {}
        return dict(sorted(found.items(), key=lambda pair: (pair[1] is None, -(pair[1] or 0), pair[0])))

    @property
    def shown(self) -> str:
        """How many count for it, for a reader."""
        return _or_not(self.known_count)

    @property
    def shown_total(self) -> str:
        """How many count for or against, for a reader."""
        return _or_not(self.known_total)

    @property
    def shown_everything(self) -> str:
        """How many were looked at, for a reader."""
        return self.shown_of(*self._carried)

    def shown_of(self, *words: str) -> str:
        """How many carry one of these words, for a reader."""
        return _or_not(self.known(*words))

    @property
    def shown_words(self) -> dict[str, str]:
        """How many of the base carry each word, for a reader, the most frequent first."""
        return {word: _or_not(number) for word, number in self.known_words.items()}

    @property
    def shown_apart(self) -> str:
        """What is neither for nor against, for a reader: "2 not answered, 1 not yet due"."""
        known = {word: self.known(word) for word in sorted(self.measure.apart) if word in self._carried}
        listed = [f"{number} {word}" for word, number in known.items() if number is not None]
        return ", ".join((*listed, *(f"{word} ({NOT_SHOWN})" for word, number in known.items() if number is None)))

    @property
    def share(self) -> str:
        """The percentage with its counts: "66.7% (2 of 3)"; what must be published keeps its percentage."""
        if self.shows_counts or not self.shows_value:
            return _share(self.known_count, self.known_total)
        return self.value if self.value == NOT_APPLICABLE else f"{self.value.removesuffix('.0')}% (counts {NOT_SHOWN})"

    def share_of(self, *words: str) -> str:
        """The percentage of the base that carries one of these words, with its counts."""
        return _share(self.known(*words), self.known_total)

    def share_without(self, *words: str) -> str:
        """The percentage that it would be without what carries one of these words."""
        total, without = self.known_total, self.known(*words)
        return _share(self.known_count, None if total is None or without is None else total - without)

    @property
    def sentence(self) -> str:
        """The figure with the counts beside it, for a reader."""
        match self.measure.unit:
            case Unit.PERCENT:
                return self.share + self._apart
            case Unit.PER_1000:
                homes = "homes unknown" if self.homes is None else f"{self.homes:,} homes"
                return f"{self.value} per 1,000 homes ({self.shown}; {homes})" if self.shows_value else NOT_SHOWN
            case Unit.DAYS:
                answered = f" working days on average ({self.denominator} answered)" if self.shows_value else ""
                return f"{self.value}{answered}"
            case Unit.MONEY:
                spread = self.spread
                offered = f" ({spread.number} offered)" if spread.shown else ""
                return f"{spread.shown_sum}{offered}" if spread.number else "none"
            case Unit.COUNT:
                return f"{self.shown}{self._by_word}"

    def _are_enough(self, amounts: int) -> bool:
        """Whether the public may see what amounts come to: five at least, and all but none or five of what counts."""
        counted = self.known_count
        return counted is not None and amounts >= ENOUGH and not is_small(counted - amounts)

    @property
    def _carried(self) -> list[str]:
        """The words that things carry, and those of which it is not told whether any does."""
        hidden = () if self.veil is None else sorted(self.veil.words)
        return list(dict.fromkeys((*self.numbers, *hidden)))

    def counts(self, word: str) -> bool:
        """Whether what carries the word counts for the figure."""
        return word not in self.measure.apart and (not self.measure.counted or word in self.measure.counted)

    @property
    def _apart(self) -> str:
        return f"; not counted: {self.shown_apart}" if self.shown_apart else ""

    @property
    def _by_word(self) -> str:
        listed = ", ".join(f"{in_words(word)} {n}" for word, n in self.shown_words.items())
        return f" ({listed})" if listed else ""


def _or_not(number: int | None) -> str:
    return NOT_SHOWN if number is None else str(number)


def _share(numerator: int | None, denominator: int | None) -> str:
    return NOT_SHOWN if numerator is None or denominator is None else share(numerator, denominator)


def refs(rows: Sequence[Counted]) -> tuple[str, ...]:
    """The complaints behind the rows, each once, in order."""
    return tuple(sorted({row.ref for row in rows}))
