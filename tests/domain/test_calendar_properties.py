"""Counting against an oracle that looks at every day in turn, on any day of the published years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.calendar import WorkingCalendar, official

pytestmark = pytest.mark.slow

CALENDARS = st.sampled_from([official("england-and-wales"), official("scotland"), official("northern-ireland")])
DAYS = st.dates(date(2012, 1, 1), date(2028, 7, 31))
WORKING_DAYS = st.integers(0, 40)


def by_listing(calendar: WorkingCalendar, after: date, until: date) -> list[date]:
    """The working days after one date up to another, by looking at each."""
    every = [after + timedelta(days=n) for n in range(1, (until - after).days + 1)]
    return [day for day in every if day.isoweekday() <= 5 and day not in calendar.holidays]


@given(CALENDARS, DAYS, WORKING_DAYS)
def test_adding_agrees_with_listing_the_days(calendar: WorkingCalendar, start: date, n: int) -> None:
    listed = by_listing(calendar, start, start + timedelta(days=120))
    assert calendar.add(start, n) == ([start, *listed])[n]


@given(CALENDARS, DAYS, DAYS)
def test_between_agrees_with_listing_the_days(calendar: WorkingCalendar, a: date, b: date) -> None:
    first, last = min(a, b), max(a, b)
    assert abs(calendar.between(a, b)) == len(by_listing(calendar, first, last))
    assert calendar.between(a, b) == -calendar.between(b, a)


@given(CALENDARS, DAYS, WORKING_DAYS)
def test_between_undoes_add(calendar: WorkingCalendar, start: date, n: int) -> None:
    assert calendar.between(start, calendar.add(start, n)) == n


@given(CALENDARS, DAYS, WORKING_DAYS, WORKING_DAYS)
def test_days_can_be_added_in_two_steps(calendar: WorkingCalendar, start: date, i: int, j: int) -> None:
    assert calendar.add(calendar.add(start, i), j) == calendar.add(start, i + j)


@given(CALENDARS, DAYS, DAYS, WORKING_DAYS)
def test_what_comes_later_is_never_due_earlier(calendar: WorkingCalendar, a: date, b: date, n: int) -> None:
    assert calendar.add(min(a, b), n) <= calendar.add(max(a, b), n)


@given(CALENDARS, DAYS, st.integers(1, 40))
def test_a_counting_accounts_for_every_day(calendar: WorkingCalendar, start: date, n: int) -> None:
    counting = calendar.count(start, n)
    assert calendar.is_working_day(counting.day)
    assert list(counting.counted) == by_listing(calendar, start, counting.day)
    seen = sorted([*counting.counted, *(skipped.day for skipped in counting.skipped)])
    assert seen == [start + timedelta(days=k) for k in range(1, (counting.day - start).days + 1)]


@given(CALENDARS, DAYS, WORKING_DAYS)
def test_the_other_reading_is_later_or_none(calendar: WorkingCalendar, start: date, n: int) -> None:
    other = calendar.other_reading(start, n)
    assert (other is None) is calendar.is_working_day(start)
    assert other is None or other > calendar.add(start, n)
