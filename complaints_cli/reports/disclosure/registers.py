"""The numbers of a register, how they add up, and what is said of those that are not shown."""

from collections.abc import Collection, Iterable
from enum import IntEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH


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

    @property
    def is_unprinted(self) -> bool:
        """Whether no report prints it."""
        return self.rank is Rank.UNPRINTED


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


def _signed(each: Sum) -> dict[str, int]:
    return {each.whole: -1, **dict.fromkeys(each.parts, 1)}
