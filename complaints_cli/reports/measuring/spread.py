"""Amounts (working days, pence) as often as each came: what is told of them without a list of them all.

A public report can show an average where it does not show of how many: of five at least, and of a number that could be
another one with the same average (`disclosure.year`). No other count that is shown turns the average into that number,
for it would have to be the sum of the days divided by it, and that sum is shown nowhere. The middle amount would tell,
where it ends in a half, that their number is even; so it is then rounded to whole days. Both together fit any number of
five or more that the average fits, where it is at least two thirds of the middle amount: those that are not below the
middle, four of six at the most, can add up to no more than that, and those above it may be as large as it takes.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE, money, one_decimal, ratio


@dataclass(frozen=True)
class Spread:
    """How often each amount came, whether a reader may see anything of it, and whether also of how many."""

    times: Mapping[int, int]
    shown: bool = True
    counted: bool = True

    @property
    def number(self) -> int:
        """How many amounts there are."""
        return sum(self.times.values())

    @property
    def sum(self) -> int:
        """All of them together."""
        return sum(amount * times for amount, times in self.times.items())

    @property
    def lowest(self) -> int:
        """The smallest. Raises ValueError when there is none."""
        return min(self.times)

    @property
    def highest(self) -> int:
        """The largest. Raises ValueError when there is none."""
        return max(self.times)

    @property
    def mean(self) -> str:
        """The mean to one decimal; "n/a" without amounts."""
        if not self.shown:
            return NOT_SHOWN
        return ratio(self.sum, self.number, 1)

    @property
    def median(self) -> str:
        """The middle amount, or the mean of the two in the middle; "n/a" without amounts."""
        if not self.shown:
            return NOT_SHOWN
        if not self.number:
            return NOT_APPLICABLE
        last = (self.number - 1) // 2, self.number // 2
        middle = Fraction(sum(self._at(place) for place in last), 2)
        return one_decimal(middle) if self.counted else self._in_whole_days(floor(middle + Fraction(1, 2)))

    @property
    def shown_sum(self) -> str:
        """All of them together, of pence, for a reader: "£150.00"."""
        return money(self.sum) if self.shown else NOT_SHOWN

    def _in_whole_days(self, middle: int) -> str:
        """The middle amount of a number that is not shown."""
        fits = Fraction(self.mean) - Fraction(1, 20) >= Fraction(2, 3) * middle
        return str(middle) if fits else NOT_SHOWN

    def _at(self, place: int) -> int:
        """The amount at a place, counted from 0, in order of size."""
        for amount in sorted(self.times):
            place -= self.times[amount]
            if place < 0:
                return amount
        raise IndexError(place)
