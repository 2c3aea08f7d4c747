"""A year by its quarters and months: when complaints came, and how it went with those of each quarter.

Of days to come there is no figure yet, not even a nought: a part that has not begun is in no table and no chart.
"""

from collections.abc import Iterable
from typing import Any

from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.domain.reporting_years import months_of
from complaints_cli.reports.measuring.period import Period, days
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, spoken

MOST = 8
"""Quarters that a table of the last of them has."""
COLUMNS = (
    "Quarter",
    "Received",
    "Per 1,000 homes",
    "Stage 1 in time",
    "Upheld in full or in part",
    "Requests for stage 2",
)


def begun(span: Span, parts: Iterable[Period]) -> list[Span]:
    """The register as each of these parts that has begun by today."""
    return [span.of(each) for each in parts if each.first <= span.today]


def quarters(year: Span) -> dict[str, Span]:
    """The quarters of the year that have begun, by their names: "Q1"."""
    names = {each: f"Q{place}" for place, each in enumerate(year.period.quarters, 1)}
    return {names[each.period]: each for each in begun(year, names)}


def by_quarter(year: Span) -> dict[str, Any]:
    """Each quarter that has begun, and the year they add up to."""
    rows = [_row(name, each) for name, each in quarters(year).items()]
    return a_table(COLUMNS, [*rows, _row("The year", year)], 5)


def up_to(now: Span) -> dict[str, Any]:
    """The last quarters up to this one, as far as the record goes back, the earliest first."""
    found = [now]
    while len(found) < MOST and (before := now.of(found[-1].period.before)).has_record:
        found.append(before)
    return a_table(COLUMNS, [_row(each.period.label, each) for each in reversed(found)], 5)


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
    starts = [add_months(first, place) for place in range(months_of(first, last))]
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    return begun(year, (days(year.period, *each) for each in zip(starts, ends, strict=True)))


def _row(name: str, span: Span) -> tuple[str, ...]:
    answered = span.measured("answered-in-time-1")
    return (
        name,
        answered.shown_total,
        span.measured("complaints-per-1000").value,
        answered.share,
        span.measured("decided-1").share,
        span.measured("answered-in-time-2").shown_total,
    )
