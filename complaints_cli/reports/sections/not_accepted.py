"""What was not accepted, by its ground."""

from typing import Any

from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import GROUNDS, a_table


def not_accepted(span: Span) -> dict[str, Any]:
    """Complaints in whole or in part, and requests for stage 2."""
    one, two = span.measured("refused-by-ground").shown_words, span.measured("escalations-refused").shown_words
    grounds = [ground for ground in GROUNDS if ground in one or ground in two]
    rows = [(GROUNDS[ground], one.get(ground, "0"), two.get(ground, "0")) for ground in grounds]
    return a_table(("Ground", "Complaints", "Requests for stage 2"), rows, 2)
