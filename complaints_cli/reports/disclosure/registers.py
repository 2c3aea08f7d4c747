"""A small number is kept where another register, in which it is a different one, would print the same report.

What is printed fixes some numbers and says how all of them add up. The other register is looked for by a step of one:
the number goes up or down, and whatever hangs together with it and is not printed makes up for it, until every sum is
right again. One that is found is proof; where none is found, a printed number beside it is withheld as well.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum

from complaints_cli.reports.disclosure import is_small

STEPS = 500
"""How many attempts are made to find another register before a number counts as given away."""


class Rank(IntEnum):
    """How much a reader would miss a number; the lowest is withheld first."""

    WORD = 0
    SUM = 1
    TOTAL = 2
    BASE = 3
    UNPRINTED = 4
    """A number that no report prints, but that a subtraction may give."""


@dataclass(frozen=True)
class Number:
    """A number of the register: what it is of, how many, how much it would be missed."""

    name: str
    value: int
    rank: Rank


@dataclass(frozen=True)
class Sum:
    """What adds up: the whole is the sum of its parts, each named once."""

    whole: str
    parts: tuple[str, ...]


class Register:
    """Numbers, and how they add up."""

    def __init__(self, numbers: Iterable[Number], sums: Iterable[Sum]) -> None:
        self.numbers = {each.name: each for each in numbers}
        self.sums = [_signed(each) for each in dict.fromkeys(sums)]
        self.beside: dict[str, list[int]] = {name: [] for name in self.numbers}
        for place, names in enumerate(self.sums):
            for name in names:
                self.beside[name].append(place)

    def withheld(self) -> frozenset[str]:
        """The names of all numbers that are not shown: none of them can be worked out from those that are."""
        unsaid = {name for name, each in self.numbers.items() if is_small(each.value) or _is_unprinted(each)}
        for name in sorted(name for name, each in self.numbers.items() if is_small(each.value)):
            while not self.is_kept(name, unsaid):
                beside = self._beside_it(name, unsaid)
                if beside is None:
                    break
                unsaid.add(beside)
        return frozenset(unsaid)

    def is_kept(self, name: str, unsaid: Collection[str]) -> bool:
        """Whether there is another register in which that number is different and all that is shown is the same."""
        value = self.numbers[name].value
        return any(_Search(self, unsaid).from_step(name, by) for by in (1, -1) if value + by > 0)

    def _beside_it(self, name: str, unsaid: Collection[str]) -> str | None:
        """The printed number to withhold next: of those nearest in the sums, the one that would be missed least."""
        seen, edge = {name}, [name]
        while edge:
            near = {each for at in edge for place in self.beside[at] for each in self.sums[place]} - seen
            shown = [self.numbers[each] for each in near if each not in unsaid and self.numbers[each].value]
            if shown:
                return min(shown, key=lambda each: (each.rank, each.value, each.name)).name
            seen |= near
            edge = sorted(each for each in near if each in unsaid)
        return None


class _Search:
    """One search for another register: a step of one, and what makes up for it."""

    def __init__(self, register: Register, unsaid: Collection[str]) -> None:
        self.register = register
        self.unsaid = unsaid
        self.left = STEPS
        self.changed: dict[str, int] = {}
        self.off: dict[int, int] = {}

    def from_step(self, name: str, by: int) -> bool:
        self._change(name, by)
        return self._made_up()

    def _made_up(self) -> bool:
        """Whether every sum can be made right again."""
        if not self.off:
            return True
        for name, by in min((self._choices(place) for place in sorted(self.off)), key=len):
            self.left -= 1
            if self.left < 0:
                return False
            self._change(name, by)
            if self._made_up():
                return True
            self._change(name, -by)
            del self.changed[name]
        return False

    def _choices(self, place: int) -> list[tuple[str, int]]:
        """What could make up for a sum, first what leaves the fewest others wrong."""
        names, off = self.register.sums[place], self.off[place]
        found = [(name, -off * names[name]) for name in names if name in self.unsaid and name not in self.changed]
        able = [(name, by) for name, by in found if self._may_be(name, by)]
        return sorted(able, key=lambda choice: (self._wrong_after(*choice), choice[0]))

    def _wrong_after(self, name: str, by: int) -> int:
        """How many more sums would be wrong."""
        sums = self.register.sums
        after = {place: self.off.get(place, 0) + by * sums[place][name] for place in self.register.beside[name]}
        return sum((off != 0) - (place in self.off) for place, off in after.items())

    def _may_be(self, name: str, by: int) -> bool:
        number = self.register.numbers[name]
        return number.value + by >= (0 if _is_unprinted(number) else 1)

    def _change(self, name: str, by: int) -> None:
        self.changed[name] = self.changed.get(name, 0) + by
        for place in self.register.beside[name]:
            off = self.off.pop(place, 0) + by * self.register.sums[place][name]
            if off:
                self.off[place] = off


def _signed(each: Sum) -> dict[str, int]:
    return {each.whole: -1, **dict.fromkeys(each.parts, 1)}


def _is_unprinted(number: Number) -> bool:
    return number.rank is Rank.UNPRINTED
