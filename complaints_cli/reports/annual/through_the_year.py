"""A year quarter by quarter and month by month: when complaints came, and how it went with those of each quarter."""

from typing import Any

from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.reports.measuring.period import days
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.begun import begun, quarters
from complaints_cli.reports.words import a_table, spoken

MONTHS = 12


def by_quarter(year: Span) -> dict[str, Any]:
    """Each quarter that has begun, and the year they add up to."""
    rows = [_quarter(name, each) for name, each in quarters(year).items()]
    columns = ("Quarter", "Received", "Per 1,000 homes", "Answered in time", "Upheld in full or in part", "Stage 2")
    return a_table(columns, [*rows, _quarter("The year", year)], 5)


def categories_by_quarter(year: Span) -> dict[str, Any]:
    """How many complaints of each category came in each quarter."""
    parts = {name: each.measured("categories") for name, each in quarters(year).items()}
    whole = year.measured("categories")
    rows = [
        (spoken(word), *(each.shown_of(word) for each in parts.values()), number)
        for word, number in whole.shown_words.items()
    ]
    if len(rows) > 1:
        rows.append(("Total", *(each.shown_total for each in parts.values()), whole.shown_total))
    return a_table(("Category", *parts, "The year"), rows, len(parts) + 1)


def months(year: Span) -> list[Span]:
    """Those of the twelve months of the year that have begun, from the day on which it begins.

    None for the public where they are no calendar months: nothing keeps what one of them hides out of the others.
    """
    first, last = year.period.first, year.period.last
    if first.day == 1:
        return begun(year, year.period.months)
    if year.public:
        return []
    starts = [add_months(first, place) for place in range(MONTHS)]
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    return begun(year, (days(year.period, *each) for each in zip(starts, ends, strict=True)))


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
