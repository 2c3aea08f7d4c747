"""A chart that could not be drawn, told or tabled truly cannot be made."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from charted import CATEGORIES, OUTCOMES, QUARTERS, RECEIVED, TWENTY
from complaints_cli.reports.charts.chart import Chart, Kind, Series, shown, total
from complaints_cli.reports.charts.subjects import by_category, learning_status

BAD: tuple[Any, ...] = (-1, True, 1.5, Decimal(-1), Decimal("NaN"), "", "5")


def made(**changes: Any) -> Chart:
    return replace(CATEGORIES, **{"labels": ("a", "b"), "series": (Series("Complaints", (1, 2)),), **changes})


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": "Two Words"}, "no name"),
        ({"name": ""}, "no name"),
        ({"title": ""}, "a text that is empty"),
        ({"unit": "two\nlines"}, "not on one line"),
        ({"heading": "\x1b[31m"}, "not on one line"),
        ({"labels": ("a", "")}, "a text that is empty"),
        ({"labels": (), "series": (Series("Complaints", ()),)}, "has 0 labels, and not 1 to 20"),
        ({"labels": ("a",) * 21, "series": (Series("Complaints", (1,) * 21),)}, "has 21 labels, and not 1 to 20"),
        ({"kind": Kind.STACKED, "labels": ("a",) * 6, "series": (Series("A", (1,) * 6),)}, "6 labels, and not 1 to 5"),
        ({"kind": Kind.PANELS, "labels": ("a",) * 13, "series": (Series("A", (1,) * 13),)}, "not 1 to 12"),
        ({"series": ()}, "has 0 series"),
        ({"series": (Series("A", (1, 2)), Series("A", (1, 2)))}, "has 2 series of 1 names"),
        ({"series": tuple(Series(f"A{n}", (1, 2)) for n in range(7))}, "has 7 series"),
        ({"series": (Series("A", (1,)),)}, "without a figure for each label"),
        ({"labels": ("a",) * 16, "series": tuple(Series(n, (1,) * 16) for n in "AB")}, "has 32 bars"),
        *[({"series": (Series("A", (1, bad)),)}, "no figure") for bad in BAD],
    ],
)
def test_what_is_no_chart_is_none(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        made(**changes)


def test_its_table_has_every_figure_as_it_is_shown() -> None:
    assert OUTCOMES.table == {
        "columns": ["Stage", "Upheld", "Partly upheld", "Not upheld"],
        "rows": [["Stage 1", "23", "11", "9"], ["Stage 2", "not shown", "2", "0"]],
        "numbers": 3,
    }
    assert QUARTERS.table["rows"][1] == ["Quarter 2", "3.9", "n/a"]
    assert RECEIVED.table["rows"][4] == ["Aug 2025", "12", "12.1"]


def test_a_large_number_has_its_thousands_apart() -> None:
    assert [shown(each) for each in (0, 3120, Decimal("1234.5"), "n/a", None)] == [
        "0",
        "3,120",
        "1,234.5",
        "n/a",
        "not shown",
    ]


def test_a_sum_with_a_hidden_number_is_none_for_it_would_tell_it() -> None:
    assert total((1, 2)) == 3
    assert total((1, None)) is None


def test_categories_come_by_number_and_then_by_name_and_those_not_shown_last() -> None:
    chart = by_category({"b": 1, "hidden": None, "a": 1, "most": 5, "none": 0})
    assert chart.labels == ("most", "a", "b", "none", "hidden")


def test_more_categories_than_there_is_room_for_are_added_up() -> None:
    assert TWENTY.labels[-2:] == ("Category 7", "All others (6 categories)")
    assert TWENTY.series[0].values[-1] == 1 + 2 + 3 + 4 + 5 + 6
    hidden = by_category({f"Category {n}": n or None for n in range(25)})
    assert hidden.labels[-1] == "All others (6 categories)"
    assert hidden.series[0].values[-1] is None


def test_names_that_somebody_typed_are_on_one_line_and_steer_nothing() -> None:
    assert by_category({" two\n lines\x1b ": 1}).labels == ("two lines\ufffd",)
    assert learning_status({"a\tb": 1}).series[0].name == "a b"


@pytest.mark.parametrize(
    ("chart", "is_worth_drawing"),
    [
        (OUTCOMES, False),
        (replace(OUTCOMES, series=(Series("Upheld", (23, 4)), Series("Not upheld", (9, 0)))), True),
        (learning_status({"Done": None, "Late": 2}), False),
        (CATEGORIES, True),
        (by_category({"Repairs": 11, "Rent": None}), False),
        (by_category({"Repairs": 11, "Rent": None, "Staff": 2}), True),
        (by_category({"Repairs": 11, "Rent": "n/a", "Staff": "n/a"}), True),
        (by_category({"Repairs": "n/a"}), False),
        (by_category({"Repairs": None}), False),
    ],
)
def test_one_that_would_mislead_is_not_drawn(chart: Chart, is_worth_drawing: bool) -> None:
    """The parts of a whole are all there, and most bars of a chart."""
    assert chart.is_worth_drawing is is_worth_drawing
