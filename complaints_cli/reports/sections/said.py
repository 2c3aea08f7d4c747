"""What was entered for a report: the officer's words by section; where there are none, the report asks for them."""

from complaints_cli.domain.governance_terms import Section
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.governing import comments


def said(span: Span) -> dict[str, str]:
    """The officer's words for the report of those days, by section ("resident_voice"); "" where there are none."""
    found = comments(span.rows, span.period.first, span.period.last)
    return {section.replace("-", "_"): found[section].words if section in found else "" for section in Section}
