"""What a complaint should do, said plainly and without the program: days listed one by one, states kept in a record.

The bank holidays are those of England and Wales from gov.uk, typed in.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

HOLIDAYS = frozenset(
    date(year, month, day)
    for year, days in {
        2026: ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)),
        2027: ((1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)),
        2028: ((1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)),
    }.items()
    for month, day in days
)
RESPOND = {1: 10, 2: 20}


def is_working_day(day: date) -> bool:
    """Monday to Friday and no bank holiday."""
    return day.weekday() < 5 and day not in HOLIDAYS


def working_days(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and with `end`: each day looked at."""
    span = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))


def nth_working_day(start: date, number: int) -> date:
    """The day on which the count of working days after `start` first comes to `number`: each day tried in turn."""
    day = start
    while working_days(start, day) < number:
        day += timedelta(days=1)
    return day


@dataclass
class ModelStage:
    """A stage as somebody with a calendar on the wall would keep it."""

    number: int
    opened: date
    acknowledged: date | None = None
    extended_to: date | None = None
    told: date | None = None
    answered: date | None = None
    decider: str | None = None
    decided: bool = False
    put_right: bool = False
    learned: bool = False

    @property
    def unextended(self) -> date:
        """The earlier of the time from the acknowledgement and the backstop."""
        backstop = nth_working_day(self.opened, 5 + RESPOND[self.number])
        if self.acknowledged is None:
            return backstop
        return min(backstop, nth_working_day(self.acknowledged, RESPOND[self.number]))

    @property
    def code_date(self) -> date:
        """The date in force; an extension never shortens the time."""
        return max(self.extended_to or self.unextended, self.unextended)

    @property
    def cap(self) -> date:
        """No extension without a good reason goes beyond this."""
        return nth_working_day(self.unextended, RESPOND[self.number])

    @property
    def due(self) -> tuple[str, date]:
        """What it awaits, and by when."""
        if self.acknowledged is None:
            return "acknowledge", nth_working_day(self.opened, 5)
        dates = [self.code_date] + ([self.told] if self.told else [])
        return "respond", min(dates)


@dataclass
class ModelComplaint:
    """A complaint on paper."""

    ref: str
    stages: list[ModelStage] = field(default_factory=list)
    settled: bool = False
    end: str = ""

    @property
    def open_stages(self) -> list[ModelStage]:
        """Those that await something."""
        return [] if self.end else [stage for stage in self.stages if stage.answered is None]

    @property
    def current(self) -> ModelStage:
        """The earliest that awaits something, else the last."""
        waiting = [stage for stage in self.stages if stage.answered is None]
        return waiting[0] if waiting else self.stages[-1]

    @property
    def unacknowledged(self) -> ModelStage | None:
        """The earliest open stage without an acknowledgement."""
        return next((stage for stage in self.open_stages if stage.acknowledged is None), None)
