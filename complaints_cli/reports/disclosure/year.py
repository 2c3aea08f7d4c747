"""Every number of a year by name, how they add up, and so what each measure may show of it."""

from collections.abc import Collection, Mapping

from complaints_cli.reports.disclosure.links import linked
from complaints_cli.reports.disclosure.named import Named, Numbers
from complaints_cli.reports.disclosure.registers import Number, Rank, Register, Sum
from complaints_cli.reports.disclosure.told import told
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measuring.measure import Measure

Means = Mapping[Measure, str]
"""The averages of working days that are printed."""


def veils(year: Mapping[Measure, Numbers], means: Means, by_law: Collection[Measure] = ()) -> dict[Measure, Veil]:
    """What each measure may show, from the numbers of every measure of the year, and the averages that are printed.

    The values of the measures `by_law` are printed however few they rest on.
    """
    named = names_of(year, means, by_law)
    found = told(register(named.values()))
    return {measure: each.veil(found) for measure, each in named.items()}


def names_of(year: Mapping[Measure, Numbers], means: Means, by_law: Collection[Measure] = ()) -> dict[Measure, Named]:
    """The names of all numbers of the year."""
    return {
        measure: Named(measure, numbers, means.get(measure, ""), measure in by_law) for measure, numbers in year.items()
    }


def register(year: Collection[Named]) -> Register:
    """All numbers of the year, and how they hang together. A link that does not hold in them is none."""
    numbers: dict[str, Number] = {}
    for each in year:
        numbers |= {number.name: number for number in each.counted()}
    sums = [each for one in year for each in one.adding_up()]
    for whole, parts, others in linked(year):
        for name in (whole, *parts):
            numbers.setdefault(name, Number(name, 0, Rank.SUM))
        left = numbers[whole].value - sum(numbers[part].value for part in parts)
        if others and left >= 0:
            rest = Number(f"others of {whole} than {', '.join(parts)}", left, Rank.UNPRINTED)
            numbers[rest.name] = rest
            sums.append(Sum(whole, (*parts, rest.name)))
        elif left == 0:
            sums.append(Sum(whole, parts))
    claims = [claim for each in year for claim in each.claims()]
    return Register(numbers.values(), sums, claims, {name for each in year for name in each.following})
