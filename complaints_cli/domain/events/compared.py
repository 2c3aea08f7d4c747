"""Figures that no complaint tells: what a survey counted, and what other landlords reached."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class SurveyCounted(Event):
    """How many gave each of the five answers on how their complaint was handled; nobody is named.

    Without `own` it is the regulator's question, TP09; `asked` is how many were asked, where that is known.
    """

    kind = "survey-counted"
    says = (
        "Survey {survey}, {first_on} to {last_on}: very satisfied {very_satisfied}, fairly satisfied "
        "{fairly_satisfied}, neither {neither}, fairly dissatisfied {fairly_dissatisfied}, very dissatisfied "
        "{very_dissatisfied}"
    )
    survey: int
    first_on: date
    last_on: date
    very_satisfied: int
    fairly_satisfied: int
    neither: int
    fairly_dissatisfied: int
    very_dissatisfied: int
    own: bool = False
    stock: Stock | None = None
    asked: int | None = None
    sample: str = sealed()
    method: str = sealed()


@dataclass(frozen=True, kw_only=True)
class SurveyRemoved(Event):
    """A count of a survey no longer stands."""

    kind = "survey-removed"
    says = "Survey {survey} removed. {reason}"
    survey: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class BenchmarkSet(Event):
    """A figure from elsewhere to hold a measure of ours against; `value` as it was published: "53.9"."""

    kind = "benchmark-set"
    says = "Benchmark {benchmark}: {measure} {stage} {stock}, {first_on} to {last_on}: {compared} {value}. {source}"
    benchmark: int
    measure: str
    first_on: date
    last_on: date
    compared: Compared
    value: str
    stage: int | None = None
    stock: Stock | None = None
    source: str = sealed()


@dataclass(frozen=True, kw_only=True)
class BenchmarkRemoved(Event):
    """A figure from elsewhere no longer stands."""

    kind = "benchmark-removed"
    says = "Benchmark {benchmark} removed. {reason}"
    benchmark: int
    reason: str = sealed()
