"""A small number is kept where another register, in which it is a different one, would print the same report.

What is printed fixes some numbers, says of others from where to where they lie ("fewer than 5": `Claim`), and how all
of them add up. The other register is looked for by a step of one: the number goes up or down, and whatever hangs
together with it and is not printed makes up for it, until every sum is right again and every claim holds. One that is
found is proof. Where there is none, the search may break a claim, which is then not made, and change what is printed as
well, as little as it can and what would be missed least; and that is withheld too. In the end no sum leaves few for all
of its parts together that are not printed.

Some numbers follow from figures that the law has printed: they are never other ones, and are not kept. That there is
none of something is printed, and kept from the reader only where nothing else keeps a small number: four that were not
in time, over four words that are not printed beside others of which there is none, would be one each.
"""

from collections.abc import Collection, Iterable
from enum import IntEnum
from itertools import product

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH, is_small

STEPS = 2000
"""How many attempts are made to find another register at one price."""
PRICES = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 54, 80, 120, 180, 280, 420, 640, 1000)
"""How dear all the withheld numbers and claims of one step may be: the cheapest register that is found is taken."""


class Rank(IntEnum):
    """How much a reader would miss a number: the price of withholding it."""

    UNPRINTED = 0
    """No report prints it, but a subtraction may give it."""
    WORD = 2
    SUM = 6
    TOTAL = 10
    KIND = 40
    """Everything of one kind of home."""
    BASE = 80


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


@dataclass(frozen=True)
class Claim:
    """What is said of a number although it is not shown: from where to where it lies; how much that would be missed."""

    name: str
    least: int
    most: int | None
    price: int
    never: frozenset[int] = frozenset()
    """What it cannot be, from a figure that it is behind."""

    def allows(self, value: int) -> bool:
        """Whether the number can be that."""
        return self.least <= value and value not in self.never and (self.most is None or value <= self.most)


def few(name: str, price: int) -> Claim:
    """That there are some, and fewer than five."""
    return Claim(name, 1, ENOUGH - 1, price)


@dataclass(frozen=True)
class Told:
    """What a report of a register tells: the names of the numbers it does not show, and what it says all the same."""

    withheld: frozenset[str]
    claims: frozenset[Claim]

    def says_few(self, name: str) -> bool:
        """Whether it says of a number that there are fewer than five."""
        return any(claim.name == name and claim.most == ENOUGH - 1 for claim in self.claims)


class Register:
    """Numbers, how they add up, and what is to be said of those that are not shown."""

    def __init__(
        self,
        numbers: Iterable[Number],
        sums: Iterable[Sum],
        claims: Iterable[Claim] = (),
        by_law: Collection[str] = (),
    ) -> None:
        self.numbers = {each.name: each for each in numbers}
        self.claims: dict[str, list[Claim]] = {name: [] for name in self.numbers}
        for claim in dict.fromkeys(claims):
            self.claims[claim.name].append(claim)
        self.sums = [_signed(each) for each in dict.fromkeys(sums)]
        self.beside: dict[str, list[int]] = {name: [] for name in self.numbers}
        for place, names in enumerate(self.sums):
            for name in names:
                self.beside[name].append(place)
        self.fixed = self._fixed(by_law)

    def _fixed(self, by_law: Collection[str]) -> set[str]:
        """What follows from what the law has printed, without anything else that is printed."""
        fixed, before = set(by_law), -1
        while len(fixed) > before:
            before = len(fixed)
            open_ones = ([name for name in names if name not in fixed] for names in self.sums)
            fixed.update(names[0] for names in open_ones if len(names) == 1)
        return fixed

    def told(self) -> Told:
        """All that is not shown, and what is said of it: no small number can be worked out from what is.

        Breaks the claims that would give one away.
        """
        unsaid = {name for name, each in self.numbers.items() if is_small(each.value) or _is_unprinted(each)}
        small = {name for name, each in self.numbers.items() if is_small(each.value)}
        for name in sorted(small - self.fixed):
            for changed, by in (self._another(name, unsaid) or self._all_beside(name)).items():
                unsaid.add(changed)
                self.claims[changed] = [
                    claim for claim in self.claims[changed] if by and claim.allows(self.numbers[changed].value + by)
                ]
        while more := self._left_over(unsaid):
            unsaid.add(more)
        return Told(frozenset(unsaid), frozenset(claim for claims in self.claims.values() for claim in claims))

    def _left_over(self, unsaid: Collection[str]) -> str:
        """What to withhold where a sum less its shown parts leaves few for all the others together; "" when nowhere.

        What the law has printed is beside the few that are left of all homes, whatever else is withheld.
        """
        unknown = set(unsaid) - self._following(unsaid)
        for names in self.sums:
            if not self.fixed.isdisjoint(names):
                continue
            whole, *parts = (self.numbers[name] for name in names)
            left = sum(part.value for part in parts if part.name in unknown)
            shown = [each for each in (whole, *parts) if each.value and each.name not in unsaid]
            if whole.name not in unknown and is_small(left) and shown:
                return min(shown, key=lambda each: (each.rank, each.value, each.name)).name
        return ""

    def _following(self, unsaid: Collection[str]) -> set[str]:
        """What no report prints, and follows from what is shown."""
        alone = ([name for name in names if name in unsaid] for names in self.sums)
        return {names[0] for names in alone if len(names) == 1 and _is_unprinted(self.numbers[names[0]])}

    def _another(self, name: str, unsaid: Collection[str]) -> dict[str, int]:
        """What is different, by how much, in the cheapest other register in which that number is; empty for none."""
        for zeros, price, by in product((False, True), PRICES, (1, -1)):
            if self.numbers[name].value + by >= (not zeros):
                found = _Search(self, unsaid, price, zeros=zeros).from_step(name, by)
                if found:
                    return found
        return {}

    def _all_beside(self, name: str) -> dict[str, int]:
        """All that a number adds up with, and which words there are none of among it: of that nothing is said.

        Further off nothing is withheld: where the law's figures leave one register only, that would keep nothing back.
        """
        beside = {name, *(each for place in self.beside[name] for each in self.sums[place])} - self.fixed
        return {each: 0 for each in beside if self.numbers[each].value or self.numbers[each].rank is Rank.WORD}


class _Search:
    """One search for another register: a step of one, and what makes up for it, for a price at most."""

    def __init__(self, register: Register, unsaid: Collection[str], price: int, *, zeros: bool) -> None:
        self.register = register
        self.unsaid = unsaid
        self.zeros = zeros
        self.price = price
        self.left = STEPS
        self.changed: dict[str, int] = {}
        self.off: dict[int, int] = {}

    def from_step(self, name: str, by: int) -> dict[str, int]:
        """What changes when that number does, and by how much; empty when not all can be made up for."""
        self.price -= self._price(name, by)
        self._change(name, by)
        self.changed[name] = by
        return self.changed if self.price >= 0 and self._made_up() else {}

    def _made_up(self) -> bool:
        """Whether every sum can be made right again."""
        if not self.off:
            return self._is_kept_quiet()
        for name, by in self._in_order(min((self._choices(place) for place in sorted(self.off)), key=len)):
            self.left -= 1
            if self.left < 0:
                return False
            self._change(name, by)
            self.changed[name] = by
            self.price -= self._price(name, by)
            if self._made_up():
                return True
            self.price += self._price(name, by)
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
            if not _is_unprinted(number := self.register.numbers[name]) and not number.value + by
        )

    def _is_hidden_none(self, name: str) -> bool:
        number = self.register.numbers[name]
        return not (number.value or _is_unprinted(number)) and (name in self.unsaid or name in self.changed)

    def _choices(self, place: int) -> list[tuple[str, int]]:
        """What could make up for a sum."""
        names, off = self.register.sums[place], self.off[place]
        found = [(name, -off * names[name]) for name in names if name not in self.changed]
        return [(name, by) for name, by in found if self._may_be(name, by) and self._price(name, by) <= self.price]

    def _in_order(self, choices: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """First the cheapest, then what leaves the fewest others wrong."""
        return sorted(
            choices, key=lambda choice: (self._price(*choice), self._wrong_after(*choice), *self._size(choice[0]))
        )

    def _wrong_after(self, name: str, by: int) -> int:
        """How many more sums would be wrong."""
        sums = self.register.sums
        after = {place: self.off.get(place, 0) + by * sums[place][name] for place in self.register.beside[name]}
        return sum((off != 0) - (place in self.off) for place, off in after.items())

    def _size(self, name: str) -> tuple[int, str]:
        return self.register.numbers[name].value, name

    def _price(self, name: str, by: int) -> int:
        """What is withheld when the number is so different, and what is no longer said of it."""
        number = self.register.numbers[name]
        broken = sum(claim.price for claim in self.register.claims[name] if not claim.allows(number.value + by))
        return broken + (0 if name in self.unsaid else number.rank)

    def _may_be(self, name: str, by: int) -> bool:
        """Whether a number may be so different: what is not shown is taken not to be none."""
        number = self.register.numbers[name]
        if name in self.register.fixed:
            return False
        if _is_unprinted(number):
            return number.value + by >= 0
        if not number.value:
            return by > 0 and (name in self.unsaid or (self.zeros and number.rank is Rank.WORD))
        none = self.zeros and number.rank is Rank.WORD and name in self.unsaid
        return number.value + by >= (not none)

    def _change(self, name: str, by: int) -> None:
        for place in self.register.beside[name]:
            off = self.off.pop(place, 0) + by * self.register.sums[place][name]
            if off:
                self.off[place] = off


def _signed(each: Sum) -> dict[str, int]:
    return {each.whole: -1, **dict.fromkeys(each.parts, 1)}


def _is_unprinted(number: Number) -> bool:
    return number.rank is Rank.UNPRINTED
