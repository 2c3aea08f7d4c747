"""A measure of one span as a reader sees it: the figure, its counts, its sentence.

In a public report all of it leaves out what is not shown, and says of it what can be said: that there are fewer than
five, or which percentage it is under or at least.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH, FEW, NOT_SHOWN, is_small
from complaints_cli.reports.measuring import bounds
from complaints_cli.reports.measuring.bounds import Between, Range, exactly
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE, ratio, share
from complaints_cli.reports.measuring.measure import NO_WORDS, Unit
from complaints_cli.reports.measuring.spread import Spread
from complaints_cli.reports.measuring.tallied import Tallied
from complaints_cli.reports.measuring.wording import in_words


@dataclass(frozen=True, kw_only=True)
class Measured(Tallied):
    """A measure of one span, for its readers."""

    @property
    def spread(self) -> Spread:
        """The working days or pence that are known of what counts."""
        found: Counter[int] = Counter()
        for each in self.tallies:
            if each.amount is not None and self.counts(each.word):
                found[each.amount] += each.things
        amounts = sum(found.values())
        counted = self.veil is None or not found or self._are_enough(amounts)
        uncounted = self.veil is not None and self.veil.amounts and amounts == self.count
        return Spread(found, shown=counted or uncounted, counted=counted)

    @property
    def numerator(self) -> int:
        """How many count; of days and money, their sum (days, pence)."""
        return self.spread.sum if self._is_of_amounts else self.count

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
        return self.by_law or self.shows_counts or (self._is_of_amounts and self.spread.shown)

    @property
    def shows_counts(self) -> bool:
        """Whether a reader may see all that the figure rests on."""
        if self._is_of_amounts:
            return self.spread.counted
        if self.by_law and (is_small(self.count) or is_small(self.total - self.count)):
            return False
        return self.known_count is not None and self.known_total is not None

    def known(self, *words: str) -> int | None:
        """How many carry one of these words, for a program; None where a reader may not see it."""
        return self.of(*words) if self.veil is None or self.veil.shows(words) else None

    def is_few(self, *words: str) -> bool:
        """Whether a reader is told that some carry one of these words, and fewer than five."""
        return self.veil is not None and any(not self.of(*others) for others in self.veil.but_for(words))

    @property
    def known_count(self) -> int | None:
        """How many count for it, or None where a reader may not see it."""
        return self.known(*self._counting)

    @property
    def known_total(self) -> int | None:
        """How many count for or against, or None where a reader may not see it."""
        return self.known(*self._for_or_against)

    @property
    def known_words(self) -> dict[str, int | None]:
        """How many of the base carry each word, or None; the most frequent first, then what is few, then the rest.

        Of a part of a year that is not shown, not even which words there are none of.
        """
        words = self._for_or_against if self.measure.word != NO_WORDS else []
        return {word: self.known(word) for word in sorted(words, key=self._place)}

    @property
    def shown(self) -> str:
        """How many count for it, for a reader."""
        return self.shown_of(*self._counting)

    @property
    def shown_total(self) -> str:
        """How many count for or against, for a reader."""
        return self.shown_of(*self._for_or_against)

    @property
    def shown_everything(self) -> str:
        """How many were looked at, for a reader."""
        return self.shown_of(*self._carried)

    def shown_of(self, *words: str) -> str:
        """How many carry one of these words, for a reader."""
        known = self.known(*words)
        return str(known) if known is not None else FEW if self.is_few(*words) else NOT_SHOWN

    @property
    def shown_words(self) -> dict[str, str]:
        """How many of the base carry each word, for a reader, the most frequent first."""
        return {word: self.shown_of(word) for word in self.known_words}

    @property
    def shown_apart(self) -> str:
        """What is neither for nor against, for a reader: "2 not answered, 1 not yet due"."""
        found = {word: self.shown_of(word) for word in sorted(self.measure.apart) if word in self._carried}
        listed = [f"{number} {word}" for word, number in found.items() if number != NOT_SHOWN]
        return ", ".join((*listed, *(f"{word} ({NOT_SHOWN})" for word, number in found.items() if number == NOT_SHOWN)))

    @property
    def share(self) -> str:
        """The percentage with its counts: "66.7% (2 of 3)"; what must be published keeps its percentage.

        Where few count, or all but few: "under 13.9% (fewer than 5 of 36)", "at least 88.8% (32 or more of 36)".
        """
        if self.shows_counts or not self.shows_value:
            return self.share_of(*self._counting)
        return self.value if self.value == NOT_APPLICABLE else f"{self.value.removesuffix('.0')}% (counts {NOT_SHOWN})"

    def share_of(self, *words: str) -> str:
        """The percentage of the base that carries one of these words, with its counts."""
        count, total = self.known(*words), self.known_total
        return self._share(words).says if count is None or total is None else share(count, total)

    def share_without(self, *words: str) -> str:
        """The percentage that it would be without what carries one of these words."""
        total, without, count = self.known_total, self.known(*words), self.known_count
        return NOT_SHOWN if total is None or without is None or count is None else share(count, total - without)

    @property
    def sentence(self) -> str:
        """The figure with the counts beside it, for a reader."""
        match self.measure.unit:
            case Unit.PERCENT:
                return self.share + self._apart
            case Unit.PER_1000:
                return self._rate
            case Unit.DAYS:
                answered = f" ({self.denominator} answered)" if self.shows_counts else ""
                return f"{self.value} working days on average{answered}" if self.shows_value else NOT_SHOWN
            case Unit.MONEY:
                spread = self.spread
                offered = f" ({spread.number} offered)" if spread.counted else ""
                return f"{spread.shown_sum}{offered}" if spread.number else "none"
            case Unit.COUNT:
                return f"{self.shown}{self._by_word}"

    @property
    def between(self) -> Between | None:
        """Where the figure lies for certain, as a reader is told; None where nothing is said, or there is no figure."""
        if self.shows_value:
            return self._exactly
        if self.measure.unit is Unit.COUNT:
            return self._between(self._counting)
        return self._share(self._counting).between if self.measure.unit is Unit.PERCENT else None

    @property
    def total_between(self) -> Between | None:
        """Where the number of those for or against lies for certain; None where nothing is said of it."""
        return self._between(self._for_or_against)

    def _between(self, words: Sequence[str]) -> Between | None:
        told = self._range(words)
        return Between(Fraction(told.least), Fraction(told.most)) if told.most < bounds.NO_END else None

    def _range(self, words: Sequence[str]) -> Range:
        """What is told of how many carry one of these words."""
        known = self.known(*words)
        if known is not None:
            return bounds.just(known)
        each = bounds.together([self._range_of(word) for word in words])
        return each.within(bounds.FEW) if self.is_few(*words) else each

    def _range_of(self, word: str) -> Range:
        known = self.known(word)
        if known is not None:
            return bounds.just(known)
        least = 1 if self.veil is not None and self.veil.tells_none else 0
        return bounds.FEW if self.is_few(word) else Range(least, bounds.NO_END)

    def _share(self, words: Sequence[str]) -> bounds.Share:
        """What is told of the percentage of the base that carries one of these words."""
        apart = [word for word in self._carried if word in self.measure.apart]
        rest = [word for word in self._for_or_against if word not in words]
        sets = (words, rest, self._for_or_against, apart, self._carried)
        return bounds.share(*map(self._range, sets))

    @property
    def _exactly(self) -> Between | None:
        """What is printed, so that nothing is compared that a reader does not see."""
        if self.value == NOT_APPLICABLE:
            return None
        share = self.measure.unit is Unit.PERCENT and self.shows_counts and self.denominator
        return exactly(Fraction(self.numerator, share) if share else Fraction(self.value))

    def _are_enough(self, amounts: int) -> bool:
        """Whether the public may see what amounts come to: five at least, and all but none or five of what counts."""
        counted = self.known_count
        return counted is not None and amounts >= ENOUGH and not is_small(counted - amounts)

    @property
    def _is_of_amounts(self) -> bool:
        return self.measure.unit in (Unit.DAYS, Unit.MONEY)

    @property
    def _rate(self) -> str:
        homes = "homes unknown" if self.homes is None else f"{self.homes:,} homes"
        return f"{self.value} per 1,000 homes ({self.shown}; {homes})" if self.shows_value else NOT_SHOWN

    def _place(self, word: str) -> tuple[bool, int, bool, str]:
        """Where a word stands among the others: only numbers that are shown put one before another."""
        number = self.known(word)
        return number is None, -(number or 0), number is None and not self.is_few(word), word

    @property
    def _counting(self) -> list[str]:
        return [word for word in self._carried if self.counts(word)]

    @property
    def _for_or_against(self) -> list[str]:
        return [word for word in self._carried if word not in self.measure.apart]

    @property
    def _carried(self) -> list[str]:
        """The words that things carry, and those of which it is not told whether any does."""
        hidden = () if self.veil is None else sorted(self.veil.words)
        return list(dict.fromkeys((*self.numbers, *hidden)))

    @property
    def _apart(self) -> str:
        return f"; not counted: {self.shown_apart}" if self.shown_apart else ""

    @property
    def _by_word(self) -> str:
        listed = ", ".join(f"{in_words(word)} {n}" for word, n in self.shown_words.items())
        return f" ({listed})" if listed else ""
