"""The one clock: today is London's date whatever zone the machine is set to, unless the door fixed it."""

from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_fixed: ContextVar[date | None] = ContextVar("today", default=None)


def set_today(day: date | None) -> None:
    """Fix what `today` answers from now on; None gives the clock back.

    Only the door calls this, whatever lives through past days, and tests.
    """
    _fixed.set(day)


def today() -> date:
    """The date by which everything is due or overdue."""
    return _fixed.get() or london_date()


def london_date(instant: datetime | None = None) -> date:
    """London's date at an aware instant, by default this one."""
    return (instant or datetime.now(UTC)).astimezone(ZoneInfo("Europe/London")).date()


def now() -> str:
    """This instant in UTC, "2026-11-20T10:15:30.123456Z": for the record, never for a rule."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def time_of_day() -> time | None:
    """London's time of day, to the minute; None while the day is fixed: then nobody knows the hour."""
    if _fixed.get() is not None:
        return None
    return datetime.now(UTC).astimezone(ZoneInfo("Europe/London")).time().replace(second=0, microsecond=0)
