"""A chart as bars of text, for a terminal and for whoever has no picture: each bar has its name and its number.

A bar is made of one sign, so that nothing is told by shade; the parts of a whole begin where the part before them ends.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import zip_longest
from textwrap import wrap

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.charts.chart import Chart, Kind, Series, Value, numbers, shown

BLOCK, ASCII = "█", "#"
"""What a bar is made of; the second on a console that cannot show the first."""
WIDTH = 72
"""Columns of a line: it fits into 80 when it is set in by four, and between the margins of a page at ten points."""
_LABEL, _SERIES = 26, 18
"""The most columns that a name has; a longer one goes on in the next line."""


@dataclass(frozen=True)
class _Row:
    """A bar; `before` is what its bar begins after."""

    label: str
    series: str
    value: Value
    before: Decimal = Decimal(0)

    @property
    def length(self) -> Decimal:
        return sum(numbers([self.value]), Decimal(0))


def bars(chart: Chart, block: str = BLOCK) -> str:
    """The lines of the chart, without its title."""
    if chart.kind is Kind.PANELS:
        return "\n\n".join(_panel(chart, each, block) for each in chart.series)
    return "\n".join(_lines([*_rows(chart)], block))


def _panel(chart: Chart, series: Series, block: str) -> str:
    rows = [_Row(label, "", value) for label, value in zip(chart.labels, series.values, strict=True)]
    return "\n".join([*wrap(series.name, WIDTH), *_lines(rows, block)])


def _rows(chart: Chart) -> Iterator[_Row]:
    for place, label in enumerate(chart.labels):
        before = Decimal(0)
        for number, series in enumerate(chart.series):
            name = series.name if len(chart.series) > 1 else ""
            row = _Row(label if number == 0 else "", name, series.values[place], before)
            yield row
            if chart.kind is Kind.STACKED:
                before += row.length


def _lines(rows: Sequence[_Row], block: str) -> Iterator[str]:
    label = min(max(len(row.label) for row in rows), _LABEL)
    series = min(max(len(row.series) for row in rows), _SERIES)
    left = label + 2 + (series + 2 if series else 0)
    room = WIDTH - left - 1 - max(len(shown(row.value)) for row in rows)
    top = max(row.before + row.length for row in rows)
    for row in rows:
        names = zip_longest(wrap(row.label, label) or [""], wrap(row.series, max(series, 1)), fillvalue="")
        first, *more = (f"{one:{label}}  {other:{series}}".ljust(left) for one, other in names)
        yield f"{first}{_bar(row, top, room, block)}{shown(row.value)}"
        yield from (line.rstrip() for line in more)


def _bar(row: _Row, top: Decimal, room: int, block: str) -> str:
    """At least one column for what is not nothing."""
    start = _columns(row.before, top, room)
    if not row.length:
        return " " * start
    start = min(start, room - 1)
    return f"{' ' * start}{block * max(_columns(row.before + row.length, top, room) - start, 1)} "


def _columns(value: Decimal, top: Decimal, room: int) -> int:
    return int((value * room / top).to_integral_value(ROUND_HALF_UP)) if top else 0
