"""The parts of a year or of a base (quarters, months, categories): which of them show a measure, and which do not.

Each part has the same numbers, such as how many were answered in time and how many were not. A part with a small one
among them shows none. What all such parts have together follows from the others, by subtraction: so they are at least
two, and none of their numbers together is small, or the least part beside them is withheld too. Of what is left, each
number could be any from nothing to five at least. So it is not said of a part that it has few: what hangs together in
two measures could leave one number only, such as four refused and four not, of eight that were received.
"""

from collections.abc import Collection, Mapping, Sequence

from complaints_cli.dataclass import replace
from complaints_cli.reports.disclosure import is_small
from complaints_cli.reports.disclosure.named import Named, Numbers
from complaints_cli.reports.disclosure.veil import ALL_SHOWN, Veil, drawn
from complaints_cli.reports.measuring.measure import Measure


def withheld(parts: Mapping[str, Numbers], already: Collection[str] = ()) -> frozenset[str]:
    """The parts that do not show their numbers; `already` are those withheld for another reason."""
    unsaid = {name for name, numbers in parts.items() if name in already or any(map(is_small, numbers.values()))}
    rest = sorted((name for name in parts if name not in unsaid), key=lambda name: (_size(parts[name]), name))
    for name in rest:
        if not unsaid or (len(unsaid) > 1 and not _gives_away([parts[each] for each in sorted(unsaid)])):
            break
        if _size(parts[name]):
            unsaid.add(name)
    return frozenset(unsaid)


def _gives_away(numbers: Sequence[Numbers]) -> bool:
    """Whether a number of all of them together is small."""
    words = {word for each in numbers for word in each}
    return any(is_small(sum(each.get(word, 0) for each in numbers)) for word in words)


def _size(numbers: Numbers) -> int:
    return sum(numbers.values())


def veil(measure: Measure, year: Veil, parts: Mapping[str, Numbers], part: str, already: Collection[str] = ()) -> Veil:
    """What a measure may show of one part, when `year` is what it shows of all of them together.

    From the least telling to the most: everything that was looked at; what counts, what does not and what is set apart;
    each word.
    """
    named = Named(measure, {word: number for numbers in parts.values() for word, number in numbers.items() if number})
    every, total, count = set(named.words), set(named.against_or_for), set(named.counting)
    classes = [count, total - count, every - total]
    seen: list[set[str]] = []
    closed = withheld({name: {"": _size(numbers)} for name, numbers in parts.items()}, already)
    if part not in closed and year.shows(every):
        seen.append(every)
    closed = withheld({name: _classed(numbers, classes) for name, numbers in parts.items()}, closed)
    if seen and part not in closed and year.shows(total) and year.shows(count):
        seen += [total, *classes]
    if len(seen) > 1 and part not in withheld(parts, closed) and not year.words:
        return ALL_SHOWN
    return drawn(every, *seen)


def veil_alone(numbers: Numbers) -> Veil:
    """What a measure may show that does not add up over the parts, such as what was open on the last day of each.

    Where that is one number, it is not shown because it is small: so it may be said.
    """
    if not any(map(is_small, numbers.values())):
        return ALL_SHOWN
    return replace(drawn(numbers), few=frozenset((frozenset(numbers),) if len(numbers) == 1 else ()))


def veil_of_days(year: Veil, all_year: Numbers, numbers: Numbers) -> Veil:
    """What a measure may show of some days of a year: what the year does, where they hold all of it; else nothing."""
    return year if numbers == all_year else drawn(numbers)


def add_up(parts: Mapping[str, Numbers], year: Numbers) -> bool:
    """Whether the parts are all of the year, and each thing in one of them."""
    words = {word for numbers in (*parts.values(), year) for word in numbers}
    return all(sum(numbers.get(word, 0) for numbers in parts.values()) == year.get(word, 0) for word in words)


def _classed(numbers: Numbers, classes: Sequence[set[str]]) -> Numbers:
    return {str(place): sum(numbers.get(word, 0) for word in words) for place, words in enumerate(classes)}
