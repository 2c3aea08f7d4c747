"""Figures that no record of complaints can give: what surveys counted, and what other landlords report."""

from datetime import date

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.events.compared import BenchmarkSet, SurveyCounted
from complaints_cli.exchange.invented.association import LAST_YEAR, THIS_YEAR, Days

SAMPLE = (
    "Tenants drawn by lot, of whom those answered this question who said that they had complained in the last 12 "
    "months (more than are on record, since many count a repair that they reported)"
)


def _of_tenants(number: int, on: date, days: Days, asked: int, people: tuple[int, int, int, int, int]) -> SurveyCounted:
    return _survey(number, on, days, people, own=False, asked=asked, sample=SAMPLE, method="Telephone")


def _survey(
    number: int,
    on: date,
    days: Days,
    people: tuple[int, int, int, int, int],
    *,
    own: bool,
    asked: int,
    sample: str,
    method: str,
) -> SurveyCounted:
    very, fairly, neither, fairly_not, not_at_all = people
    return SurveyCounted(
        on=on,
        survey=number,
        first_on=days[0],
        last_on=days[1],
        very_satisfied=very,
        fairly_satisfied=fairly,
        neither=neither,
        fairly_dissatisfied=fairly_not,
        very_dissatisfied=not_at_all,
        own=own,
        asked=asked,
        sample=sample,
        method=method,
    )


SURVEYS = (
    _of_tenants(1, date(2025, 4, 22), LAST_YEAR, 150, (5, 5, 3, 4, 5)),
    _of_tenants(2, date(2026, 4, 21), THIS_YEAR, 150, (5, 6, 3, 4, 3)),
    _survey(
        3,
        date(2026, 4, 21),
        THIS_YEAR,
        (9, 7, 3, 2, 4),
        own=True,
        asked=33,
        sample="Whoever was answered at stage 1 in the year, once for each complaint",
        method="A slip with the answer",
    ),
)


def _median(number: int, measure: str, stage: int, value: str) -> BenchmarkSet:
    return BenchmarkSet(
        on=date(2026, 1, 20),
        benchmark=number,
        measure=measure,
        first_on=LAST_YEAR[0],
        last_on=LAST_YEAR[1],
        compared=Compared.MEDIAN,
        value=value,
        stage=stage,
        stock=Stock.LCRA,
        source="The regulator's published figures for large landlords, 2024/25",
    )


MEDIANS = (
    _median(1, "CH01", 1, "53.9"),
    _median(2, "CH01", 2, "8.3"),
    _median(3, "CH02", 1, "89.9"),
    _median(4, "CH02", 2, "88.9"),
)
