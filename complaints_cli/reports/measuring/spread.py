"""Amounts (working days, pence) as often as each came: what is told of them without a list of them all.

A public report can show an average where it does not show of how many (`disclosure.year.BEHIND`: of ten or more). An
average to one decimal fits any such number, for a tenth of ten is one, and so some whole sum of days has it. The middle
amount would tell whether their number is odd, where it ends in a half; so it is then rounded to whole days. Both
together fit any such number where the average is at least six tenths of the middle amount: of ten or more, the half and
one more that are not below the middle add up to no more than that, and those above it may be as large as it takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

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
        fits = Fraction(self.mean) - Fraction(1, 20) >= Fraction(6, 10) * middle
        return str(middle) if fits else NOT_SHOWN

    def _at(self, place: int) -> int:
        """The amount at a place, counted from 0, in order of size."""
        for amount in sorted(self.times):
            place -= self.times[amount]
            if place < 0:
                return amount
        raise IndexError(place)
