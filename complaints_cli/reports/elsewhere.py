"""Figures from elsewhere beside our own: medians, quartiles and peers that were entered for the days of a report."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from complaints_cli.domain.benchmarks import Benchmark
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.reports.measures import key_of
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
from complaints_cli.reports.measuring.measure import Measure, Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table
from complaints_cli.store import governing

NAMES = {Compared.MEDIAN: "Median", Compared.UPPER_QUARTILE: "Upper quartile", Compared.PEER: "Another landlord"}


def entered(span: Span, measures: Iterable[Measure]) -> list[Measured]:
    """Those of these measures that a figure from elsewhere was entered for, for the days of the span."""
    return [span.measured(*key_of(each)) for each in measures if _found(span, each)]


def beside(span: Span, measures: Iterable[Measured]) -> dict[str, Any]:
    """Each figure of these that something was entered for, with what it was and where it is from."""
    rows = [row for each in measures for row in _rows(span, each)]
    return a_table(("Figure", "Ours", "Elsewhere", "", "From"), rows, 0)


def _rows(span: Span, measured: Measured) -> list[tuple[str, ...]]:
    measure, found = measured.measure, _found(span, measured.measure)
    return [
        (measure.title, _figure(measure, measured.value), NAMES[kind], _figure(measure, each.value), each.source)
        for kind in NAMES
        for each in found.get(kind, ())
    ]


def _found(span: Span, measure: Measure) -> Mapping[Compared, Sequence[Benchmark]]:
    _, stage, stock = key_of(measure)
    days = span.period.first, span.period.last
    return governing.benchmarks(span.rows, measure.id, *days, stage=stage, stock=Stock(stock) if stock else None)


def _figure(measure: Measure, value: str) -> str:
    return f"{value}%" if measure.unit is Unit.PERCENT and value != NOT_APPLICABLE else value
