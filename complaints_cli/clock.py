"""The one clock: today is London's date whatever zone the machine is set to, unless the door fixed it."""

from contextvars import ContextVar
from datetime import UTC, date, datetime, time

LONDON_IS_AHEAD_FROM = 22
"""The hour in UTC before which London has the same date, by its summer time and even by a double one.

Zones take longer to read than a list of what is due.
"""
_fixed: ContextVar[date | None] = ContextVar("today", default=None)
_is_right: ContextVar[bool] = ContextVar("clock_is_right", default=False)


def set_today(day: date | None) -> None:
    """Fix what `today` answers from now on; None gives the clock back.

    Only the door calls this, whatever lives through past days, and tests.
    """
    _fixed.set(day)


def today() -> date:
    """The date by which everything is due or overdue."""
    return _fixed.get() or london_date()


def instant_now() -> datetime:
    """This instant, aware, by the machine's clock."""
    return datetime.now(UTC)


def london_date(instant: datetime | None = None) -> date:
    """London's date at an aware instant, by default this one."""
    here = (instant or instant_now()).astimezone(UTC)
    return here.date() if here.hour < LONDON_IS_AHEAD_FROM else _in_london(here).date()


def trust(*, is_right: bool) -> None:
    """Whether somebody says that this machine's clock is right, whatever the record says. Only the door calls this."""
    _is_right.set(is_right)


def is_trusted() -> bool:
    """Whether somebody said so."""
    return _is_right.get()


def now() -> str:
    """This instant in UTC, "2026-11-20T10:15:30.123456Z": for the record, never for a rule."""
    return instant_now().isoformat(timespec="microseconds").replace("+00:00", "Z")


def time_of_day() -> time | None:
    """London's time of day, to the minute; None while the day is fixed: then nobody knows the hour."""
    if _fixed.get() is not None:
        return None
    return _in_london(instant_now()).time().replace(second=0, microsecond=0)


def _in_london(instant: datetime) -> datetime:
    from zoneinfo import ZoneInfo

    return instant.astimezone(ZoneInfo("Europe/London"))
