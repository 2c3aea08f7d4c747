"""What a chart shows, as data: a chart that could not be drawn, told or tabled truly cannot be made."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.plain import one_line
from complaints_cli.reports.words import a_table

Value: TypeAlias = int | Decimal | Literal["n/a"] | None
"""A figure as it is shown; "n/a" where there is nothing to work it out from, None where it is too small to be shown."""

HIDDEN, NOTHING = "not shown", "n/a"
_NAME = re.compile(r"[a-z][a-z0-9-]*")


class Kind(StrEnum):
    """How the figures stand beside each other."""

    BARS = "bars"
    """A bar for each label and series."""
    STACKED = "stacked"
    """A bar for each label, made of its series."""
    PANELS = "panels"
    """Over the same labels a panel for each series, with a scale of its own: bars first, then lines."""


MOST: Mapping[Kind, tuple[int, int]] = {Kind.BARS: (20, 6), Kind.STACKED: (5, 6), Kind.PANELS: (12, 3)}
"""The most labels and series: more do not fit on a page, or cannot be told apart in black and white."""
_MOST_BARS = 30


@dataclass(frozen=True)
class Series:
    """One row of figures, a figure for each label of its chart."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """`unit` is what is counted, as in "complaints"; with `adds_up` the sum of the figures has a meaning.

    Raises ValueError for a chart that is none, or is too large to be read.
    """

    name: str
    title: str
    kind: Kind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    heading: str
    """What the labels are, at the head of their column of the table."""
    unit: str
    adds_up: bool = False

    def __post_init__(self) -> None:
        if wrong := next(self._wrong(), None):
            raise ValueError(f"the chart {self.name!r} {wrong}")

    @property
    def table(self) -> dict[str, Any]:
        """Its figures, for a template's `table`."""
        columns = (self.heading, *(each.name for each in self.series))
        rows = [
            (label, *(shown(each.values[place]) for each in self.series)) for place, label in enumerate(self.labels)
        ]
        return a_table(columns, rows, len(self.series))

    @property
    def is_worth_drawing(self) -> bool:
        """Whether whoever sees it sees how things are.

        A bar of parts would look whole without the part that is not shown; of other bars most are there to be seen.
        """
        found, hidden = len(numbers(self.values)), self.values.count(None)
        return found > hidden and not (hidden and self.kind is Kind.STACKED)

    @property
    def values(self) -> tuple[Value, ...]:
        """All figures, series by series."""
        return tuple(value for each in self.series for value in each.values)

    def at(self, place: int) -> tuple[Value, ...]:
        """The figures of one label."""
        return tuple(each.values[place] for each in self.series)

    def _wrong(self) -> Iterator[str]:
        if not _NAME.fullmatch(self.name):
            yield "has no name that is small letters, digits and hyphens"
        texts = (self.title, self.heading, self.unit, *self.labels, *(each.name for each in self.series))
        if not all(text and text == on_one_line(text) for text in texts):
            yield "has a text that is empty, or not on one line"
        most_labels, most_series = MOST[self.kind]
        if not 0 < len(self.labels) <= most_labels:
            yield f"has {len(self.labels)} labels, and not 1 to {most_labels}"
        names = {each.name for each in self.series}
        if not 0 < len(self.series) <= most_series or len(names) < len(self.series):
            yield f"has {len(self.series)} series of {len(names)} names, and not 1 to {most_series}"
        if self.kind is Kind.BARS and len(self.series) > 1 and len(self.values) > _MOST_BARS:
            yield f"has {len(self.values)} bars, and not at most {_MOST_BARS}"
        if any(len(each.values) != len(self.labels) for each in self.series):
            yield "has a series without a figure for each label"
        if not all(map(_is_figure, self.values)):
            yield "has something that is no figure"


def on_one_line(text: str) -> str:
    """The text without what steers a screen or a page, on one line."""
    return one_line(text)


def shown(value: Value) -> str:
    """A figure as everybody reads it."""
    if value is None:
        return HIDDEN
    return value if isinstance(value, str) else f"{value:,}"


def numbers(values: Sequence[Value]) -> list[Decimal]:
    """Those figures that are numbers."""
    return [Decimal(value) for value in values if isinstance(value, int | Decimal)]


def total(values: Sequence[Value]) -> Decimal | None:
    """Their sum; None when one of them is missing: from the sum and the others it could be worked out."""
    found = numbers(values)
    return sum(found, Decimal(0)) if len(found) == len(values) else None


def _is_figure(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite() and value >= 0
    if isinstance(value, int):
        return not isinstance(value, bool) and value >= 0
    return value is None or value == NOTHING
