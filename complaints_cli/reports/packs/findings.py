"""Each finding of the Ombudsman against the landlord and each order, one by one, with what was done (Code 9.7 c)."""

from collections.abc import Mapping, Sequence
from typing import Any

from complaints_cli.domain.ombudsman import AGAINST_US, Determined
from complaints_cli.reports.measuring.figures import money
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import told
from complaints_cli.reports.words import a_table, spoken, stored_day

DETERMINED = """
    SELECT ref, determined_on, outcome, point FROM ombudsman_determination
    WHERE determined_on BETWEEN :first AND :last ORDER BY determined_on, ref, determination"""
ORDERED = """
    SELECT o.ref, o.kind, o.failure_type, o.ordered_on, o.due_on, o.what, o.amount, o.complied_on, o.declined, o.proof,
        EXISTS (SELECT 1 FROM ombudsman_determination AS d
            WHERE d.ref = o.ref AND d.outcome = 'severe-maladministration') AS severe
    FROM ombudsman_order AS o
    WHERE o.ordered_on <= :last
        AND (o.ordered_on >= :first OR o.complied_on >= :first OR (o.complied_on IS NULL AND o.declined = 0))
    ORDER BY severe DESC, o.ordered_on, o.ref, o.item"""
FAILURE = "failure-order"


def findings(span: Span) -> dict[str, Any]:
    """What the Ombudsman found against the landlord in the period, the gravest first, with what was ordered."""
    rows = [row for row in span.ask(DETERMINED) if Determined(row["outcome"]) in AGAINST_US]
    grave = list(Determined)
    shown = [
        (spoken(row["outcome"]), row["ref"], _point(row["point"]), stored_day(row["determined_on"]))
        for row in sorted(rows, key=lambda row: grave.index(Determined(row["outcome"])))
    ]
    return a_table(("Finding", "Complaint", "On", "Day"), shown, 0)


def severe_orders(span: Span) -> dict[str, Any]:
    """Orders on complaints with a finding of severe maladministration, made in the period or open in it."""
    return _orders(span, [row for row in span.ask(ORDERED) if row["severe"]])


def failure_orders(span: Span) -> dict[str, Any]:
    """Complaint handling failure orders made in the period or open in it."""
    return _orders(span, [row for row in span.ask(ORDERED) if _is_failure(row)])


def other_orders(span: Span) -> dict[str, Any]:
    """All other orders and recommendations made in the period or open in it."""
    rows = span.ask(ORDERED)
    return _orders(span, [row for row in rows if not row["severe"] and not _is_failure(row)])


def _is_failure(row: Mapping[str, Any]) -> bool:
    return row["kind"] == FAILURE and not row["severe"]


def _orders(span: Span, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    shown = [
        (
            f"{row['ref']}, {row['kind'].replace('-', ' ')}"
            + (f", type {kind}" if (kind := row["failure_type"]) else ""),
            told(span, row["ref"], row["what"]) or (money(row["amount"]) if row["amount"] else "not on record"),
            stored_day(row["due_on"], "no day"),
            f"{_became(row, span)}. {told(span, row['ref'], row['proof'])}".strip(),
        )
        for row in rows
    ]
    return a_table(("Order", "What", "By", "What was done"), shown, 0)


def _became(row: Mapping[str, Any], span: Span) -> str:
    """How the order stands today."""
    if row["declined"]:
        return "Answered with reasons"
    if row["complied_on"]:
        late = " (late)" if row["due_on"] and row["complied_on"] > row["due_on"] else ""
        return f"Complied with on {stored_day(row['complied_on'])}{late}"
    if row["due_on"] and row["due_on"] < span.today.isoformat():
        return "Overdue"
    return "Not due yet"


def _point(point: int | None) -> str:
    return f"point {point}" if point else "the whole complaint"
