"""Measures of nothing in particular, to try what the public is told of numbers."""

from collections.abc import Mapping
from itertools import chain, combinations

from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.measuring.measure import Base, Measure, Unit

BASE = Base(words="things", in_year_by="a day", sql="SELECT ref, :stage, :home FROM thing")
WORDS = "abcd"
Numbers = dict[str, int]


def measure(
    name: str,
    counted: str = "",
    apart: str = "",
    stock: str | None = None,
    word: str = "",
    unit: Unit = Unit.PERCENT,
) -> Measure:
    return Measure(
        id=name,
        title=name,
        means=name,
        base=BASE,
        word=word or f"word of {name}",
        counted=tuple(counted),
        apart=tuple(apart),
        stage=1,
        stock=stock,
        unit=unit,
    )


def shown(veil: Veil, numbers: Mapping[str, int]) -> Numbers:
    """Every sum of words that a reader may see."""
    subsets = chain.from_iterable(combinations(sorted(numbers), size) for size in range(1, len(numbers) + 1))
    return {"".join(words): sum(numbers[word] for word in words) for words in subsets if veil.shows(words)}
