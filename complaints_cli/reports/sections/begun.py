"""The parts of a year that have begun: of days to come there is no figure yet, not even a nought."""

from collections.abc import Iterable

from complaints_cli.reports.measuring.period import Period
from complaints_cli.reports.measuring.span import Span


def begun(span: Span, parts: Iterable[Period]) -> list[Span]:
    """The register as each of these parts that has begun by today."""
    return [span.of(each) for each in parts if each.first <= span.today]


def quarters(year: Span) -> dict[str, Span]:
    """The quarters of the year that have begun, by their names: "Q1"."""
    names = {each: f"Q{place}" for place, each in enumerate(year.period.quarters, 1)}
    return {names[each.period]: each for each in begun(year, names)}
