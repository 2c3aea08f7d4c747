"""What a chart shows, said in words for whoever does not see it: how it is drawn, its highest, lowest, and the sum."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from complaints_cli.domain.plain import listed
from complaints_cli.reports.charts.chart import HIDDEN, NOTHING, Chart, Kind, Value, numbers, shown, total

_NAMED = 3
"""Names that one sentence has; of more, how many there are is said."""


def alternative(chart: Chart) -> str:
    """The chart in plain sentences."""
    return " ".join(_sentences(chart))


def _sentences(chart: Chart) -> Iterator[str]:
    yield _drawn(chart)
    if chart.kind is Kind.STACKED:
        yield from (_parts(chart, place) for place in range(len(chart.labels)))
    else:
        for series in chart.series:
            said = _extremes(chart, series.values)
            yield f"{series.name}: {said}" if len(chart.series) > 1 else f"{said[:1].upper()}{said[1:]}"
    if chart.adds_up and len(chart.values) > 1 and (summed := total(chart.values)) is not None:
        yield f"Total: {shown(summed)}."
    yield from _missing(chart)


def _drawn(chart: Chart) -> str:
    several = [each.name for each in chart.series]
    bars = "one bar" if len(chart.labels) == 1 else f"{len(chart.labels)} bars"
    match chart.kind:
        case Kind.STACKED if len(several) > 1:
            made = "made" if len(chart.labels) == 1 else "each made"
            return f"A bar chart of {chart.unit}: {bars}, {made} of these parts: {listed(several)}."
        case Kind.PANELS if len(several) > 1:
            below = listed(f"{name} as a line" for name in several[1:])
            return f"{len(several)} charts over the same {chart.unit}: {several[0]} as bars, and below it {below}."
        case Kind.BARS if len(several) > 1:
            return f"A bar chart of {chart.unit}, with a bar each for {listed(several)}."
        case _:
            return f"A bar chart of {chart.unit}, with {bars}."


def _parts(chart: Chart, place: int) -> str:
    values = chart.at(place)
    parts = listed(f"{each.name} {shown(value)}" for each, value in zip(chart.series, values, strict=True))
    summed = total(values) if len(values) > 1 else None
    return f"{chart.labels[place]}: {parts}{'' if summed is None else f'; {shown(summed)} in all'}."


def _extremes(chart: Chart, values: Sequence[Value]) -> str:
    found = numbers(values)
    if not found:
        return "there is no figure to show."
    high, low = max(found), min(found)
    if len(found) == 1:
        only = "" if len(values) == 1 else "the only figure shown: "
        return f"{only}{_where(chart, values, high)}, {shown(high)}."
    if high == low:
        every = "both" if len(found) == 2 else f"all {len(found)}"
        return f"{every} figures{' shown' if None in values else ''} are {shown(high)}."
    of_those = " of those shown" if None in values else ""
    highest = f"the highest{of_those} is {shown(high)} ({_where(chart, values, high)})"
    return f"{highest}, the lowest {shown(low)} ({_where(chart, values, low)})."


def _where(chart: Chart, values: Sequence[Value], wanted: Decimal) -> str:
    names = [label for label, value in zip(chart.labels, values, strict=True) if numbers([value]) == [wanted]]
    return listed(names) if len(names) <= _NAMED else f"{len(names)} of {len(chart.labels)}"


def _missing(chart: Chart) -> Iterator[str]:
    hidden, nothing = chart.values.count(None), chart.values.count(NOTHING)
    if hidden:
        are = "figure is" if hidden == 1 else "figures are"
        yield f"{hidden} {are} {HIDDEN}, because small numbers could point to a person."
    if nothing:
        are = "figure is" if nothing == 1 else "figures are"
        yield f"{nothing} {are} {NOTHING}: there was nothing to work {'it' if nothing == 1 else 'them'} out from."
