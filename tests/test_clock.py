"""Today is London's date, on a machine in any zone and with no zones of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from complaints_cli import clock


@pytest.fixture(autouse=True)
def clock_given_back() -> Iterator[None]:
    yield
    clock.set_today(None)


# Summer time: 29 March 2026, 01:00 UTC, to 25 October 2026, 01:00 UTC.
@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 23, 30, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 6, 30, 19, 30, tzinfo=timezone(timedelta(hours=-4))), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 7, 30, tzinfo=timezone(timedelta(hours=9))), date(2026, 6, 30)),
    ],
)
def test_londons_date_at_an_instant(instant: datetime, expected: date) -> None:
    assert clock.london_date(instant) == expected


ASK = """
from datetime import UTC, datetime
from complaints_cli import clock

print(clock.london_date(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)))
before = clock.london_date(datetime.fromisoformat(clock.now()))
today = clock.today()
print(today in (before, clock.london_date(datetime.fromisoformat(clock.now()))))
"""


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo", None])
def test_the_zone_of_the_machine_does_not_matter(zone: str | None) -> None:
    elsewhere = {name: value for name, value in os.environ.items() if name != "TZ"} | ({"TZ": zone} if zone else {})
    # Without a path to the system's zones, as on Windows, the tzdata package must serve.
    ran = subprocess.run(
        [sys.executable, "-c", ASK], env=elsewhere | {"PYTHONTZPATH": ""}, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["2026-07-01", "True"]


def test_the_door_can_fix_today_and_give_it_back() -> None:
    clock.set_today(date(2022, 9, 19))
    assert clock.today() == date(2022, 9, 19)
    assert not clock.now().startswith("2022")
    clock.set_today(None)
    assert clock.today() > date(2022, 9, 19)


@pytest.mark.parametrize(
    ("instant", "day", "hour"),
    [
        # A server in UTC, late on an evening in June: in London it is tomorrow.
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1), time(0, 30)),
        # 01:30 comes twice on Sunday 25 October 2026.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25), time(1, 30)),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), date(2026, 10, 25), time(1, 30)),
        (datetime(2026, 10, 25, 23, 59, 59, tzinfo=UTC), date(2026, 10, 25), time(23, 59)),
        # and not at all on Sunday 29 March 2026.
        (datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), date(2026, 3, 29), time(0, 59)),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), date(2026, 3, 29), time(2, 0)),
    ],
)
def test_today_and_the_hour_at_a_fixed_instant(
    monkeypatch: pytest.MonkeyPatch, instant: datetime, day: date, hour: time
) -> None:
    monkeypatch.setattr(clock, "instant_now", lambda: instant)
    assert (clock.today(), clock.time_of_day()) == (day, hour)
    assert clock.now() == f"{instant:%Y-%m-%dT%H:%M:%S}.000000Z"


def test_the_instant_is_utc_to_the_microsecond_and_sorts_as_text() -> None:
    first, second = clock.now(), clock.now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", first)
    assert first <= second
