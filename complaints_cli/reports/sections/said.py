"""What was entered for a report: the officer's words by section; where there are none, the report asks for them."""

from complaints_cli.domain.governing_terms import Section
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.governing import comments

ERASED = "These words were erased."
"""What stands where somebody's words are no longer on record."""


def said(span: Span) -> dict[str, str]:
    """The officer's words for the report of those days, by section ("resident_voice"); "" where there are none."""
    found = comments(span.rows, span.period.first, span.period.last)
    return {
        section.replace("-", "_"): (found[section].words or ERASED) if section in found else "" for section in Section
    }
