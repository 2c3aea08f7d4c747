"""The quarters that led to this one, side by side."""

from typing import Any

from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table

MOST = 8
COLUMNS = ("", "Received", "Per 1,000 homes", "Stage 1 in time", "Upheld in full or in part", "Requests for stage 2")


def trend(now: Span) -> dict[str, Any]:
    """The last quarters up to this one, as far as the record goes back, the earliest first."""
    found = [now]
    while len(found) < MOST and (before := now.of(found[-1].period.before)).has_record:
        found.append(before)
    return a_table(COLUMNS, [_row(each) for each in reversed(found)], 5)


def _row(span: Span) -> tuple[str, ...]:
    return (
        span.period.label,
        span.measured("answered-in-time-1").shown_total,
        span.measured("complaints-per-1000").value,
        span.measured("answered-in-time-1").share,
        span.measured("decided-1").share,
        span.measured("answered-in-time-2").shown_total,
    )
