"""What complaints taught and changed: each entry with its root cause and how far it is; what is still to be made."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from complaints_cli.domain.event import ERASED
from complaints_cli.reports.assessment.answers import Answer
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.unnamed import names_somebody
from complaints_cli.reports.words import a_table, spoken

NOTED = """
    SELECT l.ref, l.heard, l.wrong, l.cause, l.change, p.role, l.due_on, l.status, l.done_on, l.dropped_on
    FROM learning AS l LEFT JOIN person AS p ON p.id = l.owner
    WHERE l.noted_on BETWEEN :first AND :last AND l."none" = 0 ORDER BY l.noted_on, l.ref, l.learning"""
DONE = """
    SELECT ref, heard, change, done_on FROM learning
    WHERE status = 'implemented' AND heard IS NOT NULL AND change IS NOT NULL
        AND (noted_on BETWEEN :first AND :last OR done_on BETWEEN :first AND :last)
    ORDER BY done_on, ref, learning"""
OPEN = """
    SELECT l.ref, l.change, l.wrong, p.role, l.due_on FROM learning AS l LEFT JOIN person AS p ON p.id = l.owner
    WHERE l.is_open = 1 AND l.noted_on <= :last
    UNION ALL SELECT '', l.change, l.what, p.role, l.due_on FROM lesson AS l LEFT JOIN person AS p ON p.id = l.owner
    WHERE l.done_on IS NULL AND l.change IS NOT NULL AND l.noted_on <= :last
    ORDER BY due_on NULLS LAST, change"""
NAMED = "Not told here: it names somebody."
STATUSES = ("implemented", "still to be made", "overdue", "dropped")
"""The words of the measure of changes made, from the best to the worst."""


def learned(year: Span) -> dict[str, Any]:
    """The section of what was learned."""
    return {
        "learning": _noted(year),
        "said_and_done": _said_and_done(year),
        "learned": year.measured("learning-recorded").sentence,
        "made": _made(year),
        "without_change": year.measured("learning-changes").shown_of("nothing beyond the complaint itself"),
    }


def _made(year: Span) -> str:
    """How many changes were made; "" where it is not shown, for the list of them tells it."""
    made = year.measured("learning-implemented")
    return made.sentence if made.shows_counts else ""


def still_to_do(year: Span, answers: Sequence[Answer]) -> dict[str, Any]:
    """Changes that are still to be made, and what the self-assessment found short, each with its day."""
    rows = [
        (
            _told(year, row, "change"),
            _told(year, row, "wrong"),
            row["role"] or "nobody yet",
            _day(row["due_on"], "no day yet"),
        )
        for row in year.rows(OPEN, _days(year))
    ]
    rows += [
        (each.action, f"Code {each.provision.number}", "", plain_day(each.due) if each.due else "no day yet")
        for each in answers
        if each.is_short and each.action
    ]
    return a_table(("What we will do", "Why", "Who sees to it", "By when"), rows, 0)


def status(measured: Measured) -> dict[str, str]:
    """How many changes of the year have got how far, in the order of `STATUSES`."""
    return {spoken(word): measured.shown_of(word) for word in STATUSES}


def _noted(year: Span) -> dict[str, Any]:
    rows = [
        (
            _sentences(_told(year, row, "heard"), _told(year, row, "wrong")),
            spoken(row["cause"] or "not-recorded"),
            _told(year, row, "change"),
            _sentences(row["role"], _by(row["due_on"])),
            _status(row, year.today),
        )
        for row in year.rows(NOTED, _days(year))
    ]
    columns = ("What we heard, and what was wrong", "Root cause", "What changes", "Who sees to it, by when", "Status")
    return a_table(columns, rows, 0)


def _told(year: Span, row: Mapping[str, Any], column: str) -> str:
    """What was written; for the public, not where it names somebody of the complaint."""
    text: str = row[column] or ""
    return NAMED if text and year.public and names_somebody(year, row["ref"], text) else text


def _sentences(*parts: str | None) -> str:
    """What is there of them, one after the other, each ended as a sentence."""
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)


def _by(due: str | None) -> str:
    return f"By {_day(due, '')}" if due else ""


def _status(row: Mapping[str, Any], today: date) -> str:
    words, ended = spoken(row["status"]), row["done_on"] or row["dropped_on"]
    if ended:
        return f"{words} on {_day(ended, '')}"
    late = row["due_on"] is not None and row["due_on"] < today.isoformat()
    return f"{words}, overdue" if late else words


def _said_and_done(year: Span) -> list[dict[str, str]]:
    return [
        {"said": row["heard"], "did": row["change"], "on": _day(row["done_on"], "")}
        for row in year.rows(DONE, _days(year))
        if ERASED not in (row["heard"], row["change"])
        and NAMED not in (_told(year, row, "heard"), _told(year, row, "change"))
    ]


def _days(year: Span) -> dict[str, str]:
    return {"first": year.period.first.isoformat(), "last": year.period.last.isoformat()}


def _day(stored: str | None, none: str) -> str:
    return plain_day(date.fromisoformat(stored)) if stored else none
