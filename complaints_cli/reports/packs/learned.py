"""What was learned in a month or a quarter, with what is still to be made of it, and how each change stands."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.unnamed import unnamed
from complaints_cli.reports.words import a_table, spoken, stored_day

LEARNED = """
    SELECT l.ref, l.learning, l.noted_on, l.change, l.cause, l.due_on, l.status, l.done_on, l.dropped_on, p.role
    FROM learning AS l LEFT JOIN person AS p ON p.id = l.owner
    WHERE l."none" = 0 AND l.noted_on <= :last
        AND (l.noted_on >= :first OR l.is_open = 1 OR COALESCE(l.done_on, l.dropped_on) >= :first)
    ORDER BY l.noted_on, l.ref, l.learning"""
COLUMNS = ("What changes", "From, and root cause", "Who sees to it", "By", "How it stands")


def noted(span: Span) -> dict[str, Any]:
    """The changes noted in the period."""
    first = span.period.first.isoformat()
    return _table(span, [row for row in _rows(span) if row["noted_on"] >= first])


def earlier(span: Span) -> dict[str, Any]:
    """The changes noted before it that were open in it, or are."""
    first = span.period.first.isoformat()
    return _table(span, [row for row in _rows(span) if row["noted_on"] < first])


def _rows(span: Span) -> Sequence[Any]:
    return span.ask(LEARNED)


def _table(span: Span, rows: Sequence[Any]) -> dict[str, Any]:
    shown = [
        (
            unnamed(span, row["ref"], row["change"]),
            f"{row['ref']}, {row['cause'].replace('-', ' ')}" if row["cause"] else row["ref"],
            row["role"] or "nobody yet",
            stored_day(row["due_on"], "no day"),
            _status(row, span.today),
        )
        for row in rows
    ]
    return a_table(COLUMNS, shown, 0)


def _status(row: Any, today: date) -> str:  # noqa: ANN401
    ended = stored_day(row["done_on"] or row["dropped_on"])
    if ended:
        return f"{spoken(row['status'])} on {ended}"
    overdue = ", overdue" if row["due_on"] and row["due_on"] < today.isoformat() else ""
    return f"{spoken(row['status'])}{overdue}"
