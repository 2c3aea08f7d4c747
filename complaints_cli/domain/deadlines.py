"""When a stage is due, and whether it was in time: exact, from dates alone, by the Code first and the policy beside it.

The day of the event is day zero, and a day is in time all day long. A late acknowledgement buys no time: the
response is never due later than the backstop, 15 (25) working days from day zero. There is no hold and no pause.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import Counting, WorkingCalendar
from complaints_cli.domain.policy import Policy, StageLimits, StartsFrom
from complaints_cli.domain.stage import Notice, Stage
from complaints_cli.domain.terms import Governs, Verdict


@dataclass(frozen=True)
class CodeLimits:
    """The Code's own clocks for a stage, in working days, and the provisions they come from."""

    acknowledge_days: int
    respond_days: int
    extension_days: int
    acknowledge_rule: str
    respond_rule: str
    extension_rule: str

    @property
    def backstop_days(self) -> int:
        """Working days from day zero that no acknowledgement can lengthen."""
        return self.acknowledge_days + self.respond_days


CODE_LIMITS: Mapping[int, CodeLimits] = {
    1: CodeLimits(5, 10, 10, "6.2", "6.3", "6.4"),
    2: CodeLimits(5, 20, 20, "6.11", "6.14", "6.15"),
}


class Reckoning(NamedTuple):
    """One date and how it is counted: so many working days from the day of an event."""

    what: str
    stage: int
    rule: str
    from_event: str
    start: date
    working_days: int
    calendar: WorkingCalendar
    due_on: date
    """The last day that is in time."""

    @property
    def counting(self) -> Counting:
        """Every day counted and skipped on the way."""
        return self.calendar.count(self.start, self.working_days)

    @property
    def other_reading(self) -> date | None:
        """The date by the other published way of counting from a day that is not a working day."""
        return self.calendar.other_reading(self.start, self.working_days)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a complaint's dates are counted with: the calendars by version, the one in force, its policy."""

    calendars: Mapping[int, WorkingCalendar]
    current: int
    policy: Policy

    def calendar(self, version: int | None) -> WorkingCalendar:
        """The calendar that judged a date already kept, else the one in force."""
        return self.calendars[self.current if version is None else version]


@dataclass(frozen=True, kw_only=True)
class Clock:
    """All the dates of one stage."""

    stage: Stage
    limits: CodeLimits
    acknowledge: Reckoning
    acknowledge_policy: Reckoning
    backstop: Reckoning
    respond: Reckoning | None
    policy: Reckoning | None
    promised_on: date | None
    policy_extends: int | None = None
    """By how many working days the policy extends at most; None where it names no limit of its own."""
    stopped_on: date | None = None
    """The day it was withdrawn or not accepted, after which nothing more is missed."""

    @property
    def is_running(self) -> bool:
        """Whether something is still awaited, so that its dates can move."""
        return self.stage.is_open and self.stopped_on is None

    @cached_property
    def unextended(self) -> Reckoning:
        """The Code date: the earlier of the time from the acknowledgement and the backstop (Code 6.3, 6.14)."""
        if self.respond is not None and self.respond.due_on <= self.backstop.due_on:
            return self.respond
        return self.backstop

    @cached_property
    def cap(self) -> Reckoning:
        """The furthest that all extensions together reach without a good reason (Code 6.4, 6.15)."""
        return _reckoned(
            "furthest extension",
            self.stage.number,
            self.limits.extension_rule,
            "the response date",
            self.unextended.due_on,
            self.limits.extension_days,
            self.backstop.calendar,
        )

    @property
    def policy_cap(self) -> Reckoning | None:
        """The furthest that the policy lets extensions reach, where that is less than the Code does."""
        if self.policy_extends is None or self.policy_extends >= self.limits.extension_days:
            return None
        replaced = self.unextended.due_on if self.policy is None else min(self.unextended.due_on, self.policy.due_on)
        what, stage, _, event, _, _, calendar, _ = self.cap
        return _reckoned(what, stage, "policy", event, replaced, self.policy_extends, calendar)

    def is_beyond_cap(self, notice: Notice) -> bool:
        """Whether an extension reaches further than extensions may without a good reason."""
        return notice.to > self.cap.due_on

    @property
    def extension(self) -> Notice | None:
        """The extension in force."""
        return self.stage.extensions[-1] if self.stage.extensions else None

    @cached_property
    def code_date(self) -> date:
        """The response date in force by the Code: extended, or not. An extension never shortens the time."""
        unextended = self.unextended.due_on
        return max(self.extension.to, unextended) if self.extension else unextended

    @property
    def acknowledge_due(self) -> tuple[date, Governs]:
        """The earlier of the Code's and the policy's date to acknowledge, and which it is."""
        return _earliest((self.acknowledge.due_on, Governs.CODE), (self.acknowledge_policy.due_on, Governs.POLICY))

    @property
    def policy_date(self) -> date | None:
        """The response date by the policy; an extension replaces it."""
        if self.extension is not None or self.policy is None:
            return None
        return self.policy.due_on

    @property
    def respond_due(self) -> tuple[date, Governs]:
        """The earliest of the Code's, the policy's and the promised date to respond, and which it is."""
        if self.extension is not None and self.code_date == self.extension.to:
            code = Governs.EXTENSION
        else:
            code = Governs.BACKSTOP if self.unextended is self.backstop else Governs.CODE
        return _earliest(
            (self.code_date, code), (self.policy_date, Governs.POLICY), (self.promised_on, Governs.PROMISE)
        )

    def acknowledged(self, today: date) -> tuple[Verdict, int | None]:
        """Whether the acknowledgement was in time by the Code, and by how many working days it was missed."""
        calendar = self.acknowledge.calendar
        return _verdict(self.stage.acknowledged_on, self.acknowledge.due_on, calendar, self._until(today))

    def responded(self, today: date) -> tuple[Verdict, int | None]:
        """Whether the response was in time by the Code, and by how many working days it was missed.

        A stage whose request was refused, or whose complaint ended unanswered, stays as it was on that day.
        """
        done, calendar = self.stage.responded_on, self.backstop.calendar
        verdict, missed_by = _verdict(done, self.code_date, calendar, self._until(today))
        if verdict is Verdict.MET and done is not None and done > self.unextended.due_on:
            return Verdict.MET_WITH_EXTENSION, None
        return verdict, missed_by

    def policy_kept(self, today: date) -> tuple[Verdict, int | None]:
        """The same by the policy's date; as the Code's where the policy has none of its own or was extended."""
        if self.policy_date is None:
            return self.responded(today)
        return _verdict(self.stage.responded_on, self.policy_date, self.backstop.calendar, self._until(today))

    def _until(self, today: date) -> date:
        return min(today, self.stopped_on or today)

    @property
    def in_time_for_return(self) -> bool:
        """In time for the regulator's CH02: by the Code date, or by an extension that it counts."""
        responded = self.stage.responded_on
        return responded is not None and responded <= self._counted_until

    @property
    def _counted_until(self) -> date:
        """The last day that CH02 counts as in time: an extension moves it that is within the cap and was told by then.

        After a date was put right, one can turn out to have been told when the time was up already.
        """
        last = self.unextended.due_on
        for notice in self.stage.extensions:
            if notice.on <= last and not self.is_beyond_cap(notice):
                last = max(last, notice.to)
        return last

    @property
    def working_days_taken(self) -> int | None:
        """Working days from day zero to the response."""
        if self.stage.responded_on is None:
            return None
        return self.backstop.calendar.between(self.stage.opened_on, self.stage.responded_on)


def _reckoned(
    what: str, stage: int, rule: str, from_event: str, start: date, working_days: int, calendar: WorkingCalendar
) -> Reckoning:
    due_on = calendar.add(start, working_days)
    return Reckoning(what, stage, rule, from_event, start, working_days, calendar, due_on)


def clock(
    stage: Stage, received_on: date, rules: Rules, promised_on: date | None, ended_on: date | None = None
) -> Clock:
    """The dates of a stage of a complaint received on a day, with the response date its letters last told.

    `ended_on` is the day the complaint was withdrawn or not accepted.
    """
    limits, policy = CODE_LIMITS[stage.number], rules.policy.stage_1 if stage.number == 1 else rules.policy.stage_2
    of_acknowledgement = rules.calendar(stage.acknowledged_by_calendar)
    of_response = rules.calendar(stage.judged_by_calendar)
    event = "received" if stage.number == 1 else "stage 2 asked for"

    number, opened = stage.number, stage.opened_on
    respond = None
    if stage.acknowledged_on is not None:
        days, rule = limits.respond_days, limits.respond_rule
        respond = _reckoned("respond", number, rule, "acknowledged", stage.acknowledged_on, days, of_response)
    return Clock(
        stage=stage,
        limits=limits,
        acknowledge=_reckoned(
            "acknowledge",
            number,
            limits.acknowledge_rule,
            event,
            opened,
            limits.acknowledge_days,
            of_acknowledgement,
        ),
        acknowledge_policy=_reckoned(
            "acknowledge by the policy", number, "policy", event, opened, policy.acknowledge_days, of_acknowledgement
        ),
        backstop=_reckoned(
            "respond at the latest", number, limits.respond_rule, event, opened, limits.backstop_days, of_response
        ),
        respond=respond,
        policy=_by_policy(stage, received_on, policy, of_response),
        promised_on=promised_on,
        policy_extends=policy.extension_days,
        stopped_on=stage.refusal.on if stage.refusal else ended_on,
    )


def _by_policy(stage: Stage, received_on: date, limits: StageLimits, calendar: WorkingCalendar) -> Reckoning | None:
    start, event = _policy_starts(stage, received_on, limits.respond_from)
    if start is None:
        return None
    what, days = "respond by the policy", limits.respond_days
    reckoning = _reckoned(what, stage.number, "policy", event, start, days, calendar)
    # Counted from the first receipt, the day can fall before stage 2 was even asked for: nobody can keep that.
    return reckoning if reckoning.due_on >= stage.opened_on else None


def _policy_starts(stage: Stage, received_on: date, starts: StartsFrom) -> tuple[date | None, str]:
    if starts is StartsFrom.ACKNOWLEDGEMENT:
        return stage.acknowledged_on, "acknowledged"
    if starts is StartsFrom.RECEIPT:
        return stage.opened_on, "received" if stage.number == 1 else "stage 2 asked for"
    return received_on, "complaint received"


def _earliest(first: tuple[date, Governs], *others: tuple[date | None, Governs]) -> tuple[date, Governs]:
    found = first
    for day, governs in others:
        if day is not None and day < found[0]:
            found = day, governs
    return found


def _verdict(done: date | None, due: date, calendar: WorkingCalendar, today: date) -> tuple[Verdict, int | None]:
    day = today if done is None else done
    if day > due:
        return Verdict.MISSED, max(1, calendar.between(due, day))
    return (Verdict.PENDING if done is None else Verdict.MET), None
