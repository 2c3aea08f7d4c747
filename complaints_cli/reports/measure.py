"""What a measure is: one definition, in words and over the register, from which every report takes its figure.

The register gives a row for each thing in the base, with the word that says what became of it. The definition says
which words are counted, which are failings and which are set apart. Nothing in the base is dropped: what is set apart
is counted as set apart.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from complaints_cli.reports.figures import mean, money, ratio, share

RULES = "TSM Technical Requirements, April 2024, strict reading"
NO_WORD = "not recorded"
NO_WORDS = "NULL"

Rows = Callable[[str, Mapping[str, Any]], Sequence[Any]]
"""Asks the register: SQL and its named parameters, answered with rows read by column name."""


class Unit(StrEnum):
    """What a measure's value is."""

    PERCENT = "percent"
    PER_1000 = "per 1,000 homes"
    COUNT = "count"
    DAYS = "working days"
    MONEY = "pounds"


@dataclass(frozen=True, kw_only=True)
class Base:
    """The things a measure looks at, and the date that puts them in the year."""

    words: str
    in_year_by: str
    sql: str
    leaves_out: str = ""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One definition. `word` is SQL over the base's columns; without `counted`, every word is."""

    id: str
    title: str
    means: str
    base: Base
    word: str = NO_WORDS
    amount: str = "NULL"
    counted: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    """Words of a thing that the Code was not kept for."""
    apart: tuple[str, ...] = ()
    """Words of a thing that neither counts for nor against."""
    unit: Unit = Unit.PERCENT
    stage: int | None = None
    stock: str | None = None
    rules: str = RULES

    @property
    def query(self) -> str:
        """Rows of ref, word and amount, one for each thing in the base."""
        wanted = ("SELECT ref,", self.word, "AS word,", self.amount, "AS amount FROM base ORDER BY ref")
        return "\n".join(("WITH base AS (", self.base.sql, ")", *wanted))


@dataclass(frozen=True)
class Counted:
    """A thing in the base: its complaint, what became of it, and a number of working days or pence."""

    ref: str
    word: str
    amount: int | None = None


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A measure of one year. `homes` is the denominator of a rate, None when unknown."""

    measure: Measure
    rows: tuple[Counted, ...]
    homes: int | None = None

    @property
    def in_base(self) -> tuple[Counted, ...]:
        """What counts for or against."""
        return tuple(row for row in self.rows if row.word not in self.measure.apart)

    @property
    def counted(self) -> tuple[Counted, ...]:
        """What counts for it."""
        wanted = self.measure.counted
        return tuple(row for row in self.in_base if not wanted or row.word in wanted)

    @property
    def failed(self) -> tuple[Counted, ...]:
        """What the Code was not kept for."""
        return tuple(row for row in self.in_base if row.word in self.measure.fails)

    @property
    def set_apart(self) -> tuple[Counted, ...]:
        """What is neither for nor against."""
        return tuple(row for row in self.rows if row.word in self.measure.apart)

    @property
    def amounts(self) -> tuple[int, ...]:
        """The working days or pence that are known."""
        return tuple(row.amount for row in self.counted if row.amount is not None)

    @property
    def numerator(self) -> int:
        """How many count; of days and money, their sum (days, pence)."""
        summed = self.measure.unit in (Unit.DAYS, Unit.MONEY)
        return sum(self.amounts) if summed else len(self.counted)

    @property
    def denominator(self) -> int | None:
        """How many are in the base; of a rate, the homes; of days and money, how many have an amount."""
        match self.measure.unit:
            case Unit.PER_1000:
                return self.homes
            case Unit.DAYS | Unit.MONEY:
                return len(self.amounts)
            case Unit.COUNT | Unit.PERCENT:
                return len(self.in_base)

    @property
    def value(self) -> str:
        """The figure: to one decimal, "n/a" on a zero base; a count in full, money as "150.00"."""
        match self.measure.unit:
            case Unit.PERCENT:
                return ratio(self.numerator, self.denominator, 100)
            case Unit.PER_1000:
                return ratio(self.numerator, self.denominator, 1000)
            case Unit.DAYS:
                return mean(self.amounts)
            case Unit.MONEY:
                return money(self.numerator).removeprefix("£").replace(",", "")
            case Unit.COUNT:
                return str(self.numerator)

    @property
    def words(self) -> dict[str, int]:
        """How many of the base carry each word, the most frequent first; empty for a measure without words."""
        if self.measure.word == NO_WORDS:
            return {}
        found = Counter(row.word for row in self.in_base)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def of(self, *words: str) -> int:
        """How many rows carry one of these words, those set apart included."""
        return sum(row.word in words for row in self.rows)

    @property
    def sentence(self) -> str:
        """The figure with the counts beside it, for a reader."""
        match self.measure.unit:
            case Unit.PERCENT:
                return share(self.numerator, len(self.in_base)) + self._apart
            case Unit.PER_1000:
                homes = "homes unknown" if self.homes is None else f"{self.homes:,} homes"
                return f"{self.value} per 1,000 homes ({self.numerator}; {homes})"
            case Unit.DAYS:
                return f"{self.value} working days on average ({self.denominator} answered)"
            case Unit.MONEY:
                return f"{money(self.numerator)} ({len(self.amounts)} offered)" if self.amounts else "none"
            case Unit.COUNT:
                return f"{self.numerator}{self._by_word}"

    @property
    def _apart(self) -> str:
        found = Counter(row.word for row in self.set_apart)
        listed = ", ".join(f"{n} {word}" for word, n in sorted(found.items()))
        return f"; not counted: {listed}" if listed else ""

    @property
    def _by_word(self) -> str:
        listed = ", ".join(f"{word.replace('-', ' ')} {n}" for word, n in self.words.items())
        return f" ({listed})" if listed else ""


def refs(rows: Sequence[Counted]) -> tuple[str, ...]:
    """The complaints behind the rows, each once, in order."""
    return tuple(sorted({row.ref for row in rows}))
