"""A reporting year: its first and last day, its name, and which one a report is about when none is named."""

from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.dates import ONE_DAY, long_day, parse_year, year_end_in, year_label


@dataclass(frozen=True)
class Period:
    """A reporting year of the landlord, first and last day included."""

    first: date
    last: date
    year_end: str

    @property
    def label(self) -> str:
        """What people call it: "2025/26"."""
        return year_label(self.first)

    @property
    def words(self) -> str:
        """Its first and last day: "1 April 2025 to 31 March 2026"."""
        return f"{plain_day(self.first)} to {plain_day(self.last)}"

    @property
    def before(self) -> "Period":
        """The year before it."""
        return ending(self.first - ONE_DAY, self.year_end)


def plain_day(day: date) -> str:
    """The day without its weekday: "31 March 2026"."""
    return long_day(day).partition(" ")[2]


def named(typed: str, year_end: str) -> Period:
    """The year typed as "2025/26" (or "2026" where it is a calendar year). Raises Misuse "year"."""
    first, last = parse_year(typed, year_end)
    return Period(first, last, year_end)


def ending(day: date, year_end: str) -> Period:
    """The last reporting year that was over at the end of `day`."""
    over = day.year if year_end_in(day.year, year_end) <= day else day.year - 1
    return Period(year_end_in(over - 1, year_end) + ONE_DAY, year_end_in(over, year_end), year_end)


def running(day: date, year_end: str) -> Period:
    """The reporting year that `day` belongs to."""
    before = ending(day - ONE_DAY, year_end)
    return Period(before.last + ONE_DAY, year_end_in(before.last.year + 1, year_end), year_end)
