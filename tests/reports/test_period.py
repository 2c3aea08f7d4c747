from datetime import date

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.reports.measuring.period import Period, ending, named


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


@pytest.mark.parametrize("typed", ["2025", "2025/27", "26", "last", ""])
def test_what_is_no_year_is_refused(typed: str) -> None:
    with pytest.raises(Misuse, match="no reporting year"):
        named(typed, "03-31")
