"""`why`: each date of a complaint, with every day counted and every day left out, and which of the dates governs."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import Any

from complaints_cli.commands import params
from complaints_cli.commands.due_words import governing, step
from complaints_cli.commands.looking_back import AsOf, seen
from complaints_cli.commands.origin import sentence
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Call
from complaints_cli.domain.calendar import Counting, Skipped, WorkingCalendar
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day, short_day, working_days
from complaints_cli.domain.deadlines import Clock, Reckoning, Rules
from complaints_cli.domain.due import Due, Elapsed
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import Governs
from complaints_cli.domain.timetable import clocks
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Table, Text

DAYS_OF_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FURTHEST = "respond, furthest extension"
WEEKEND = frozenset({"Saturday", "Sunday"})


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One date: what is due, the day it is counted from, and which kind of date the step goes by."""

    what: str
    stage: int | None
    rule: str
    from_event: str | None
    counting: Counting
    other_reading: date | None
    governed_by: Governs
    governs: bool
    backstop: date | None = None
    due_at: time | None = None
    elapsed: Elapsed | None = None
    title: str = ""
    """What is to be done, where it is no step of a stage."""

    @property
    def is_counted(self) -> bool:
        """Whether working days lead to it: a promise is the day that was told, and hours are no days."""
        return self.from_event is not None and self.elapsed is None


def why(call: Call, ref: params.Ref, as_of: AsOf = None) -> Result:
    """Explain every date of a complaint: the day it is counted from, and each day counted or left out.

    Where several dates stand for one step, the earliest governs; the others are shown with it.
    """
    with seen(call, as_of) as view:
        record, complaint = view.record, view.record.complaint(ref)
        rules = record.rules_for(complaint)
        received = complaint.received
    reasons = every_reason(complaint, rules)
    return Result(
        data={
            "ref": ref,
            "as_of": view.today,
            "policy": received.policy,
            "request": received.request,
            "feedback": received.feedback,
            "claim": received.claim,
            "reported_on": received.reported,
            "calendar": {"division": rules.calendar(None).division, "version": rules.current},
            "dates": [_data(reason) for reason in reasons],
        },
        screen=[*view.heads, *told_day_by_day(ref, received, rules, reasons)],
    )


_STAGE_STEPS = ("acknowledge", "respond")


def every_reason(complaint: Complaint, rules: Rules) -> list[Reason]:
    """Each date of a complaint: those of its stages, then whatever else has a day."""
    promises = [_told(item, complaint) for item in due_items(complaint, rules) if item.what not in _STAGE_STEPS]
    return [*(reason for each in clocks(complaint, rules) for reason in reasons_of(each)), *promises]


def reasons_of(times: Clock) -> Iterator[Reason]:
    """The dates of a stage, each step's governing one first."""
    _, acknowledge_by = times.acknowledge_due
    yield from sorted(_acknowledgements(times), key=lambda each: each.governed_by is not acknowledge_by)
    _, respond_by = times.respond_due
    yield from sorted(_answers(times), key=lambda each: each.governed_by is not respond_by)
    if times.stage.acknowledged_on is not None:
        yield _reckoned(times.cap, FURTHEST, Governs.EXTENSION, governs=False)
        if times.policy_cap is not None:
            yield _reckoned(times.policy_cap, FURTHEST, Governs.POLICY, governs=False)


def _acknowledgements(times: Clock) -> Iterator[Reason]:
    _, by = times.acknowledge_due
    yield _reckoned(times.acknowledge, "acknowledge", Governs.CODE, governs=by is Governs.CODE)
    if times.acknowledge_policy.working_days != times.acknowledge.working_days:
        yield _reckoned(times.acknowledge_policy, "acknowledge", Governs.POLICY, governs=by is Governs.POLICY)


def _answers(times: Clock) -> Iterator[Reason]:
    _, by = times.respond_due
    backstop = times.backstop.due_on
    if times.respond is not None:
        yield _reckoned(times.respond, "respond", Governs.CODE, governs=by is Governs.CODE, backstop=backstop)
    yield _reckoned(times.backstop, "respond", Governs.BACKSTOP, governs=by is Governs.BACKSTOP, backstop=backstop)
    if times.policy is not None and times.policy_date is not None and not _as_the_code(times):
        yield _reckoned(times.policy, "respond", Governs.POLICY, governs=by is Governs.POLICY, backstop=backstop)
    calendar = times.backstop.calendar
    if times.extension is not None:
        start, to = times.unextended.due_on, times.extension.to
        yield _fixed(times, "the date before it was extended", start, to, Governs.EXTENSION, calendar)
    if times.promised_on is not None:
        start = times.stage.acknowledged_on or times.stage.opened_on
        event = "acknowledged" if times.stage.acknowledged_on else times.acknowledge.from_event
        yield _fixed(times, event, start, times.promised_on, Governs.PROMISE, calendar)


def _as_the_code(times: Clock) -> bool:
    """Whether the policy counts as the Code does, so that its date says nothing new."""
    return times.respond is not None and times.policy is not None and times.policy.due_on == times.respond.due_on


def _reckoned(reckoning: Reckoning, what: str, kind: Governs, *, governs: bool, backstop: date | None = None) -> Reason:
    return Reason(
        what=what,
        stage=reckoning.stage,
        rule=reckoning.rule,
        from_event=reckoning.from_event,
        counting=reckoning.counting,
        other_reading=reckoning.other_reading,
        governed_by=kind,
        governs=governs,
        backstop=backstop,
    )


def _fixed(times: Clock, event: str, start: date, to: date, kind: Governs, calendar: WorkingCalendar) -> Reason:
    """A date that somebody set, with the working days to it."""
    return Reason(
        what="respond",
        stage=times.stage.number,
        rule=times.limits.extension_rule if kind is Governs.EXTENSION else times.limits.respond_rule,
        from_event=event,
        counting=calendar.count_to(start, to),
        other_reading=None,
        governed_by=kind,
        governs=times.respond_due[1] is kind,
        backstop=times.backstop.due_on,
    )


def _told(item: Due, complaint: Complaint) -> Reason:
    """A date beside the stages: counted where a rule counts it, else promised outright."""
    return Reason(
        what=f"{item.what} {item.item}" if item.item else item.what,
        stage=item.stage,
        title=f"{step(item.what, item.stage, item.item)},",
        rule=item.rule,
        from_event=item.from_event,
        counting=item.counting or Counting(_start(item, complaint), 0, item.due_on, (), (), item.provisional),
        due_at=item.due_at,
        elapsed=item.elapsed,
        other_reading=None,
        governed_by=item.governed_by,
        governs=True,
    )


def _start(item: Due, complaint: Complaint) -> date:
    return item.elapsed.start if item.elapsed else complaint.received_on


def _data(reason: Reason) -> dict[str, Any]:
    counting = reason.counting
    return {
        "what": reason.what,
        "stage": reason.stage,
        "rule": reason.rule,
        "provision": reason.rule if reason.rule[:1].isdigit() else None,
        "from_event": reason.from_event,
        "from": counting.start if reason.from_event else None,
        "from_at": _clock(reason.elapsed.at) if reason.elapsed else None,
        "hours": reason.elapsed.hours if reason.elapsed else None,
        "working_days": counting.working_days if reason.is_counted else None,
        "due_on": counting.day,
        "due_at": _clock(reason.due_at),
        "counted": counting.counted,
        "skipped": [{"date": skipped.day, "reason": skipped.reason} for skipped in counting.skipped],
        "other_reading": reason.other_reading,
        "backstop": reason.backstop,
        "governed_by": reason.governed_by,
        "governs": reason.governs,
        "provisional": counting.provisional,
    }


def told_day_by_day(ref: str, received: Received, rules: Rules, reasons: Sequence[Reason]) -> Iterator[Block]:
    """The dates that govern, each day on the way to them counted or left out, and the others beside them."""
    calendar = rules.calendar(None)
    yield Heading(f"{ref}: how its dates are counted")
    yield Text(
        f"Policy {received.policy}; bank holidays of {calendar.division}, calendar {rules.current}. "
        "The day of the event is day zero, and nothing stops the clock."
    )
    if told := sentence(received):
        yield Text(told)
    for reason in reasons:
        if reason.governs:
            at = f" {reason.due_at:%H:%M}" if reason.due_at else ""
            yield Heading(f"{reason.title or _of_stage(reason)} by {long_day(reason.counting.day)}{at}")
            yield Text("\n".join(_sentences(reason)))
            if reason.is_counted:
                yield Table(["Week of", *DAYS_OF_WEEK], _weeks(reason.counting))
                yield Facts([_beside(other, reason) for other in reasons if _is_beside(other, reason)])


def _of_stage(reason: Reason) -> str:
    return f"Stage {reason.stage}: {reason.what}"


def _is_beside(other: Reason, reason: Reason) -> bool:
    return not other.governs and (other.stage, other.what.partition(",")[0]) == (reason.stage, reason.what)


def _beside(other: Reason, reason: Reason) -> tuple[str, str]:
    names = {
        Governs.CODE: f"Code {other.rule}",
        Governs.BACKSTOP: "From day zero",
        Governs.POLICY: "Your policy",
        Governs.PROMISE: "Promised",
        Governs.EXTENSION: "Extended",
    }
    furthest = "Furthest by your policy" if other.governed_by is Governs.POLICY else "Furthest extension"
    name = furthest if other.what == FURTHEST else names[other.governed_by]
    said = _holidays(reason.counting)
    without = ", ".join(short_day(each.day) for each in _holidays(other.counting) if each not in said)
    return name, f"{short_day(other.counting.day)}, {_counted(other)}{f'; not {without}' if without else ''}"


def _counted(reason: Reason) -> str:
    counting = reason.counting
    return f"{working_days(counting.working_days)} after {short_day(counting.start)} ({reason.from_event})"


def _sentences(reason: Reason) -> Iterator[str]:
    counting = reason.counting
    if reason.elapsed:
        yield f"{reason.elapsed.words}: {_why_it(reason)}."
    else:
        yield f"{_counted(reason)}: {_why_it(reason)}." if reason.is_counted else f"{_why_it(reason).capitalize()}."
    if holidays := _holidays(counting):
        yield "Not counted: " + "; ".join(f"{short_day(each.day)}, {each.reason}" for each in holidays) + "."
    if reason.other_reading:
        yield (
            "It came on a day that is no working day. Those who treat it as received on the next one get "
            f"{long_day(reason.other_reading)}; the earlier is the one to work to."
        )
    if counting.provisional:
        yield "Provisional: it rests on bank holidays that have not been published yet."


def _clock(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"


def _holidays(counting: Counting) -> list[Skipped]:
    return [each for each in counting.skipped if each.reason not in WEEKEND]


def _why_it(reason: Reason) -> str:
    return governing(reason.governed_by, reason.rule)


def _weeks(counting: Counting) -> list[list[str | Cell]]:
    """A row a week: day zero is 0, counted days have their number, days that do not count a dash."""
    marks: dict[date, str | Cell] = {counting.start: "0", **{day: str(n) for n, day in enumerate(counting.counted, 1)}}
    marks |= {each.day: Cell("-" if each.reason in WEEKEND else "holiday", "warn") for each in counting.skipped}
    monday = counting.start - timedelta(days=counting.start.weekday())
    weeks = []
    while monday <= counting.day:
        weeks.append([short_day(monday)[4:], *(marks.get(monday + timedelta(days=n), "") for n in range(7))])
        monday += timedelta(days=7)
    return weeks
