"""Every start day of 2015 to 2035 in England and Wales, counted by us, by `holidays`, by numpy and by a plain loop."""

from collections.abc import Iterator
from datetime import date, timedelta

import holidays
import numpy as np
import pytest

from complaints_cli.domain.calendar import official
from complaints_cli.store.later_years import later_years

CALENDAR = official("england-and-wales").with_days(later_years("england-and-wales", 2037))
THEIRS = holidays.country_holidays("GB", subdiv="ENG", years=range(2014, 2038))
ONE_DAY = timedelta(days=1)
STARTS = [date.fromordinal(day) for day in range(date(2015, 1, 1).toordinal(), date(2036, 1, 1).toordinal())]
WORKING_DAYS = pytest.mark.parametrize("n", [0, 1, 5, 10, 20, 40])
SPANS = pytest.mark.parametrize("days", [0, 1, 7, 40, 366])

NUMPYS_CALENDAR = np.busdaycalendar(holidays=[np.datetime64(day) for day in sorted(THEIRS)])
NUMPYS_STARTS = np.array(STARTS, dtype="datetime64[D]")


def walked(start: date) -> Iterator[date]:
    """The working days after a day, found by looking at each day in turn."""
    while True:
        start += ONE_DAY
        if start.weekday() < 5 and start not in THEIRS:
            yield start


def test_there_is_a_start_on_each_of_the_7670_days() -> None:
    assert (len(STARTS), STARTS[0], STARTS[-1]) == (7_670, date(2015, 1, 1), date(2035, 12, 31))


def test_the_same_days_count() -> None:
    ours = [CALENDAR.is_working_day(day) for day in STARTS]
    assert ours == [THEIRS.is_working_day(day) for day in STARTS]
    assert ours == np.is_busday(NUMPYS_STARTS, busdaycal=NUMPYS_CALENDAR).tolist()


def starts(n: int) -> list[date]:
    """Those that all of them understand alike: no working days after a day of rest are another day to each peer."""
    return [day for day in STARTS if n or CALENDAR.is_working_day(day)]


def test_no_working_days_after_any_day_are_the_day_itself() -> None:
    assert [CALENDAR.add(day, 0) for day in STARTS] == STARTS


@WORKING_DAYS
def test_adding_agrees_with_holidays(n: int) -> None:
    assert [CALENDAR.add(day, n) for day in starts(n)] == [THEIRS.get_nth_working_day(day, n) for day in starts(n)]


@WORKING_DAYS
def test_adding_agrees_with_numpy(n: int) -> None:
    begins = np.array(starts(n), dtype="datetime64[D]")
    theirs = np.busday_offset(begins, n, roll="backward", busdaycal=NUMPYS_CALENDAR).tolist()
    assert [CALENDAR.add(day, n) for day in starts(n)] == theirs


def test_adding_agrees_with_a_plain_loop() -> None:
    for start in STARTS:
        days = walked(start)
        expected = [start, *(next(days) for _ in range(40))]
        assert [CALENDAR.add(start, n) for n in range(41)] == expected


@SPANS
def test_between_agrees_with_holidays(days: int) -> None:
    """It counts its first day too."""
    span = timedelta(days=days)
    starts = STARTS[:: max(1, days // 7)]
    assert [CALENDAR.between(day, day + span) for day in starts] == [
        THEIRS.get_working_days_count(day + ONE_DAY, day + span) if days else 0 for day in starts
    ]


@SPANS
def test_between_agrees_with_numpy(days: int) -> None:
    """It counts its first day, and not its last."""
    begins = NUMPYS_STARTS + np.timedelta64(1, "D")
    theirs = np.busday_count(begins, begins + np.timedelta64(days, "D"), busdaycal=NUMPYS_CALENDAR).tolist()
    span = timedelta(days=days)
    assert [CALENDAR.between(day, day + span) for day in STARTS] == theirs
    assert [CALENDAR.between(day + span, day) for day in STARTS] == [-number for number in theirs]


def test_between_agrees_with_a_plain_loop() -> None:
    for start in STARTS:
        counted = 0
        for days in range(1, 41):
            day = start + timedelta(days=days)
            counted += day.weekday() < 5 and day not in THEIRS
            assert CALENDAR.between(start, day) == counted
