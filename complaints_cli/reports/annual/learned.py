"""What complaints taught and changed: each entry with its root cause and how far it is; what is still to be made."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.reports import changes
from complaints_cli.reports.assessment.answers import Answer
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import told
from complaints_cli.reports.words import a_table, sentence_case, sentences, spoken
from complaints_cli.store import lessons


def learned(year: Span) -> dict[str, Any]:
    """The section of what was learned."""
    return {
        "learning": _noted(year),
        "said_and_done": changes.made(year),
        "learned": year.measured("learning-recorded").sentence,
        "made": year.measured("learning-implemented").sentence,
        "without_change": year.measured("learning-changes").shown_of("nothing beyond the complaint itself"),
    }


def still_to_do(year: Span, answers: Sequence[Answer]) -> dict[str, Any]:
    """Changes that are still to be made, and what the self-assessment found short, each with its day."""
    rows = [
        (
            told(year, each.ref, each.change),
            told(year, each.ref, each.wrong),
            each.role or "nobody yet",
            plain_day(each.due_on) if each.due_on else "no day yet",
        )
        for each in lessons.still_to_make(year.rows, year.period.last)
    ]
    rows += [
        (each.action, f"Code {each.provision.number}", "", plain_day(each.due) if each.due else "no day yet")
        for each in answers
        if each.is_short and each.action
    ]
    return a_table(("What we will do", "Why", "Who sees to it", "By when"), rows, 0)


def _noted(year: Span) -> dict[str, Any]:
    rows = [
        (
            sentences(told(year, each.ref, each.heard), told(year, each.ref, each.wrong)),
            spoken(each.cause or "not-recorded"),
            told(year, each.ref, each.change),
            sentences(each.role, f"By {plain_day(each.due_on)}" if each.due_on else ""),
            sentence_case(each.progress.words(year.today, plain_day)),
        )
        for each in lessons.noted(year.rows, year.period.first, year.period.last)
    ]
    columns = ("What we heard, and what was wrong", "Root cause", "What changes", "Who sees to it, by when", "Status")
    return a_table(columns, rows, 0)
