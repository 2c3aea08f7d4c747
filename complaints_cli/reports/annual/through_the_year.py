"""A year quarter by quarter and month by month: when complaints came, and how it went with those of each quarter."""

from typing import Any

from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.domain.reporting_years import months_of
from complaints_cli.reports.measuring.period import days
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, spoken


def by_quarter(year: Span) -> dict[str, Any]:
    """Each quarter, and the year they add up to."""
    rows = [_quarter(f"Q{place}", each) for place, each in enumerate(quarters(year), 1)]
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
    """The year's quarters: four, but in a short year."""
    return [year.of(each) for each in year.period.quarters]


def months(year: Span) -> list[Span]:
    """The months of the year, from the day on which it begins.

    None for the public where they are no calendar months: nothing keeps what one of them hides out of the others.
    """
    first, last = year.period.first, year.period.last
    if first.day == 1:
        return [year.of(each) for each in year.period.months]
    if year.public:
        return []
    starts = [add_months(first, place) for place in range(months_of(first, last))]
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    return [year.of(days(year.period, *each)) for each in zip(starts, ends, strict=True)]


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
