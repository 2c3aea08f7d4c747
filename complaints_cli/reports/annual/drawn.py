"""The charts of the annual report: from what a reader is shown, so that a figure that is hidden is in no picture."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from complaints_cli.domain.dates import MONTHS
from complaints_cli.reports.annual.learned import status
from complaints_cli.reports.annual.through_the_year import months, quarters
from complaints_cli.reports.charts.chart import NOTHING, Chart, Value, numbers
from complaints_cli.reports.charts.placing import placed
from complaints_cli.reports.charts.subjects import (
    Stages,
    by_category,
    learning_status,
    outcomes_by_stage,
    rate_by_quarter,
    received_by_month,
    way_to_the_ombudsman,
)
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import spoken

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
NAMES = ("outcomes", "received", "quarters", "way", "categories", "learning")
NOT_ON_RECORD: tuple[Value, ...] = ("n/a", "n/a", "n/a", "n/a")


def charts(year: Span, before: Span) -> tuple[Chart, ...]:
    """Every chart of the report that has something to show."""
    found = (
        outcomes_by_stage(
            upheld=_decided(year, "upheld"),
            partly_upheld=_decided(year, "partly-upheld"),
            not_upheld=_decided(year, "not-upheld"),
        ),
        *_by_month(year),
        rate_by_quarter(
            QUARTERS,
            (year.period.label, [*_rates(year)]),
            (before.period.label, [*_rates(before)] if before.has_record else NOT_ON_RECORD),
        ),
        way_to_the_ombudsman(
            requests=figure(year.measured("requests-done").shown_total),
            stage_1=figure(year.measured("answered-in-time-1").shown_total),
            stage_2=figure(year.measured("answered-in-time-2").shown_total),
            ombudsman=figure(year.measured("referrals").shown),
        ),
        *_categories(year),
        learning_status(
            {name: figure(number) for name, number in status(year.measured("learning-implemented")).items()}
        ),
    )
    return tuple(chart for chart in found if any(numbers(chart.values)))


def places(shown: Sequence[Chart]) -> dict[str, Any]:
    """The place of each chart by its name; "" where it has nothing to show."""
    return {**dict.fromkeys(NAMES, ""), **{chart.name: placed(chart) for chart in shown}}


def figure(shown: str) -> Value:
    """A figure as a chart takes it, from how a reader is shown it: None where it is hidden."""
    if shown == NOTHING:
        return "n/a"
    try:
        return Decimal(shown) if "." in shown else int(shown)
    except (InvalidOperation, ValueError):
        return None


def _decided(year: Span, word: str) -> Stages:
    one, two = (figure(year.measured(f"decided-{stage}").shown_of(word)) for stage in (1, 2))
    return one, two


def _by_month(year: Span) -> Iterator[Chart]:
    found = months(year)
    if found:
        yield received_by_month(
            [_short(each.period.first) for each in found],
            [figure(each.measured("answered-in-time-1").shown_total) for each in found],
            [figure(each.measured("working-days-1").value) for each in found],
        )


def _short(first: date) -> str:
    """A month by its name; one that does not begin with a calendar month by its first day."""
    day = "" if first.day == 1 else f"{first.day} "
    return f"{day}{MONTHS[first.month - 1][:3]} {first.year}"


def _rates(year: Span) -> Iterable[Value]:
    found = [figure(each.measured("complaints-per-1000").value) for each in quarters(year)]
    return whole_year(found)


def whole_year(rates: Sequence[Value]) -> list[Value]:
    """Those of its quarters, and that there is none of those that a short year has not."""
    return [*rates, *NOT_ON_RECORD[len(rates) :]]


def _categories(year: Span) -> Iterator[Chart]:
    counted = {spoken(word): figure(number) for word, number in year.measured("categories").shown_words.items()}
    if counted:
        yield by_category(counted)
