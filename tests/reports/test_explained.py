"""Behind every figure there is a list of complaints, and it is as long as the figure says."""

from collections.abc import Callable

import pytest

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span

See = Callable[..., Span]


@pytest.mark.parametrize("key", ALL)
@pytest.mark.parametrize("label", ["2024/25", "2025/26", "2026/27"])
def test_the_list_behind_a_figure_is_as_long_as_the_figure_says(
    seen: See, label: str, key: tuple[str, int | None, str | None]
) -> None:
    measured = seen(named(label, "03-31")).measured(*key)
    assert len(measured.rows) == measured.everything
    assert len(measured.in_base) == measured.total
    assert len(measured.counted) == measured.count
    assert len(measured.failed) == measured.failings
    assert sum(row.amount or 0 for row in measured.counted) == measured.spread.sum
