"""A chart as bars of text: every bar with its name and its number, in 72 columns, with one sign for all."""

import pytest

from charted import CATEGORIES, CHARTS, LEARNING, ODD, ONE, OUTCOMES, QUARTERS, TWENTY, WAY, ZERO
from complaints_cli.reports.charts.bars import ASCII, WIDTH, bars
from complaints_cli.reports.charts.chart import Chart, shown

OUTCOMES_DRAWN = """\
Stage 1  Upheld         #################### 23
         Partly upheld                      ########## 11
         Not upheld                                   ######## 9
Stage 2  Upheld         not shown
         Partly upheld  ## 2
         Not upheld       0"""


@pytest.mark.parametrize("chart", [*CHARTS, *ODD], ids=lambda chart: chart.name)
def test_no_line_is_too_long_and_every_figure_is_there(chart: Chart) -> None:
    for block in ("█", ASCII):
        lines = bars(chart, block).split("\n")
        assert max(map(len, lines)) <= WIDTH
        assert [line for line in lines if line != line.rstrip()] == []
        figures = [line.rpartition(block)[2].split("  ")[-1].strip() for line in lines]
        for value in chart.values:
            assert shown(value) in figures


def test_the_parts_of_a_whole_begin_where_the_one_before_ends() -> None:
    lines = bars(LEARNING).split("\n")
    ends = [line.rindex("█") + 1 for line in lines[:-1]]
    assert [line.index("█") for line in lines[1:-1]] == ends[:-1]
    assert lines[-1].index("0") == ends[-1]


def test_where_blocks_cannot_be_shown_bars_are_of_letters() -> None:
    assert bars(CATEGORIES, ASCII) == bars(CATEGORIES).replace("█", "#")
    assert bars(OUTCOMES, ASCII).isascii()


def test_a_long_name_goes_on_in_the_next_line() -> None:
    assert [line[:26].rstrip() for line in bars(CATEGORIES).split("\n")[:4]] == [
        "Repairs and maintenance of",
        "communal areas, lifts and",
        "lighting",
        "Damp and mould",
    ]


def test_what_is_not_nothing_has_a_bar_however_small() -> None:
    assert [line.count("█") for line in bars(WAY).split("\n")] == [40, 1, 1, 1]
    assert bars(QUARTERS).split("\n")[-1] == "           2024/25  █ 0.1"


def test_nothing_has_no_bar() -> None:
    assert bars(ZERO) == "Rent     0\nRepairs  0"


def test_one_value_fills_the_line() -> None:
    assert bars(ONE) == f"Repairs  {'█' * 61} 4"


def test_twenty_bars_are_as_long_as_their_numbers() -> None:
    lengths = [line.count("█") for line in bars(TWENTY).split("\n")]
    assert lengths[:-1] == sorted(lengths[:-1], reverse=True)
    assert lengths[-1] == lengths[4]


def test_the_parts_of_each_stage() -> None:
    assert bars(OUTCOMES, ASCII) == OUTCOMES_DRAWN
