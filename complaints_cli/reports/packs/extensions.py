"""The extensions told in a month or a quarter, one by one."""

from typing import Any

from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, stored_day

TOLD = """
    SELECT ref, stage, told_on, to_date, within_cap, COALESCE(reason, '') AS reason,
        COALESCE(good_reason, '') AS good_reason
    FROM notice WHERE kind = 'extension' AND told_on BETWEEN :first AND :last ORDER BY told_on, ref, stage, notice"""


def extensions(span: Span) -> dict[str, Any]:
    """Each extension: the complaint, the day it was told, the new date, and whether the Code allows it."""
    rows = [
        (row["ref"], f"Stage {row['stage']}", stored_day(row["told_on"]), stored_day(row["to_date"]), _allowed(row))
        for row in span.ask(TOLD)
    ]
    return a_table(("Complaint", "Stage", "Told on", "New date", "By the Code"), rows, 0)


def _allowed(row: Any) -> str:  # noqa: ANN401
    if not row["reason"]:
        return "without a reason"
    if row["within_cap"]:
        return "within the limit"
    return "beyond the limit, with a good reason" if row["good_reason"] else "beyond the limit"
