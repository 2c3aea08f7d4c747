"""A working day is Monday to Friday and no bank holiday of the division; a calendar refuses the years it does not know.

The day of the event is day zero. Local closures never stop a clock, so nothing here can hold one.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from itertools import accumulate, compress, cycle, islice
from typing import Literal, NamedTuple

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain import official_days
from complaints_cli.domain.dates import ONE_DAY, long_day, quoted
from complaints_cli.errors import Misuse

WEEKEND = {5: "Saturday", 6: "Sunday"}
WEEK = tuple(day not in WEEKEND for day in range(7))
"""Which days of a week can count, from Monday on."""
SUBSTITUTE = " (substitute day)"
FEWEST_IN_A_YEAR = 8
"""No division has had fewer in any year since 2012, and none can by rule: a year with fewer is not a whole one."""


@dataclass(frozen=True)
class BankHoliday:
    """One bank holiday. A provisional one was worked out and has not been published."""

    day: date
    name: str
    provisional: bool = False


@dataclass(frozen=True)
class Skipped:
    """A day that did not count, and why: "Saturday", "Boxing Day (substitute day)"."""

    day: date
    reason: str


@dataclass(frozen=True)
class Counting:
    """How a date was arrived at: every day after `start` up to `day` is in `counted` or in `skipped`."""

    start: date
    working_days: int
    day: date
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    provisional: bool


class Change(NamedTuple):
    """One difference between two calendars. A holiday that moved is one removed and one added."""

    day: date
    what: Literal["added", "removed", "renamed"]
    name: str


@dataclass(frozen=True)
class WorkingCalendar:
    """A division's bank holidays: published up to `covered_until`, provisional after it, unknown outside its years."""

    division: str
    holidays: Mapping[date, str] = field(hash=False)
    covered_until: date
    version: int = 0

    def __post_init__(self) -> None:
        if not self.holidays:
            raise Misuse("calendar-range", f"The calendar of {self.division} has no bank holidays at all.")

    @cached_property
    def first_day(self) -> date:
        """1 January of the first year whose bank holidays are known."""
        return date(min(self.holidays).year, 1, 1)

    @cached_property
    def last_day(self) -> date:
        """31 December of the last year whose bank holidays are known."""
        return date(max(self.holidays).year, 12, 31)

    @cached_property
    def _index(self) -> tuple[int, Sequence[int], Sequence[date]]:
        """The first known day's ordinal; by known day, the working days up to it and with it; the working days."""
        known = range(self.first_day.toordinal(), self.last_day.toordinal() + 1)
        begins = self.first_day.weekday()
        counts = bytearray(islice(cycle(WEEK), begins, begins + len(known)))
        for day in self.holidays:
            counts[day.toordinal() - known.start] = False
        return known.start, [*accumulate(counts)], [*map(date.fromordinal, compress(known, counts))]

    def is_working_day(self, d: date) -> bool:
        """Whether `d` counts. Raises Misuse "calendar-range" for a day outside the known years."""
        return self.why_not(d) is None

    def why_not(self, d: date) -> str | None:
        """Why `d` does not count: "Saturday", "Sunday" or the holiday's name; None for a working day."""
        self._must_know(d)
        return WEEKEND.get(d.weekday()) or self.holidays.get(d)

    def is_provisional(self, d: date) -> bool:
        """Whether a date that falls on `d` rests on holidays that nobody has published yet."""
        return d > self.covered_until

    def add(self, start: date, n: int) -> date:
        """The `n`th working day after `start`, which is day zero; `start` itself, whatever day it is, when `n` is 0.

        Raises Misuse "working-days" when `n` is negative, "calendar-range" when the count leaves the known years.
        """
        first, counted, days = self._index
        position = start.toordinal() - first
        if n <= 0 or position < 0:
            return self._not_after(start, n)
        try:
            return days[counted[position] + n - 1]
        except IndexError:
            self._must_know(start)
            raise self._outside(f"{n} working days after {long_day(start)} is") from None

    def count(self, start: date, n: int) -> Counting:
        """As `add`, with every day counted and every day skipped on the way."""
        return self.count_to(start, self.add(start, n))

    def count_to(self, start: date, day: date) -> Counting:
        """The days after `start` up to a day that somebody set, each counted or skipped; none when it is earlier."""
        reasons = [(each, self.why_not(each)) for each in _days_after(start, day)]
        counted = tuple(each for each, reason in reasons if reason is None)
        return Counting(
            start=start,
            working_days=len(counted),
            day=day,
            counted=counted,
            skipped=tuple(Skipped(each, reason) for each, reason in reasons if reason is not None),
            provisional=self.is_provisional(day),
        )

    def between(self, a: date, b: date) -> int:
        """How many working days lie after `a`, up to and including `b`; as many, but negative, from `b` back to `a`."""
        first, counted, _ = self._index
        one, other = a.toordinal() - first, b.toordinal() - first
        if 0 <= one < len(counted) and 0 <= other < len(counted):
            return counted[other] - counted[one]
        raise self._unknown(*sorted((a, b)))

    def away(self, today: date, day: date) -> int:
        """How many working days off `day` is, negative when it has passed; 0 is today and no other day.

        What lies beyond the known years is at least as far off as their last day.
        """
        number = self.between(today, min(day, self.last_day))
        if day == today:
            return 0
        return min(-1, number) if day < today else max(1, number)

    def other_reading(self, start: date, n: int) -> date | None:
        """The later date of those who treat what came on a day of rest as received on the next working day.

        None when `start` is a working day: then there is one reading only.
        """
        if self.is_working_day(start):
            return None
        return self.add(self.add(start, 1), n)

    def with_days(self, days: Iterable[BankHoliday], *, version: int | None = None) -> "WorkingCalendar":
        """This calendar with `days` added, and those it had already named anew.

        Years beyond the known ones must come whole and without a gap: a single day would make the rest of its year
        look free of holidays. Raises Misuse "calendar-range" otherwise.
        """
        return self._holding({**self.holidays, **{each.day: each.name for each in days}}, None, version)

    def without_day(self, day: date, *, version: int | None = None) -> "WorkingCalendar":
        """This calendar without one bank holiday. Raises Misuse "calendar-day" when `day` is none."""
        if day not in self.holidays:
            raise Misuse("calendar-day", f"{long_day(day)} is no bank holiday in the calendar of {self.division}.")
        return self._holding({each: name for each, name in self.holidays.items() if each != day}, None, version)

    def with_official(self, days: Iterable[BankHoliday], *, version: int | None = None) -> "WorkingCalendar":
        """This calendar with every year that `days` covers replaced by what was published.

        It is then covered to the end of the last of those years, unless years between stay unpublished.
        """
        published = {each.day: each.name for each in days}
        years = {day.year for day in published}
        kept = {day: name for day, name in self.holidays.items() if day.year not in years}
        return self._holding({**kept, **published}, _covered(self.covered_until, years), version)

    def digest(self) -> str:
        """SHA-256, in hex, over division, coverage and days: equal for two calendars that give the same answers."""
        from hashlib import sha256

        days = "".join(f"{day.isoformat()} {self.holidays[day]}\n" for day in sorted(self.holidays))
        return sha256(f"{self.division} {self.covered_until.isoformat()}\n{days}".encode()).hexdigest()

    def _holding(self, days: dict[date, str], covered_until: date | None, version: int | None) -> "WorkingCalendar":
        for year in thin_years(days):
            if not self.first_day.year <= year <= self.last_day.year:
                raise Misuse(
                    "calendar-range",
                    f"The bank holidays of {year} are not known yet: {long_day(self.last_day)} is the last day known. "
                    "A year is added whole; `complaints calendar refresh` fills the years to come.",
                )
        return WorkingCalendar(
            division=self.division,
            holidays=days,
            covered_until=covered_until or self.covered_until,
            version=self.version if version is None else version,
        )

    def _not_after(self, start: date, n: int) -> date:
        self._must_know(start)
        if n < 0:
            raise Misuse("working-days", f"{n} working days cannot be counted: give 0 or more.")
        return start

    def _must_know(self, day: date) -> None:
        if not self._knows(day):
            raise self._unknown(day)

    def _knows(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def _unknown(self, *days: date) -> Misuse:
        """The refusal of the first of them that is not known."""
        return self._outside(f"{long_day(next(day for day in days if not self._knows(day)))} is")

    def _outside(self, what: str) -> Misuse:
        return Misuse(
            "calendar-range",
            f"{what} outside the years whose bank holidays are known, {self.first_day.year} to {self.last_day.year}. "
            "Check the date; `complaints calendar refresh` fills the years to come.",
        )


@cache
def official(division: str) -> WorkingCalendar:
    """The published calendar of "england-and-wales", "scotland" or "northern-ireland", as it ships; no later years.

    Raises Misuse "division" for any other word.
    """
    if division not in official_days.DIVISIONS:
        raise Misuse("division", f"{quoted(division)} is no division: it is {_either(official_days.DIVISIONS)}.")
    days = {date.fromisoformat(day): name for year in official_days.published(division).values() for day, name in year}
    return WorkingCalendar(division, days, official_days.COVERED_UNTIL)


def changes(old: WorkingCalendar, new: WorkingCalendar) -> tuple[Change, ...]:
    """What must be done to `old` to get the days of `new`, by day; a removed day carries the name that it had."""
    return tuple(_differences(old.holidays, new.holidays))


def thin_years(days: Collection[date]) -> list[int]:
    """The years, from the first to the last of `days`, that have too few of them to be known whole."""
    per_year = Counter(day.year for day in days)
    return [year for year in range(min(per_year), max(per_year) + 1) if per_year[year] < FEWEST_IN_A_YEAR]


def _days_after(start: date, end: date) -> Iterator[date]:
    while start < end:
        start += ONE_DAY
        yield start


def _covered(covered_until: date, published: Collection[int]) -> date:
    year = covered_until.year
    while year + 1 in published:
        year += 1
    return max(covered_until, date(year, 12, 31))


def _differences(old: Mapping[date, str], new: Mapping[date, str]) -> Iterator[Change]:
    for day in sorted(old.keys() | new.keys()):
        if day not in old:
            yield Change(day, "added", new[day])
        elif day not in new:
            yield Change(day, "removed", old[day])
        elif old[day] != new[day]:
            yield Change(day, "renamed", new[day])


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
