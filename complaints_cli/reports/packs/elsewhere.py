"""Our figures beside those of other landlords, as they were entered, each for its own time."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.governing_terms import Compared, Stock
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table
from complaints_cli.store.governing import benchmarks

SET = """
    SELECT DISTINCT measure, stage, stock, first_on, last_on FROM benchmark
    WHERE stands = 1 AND first_on = :first AND last_on = :last ORDER BY measure, stage, stock"""
COLUMNS = ("Figure", "For", "Ours", "Median", "Upper quartile", "Peers")


def elsewhere(now: Span) -> dict[str, Any]:
    """What was entered for the period itself, for its reporting year, and for the year before."""
    year = now.period.year
    periods = dict.fromkeys((now.period, year, year.before))
    return a_table(COLUMNS, [row for period in periods for row in _rows(now.of(period))], 0)


def _rows(span: Span) -> Sequence[tuple[str, ...]]:
    asked = {"first": span.period.first.isoformat(), "last": span.period.last.isoformat()}
    return [_row(span, entered) for entered in span.rows(SET, asked)]


def _row(span: Span, entered: Any) -> tuple[str, ...]:  # noqa: ANN401
    period, stock = span.period, Stock(entered["stock"]) if entered["stock"] else None
    measured = _ours(span, entered["measure"], entered["stage"], entered["stock"])
    found = benchmarks(span.rows, entered["measure"], period.first, period.last, stage=entered["stage"], stock=stock)
    peers = [f"{each.value} ({each.source})" for each in found.get(Compared.PEER, ())]
    return (
        measured.measure.title,
        period.label,
        measured.value,
        *(_only(found.get(kind, ())) for kind in (Compared.MEDIAN, Compared.UPPER_QUARTILE)),
        "; ".join(peers) or "none entered",
    )


def _ours(span: Span, name: str, stage: int | None, stock: str | None) -> Measured:
    """Our own figure: of a measure that has one for each kind of home, that of the kind."""
    return span.measured(name, stage if stock else None, stock)


def _only(found: Sequence[Any]) -> str:
    return f"{found[0].value} ({found[0].source})" if found else "none entered"
