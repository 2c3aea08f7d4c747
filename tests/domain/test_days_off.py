"""How far off a day is, and the days on the way to one that somebody set: typed in around Christmas 2026."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import Skipped, official

CALENDAR = official("england-and-wales")
THURSDAY = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("day", "away"),
    [
        (date(2026, 12, 24), 0),
        (date(2026, 12, 25), 1),  # Christmas Day: no working day lies between, and it is not today
        (date(2026, 12, 29), 1),  # after Christmas Day, the weekend and the substitute day on the 28th
        (date(2026, 12, 30), 2),
        (date(2026, 12, 23), -1),
        (date(2026, 12, 21), -3),
    ],
)
def test_only_today_is_no_working_days_off(day: date, away: int) -> None:
    assert CALENDAR.away(THURSDAY, day) == away


def test_a_day_of_rest_that_has_passed_is_one_day_ago() -> None:
    assert CALENDAR.away(date(2026, 12, 28), date(2026, 12, 27)) == -1


def test_a_day_beyond_the_known_years_is_as_far_off_as_their_last_day() -> None:
    # Wednesday 27 to Friday 29 December 2028: Friday is the last working day of the last year known.
    assert CALENDAR.away(date(2028, 12, 27), date(2031, 1, 6)) == 2


def test_the_days_to_a_date_that_was_set_are_counted_or_skipped() -> None:
    found = CALENDAR.count_to(THURSDAY, date(2026, 12, 30))
    assert found.working_days == 2
    assert found.counted == (date(2026, 12, 29), date(2026, 12, 30))
    assert found.skipped == (
        Skipped(date(2026, 12, 25), "Christmas Day"),
        Skipped(date(2026, 12, 26), "Saturday"),
        Skipped(date(2026, 12, 27), "Sunday"),
        Skipped(date(2026, 12, 28), "Boxing Day (substitute day)"),
    )


def test_no_day_lies_on_the_way_back() -> None:
    found = CALENDAR.count_to(THURSDAY, date(2026, 12, 22))
    assert (found.working_days, found.counted, found.skipped) == (0, (), ())
