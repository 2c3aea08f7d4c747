"""A time of day as it is typed, and hours as they pass while London's clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.moments import (
    Moment,
    hours_later,
    moment_words,
    parse_moment,
    show_moment,
    shown_by_clocks,
)
from complaints_cli.errors import Misuse

TODAY = date(2026, 11, 25)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("20/11/2026 16:40", date(2026, 11, 20), time(16, 40)),
        ("2026-11-20T16:40", date(2026, 11, 20), time(16, 40)),
        ("20 Nov 2026, 4.40pm", date(2026, 11, 20), time(16, 40)),
        ("fri 09:05", date(2026, 11, 20), time(9, 5)),
        (" 16:40 ", None, time(16, 40)),
        ("12:30 am", None, time(0, 30)),
        ("12.30PM", None, time(12, 30)),
        ("today 0:00", TODAY, time()),
    ],
)
def test_is_read_day_before_month(typed: str, day: date | None, at: time) -> None:
    assert parse_moment(typed, TODAY) == Moment(at, day)


@pytest.mark.parametrize(
    "typed", ["", "20/11/2026", "24:00", "16:60", "13:00 pm", "0:30 am", "1640", "16:40:30", "noon"]
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Misuse, match="20/11/2026 16:40") as refused:
        parse_moment(typed, TODAY)
    assert refused.value.problems[0].code == "time"


def test_a_day_that_cannot_be_is_refused_as_elsewhere() -> None:
    with pytest.raises(Misuse, match="no month 25"):
        parse_moment("06/25/2026 16:40", TODAY)


def test_is_said_back_with_its_weekday() -> None:
    assert show_moment(Moment(time(16, 40), date(2026, 11, 20))) == "Fri 20 Nov 2026 16:40"
    assert show_moment(Moment(time(9, 5))) == "09:05"
    assert moment_words(date(2026, 11, 20), None) == "Fri 20 Nov 2026"
    assert moment_words(date(2026, 11, 20), time()) == "Fri 20 Nov 2026 00:00"


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        # Over a weekend and Christmas every hour counts.
        (date(2026, 12, 24), time(16, 40), (date(2026, 12, 25), time(16, 40))),
        # Clocks go back on Sunday 25 October 2026: that day has 25 hours.
        (date(2026, 10, 24), time(16, 40), (date(2026, 10, 25), time(15, 40))),
        (date(2026, 10, 24), time(0, 30), (date(2026, 10, 25), time(0, 30))),
        (date(2026, 10, 24), time(1, 30), (date(2026, 10, 25), time(1, 30))),
        (date(2026, 10, 24), time(2, 30), (date(2026, 10, 25), time(1, 30))),
        # 01:30 comes twice that night: the first of the two is meant.
        (date(2026, 10, 25), time(1, 30), (date(2026, 10, 26), time(0, 30))),
        (date(2026, 10, 25), time(2, 0), (date(2026, 10, 26), time(2, 0))),
        # Clocks go forward on Sunday 28 March 2027: that day has 23 hours.
        (date(2027, 3, 27), time(16, 40), (date(2027, 3, 28), time(17, 40))),
        (date(2027, 3, 27), time(0, 59), (date(2027, 3, 28), time(0, 59))),
        (date(2027, 3, 27), time(1, 30), (date(2027, 3, 28), time(2, 30))),
        (date(2027, 3, 28), time(2, 0), (date(2027, 3, 29), time(2, 0))),
    ],
)
def test_24_hours_later_by_the_clock_on_the_wall(day: date, at: time, expected: tuple[date, time]) -> None:
    assert hours_later(day, at, 24) == expected


def test_the_hour_that_is_left_out_in_march_never_was() -> None:
    for at in (time(1, 0), time(1, 59)):
        with pytest.raises(Misuse, match="clocks went forward"):
            shown_by_clocks(date(2027, 3, 28), at)
    for at in (time(0, 59), time(2, 0)):
        assert shown_by_clocks(date(2027, 3, 28), at) == at
    assert shown_by_clocks(date(2026, 10, 25), time(1, 30)) == time(1, 30)


@given(st.dates(date(2012, 1, 1), date(2045, 12, 31)), st.times())
def test_as_the_worlds_time_zones_have_it(day: date, at: time) -> None:
    wall = datetime.combine(day, at.replace(second=0, microsecond=0))
    instant = wall.replace(tzinfo=LONDON).astimezone(UTC)
    expected = (instant + timedelta(hours=24)).astimezone(LONDON)
    there_was = instant.astimezone(LONDON).replace(tzinfo=None) == wall
    if there_was:
        assert hours_later(wall.date(), wall.time(), 24) == (expected.date(), expected.time())
    else:
        with pytest.raises(Misuse):
            shown_by_clocks(wall.date(), wall.time())
