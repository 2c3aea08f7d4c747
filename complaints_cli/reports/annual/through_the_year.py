"""A year quarter by quarter and month by month: when complaints came, and how it went with those of each quarter."""

from typing import Any

from complaints_cli.reports.measuring.period import Period, days
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, spoken


def by_quarter(year: Span) -> dict[str, Any]:
    """Each quarter, and the year they add up to."""
    rows = [_quarter(each.period.label, each) for each in quarters(year)]
    columns = ("Quarter", "Received", "Per 1,000 homes", "Answered in time", "Upheld in full or in part", "Stage 2")
    return a_table(columns, [*rows, _quarter("The year", year)], 5)


def categories_by_quarter(year: Span) -> dict[str, Any]:
    """How many complaints of each category came in each quarter."""
    parts = [each.measured("categories") for each in quarters(year)]
    whole = year.measured("categories")
    rows = [
        (spoken(word), *(each.shown_of(word) for each in parts), number) for word, number in whole.shown_words.items()
    ]
    if len(rows) > 1:
        rows.append(("Total", *(each.shown_total for each in parts), whole.shown_total))
    names = [f"Q{place}" for place in range(1, len(parts) + 1)]
    return a_table(("Category", *names, "The year"), rows, len(parts) + 1)


def quarters(year: Span) -> list[Span]:
    """The year's four quarters."""
    return [year.of(each) for each in year.period.quarters]


def months(year: Span) -> list[Span]:
    """The months of the year; of one that it has only a part of, that part."""
    return [year.of(_within(each, year.period)) for each in year.period.months]


def _within(month: Period, year: Period) -> Period:
    first, last = max(month.first, year.first), min(month.last, year.last)
    return month if (first, last) == (month.first, month.last) else days(year, first, last)


def _quarter(name: str, span: Span) -> tuple[str, ...]:
    answered = span.measured("answered-in-time-1")
    return (
        name,
        answered.shown_total,
        span.measured("complaints-per-1000").value,
        answered.share,
        span.measured("decided-1").share,
        span.measured("answered-in-time-2").shown_total,
    )
