"""Another register, in which a number is a different one and which prints the same report, or nearly the same.

It is looked for by a step of one: the number goes up or down, and whatever hangs together with it and is not printed
makes up for it, until every sum is right again and every claim holds. One that is found is proof. Where there is none,
the search may break a claim and change what is printed as well, as little as it can and what would be missed least.
"""

import sys
from collections.abc import Collection
from itertools import product

from complaints_cli.reports.disclosure.registers import Rank, Register

STEPS = 2000
"""How many attempts are made to find another register at one price."""
PRICES = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 54, 80, 120, 180, 280, 420, 640, 1000)
"""How dear all the withheld numbers and claims of one step may be: the cheapest register that is found is taken."""


def another(register: Register, name: str, unsaid: Collection[str]) -> dict[str, int]:
    """What is different, by how much, in the cheapest other register in which that number is; empty for none."""
    for zeros in (False, True):
        dear = _Dear(register, unsaid, zeros=zeros)
        for price, by in product(PRICES, (1, -1)):
            if register.numbers[name].value + by >= (not zeros) and (found := _Search(dear, price).from_step(name, by)):
                return found
    return {}


class _Dear(dict[tuple[str, int], int | None]):
    """What it costs that a number is so different, by its name and the difference; None where it may not be.

    It is what is withheld then, and what is no longer said of it. Searches ask for the same ones over and over.
    """

    def __init__(self, register: Register, unsaid: Collection[str], *, zeros: bool) -> None:
        super().__init__()
        self.register = register
        self.unsaid = unsaid
        self.zeros = zeros

    def __missing__(self, change: tuple[str, int]) -> int | None:
        self[change] = price = self.price(*change) if self._may_be(*change) else None
        return price

    def price(self, name: str, by: int) -> int:
        """The price, whether it may be or not."""
        number = self.register.numbers[name]
        broken = sum(claim.price for claim in self.register.claims[name] if not claim.allows(number.value + by))
        return broken + (0 if name in self.unsaid else number.rank)

    def _may_be(self, name: str, by: int) -> bool:
        """Whether a number may be so different: what is not shown is taken not to be none."""
        number = self.register.numbers[name]
        if name in self.register.fixed:
            return False
        if number.is_unprinted:
            return number.value + by >= 0
        if not number.value:
            return by > 0 and (name in self.unsaid or (self.zeros and number.rank is Rank.WORD))
        none = self.zeros and number.rank is Rank.WORD and name in self.unsaid
        return number.value + by >= (not none)


Choice = tuple[int, str, int]
"""A price, and the number that is different by so much for it."""


class _Search:
    """One search for another register: a step of one, and what makes up for it, for a price at most."""

    def __init__(self, dear: _Dear, price: int) -> None:
        self.register = dear.register
        self.dear = dear
        self.price = price
        self.left = STEPS
        self.changed: dict[str, int] = {}
        self.off: dict[int, int] = {}

    def from_step(self, name: str, by: int) -> dict[str, int]:
        """What changes when that number does, and by how much; empty when not all can be made up for."""
        self.price -= self.dear.price(name, by)
        self._change(name, by)
        self.changed[name] = by
        return self.changed if self.price >= 0 and self._made_up() else {}

    def _made_up(self) -> bool:
        """Whether every sum can be made right again."""
        if not self.off:
            return self._is_kept_quiet()
        for price, name, by in sorted(self._fewest_choices(), key=self._in_order):
            self.left -= 1
            if self.left < 0:
                return False
            self._change(name, by)
            self.changed[name] = by
            self.price -= price
            if self._made_up():
                return True
            self.price += price
            del self.changed[name]
            self._change(name, -by)
        return False

    def _is_kept_quiet(self) -> bool:
        """Whether each number that would be none has one beside it that is none, and is not shown either."""
        return all(
            any(
                self._is_hidden_none(other)
                for place in self.register.beside[name]
                for other in self.register.sums[place]
            )
            for name, by in self.changed.items()
            if not (number := self.register.numbers[name]).is_unprinted and not number.value + by
        )

    def _is_hidden_none(self, name: str) -> bool:
        number = self.register.numbers[name]
        return not (number.value or number.is_unprinted) and (name in self.dear.unsaid or name in self.changed)

    def _fewest_choices(self) -> list[Choice]:
        """What could make up for the sum for which least could, the first of several."""
        first, *others = sorted(self.off)
        fewest = self._choices(first)
        for place in others:
            if not fewest:
                break
            found = self._choices(place, len(fewest))
            if len(found) < len(fewest):
                fewest = found
        return fewest

    def _choices(self, place: int, enough: int = sys.maxsize) -> list[Choice]:
        """What could make up for a sum; of many no more than `enough`."""
        off, changed, dear, most = self.off[place], self.changed, self.dear, self.price
        found: list[Choice] = []
        for name, sign in self.register.sums[place].items():
            if name not in changed:
                price = dear[name, -off * sign]
                if price is not None and price <= most:
                    found.append((price, name, -off * sign))
                    if len(found) == enough:
                        break
        return found

    def _in_order(self, choice: Choice) -> tuple[int, int, int, str]:
        """First the cheapest, then what leaves the fewest others wrong."""
        price, name, by = choice
        return price, self._wrong_after(name, by), self.register.numbers[name].value, name

    def _wrong_after(self, name: str, by: int) -> int:
        """How many more sums would be wrong."""
        sums = self.register.sums
        after = {place: self.off.get(place, 0) + by * sums[place][name] for place in self.register.beside[name]}
        return sum((off != 0) - (place in self.off) for place, off in after.items())

    def _change(self, name: str, by: int) -> None:
        for place in self.register.beside[name]:
            off = self.off.pop(place, 0) + by * self.register.sums[place][name]
            if off:
                self.off[place] = off
