"""What follows when something is put right or the bank holidays change: said before it is recorded."""

from collections.abc import Iterator
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day, working_days
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.events.record import DateMoved
from complaints_cli.domain.hazard_clocks import limits
from complaints_cli.domain.moments import moment_words
from complaints_cli.domain.terms import Verdict
from complaints_cli.domain.timetable import clocks


@dataclass(frozen=True, kw_only=True)
class Consequence:
    """One thing that changes, or that a resident was told otherwise."""

    what: str
    stage: int
    message: str
    was: date | None = None
    now: date | None = None


def of_correction(before: Complaint, after: Complaint, rules: Rules, today: date) -> tuple[Consequence, ...]:
    """What a correction changes: points' words, dates, verdicts, extensions too late, letters that say otherwise."""
    found: list[Consequence] = []
    for old, new in zip(clocks(before, rules), clocks(after, rules), strict=True):
        found += [*_dates(old, new), *_verdicts(old, new, today), *_notices(new), *_letters(after, old, new)]
    return (*_words(before, after), *found, *_hazards(before, after, rules))


def of_calendar(complaint: Complaint, old: Rules, new: Rules) -> tuple[Consequence, ...]:
    """What new bank holidays change for a complaint: dates that are still open, and letters that told the old ones."""
    found: list[Consequence] = []
    for before, after in zip(clocks(complaint, old), clocks(complaint, new), strict=True):
        if after.is_running:
            found += [*_dates(before, after), *_letters(complaint, before, after)]
    return tuple(found)


def told_too_late(complaint: Complaint, rules: Rules) -> bool:
    """Whether a letter told the resident a later response date than the right one, so that it wants correcting."""
    return any(
        times.promised_on is not None and times.promised_on > times.code_date
        for times in clocks(complaint, rules)
        if times.stage.is_open
    )


def moved_dates(consequences: tuple[Consequence, ...], calendar: int, on: date) -> tuple[DateMoved, ...]:
    """The events that keep which open dates a new calendar moved."""
    return tuple(
        DateMoved(on=on, calendar=calendar, stage=c.stage, what=c.what, was=c.was, now=c.now)
        for c in consequences
        if c.was is not None and c.now is not None
    )


def _dates(old: Clock, new: Clock) -> Iterator[Consequence]:
    """By the Code; and by the policy too, where that is the stricter of the two."""
    pairs = [("acknowledge", old.acknowledge.due_on, new.acknowledge.due_on), ("respond", old.code_date, new.code_date)]
    stricter = [
        ("acknowledge by the policy", old.acknowledge_policy.due_on, new.acknowledge_policy.due_on),
        ("respond by the policy", old.policy_date, new.policy_date),
    ]
    for (what, was, now), (_, was_by_code, now_by_code) in zip(stricter, tuple(pairs), strict=True):
        if was and now and (was < was_by_code or now < now_by_code):
            pairs.append((what, was, now))
    for what, was, now in pairs:
        if was != now:
            message = f"Stage {new.stage.number}: {what} by {long_day(now)} instead of {long_day(was)}."
            yield Consequence(what=what, stage=new.stage.number, message=message, was=was, now=now)


def _words(before: Complaint, after: Complaint) -> Iterator[Consequence]:
    """Points stand in letters word for word."""
    reworded = [new for old, new in zip(before.points, after.points, strict=True) if old.text != new.text]
    for point in reworded:
        message = f"Point {point.number} is “{point.text}” from now on."
        yield Consequence(what="point", stage=after.current.number, message=message)
    if reworded and after.letters:
        message = "Letters that went out have the old words."
        yield Consequence(what="letter", stage=after.current.number, message=message)


def _hazards(before: Complaint, after: Complaint, rules: Rules) -> Iterator[Consequence]:
    """A hazard that came with the complaint is known since that arrived."""
    calendar = rules.calendar(None)
    for was, now in zip(before.hazards, after.hazards, strict=True):
        for old, new in zip(limits(was, calendar), limits(now, calendar), strict=False):
            if (old.due_on, old.due_at) != (new.due_on, new.due_at):
                to, instead = moment_words(new.due_on, new.due_at), moment_words(old.due_on, old.due_at)
                message = f"Hazard {now.number}: {new.step.removeprefix('hazard-')} by {to} instead of {instead}."
                yield Consequence(what=new.step.value, stage=1, message=message, was=old.due_on, now=new.due_on)


def _verdicts(old: Clock, new: Clock, today: date) -> Iterator[Consequence]:
    kept = [
        ("acknowledgement", old.acknowledged(today), new.acknowledged(today)),
        ("response", old.responded(today), new.responded(today)),
    ]
    for what, was, now in kept:
        if was != now:
            message = f"Stage {new.stage.number}: {what} {in_words(*now)}; before, {in_words(*was)}."
            yield Consequence(what=what, stage=new.stage.number, message=message)


def _notices(new: Clock) -> Iterator[Consequence]:
    for notice in new.stage.extensions:
        if notice.on > new.unextended.due_on and notice is new.stage.extensions[0]:
            message = f"The extension told on {long_day(notice.on)} stands, but it went out after the date it replaced."
            yield Consequence(what="extension", stage=new.stage.number, message=message)
        if new.is_beyond_cap(notice) and not notice.good_reason:
            message = f"The extension to {long_day(notice.to)} stands, but it is beyond {long_day(new.cap.due_on)}."
            yield Consequence(what="extension", stage=new.stage.number, message=message)


def _letters(complaint: Complaint, old: Clock, new: Clock) -> Iterator[Consequence]:
    told = complaint.promised_on(new.stage.number)
    if told is not None and new.is_running and told != new.code_date and old.code_date != new.code_date:
        message = (
            f"The last letter told the resident {long_day(told)}; the response is due by {long_day(new.code_date)}."
        )
        yield Consequence(what="letter", stage=new.stage.number, message=message)


def in_words(verdict: Verdict, missed_by: int | None) -> str:
    """A verdict as it is said: "missed by 2 working days"."""
    if missed_by is None:
        return verdict.value.replace("-", " ")
    return f"missed by {working_days(missed_by)}"
