"""The regulator's arithmetic, on figures that it published of real landlords."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.times import IN_TIME, LATE
from complaints_cli.reports.measuring.figures import ratio
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.tallied import Tally

CASES = tomllib.loads((Path(__file__).parent / "published_figures.toml").read_text(encoding="utf-8"))["case"]
SCALE = {"CH01": 1000, "CH02": 100, "TP09": 100}


def test_there_are_twenty() -> None:
    assert len(CASES) == 20
    assert {case["id"] for case in CASES} == set(SCALE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case['landlord']}")
def test_a_figure_comes_out_as_it_was_published(case: dict[str, Any]) -> None:
    assert ratio(case["numerator"], case["denominator"], SCALE[case["id"]]) == case["published"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if "stage" in case], ids=lambda case: f"{case['id']} {case['landlord']}"
)
def test_a_measure_comes_out_as_it_was_published(case: dict[str, Any]) -> None:
    measure = ALL[case["id"], case["stage"], case["stock"]]
    some, of_all = case["numerator"], case["denominator"]
    if case["id"] == "CH01":
        measured = Measured(measure=measure, tallies=(Tally("not recorded", None, some),), homes=of_all)
    else:
        measured = Measured(measure=measure, tallies=(Tally(IN_TIME, None, some), Tally(LATE, None, of_all - some)))
    assert measured.value == case["published"]
