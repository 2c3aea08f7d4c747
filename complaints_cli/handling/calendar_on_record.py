"""A calendar as it is put on record: every day of it, and whether that day has been published."""

from datetime import date

from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.events.landlord import CalendarInstalled


def on_record(calendar: WorkingCalendar, on: date, source: str) -> CalendarInstalled:
    """The event that puts a calendar in force from a day."""
    days = ((day.isoformat(), name, calendar.is_provisional(day)) for day, name in sorted(calendar.holidays.items()))
    return CalendarInstalled(
        on=on,
        version=calendar.version,
        division=calendar.division,
        covered_until=calendar.covered_until,
        digest=calendar.digest(),
        days=tuple(days),
        source=source,
    )
