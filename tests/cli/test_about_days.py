"""What a paper is about: years, quarters and months as they are typed, and as people call them."""

from datetime import date

import pytest

from complaints_cli.commands.about_days import called, period_of
from complaints_cli.commands.facts import Facts
from complaints_cli.errors import Misuse

D = date
TODAY = D(2026, 5, 20)
Typed = tuple[str | None, str | None, str | None]
"""Year, quarter and month."""
MARCH, DECEMBER, APRIL_5, FEBRUARY, END_OF_AUGUST = "03-31", "12-31", "04-05", "02-29", "08-30"


def said(typed: Typed, year_end: str) -> tuple[date, date]:
    values = {name: each for name, each in zip(("year", "quarter", "month"), typed, strict=True) if each is not None}
    found = period_of(Facts(values, {}), TODAY, year_end)
    assert called((found.first, found.last), year_end) == found.label
    return found.first, found.last


@pytest.mark.parametrize(
    ("typed", "year_end", "days", "name"),
    [
        (("2025/26", None, None), MARCH, (D(2025, 4, 1), D(2026, 3, 31)), "2025/26"),
        (("2025/26", "q1", None), MARCH, (D(2025, 4, 1), D(2025, 6, 30)), "2025/26 Q1"),
        (("2025/26", "q2", None), MARCH, (D(2025, 7, 1), D(2025, 9, 30)), "2025/26 Q2"),
        (("2025/26", "q4", None), MARCH, (D(2026, 1, 1), D(2026, 3, 31)), "2025/26 Q4"),
        (("2026", None, None), DECEMBER, (D(2026, 1, 1), D(2026, 12, 31)), "2026"),
        (("2026", "q3", None), DECEMBER, (D(2026, 7, 1), D(2026, 9, 30)), "2026 Q3"),
        (("2025/26", "q1", None), APRIL_5, (D(2025, 4, 6), D(2025, 7, 5)), "2025/26 Q1"),
        (("2025/26", "q4", None), APRIL_5, (D(2026, 1, 6), D(2026, 4, 5)), "2025/26 Q4"),
        # The year ends with February; that of 2028 has 29 days.
        (("2027/28", "q4", None), FEBRUARY, (D(2027, 12, 1), D(2028, 2, 29)), "2027/28 Q4"),
        # Three months from 31 August end with November, which has no 31st.
        (("2025/26", "q1", None), END_OF_AUGUST, (D(2025, 8, 31), D(2025, 11, 29)), "2025/26 Q1"),
        (("2025/26", "q2", None), END_OF_AUGUST, (D(2025, 11, 30), D(2026, 2, 27)), "2025/26 Q2"),
        # A quarter without a year is one of the year that 20 May 2026 belongs to, unless it has its own.
        ((None, "Q1", None), MARCH, (D(2026, 4, 1), D(2026, 6, 30)), "2026/27 Q1"),
        ((None, "2024/25 Q3", None), MARCH, (D(2024, 10, 1), D(2024, 12, 31)), "2024/25 Q3"),
        ((None, None, None), MARCH, (D(2026, 4, 1), D(2027, 3, 31)), "2026/27"),
        ((None, None, "2028-02"), MARCH, (D(2028, 2, 1), D(2028, 2, 29)), "February 2028"),
        (("2025/26", None, "2026-03"), MARCH, (D(2026, 3, 1), D(2026, 3, 31)), "March 2026"),
        (("2025/26", None, "2026-04"), APRIL_5, (D(2026, 4, 1), D(2026, 4, 30)), "April 2026"),
    ],
)
def test_is_what_was_typed_and_called_what_people_call_it(
    typed: Typed, year_end: str, days: tuple[date, date], name: str
) -> None:
    assert said(typed, year_end) == days
    assert called(days, year_end) == name


def test_a_quarter_of_a_year_that_ended_elsewhere_is_told_by_its_days() -> None:
    assert called((D(2025, 4, 1), D(2025, 6, 30)), APRIL_5) == "1 April 2025 to 30 June 2025"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("2025", None, None), "year"),
        (("2025/27", None, None), "year"),
        (("2025/26", "q5", None), "quarter"),
        ((None, None, "2026-13"), "month"),
        ((None, None, "2026-00"), "month"),
        ((None, None, "1999-05"), "month"),
        ((None, None, "Mai"), "month"),
        (("2025/26", None, "2026-04"), "month"),
        (("2025/26", None, "2025-03"), "month"),
        (("2025/26", "q4", "2026-03"), "quarter"),
    ],
)
def test_what_is_none_of_them_is_refused(typed: Typed, code: str) -> None:
    with pytest.raises(Misuse) as refused:
        said(typed, MARCH)
    assert refused.value.problems[0].code == code
