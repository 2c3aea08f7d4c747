"""A time of day is London's, as a clock on the wall shows it; hours are counted as they pass, whatever clocks do.

Awaab's emergencies alone are counted in hours. Where a wall clock shows a time twice, in the night in October, the
first of the two is meant: the earlier deadline is the one to work to.
"""

import re
from datetime import date, datetime, time, timedelta

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day, parse_day, short_day, slip
from complaints_cli.errors import Misuse

ONE_HOUR = timedelta(hours=1)
EXPECTED_TIME = "Type day and time such as 20/11/2026 16:40, or the time alone: 16:40."
_TIME = r"(?i)(?:(?P<day>.*[^\s,])[ t,]+)?(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?P<half> ?[ap]m)?"


@dataclass(frozen=True)
class Moment:
    """A time of day that was typed, with its day where one was typed too."""

    at: time
    day: date | None = None


def parse_moment(text: str, today: date) -> Moment:
    """A time, alone or behind a day as `parse_day` reads it. Raises Misuse "time", or "date" for the day."""
    found = re.fullmatch(_TIME, text.strip())
    if found is None:
        raise Misuse("time", f"{slip(text)} is no time of day. {EXPECTED_TIME}")
    hour, minute, half = int(found["hour"]), int(found["minute"]), (found["half"] or "").strip().lower()
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        raise Misuse("time", f"{slip(text)} has no time of day that there is. {EXPECTED_TIME}")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Moment(time(hour, minute), parse_day(found["day"], today) if found["day"] else None)


def show_moment(moment: Moment) -> str:
    """As it is said back: "Fri 20 Nov 2026 16:40"."""
    return moment_words(moment.day, moment.at) if moment.day else f"{moment.at:%H:%M}"


def moment_words(day: date, at: time | None) -> str:
    """A day with the time of day, where that is known."""
    return f"{short_day(day)} {at:%H:%M}" if at else short_day(day)


def shown_by_clocks(day: date, at: time) -> time:
    """The time itself. Raises Misuse "time" where no clock showed it: in the night in March an hour is left out."""
    wall = datetime.combine(day, at)
    if _london(_universal(wall)) != wall:
        message = f"There was no {at:%H:%M} on {long_day(day)}: the clocks went forward from 01:00 to 02:00."
        raise Misuse("time", message)
    return at


def hours_later(day: date, at: time, hours: int) -> tuple[date, time]:
    """Day and time so many hours on, nights, weekends and bank holidays among them."""
    later = _london(_universal(datetime.combine(day, at)) + timedelta(hours=hours))
    return later.date(), later.time()


def _universal(wall: datetime) -> datetime:
    """The instant, in UTC, at which London's clocks first show a time."""
    return wall - ONE_HOUR if _is_summer(wall - ONE_HOUR) else wall


def _london(instant: datetime) -> datetime:
    return instant + ONE_HOUR if _is_summer(instant) else instant


def _is_summer(instant: datetime) -> bool:
    """British Summer Time: from 01:00 UTC on the last Sunday of March to the same on that of October."""
    return _last_sunday(instant.year, 3) <= instant < _last_sunday(instant.year, 10)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - UTC throughout, and never now
    return last - timedelta(days=(last.weekday() + 1) % 7)
