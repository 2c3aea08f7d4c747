"""What was learned in a month or a quarter, with what is still to be made of it, and how each change stands."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.domain.dates import ONE_DAY
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import told
from complaints_cli.reports.words import a_table, sentence_case
from complaints_cli.store import lessons
from complaints_cli.store.lessons import Learned

COLUMNS = ("What changes", "From, and root cause", "Who sees to it", "By", "How it stands")


def noted(span: Span) -> dict[str, Any]:
    """The changes noted in the period."""
    return _table(span, lessons.noted(span.rows, span.period.first, span.period.last))


def earlier(span: Span) -> dict[str, Any]:
    """The changes noted before it that were open in it, or are."""
    first = span.period.first
    before = lessons.noted(span.rows, date.min, first - ONE_DAY)
    return _table(span, [each for each in before if each.ended_on is None or each.ended_on >= first])


def _table(span: Span, found: Sequence[Learned]) -> dict[str, Any]:
    shown = [
        (
            told(span, each.ref, each.change),
            f"{each.ref}, {each.cause.replace('-', ' ')}" if each.cause else each.ref,
            each.role or "nobody yet",
            plain_day(each.due_on) if each.due_on else "no day",
            sentence_case(each.progress.words(span.today, plain_day)),
        )
        for each in found
    ]
    return a_table(COLUMNS, shown, 0)
