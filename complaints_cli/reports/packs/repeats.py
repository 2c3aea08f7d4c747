"""Complaints from a person or about a home that complained before, by reference alone."""

from typing import Any

from complaints_cli.reports.measures.endings import SAME_HOME, SAME_PERSON, earlier
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table

MOST = 20
"""So many earlier complaints are named beside one, the latest of them: more are those of an estate, or of a mistake."""
LATEST = f"""
    SELECT DISTINCT other.ref, other.received_on FROM {earlier(":ref")}
    ORDER BY other.received_on DESC, other.ref DESC LIMIT {MOST + 1}"""  # noqa: S608


def repeats(span: Span) -> dict[str, Any]:
    """Each complaint of the period that is not the first, what it has in common, and those before it."""
    rows = [
        (row.ref, row.word.capitalize(), _before(span, row.ref))
        for row in span.measured("repeats").those(SAME_PERSON, SAME_HOME)
    ]
    return a_table(("Complaint", "In common", "Received in the 12 months before"), rows, 0)


def _before(span: Span, ref: str) -> str:
    found = [each["ref"] for each in span.ask(LATEST, ref=ref)]
    return ", ".join(sorted(found[:MOST])) + (" and others" if len(found) > MOST else "")
