"""Charts of an invented landlord, each with something that is easily drawn wrong."""

from decimal import Decimal

from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.charts.subjects import (
    by_category,
    learning_status,
    outcomes_by_stage,
    rate_by_quarter,
    received_by_month,
    way_to_the_ombudsman,
)

HOSTILE = ("[red]", "<script>alert(1)</script>", "{{ 7*7 }}", "$x^2$", "```", "&amp;", '" onload="x', "% \\frac{1}{2}")
MONTHS = tuple(f"{month} 2025" for month in ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))


def days(*typed: str) -> list[Decimal]:
    """Figures with a decimal."""
    return [Decimal(each) for each in typed]


OUTCOMES = outcomes_by_stage(upheld=(23, None), partly_upheld=(11, 2), not_upheld=(9, 0))
RECEIVED = received_by_month(
    (*MONTHS, "Jan 2026", "Feb 2026", "Mar 2026"),
    (3, 5, 0, 7, 12, 4, 4, 2, 9, 1, 6, None),
    (*days("9.5", "10.0"), "n/a", *days("8.4", "12.1", "9.0", "9.0", "8.0", "9.9"), None, *days("7.0", "7.0")),
)
CATEGORIES = by_category(
    {
        "Damp and mould": 14,
        "Repairs and maintenance of communal areas, lifts and lighting": 21,
        "Gŵyl y Banc, Żółć i Łódź": 0,
        "Staff": None,
        "[red]": 3,
        "```": 1,
    }
)
QUARTERS = rate_by_quarter(
    ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"),
    ("2025/26", (*days("4.2", "3.9"), 0, *days("11.0"))),
    ("2024/25", (*days("3.2"), "n/a", *days("2.0", "0.1"))),
)
WAY = way_to_the_ombudsman(requests=3120, stage_1=73, stage_2=8, ombudsman=1)
LEARNING = learning_status({"Done": 9, "In progress": 4, "Not begun": 2, "Late": 1, "Given up": 0})
CHARTS: tuple[Chart, ...] = (OUTCOMES, RECEIVED, CATEGORIES, QUARTERS, WAY, LEARNING)
TWENTY = by_category({f"Category {number}": number for number in range(1, 26)})
ZERO = by_category({"Repairs": 0, "Rent": 0})
ONE = by_category({"Repairs": 4})
ODD = (TWENTY, ZERO, ONE, by_category(dict.fromkeys(HOSTILE, 2)), by_category({"Repairs": None}))
