"""What is said of a percentage whose counts are not all shown: what it is under, or at least; and what can be compared.

A bound is reckoned from nothing but what a reader is told: the counts that are shown, "fewer than 5", and that there is
at least one of what is not shown. So it gives nothing away that the counts do not. Bounds have one decimal: "under" and
"at most" are rounded up, "at least" down, so that all of them are true.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from complaints_cli.reports.disclosure import ENOUGH, LEAST_BASE, NOT_SHOWN
from complaints_cli.reports.measuring.figures import one_decimal

NO_END = 10**12
"""More than any register holds: what a number is less than of which nothing is told."""
HALF = Fraction(1, 2)


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


def together(ranges: "list[Range]") -> Range:
    """All of the numbers together."""
    return reduce(Range.plus, ranges, just(0))


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
        """The percentage that it is at least, where that is half or more, or under, where that is half or less."""
        if self.total.least < LEAST_BASE:
            return NOT_SHOWN
        return self._at_least or self._under or NOT_SHOWN

    @property
    def between(self) -> Between | None:
        """Where it lies; None where nothing is said of it."""
        if self.says == NOT_SHOWN:
            return None
        most = Fraction(self.count.most, self.count.most + self.rest.least)
        return Between(Fraction(self.count.least, self.count.least + self.rest.most), most)

    @property
    def _at_least(self) -> str:
        """ "at least 88.8% (32 or more of 36)"; where the base is not shown "(all but fewer than 5)", "(20 of 35 at most)"."""
        count, rest, total = self.count, self.rest, self.total
        base = count.least + rest.most
        if Fraction(count.least, base) < HALF:
            return ""
        counts = f"{count.least} or more of {base}" if total == just(base) else f"all but fewer than {rest.most + 1}"
        if count == just(count.least):
            counts = f"{count.least} of {base} at most"
        return f"at least {_percent(count.least * 1000 // base)} ({counts})"

    @property
    def _under(self) -> str:
        """ "under 13.9% (fewer than 5 of 36)"; where the base is not shown "(fewer than 5)", "at most 21.9% (7 of 32 at least)"."""
        count, rest, total = self.count, self.rest, self.total
        if count == just(count.least):
            base = count.least + rest.least
            said, counts = "at most", f"{count.least} of {base} at least"
            tenths = -(-count.least * 1000 // base)
        else:
            base = total.least if total == just(total.least) else count.most + 1 + rest.least
            said, counts = "under", f"fewer than {count.most + 1}" + (f" of {base}" if total == just(base) else "")
            tenths = -(-(count.most + 1) * 1000 // base)
        return f"{said} {_percent(tenths)} ({counts})" if tenths <= 500 else ""


def share(count: Range, rest: Range, total: Range, apart: Range, everything: Range) -> Share:
    """What follows for a percentage from what is told of each of its numbers."""
    for _ in range(3):
        total = total.within(count.plus(rest)).within(everything.less(apart))
        count, rest = count.within(total.less(rest)), rest.within(total.less(count))
        apart = apart.within(everything.less(total))
    return Share(count, rest, total)


def _percent(tenths: int) -> str:
    return f"{one_decimal(Fraction(tenths, 10)).removesuffix('.0')}%"
