"""How a chart fills a picture: every bar and point with its number at it, and every name beside what it names.

A figure that is not shown is a gap, with the words in its place.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from complaints_cli.reports.charts.chart import Chart, Kind, Series, Value, numbers, shown, total
from complaints_cli.reports.charts.marks import LEADING, Bar, Line, Mark, WidthOf, Words, column, wrapped

WIDTH = 478.0
"""Points: with the edge of a bar to its left and right, what an A4 page has between its margins."""
_LABEL, _SERIES, _LINES = 160.0, 100.0, 3
"""The most that names have of the width, and the lines of one."""
_THICK, _APART, _PART = 14.0, 10.0, 22.0
_MANY = 10
"""Labels; more than these are set closer, for all of them are to stand on one page."""
_HIGH, _OVER = 84.0, 30.0
"""Of a panel: its highest bar, and the room for the number over it."""
_GAP = 14.0
_MIDDLE = LEADING / 2


def laid_out(chart: Chart, width_of: WidthOf) -> tuple[list[Mark], float]:
    """What is drawn, and how high the picture is in points."""
    layout = {Kind.BARS: _bars, Kind.STACKED: _stacked, Kind.PANELS: _panels}[chart.kind]
    marks = list(layout(chart, width_of))
    return marks, max(_end(mark) for mark in marks) + 4


def _bars(chart: Chart, width_of: WidthOf) -> Iterator[Mark]:
    several = len(chart.series) > 1
    close = len(chart.labels) > _MANY
    lines, apart = (2, _APART - 4) if close else (_LINES, _APART)
    labels = [wrapped(label, _LABEL, lines, width_of) for label in chart.labels]
    names = [wrapped(each.name, _SERIES, 1, width_of) for each in chart.series]
    second = _widest(labels, width_of) + 8
    left = second + (_widest(names, width_of) + 8 if several else 0)
    room = WIDTH - left - max(width_of(shown(value)) for value in chart.values) - 8
    top = _top(chart.values)
    yield Words(0, _MIDDLE, f"{chart.unit[:1].upper()}{chart.unit[1:]}", bold=True)
    y = begins = LEADING + 6
    for place, label in enumerate(labels):
        yield from column(label, 0, y + _THICK / 2)
        ends = y + len(label) * LEADING
        for pattern, value in enumerate(chart.at(place)):
            if several:
                yield from column(names[pattern], second, y + _THICK / 2)
            width = _share(value, top, room)
            if width:
                yield Bar(left, y, width, _THICK, pattern)
            yield Words(left + width + 4, y + _THICK / 2, shown(value))
            y += _THICK + 2
        y = max(y, ends) + apart - 2
    yield Line(((left, begins - 3), (left, y - apart + 3)))


def _stacked(chart: Chart, width_of: WidthOf) -> Iterator[Mark]:
    top = max(sum(numbers(chart.at(place)), Decimal(0)) for place in range(len(chart.labels)))
    room = WIDTH - _GAP * max(chart.at(place).count(None) for place in range(len(chart.labels)))
    yield Words(0, _MIDDLE, f"{chart.unit[:1].upper()}{chart.unit[1:]}", bold=True)
    y = LEADING + 8
    for place, label in enumerate(chart.labels):
        values = chart.at(place)
        summed = total(values)
        in_all = "" if summed is None or len(values) == 1 else f": {shown(summed)} in all"
        yield Words(0, y + _MIDDLE, _with(label, in_all, WIDTH, width_of))
        y += LEADING + 3
        yield from _parts(values, y, top, room, width_of)
        y += _PART + 6
        for mark in _key(chart, values, y, width_of):
            yield mark
            y = max(y, mark.y - _MIDDLE)
        y += LEADING + 16


def _parts(values: Sequence[Value], y: float, top: Decimal, room: float, width_of: WidthOf) -> Iterator[Mark]:
    """The parts of one bar; one that is not shown is a gap, always of the same width."""
    x = 0.0
    for pattern, value in enumerate(values):
        width = _share(value, top, room)
        if width:
            yield Bar(x, y, width, _PART, pattern)
        if width > width_of(shown(value)) + 8:
            yield Words(x + width / 2, y + _PART / 2, shown(value), "center", boxed=True)
        x += _GAP if value is None else width
    yield Line(((0, y - 3), (0, y + _PART + 3)))


def _key(chart: Chart, values: Sequence[Value], y: float, width_of: WidthOf) -> Iterator[Bar | Words]:
    """Under a bar each of its patterns, with name and number, in as many lines as that takes."""
    x = 0.0
    for pattern, (series, value) in enumerate(zip(chart.series, values, strict=True)):
        text = _with(series.name, f": {shown(value)}", WIDTH / 2 - 34, width_of)
        width = width_of(text) + 34
        if x and x + width > WIDTH:
            x, y = 0.0, y + LEADING + 4
        yield Bar(x, y + 1, 14, LEADING - 2, pattern)
        yield Words(x + 19, y + _MIDDLE, text)
        x += width


def _with(name: str, figure: str, room: float, width_of: WidthOf) -> str:
    """A name, cut where there is no room for it, and its figure, which is never cut."""
    (short,) = wrapped(name, room - width_of(figure), 1, width_of)
    return f"{short}{figure}"


def _panels(chart: Chart, width_of: WidthOf) -> Iterator[Mark]:
    slot = WIDTH / len(chart.labels)
    labels = [wrapped(label, slot - 4, 2, width_of) for label in chart.labels]
    y = 0.0
    for number, series in enumerate(chart.series):
        lines = wrapped(series.name, WIDTH, _LINES, width_of)
        yield from (Words(each.x, each.y, each.text, bold=True) for each in column(lines, 0, y + _MIDDLE))
        floor = y + len(lines) * LEADING + _OVER + _HIGH
        crowded = any(width_of(shown(value)) > slot - 2 for value in series.values if value is not None)
        raised = LEADING if crowded else 0
        yield from _line(series, number, slot, floor, raised) if number else _columns(series, slot, floor, raised)
        yield Line(((0, floor), (WIDTH, floor)))
        for place, label in enumerate(labels):
            yield from column(label, _centre(place, slot), floor + _MIDDLE + 3, "center")
        y = floor + 2 * LEADING + 18


def _columns(series: Series, slot: float, floor: float, raised: float) -> Iterator[Mark]:
    top, width = _top(series.values), min(slot * 0.6, 40)
    for place, value in enumerate(series.values):
        height = _share(value, top, _HIGH)
        if height:
            yield Bar(_centre(place, slot) - width / 2, floor - height, width, height, 0)
        yield from _over(value, _centre(place, slot), floor - height - raised * (place % 2))


def _line(series: Series, number: int, slot: float, floor: float, raised: float) -> Iterator[Mark]:
    """In as many pieces as the gaps leave, with the numbers over its marks, every other one higher by `raised`."""
    top = _top(series.values)
    points = [(_centre(place, slot), value) for place, value in enumerate(series.values)]
    for there, piece in groupby(points, key=lambda point: bool(numbers([point[1]]))):
        if there:
            yield Line(tuple((x, floor - _share(value, top, _HIGH)) for x, value in piece), number)
    for place, (x, value) in enumerate(points):
        above = _share(value, top, _HIGH) + (3 if numbers([value]) else 0)
        yield from _over(value, x, floor - above - raised * (place % 2))


def _over(value: Value, x: float, y: float) -> Iterator[Words]:
    """A number over its bar or its mark; the words for one that is not shown over the floor."""
    lines = shown(value).split() if value is None else [shown(value)]
    for number, line in enumerate(reversed(lines)):
        yield Words(x, y - _MIDDLE - 2 - number * LEADING, line, "center", boxed=True)


def _centre(place: int, slot: float) -> float:
    return (place + 0.5) * slot


def _top(values: Sequence[Value]) -> Decimal:
    return max(numbers(values), default=Decimal(0))


def _share(value: Value, top: Decimal, room: float) -> float:
    """As much of the room as the figure is of the highest, and a trace of what is not nothing."""
    return max((max(float(each / top) * room, 1.5) for each in numbers([value]) if each), default=0.0)


def _widest(names: Sequence[Sequence[str]], width_of: WidthOf) -> float:
    return max(width_of(line) for lines in names for line in lines)


def _end(mark: Mark) -> float:
    match mark:
        case Bar():
            return mark.y + mark.height
        case Words():
            return mark.y + _MIDDLE
        case Line():
            return max(y for _, y in mark.points)
