"""What a complaint should do, said plainly and without the program: days listed one by one, states kept in a record.

The bank holidays are those of England and Wales from gov.uk, typed in.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

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
Verdict = tuple[str, int | None]


def is_working_day(day: date) -> bool:
    """Monday to Friday and no bank holiday."""
    return day.weekday() < 5 and day not in HOLIDAYS


@cache
def working_days(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and with `end`: each day looked at."""
    span = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))


@cache
def nth_working_day(start: date, number: int) -> date:
    """The day on which the count of working days after `start` first comes to `number`: each day tried in turn."""
    day = start
    while working_days(start, day) < number:
        day += timedelta(days=1)
    return day


def judged(done: date | None, due: date, until: date) -> Verdict:
    """In time, not yet done, or too late by so many working days; what is not done is looked at on the day `until`."""
    day = until if done is None else done
    if day > due:
        return "missed", max(1, working_days(due, day))
    return "pending" if done is None else "met", None


@dataclass
class ModelStage:
    """A stage as somebody with a calendar on the wall would keep it."""

    number: int
    opened: date
    acknowledged: date | None = None
    extensions: list[tuple[date, date]] = field(default_factory=list)
    """The day on which each was told, and the day to which it went."""
    told: date | None = None
    """The day that the resident was last told for the answer."""
    last_notice: date | None = None
    answered: date | None = None
    refused: date | None = None
    decider: str | None = None
    decided: bool = False
    learned: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it awaits something, as long as its complaint has not ended."""
        return self.answered is None and self.refused is None

    @property
    def acknowledge_due(self) -> date:
        """Five working days from its day zero."""
        return nth_working_day(self.opened, 5)

    @property
    def backstop(self) -> date:
        """The latest day for the answer, however late the acknowledgement."""
        return nth_working_day(self.opened, 5 + RESPOND[self.number])

    @property
    def unextended(self) -> date:
        """The earlier of the time from the acknowledgement and the backstop."""
        if self.acknowledged is None:
            return self.backstop
        return min(self.backstop, nth_working_day(self.acknowledged, RESPOND[self.number]))

    @property
    def code_date(self) -> date:
        """The date in force; an extension never shortens the time."""
        return max(self.extensions[-1][1], self.unextended) if self.extensions else self.unextended

    @property
    def cap(self) -> date:
        """No extension without a good reason goes beyond this."""
        return nth_working_day(self.unextended, RESPOND[self.number])

    @property
    def due(self) -> tuple[str, date]:
        """What it awaits, and by when."""
        if self.acknowledged is None:
            return "acknowledge", self.acknowledge_due
        return "respond", min([self.code_date] + ([self.told] if self.told else []))

    @property
    def counted_until(self) -> date:
        """The last day in time for the regulator: an extension counts that was told in time and is within the cap."""
        last = self.unextended
        for told_on, to in self.extensions:
            if told_on <= last and to <= self.cap:
                last = max(last, to)
        return last

    def acknowledgement(self, until: date) -> Verdict:
        """Whether it was acknowledged in time."""
        return judged(self.acknowledged, self.acknowledge_due, until)

    def response(self, until: date) -> Verdict:
        """Whether it was answered in time, by itself or with an extension."""
        verdict = judged(self.answered, self.code_date, until)
        if verdict[0] == "met" and self.answered is not None and self.answered > self.unextended:
            return "met-with-extension", None
        return verdict


@dataclass
class Act:
    """Something that was recorded, and how the complaint stood before it. `lasting`: nothing takes it back."""

    before: "ModelComplaint | None"
    letter: bool = False
    lasting: bool = False


@dataclass
class ModelComplaint:
    """A complaint on paper."""

    ref: str
    stages: list[ModelStage] = field(default_factory=list)
    name: str = ""
    story: str = ""
    settled: bool = False
    end: str = ""
    ended_on: date | None = None
    """When it was withdrawn or not accepted: no date of it is missed after that."""
    held: bool = False
    """Whether it is kept for a court, and so not erased."""
    erased: bool = False
    acts: list[Act] = field(default_factory=list)

    @property
    def state(self) -> str:
        """As a list shows it."""
        return self.end or ("open" if self.open_stages else "answered")

    @property
    def open_stages(self) -> list[ModelStage]:
        """Those that await something."""
        return [] if self.end else [stage for stage in self.stages if stage.is_open]

    @property
    def current(self) -> ModelStage:
        """The earliest that awaits something, else the last."""
        waiting = [stage for stage in self.stages if stage.is_open]
        return waiting[0] if waiting else self.stages[-1]

    @property
    def unacknowledged(self) -> ModelStage | None:
        """The earliest open stage without an acknowledgement."""
        return next((stage for stage in self.open_stages if stage.acknowledged is None), None)

    def until(self, stage: ModelStage, today: date) -> date:
        """The day on which what is not done is looked at."""
        return min(today, stage.refused or self.ended_on or today)

    def snapshot(self) -> "ModelComplaint":
        """As it stands now, without what led here."""
        acts, self.acts = self.acts, []
        kept = deepcopy(self)
        self.acts = acts
        return kept

    def go_back(self) -> None:
        """The last act counts no more. What was erased stays erased."""
        before = self.acts.pop().before
        assert before is not None
        self.stages, self.settled, self.held = before.stages, before.settled, before.held
        self.end, self.ended_on = before.end, before.ended_on
