"""The charts of a quarter: how it was decided, the quarters of two years, what it was about, how far it went."""

from collections.abc import Iterator

from complaints_cli.reports.annual.drawn import QUARTERS, figure, whole_year
from complaints_cli.reports.annual.learned import status
from complaints_cli.reports.charts.chart import Chart, Value, numbers
from complaints_cli.reports.charts.subjects import (
    Stages,
    by_category,
    learning_status,
    outcomes_by_stage,
    rate_by_quarter,
    way_to_the_ombudsman,
)
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import spoken


def charts(now: Span) -> tuple[Chart, ...]:
    """Every chart that has something to show."""
    return tuple(chart for chart in _charts(now) if any(numbers(chart.values)))


def _charts(now: Span) -> Iterator[Chart]:
    yield outcomes_by_stage(
        upheld=_decided(now, "upheld"),
        partly_upheld=_decided(now, "partly-upheld"),
        not_upheld=_decided(now, "not-upheld"),
    )
    year = now.period.year
    yield rate_by_quarter(QUARTERS, _rates(now.of(year)), _rates(now.of(year.before)))
    categories = now.measured("categories")
    if categories.total:
        yield by_category({spoken(word): figure(number) for word, number in categories.shown_words.items()})
    yield way_to_the_ombudsman(
        requests=_total(now.measured("requests-done")),
        stage_1=_total(now.measured("answered-in-time-1")),
        stage_2=_total(now.measured("answered-in-time-2")),
        ombudsman=_total(now.measured("referrals")),
    )
    made = status(now.measured("learning-implemented"))
    yield learning_status({name: figure(number) for name, number in made.items()})


def _decided(now: Span, word: str) -> Stages:
    one, two = (figure(now.measured(f"decided-{stage}").shown_of(word)) for stage in (1, 2))
    return one, two


def _rates(year: Span) -> tuple[str, list[Value]]:
    """The rate of each quarter of a year; none for one that has not begun, or of which the record knows nothing."""
    quarters = [year.of(each) for each in year.period.quarters]
    return year.period.label, whole_year([figure(_rate(each)) if _is_known(each) else "n/a" for each in quarters])


def _rate(quarter: Span) -> str:
    return quarter.measured("complaints-per-1000").value


def _is_known(quarter: Span) -> bool:
    return quarter.period.first <= quarter.today and quarter.has_record


def _total(measured: Measured) -> Value:
    return figure(measured.shown_total)
