"""The charts of a year or a quarter: from what a reader is shown, so that a figure that is hidden is in no picture."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from complaints_cli.domain.dates import MONTHS
from complaints_cli.reports.charts.chart import NOTHING, Chart, Value
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
from complaints_cli.reports.sections.through_the_year import quarters
from complaints_cli.reports.words import spoken

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
STATUSES = ("implemented", "still to be made", "overdue", "dropped")
"""The words of the measure of changes made, from the best to the worst."""
NAMES = ("outcomes", "received", "quarters", "way", "categories", "learning")


def charts(span: Span, months: Sequence[Span] = ()) -> tuple[Chart, ...]:
    """Every chart of the span that shows how things are; with the months of it, also what came in each of them."""
    made = span.measured("learning-implemented")
    year = span.of(span.period.year)
    found = (
        outcomes_by_stage(
            upheld=_decided(span, "upheld"),
            partly_upheld=_decided(span, "partly-upheld"),
            not_upheld=_decided(span, "not-upheld"),
        ),
        *_by_month(months),
        rate_by_quarter(QUARTERS, _rates(year), _rates(year.of(year.period.before))),
        way_to_the_ombudsman(
            requests=figure(span.measured("requests-done").shown_total),
            stage_1=figure(span.measured("answered-in-time-1").shown_total),
            stage_2=figure(span.measured("answered-in-time-2").shown_total),
            ombudsman=figure(span.measured("referrals").shown),
        ),
        *_categories(span),
        learning_status({spoken(word): figure(made.shown_of(word)) for word in STATUSES}),
    )
    return tuple(chart for chart in found if chart.is_worth_drawing)


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


def _by_month(found: Sequence[Span]) -> Iterator[Chart]:
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


def _rates(year: Span) -> tuple[str, list[Value]]:
    """The rate of each quarter of a year; n/a of one that has not begun, or of which the record knows nothing."""
    known = {name: each for name, each in quarters(year).items() if each.has_record}
    shown: dict[str, Value] = {name: figure(each.measured("complaints-per-1000").value) for name, each in known.items()}
    return year.period.label, [shown.get(name, "n/a") for name in QUARTERS]


def _categories(year: Span) -> Iterator[Chart]:
    counted = {spoken(word): figure(number) for word, number in year.measured("categories").shown_words.items()}
    if counted:
        yield by_category(counted)
