"""What a chart shows, for whoever does not see it."""

import pytest

from charted import CATEGORIES, LEARNING, ONE, OUTCOMES, QUARTERS, RECEIVED, TWENTY, WAY, ZERO
from complaints_cli.reports.charts.alternative import alternative
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.charts.subjects import by_category

TOLD = [
    (
        OUTCOMES,
        (
            "A bar chart of complaints answered: 2 bars, each made of these parts: Upheld, Partly upheld and Not "
            "upheld. Stage 1: Upheld 23, Partly upheld 11 and Not upheld 9; 43 in all. "
            "Stage 2: Upheld not shown, Partly upheld 2 and Not upheld 0. "
            "1 figure is not shown, because small numbers could point to a person."
        ),
    ),
    (
        RECEIVED,
        (
            "2 charts over the same months: Complaints received as bars, and below it Average working days to the "
            "answer as a line. Complaints received: the highest of those shown is 12 (Aug 2025), the lowest 0 "
            "(Jun 2025). Average working days to the answer: the highest of those shown is 12.1 (Aug 2025), the lowest "
            "7.0 (Feb 2026 and Mar 2026). 2 figures are not shown, because small numbers could point to a person. 1 "
            "figure is n/a: there was nothing to work it out from."
        ),
    ),
    (
        CATEGORIES,
        (
            "A bar chart of complaints, with 6 bars. The highest of those shown is 21 (Repairs and maintenance of "
            "communal areas, lifts and lighting), the lowest 0 (Gŵyl y Banc, Żółć i Łódź). 1 figure is not shown, "
            "because small numbers could point to a person."
        ),
    ),
    (
        QUARTERS,
        (
            "A bar chart of complaints per 1,000 homes, with a bar each for 2025/26 and 2024/25. 2025/26: the "
            "highest is 11.0 (Quarter 4), the lowest 0 (Quarter 3). 2024/25: the highest is 3.2 (Quarter 1), the "
            "lowest 0.1 (Quarter 4). 1 figure is n/a: there was nothing to work it out from."
        ),
    ),
    (
        WAY,
        (
            "A bar chart of requests and complaints, with 4 bars. The highest is 3,120 (Service requests), the lowest "
            "1 (Brought to the Ombudsman)."
        ),
    ),
    (
        LEARNING,
        (
            "A bar chart of changes: one bar, made of these parts: Done, In progress, Not begun, Late and Given up. "
            "From complaints: Done 9, In progress 4, Not begun 2, Late 1 and Given up 0; 16 in all."
        ),
    ),
    (
        TWENTY,
        (
            "A bar chart of complaints, with 20 bars. The highest is 25 (Category 25), the lowest 7 (Category 7). "
            "Total: 325."
        ),
    ),
    (ZERO, "A bar chart of complaints, with 2 bars. Both figures are 0. Total: 0."),
    (
        by_category({"A": 4, "B": "n/a"}),
        (
            "A bar chart of complaints, with 2 bars. The only figure shown: A, 4. 1 figure is n/a: there was nothing "
            "to work it out from."
        ),
    ),
    (
        by_category({"A": 2, "B": 2, "C": 2, "D": None}),
        (
            "A bar chart of complaints, with 4 bars. All 3 figures shown are 2. 1 figure is not shown, because small "
            "numbers could point to a person."
        ),
    ),
    (ONE, "A bar chart of complaints, with one bar. Repairs, 4."),
    (
        by_category({"Repairs": None, "Rent": None}),
        (
            "A bar chart of complaints, with 2 bars. There is no figure to show. 2 figures are not shown, because "
            "small numbers could point to a person."
        ),
    ),
    (
        by_category({"A": 2, "B": 2, "C": 2, "D": 2, "E": 1, "F": "n/a", "G": "n/a"}),
        (
            "A bar chart of complaints, with 7 bars. The highest is 2 (4 of 7), the lowest 1 (E). 2 figures are n/a: "
            "there was nothing to work them out from."
        ),
    ),
]


@pytest.mark.parametrize(("chart", "says"), TOLD, ids=[str(number) for number in range(len(TOLD))])
def test_a_chart_in_words(chart: Chart, says: str) -> None:
    assert alternative(chart) == says
