"""Which days something is about: those that were named, and of a report else the last of their length that are over."""

from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.errors import Misuse

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.period import Period


def days_named(year: str | None, quarter: str | None, month: str | None, today: date, year_end: YearEnds) -> "Period":
    """The month, the quarter or the year that was named; without a year, of the one that is running.

    Raises Misuse "year", "quarter" or "month" for what is none, or does not fit.
    """
    from complaints_cli.reports.measuring import period as periods

    if month is not None and quarter is not None:
        raise Misuse("quarter", "A quarter or a month: not both.")
    within = periods.named(year, year_end) if year is not None else periods.running(today, year_end)
    if month is None:
        return within if quarter is None else _in_year(periods.named_quarter(quarter, year_end, within), year, within)
    found = periods.named_month(month, year_end, today)
    if year is not None and not (within.first <= found.last and found.first <= within.last):
        raise Misuse("month", f"{found.label} is not in the year {within.label}.")
    return found


def year_asked(typed: str | None, today: date, year_end: YearEnds, *, running: bool = False) -> "Period":
    """The reporting year that was named, else the last one that is complete, or the one that is running.

    Raises Misuse "year" for what is no year, or for one that has not begun.
    """
    from complaints_cli.reports.measuring import period as periods

    usual = periods.running if running else periods.ending
    return _begun(
        days_named(typed, None, None, today, year_end) if typed is not None else usual(today, year_end), today
    )


def quarter_asked(typed: str | None, year: str | None, today: date, year_end: YearEnds) -> "Period":
    """The quarter that was named, of the year that was, else the last that has begun; without one, the last complete.

    Raises Misuse "quarter" or "year" for what is none, or has not begun.
    """
    from complaints_cli.reports.measuring import period as periods

    if typed is None:
        if year is not None:
            raise Misuse("quarter", "Say which quarter of the year: add --quarter Q1, Q2, Q3 or Q4.")
        return periods.last_over(today, year_end, periods.Length.QUARTER)
    if year is None:
        return _begun(periods.last_quarter(typed, year_end, today), today)
    return _begun(days_named(year, typed, None, today, year_end), today)


def month_asked(typed: str | None, today: date, year_end: YearEnds) -> "Period":
    """The month that was named, else the last complete one. Raises Misuse "month" for none, or one to come."""
    from complaints_cli.reports.measuring import period as periods

    if typed is None:
        return periods.last_over(today, year_end, periods.Length.MONTH)
    return _begun(days_named(None, None, typed, today, year_end), today)


def _in_year(quarter: "Period", typed: str | None, year: "Period") -> "Period":
    if typed is not None and quarter.year != year:
        raise Misuse("quarter", f"{quarter.label} is not in the year {year.label}: leave out --year.")
    return quarter


def _begun(period: "Period", today: date) -> "Period":
    if period.first > today:
        raise Misuse(period.length, f"{period.label} begins on {long_day(period.first)}: there is nothing of it yet.")
    return period
