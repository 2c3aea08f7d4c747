"""The charts that reports have, each from plain figures: one that is too small to be shown is None."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from complaints_cli.reports.charts.chart import MOST, Chart, Kind, Series, Value, numbers, on_one_line, total

Stages = tuple[Value, Value]
"""A figure of stage 1, and the same of stage 2."""


def outcomes_by_stage(*, upheld: Stages, partly_upheld: Stages, not_upheld: Stages) -> Chart:
    """How complaints were decided at each stage."""
    return Chart(
        name="outcomes",
        title="Outcomes by stage",
        kind=Kind.STACKED,
        heading="Stage",
        labels=("Stage 1", "Stage 2"),
        series=(
            Series("Upheld", upheld),
            Series("Partly upheld", partly_upheld),
            Series("Not upheld", not_upheld),
        ),
        unit="complaints answered",
    )


def received_by_month(months: Sequence[str], received: Sequence[Value], days: Sequence[Value]) -> Chart:
    """How many complaints came in each month, and the average working days to the answer; "n/a" without an answer."""
    return Chart(
        name="received",
        title="Complaints received and working days to the answer, by month",
        kind=Kind.PANELS,
        heading="Month",
        labels=_texts(months),
        series=(
            Series("Complaints received", tuple(received)),
            Series("Average working days to the answer", tuple(days)),
        ),
        unit="months",
    )


def by_category(counted: Mapping[str, Value]) -> Chart:
    """What complaints were about, the most frequent first; what there is no room for stands together at the end."""
    ordered = sorted(counted.items(), key=lambda each: (-max(numbers([each[1]]), default=Decimal(-1)), each[0]))
    most = MOST[Kind.BARS][0]
    if len(ordered) > most:
        rest = [value for _, value in ordered[most - 1 :]]
        ordered = [*ordered[: most - 1], (f"All others ({len(rest)} categories)", total(rest))]
    return Chart(
        name="categories",
        title="Complaints by category",
        kind=Kind.BARS,
        heading="Category",
        labels=_texts([label for label, _ in ordered]),
        series=(Series("Complaints", tuple(value for _, value in ordered)),),
        unit="complaints",
        adds_up=True,
    )


def rate_by_quarter(
    quarters: Sequence[str], this: tuple[str, Sequence[Value]], last: tuple[str, Sequence[Value]]
) -> Chart:
    """Complaints per 1,000 homes in each quarter, of a year beside the year before, each with its name ("2025/26")."""
    return Chart(
        name="quarters",
        title="Complaints per 1,000 homes, by quarter",
        kind=Kind.BARS,
        heading="Quarter",
        labels=_texts(quarters),
        series=tuple(Series(on_one_line(year), tuple(values)) for year, values in (this, last)),
        unit="complaints per 1,000 homes",
    )


def way_to_the_ombudsman(*, requests: Value, stage_1: Value, stage_2: Value, ombudsman: Value) -> Chart:
    """How many matters came how far, from the request for a service to the Housing Ombudsman."""
    return Chart(
        name="way",
        title="From service requests to the Housing Ombudsman",
        kind=Kind.BARS,
        heading="How far",
        labels=("Service requests", "Complaints at stage 1", "Complaints at stage 2", "Brought to the Ombudsman"),
        series=(Series("Number", (requests, stage_1, stage_2, ombudsman)),),
        unit="requests and complaints",
    )


def learning_status(counted: Mapping[str, Value]) -> Chart:
    """How far the changes are that complaints led to: one bar, made of each status in that order."""
    return Chart(
        name="learning",
        title="What we learned, and how far the changes are",
        kind=Kind.STACKED,
        heading="Changes",
        labels=("From complaints",),
        series=tuple(Series(on_one_line(status), (value,)) for status, value in counted.items()),
        unit="changes",
    )


def _texts(labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(on_one_line(label) for label in labels)
