"""Complaints from a person or about a home that complained before, by reference alone."""

from typing import Any

from complaints_cli.reports.measures.endings import FIRST, earlier
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table

EARLIER = f"SELECT DISTINCT c.ref FROM {earlier(':ref')} ORDER BY c.ref"  # noqa: S608


def repeats(span: Span) -> dict[str, Any]:
    """Each complaint of the period that is not the first, what it has in common, and those before it."""
    rows = [
        (row.ref, row.word.capitalize(), ", ".join(each["ref"] for each in span.ask(EARLIER, ref=row.ref)))
        for row in span.measured("repeats").rows
        if row.word != FIRST
    ]
    return a_table(("Complaint", "In common", "Received in the 12 months before"), rows, 0)
