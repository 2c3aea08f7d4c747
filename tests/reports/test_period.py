from datetime import date

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.reports.measuring.period import (
    Period,
    ending,
    last_quarter,
    named,
    named_month,
    named_quarter,
    running,
)


@pytest.mark.parametrize(
    ("today", "year_end", "first", "last", "label"),
    [
        (date(2026, 11, 22), "03-31", date(2025, 4, 1), date(2026, 3, 31), "2025/26"),
        (date(2026, 3, 31), "03-31", date(2025, 4, 1), date(2026, 3, 31), "2025/26"),
        (date(2026, 3, 30), "03-31", date(2024, 4, 1), date(2025, 3, 31), "2024/25"),
        (date(2026, 12, 30), "12-31", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2026, 12, 31), "12-31", date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 9, 30), "09-30", date(2025, 10, 1), date(2026, 9, 30), "2025/26"),
    ],
)
def test_the_last_complete_year(today: date, year_end: str, first: date, last: date, label: str) -> None:
    period = ending(today, year_end)
    assert (period.first, period.last, period.label) == (first, last, label)


def test_a_year_is_named_as_people_name_it() -> None:
    period = named("2025/26", "03-31")
    assert period == Period(date(2025, 4, 1), date(2026, 3, 31), "03-31")
    assert period.words == "1 April 2025 to 31 March 2026"
    assert period.before.label == "2024/25"


@pytest.mark.parametrize(
    "typed", ["2026/27 Q1", "Q1 2026/27", "2026/27Q1", "q1 26/27", "2026/2027 Q1", "26/27 1", "2026-27 q1"]
)
def test_a_quarter_is_named_as_people_name_it(typed: str) -> None:
    quarter = named_quarter(typed, "03-31", named("2025/26", "03-31"))
    assert (quarter.first, quarter.last, quarter.label) == (date(2026, 4, 1), date(2026, 6, 30), "2026/27 Q1")


@pytest.mark.parametrize("typed", ["Q5", "2026/27 Q1 2025/26", "Q", "", "Q1 next"])
def test_what_is_no_quarter_is_refused(typed: str) -> None:
    with pytest.raises(Misuse, match="no quarter"):
        named_quarter(typed, "03-31", named("2025/26", "03-31"))


@pytest.mark.parametrize(
    ("typed", "label"), [("Q3", "2026/27 Q3"), ("Q1", "2027/28 Q1"), ("2025/26 Q4", "2025/26 Q4"), ("Q2", "2026/27 Q2")]
)
def test_a_quarter_without_its_year_is_the_last_that_has_begun(typed: str, label: str) -> None:
    assert last_quarter(typed, "03-31", date(2027, 5, 7)).label == label


def test_a_quarter_that_a_short_year_has_not_is_of_the_year_before() -> None:
    moved = ((date.min, "03-31"), (date(2027, 5, 7), "12-31"))
    short = running(date(2027, 12, 31), moved)
    assert [each.words for each in short.quarters][-1] == "1 October 2027 to 31 December 2027"
    assert last_quarter("Q4", moved, date(2027, 12, 31)).label == "2026/27 Q4"
    with pytest.raises(Misuse, match="2027 is a short year, 1 April 2027 to 31 December 2027: it has no Q4"):
        named_quarter("2027 Q4", moved, short)


@pytest.mark.parametrize(("typed", "label"), [("May", "May 2027"), ("jun", "June 2026"), ("2026-05", "May 2026")])
def test_a_month_without_its_year_is_the_last_that_has_begun(typed: str, label: str) -> None:
    assert named_month(typed, "03-31", date(2027, 5, 7)).label == label


@pytest.mark.parametrize("typed", ["2025", "2025/27", "26", "last", ""])
def test_what_is_no_year_is_refused(typed: str) -> None:
    with pytest.raises(Misuse, match="no reporting year"):
        named(typed, "03-31")
