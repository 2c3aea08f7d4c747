"""What is said of a percentage whose counts are not all shown: what it is under, or at least; and what can be compared.

A bound is reckoned from nothing but what a reader is told: the counts that are shown, "fewer than 5", and that there is
at least one of what is not shown. So it gives nothing away that the counts do not. Bounds have one decimal: "under" and
"at most" are rounded up, "at least" down, so that all of them are true.
"""

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH, LEAST_BASE, NOT_SHOWN
from complaints_cli.reports.measuring.figures import one_decimal

NO_END = 10**12
"""More than any register holds: what a number is less than of which nothing is told."""


@dataclass(frozen=True)
class Range:
    """The least and the most that a number can be, from what a reader is told of it."""

    least: int
    most: int

    def within(self, other: "Range") -> "Range":
        """What both of them allow."""
        return Range(max(self.least, other.least), min(self.most, other.most))

    def plus(self, other: "Range") -> "Range":
        """Two numbers together."""
        return Range(self.least + other.least, self.most + other.most)

    def less(self, other: "Range") -> "Range":
        """What is left of a number without another."""
        return Range(self.least - other.most, self.most - other.least)


FEW = Range(1, ENOUGH - 1)


def just(number: int) -> Range:
    """A number that is shown."""
    return Range(number, number)


NONE = just(0)


def together(ranges: Iterable[Range]) -> Range:
    """All of the numbers together."""
    return reduce(Range.plus, ranges, NONE)


@dataclass(frozen=True)
class Between:
    """The least and the most that a figure can be."""

    least: Fraction
    most: Fraction

    def is_over(self, other: "Between") -> bool:
        """Whether it is more for certain."""
        return self.least > other.most

    def is_as(self, other: "Between") -> bool:
        """Whether both are the same for certain."""
        return self.least == self.most == other.least == other.most


def exactly(value: Fraction) -> Between:
    """A figure that is shown."""
    return Between(value, value)


@dataclass(frozen=True)
class Share:
    """What is told of a percentage: how many count for it, how many do not, how many both are."""

    count: Range
    rest: Range
    total: Range

    @property
    def says(self) -> str:
        """The percentage that it is at least, where that is half or more, or under, where that is half or less.

        All or none of them, where there are some that are not said to be few; nothing of a base that may be less than
        ten.
        """
        if NONE in (self.rest, self.count) and self.total.least and self.total.most >= ENOUGH:
            return f"{100 if self.rest == NONE else 0}% (counts {NOT_SHOWN})"
        if self.total.least < LEAST_BASE:
            return NOT_SHOWN
        return self._at_least or self._at_most or NOT_SHOWN

    @property
    def between(self) -> Between | None:
        """Where it lies; None where nothing is said of it."""
        if self.says == NOT_SHOWN:
            return None
        least = Fraction(0) if self.count == NONE else Fraction(self.count.least, self.count.least + self.rest.most)
        return Between(least, Fraction(self.count.most, self.count.most + self.rest.least))

    @property
    def _at_least(self) -> str:
        """As "at least 88.8% (32 or more of 36)", "(20 of 35 at most)", "(all but fewer than 5)"; "" for less."""
        rest = max(self.rest.most, FEW.most)
        if self.total == just(self.total.least):
            base = self.total.least
            count, counts = base - rest, f"{base - rest} or more of {base}"
        elif self.count == just(self.count.least):
            count, base = self.count.least, self.count.least + rest
            counts = f"{count} of {base} at most"
        else:
            count, base = self.count.least, self.count.least + rest
            counts = f"all but fewer than {rest + 1}"
        return f"at least {_percent(count * 1000 // base)} ({counts})" if 2 * count >= base else ""

    @property
    def _at_most(self) -> str:
        """As "under 13.9% (fewer than 5 of 36)", "at most 21.9% (7 of 32 at least)", "(fewer than 5)"; "" for more."""
        said, count = "under", max(self.count.most, FEW.most) + 1
        if self.total == just(self.total.least):
            base = self.total.least
            counts = f"fewer than {count} of {base}"
        elif self.count == just(self.count.least):
            said, count = "at most", self.count.least
            base = count + self.rest.least
            counts = f"{count} of {base} at least"
        else:
            base, counts = count + self.rest.least, f"fewer than {count}"
        return f"{said} {_percent(-(-count * 1000 // base))} ({counts})" if 2 * count <= base else ""


def share(count: Range, rest: Range, total: Range, apart: Range, everything: Range) -> Share:
    """What follows for a percentage from what is told of each of its numbers."""
    for _ in range(3):
        total = total.within(count.plus(rest)).within(everything.less(apart))
        count, rest = count.within(total.less(rest)), rest.within(total.less(count))
        apart = apart.within(everything.less(total))
    return Share(count, rest, total)


def _percent(tenths: int) -> str:
    return f"{one_decimal(Fraction(tenths, 10)).removesuffix('.0')}%"
