"""The months of a quarter add up to it, and the quarters of a year to the year: whatever is counted, by every word.

What does not add up: what is open at the end of some days, which is a state and no event, and what a survey of a year
said, which is about no part of it. Shares, means and rates do not add up either; what they are made of does.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.period import Period, named
from complaints_cli.reports.measuring.span import Span

See = Callable[..., Span]
STATES = ("open-at-end-1", "open-at-end-2", "TP09", "own-satisfaction")
ADDING = [key for key in ALL if key[0] not in STATES]


def tallies(span: Span, key: tuple[str, int | None, str | None]) -> Counter[tuple[str, int | None]]:
    found: Counter[tuple[str, int | None]] = Counter()
    for each in span.measured(*key).tallies:
        found[each.word, each.amount] += each.things
    return found


def together(
    see: See, periods: Sequence[Period], key: tuple[str, int | None, str | None]
) -> Counter[tuple[str, int | None]]:
    found: Counter[tuple[str, int | None]] = Counter()
    for period in periods:
        found.update(tallies(see(period), key))
    return found


@pytest.mark.parametrize("key", ADDING)
@pytest.mark.parametrize("label", ["2024/25", "2025/26", "2026/27"])
def test_months_add_up_to_quarters_and_quarters_to_the_year(
    seen: See, label: str, key: tuple[str, int | None, str | None]
) -> None:
    year = named(label, "03-31")
    whole = tallies(seen(year), key)
    assert together(seen, year.quarters, key) == whole
    for quarter in year.quarters:
        assert together(seen, quarter.months, key) == tallies(seen(quarter), key)


def test_a_year_that_ends_on_the_last_of_february_has_its_months_too() -> None:
    year = named("2027/28", "02-29")
    months = [month for quarter in year.quarters for month in quarter.months]
    assert (months[0].first, months[-1].last) == (year.first, year.last)
    assert len(months) == 12


def test_what_is_open_at_the_end_is_that_of_the_last_month_and_of_no_sum(seen: See) -> None:
    year = named("2025/26", "03-31")
    counts = [seen(quarter).measured("open-at-end-1").count for quarter in year.quarters]
    # C-2025-0004 was answered on 30 June itself. Then open: C-2025-0006; C-2025-0010; C-2026-0001 and C-2026-0002.
    assert counts == [0, 1, 1, 2]
    assert seen(year).measured("open-at-end-1").count == 2
