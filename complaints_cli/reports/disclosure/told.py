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

from collections.abc import Collection

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.disclosure import ENOUGH, is_small
from complaints_cli.reports.disclosure.other_registers import another
from complaints_cli.reports.disclosure.registers import Claim, Rank, Register


@dataclass(frozen=True)
class Told:
    """What a report of a register tells: the names of the numbers it does not show, and what it says all the same."""

    withheld: frozenset[str]
    claims: frozenset[Claim]

    def says_few(self, name: str) -> bool:
        """Whether it says of a number that there are fewer than five."""
        return any(claim.name == name and claim.most == ENOUGH - 1 for claim in self.claims)


def told(register: Register) -> Told:
    """All that is not shown, and what is said of it: no small number can be worked out from what is.

    Breaks the claims that would give one away.
    """
    unsaid = {name for name, each in register.numbers.items() if is_small(each.value) or each.is_unprinted}
    small = {name for name, each in register.numbers.items() if is_small(each.value)}
    for name in sorted(small - register.fixed):
        for changed, by in (another(register, name, unsaid) or _all_beside(register, name)).items():
            unsaid.add(changed)
            register.claims[changed] = [
                claim for claim in register.claims[changed] if by and claim.allows(register.numbers[changed].value + by)
            ]
    while more := _left_over(register, unsaid):
        unsaid.add(more)
    return Told(frozenset(unsaid), frozenset(claim for claims in register.claims.values() for claim in claims))


def _left_over(register: Register, unsaid: Collection[str]) -> str:
    """What to withhold where a sum less its shown parts leaves few for all the others together; "" when nowhere.

    What the law has printed is beside the few that are left of all homes, whatever else is withheld.
    """
    unknown = set(unsaid) - _following(register, unsaid)
    for names in register.sums:
        if not register.fixed.isdisjoint(names):
            continue
        whole, *parts = (register.numbers[name] for name in names)
        left = sum(part.value for part in parts if part.name in unknown)
        shown = [each for each in (whole, *parts) if each.value and each.name not in unsaid]
        if whole.name not in unknown and is_small(left) and shown:
            return min(shown, key=lambda each: (each.rank, each.value, each.name)).name
    return ""


def _following(register: Register, unsaid: Collection[str]) -> set[str]:
    """What no report prints, and follows from what is shown."""
    alone = ([name for name in names if name in unsaid] for names in register.sums)
    return {names[0] for names in alone if len(names) == 1 and register.numbers[names[0]].is_unprinted}


def _all_beside(register: Register, name: str) -> dict[str, int]:
    """All that a number adds up with, and which words there are none of among it: of that nothing is said.

    Further off nothing is withheld: where the law's figures leave one register only, that would keep nothing back.
    """
    beside = {name, *(each for place in register.beside[name] for each in register.sums[place])} - register.fixed
    return {each: 0 for each in beside if register.numbers[each].value or register.numbers[each].rank is Rank.WORD}
