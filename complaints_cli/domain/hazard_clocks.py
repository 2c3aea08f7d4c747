"""The legal times of a hazard: hours for an emergency, working days else. No date of the complaint moves one of them.

The day of the event is day zero, as everywhere. Until somebody has graded it, it may be an emergency.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.awaab import LAW, Phase, phase
from complaints_cli.domain.calendar import Counting, WorkingCalendar
from complaints_cli.domain.due import Elapsed
from complaints_cli.domain.hazards import Graded, Hazard, Stamp
from complaints_cli.domain.moments import hours_later, moment_words
from complaints_cli.domain.terms import Governs, Verdict

MIDNIGHT = time()
AWARE, INVESTIGATED = "aware", "investigated"
RETURN_WEEKS = 12


class Step(StrEnum):
    """What the law asks for, by the word that `due` has for it."""

    ASSESS = "hazard-assess"
    INVESTIGATE = "hazard-investigate"
    SUMMARY = "hazard-summary"
    SAFE = "hazard-safe"
    WORKS = "hazard-works"
    RETURN = "hazard-return"
    """The home is still to be made safe for whoever lives elsewhere meanwhile."""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """One thing to be done about a hazard, by when, how that was counted, and when it was done."""

    step: Step
    due_on: date
    from_event: str
    due_at: time | None = None
    counting: Counting | None = None
    elapsed: Elapsed | None = None
    governed_by: Governs = Governs.LAW
    original_due: date | None = None
    done: Stamp | None = None

    def kept(self, today: date, now: time | None = None) -> Verdict | None:
        """How it was kept; None where it was done on the day itself and no time of day shows whether in time."""
        day, at = (today, now) if self.done is None else (self.done.on, self.done.at)
        met = Verdict.PENDING if self.done is None else Verdict.MET
        if self.due_at is None or day != self.due_on:
            return Verdict.MISSED if day > self.due_on else met
        if at is None:
            return met if self.done is None else None
        return Verdict.MISSED if at > self.due_at else met


def law_of(hazard: Hazard) -> Phase | None:
    """The phase that reaches a hazard."""
    return phase(hazard.aware.on, hazard.sort, emergency=hazard.grade is Graded.EMERGENCY)


def unclocked(hazard: Hazard) -> str:
    """Why no legal time runs for a hazard; empty where one does."""
    if hazard.grade is Graded.NONE:
        return "assessed as no hazard"
    if law_of(hazard) is None:
        return f"no phase of {LAW} in force on that day reaches it: no legal time, and still to be dealt with"
    return ""


def limits(hazard: Hazard, calendar: WorkingCalendar) -> tuple[Limit, ...]:
    """Every time that runs for a hazard, or ran, in the order in which they come."""
    emergency = phase(hazard.aware.on, hazard.sort, emergency=True)
    law = law_of(hazard)
    found: list[Limit] = []
    if emergency is not None:
        found += _missed_before(hazard, emergency)
    if hazard.grade is None and hazard.danger_now is None and emergency is not None:
        found.append(_hours(Step.ASSESS, hazard.aware, emergency, None))
    if law is not None and hazard.grade is not Graded.NONE:
        found += _first(hazard, law, calendar)
    if law is not None and hazard.investigated is not None:
        found += _afterwards(hazard, law, hazard.investigated.on, calendar)
    return tuple(found)


def _missed_before(hazard: Hazard, law: Phase) -> Iterator[Limit]:
    """What was missed while it counted as an emergency stays missed, whatever it was found to be afterwards."""
    for since, until in hazard.emergencies:
        for step, done in ((Step.INVESTIGATE, hazard.investigated), (Step.SAFE, _safe_or_elsewhere(hazard))):
            if until is not None:
                settled = min(filter(None, (done, until)), key=_moment)
                limit = _hours(step, since, law, settled)
                if limit.kept(settled.on) is Verdict.MISSED:
                    yield limit


def _first(hazard: Hazard, law: Phase, calendar: WorkingCalendar) -> Iterator[Limit]:
    """The investigation; an emergency is to be made safe in the same hours."""
    if hazard.grade is Graded.EMERGENCY:
        yield _hours(Step.INVESTIGATE, hazard.emergency_from, law, hazard.investigated)
        yield _hours(Step.SAFE, hazard.emergency_from, law, _safe_or_elsewhere(hazard))
        yield from _return(hazard)
    else:
        yield _days(Step.INVESTIGATE, AWARE, calendar.count(hazard.aware.on, law.investigate_days), hazard.investigated)


def _afterwards(hazard: Hazard, law: Phase, ended: date, calendar: WorkingCalendar) -> Iterator[Limit]:
    """The summary is owed whatever was found; the rest where there is a hazard."""
    summary = None if hazard.summary_on is None else Stamp(on=hazard.summary_on)
    yield _days(Step.SUMMARY, INVESTIGATED, calendar.count(ended, law.summary_days), summary)
    if hazard.grade is Graded.NONE:
        return
    if hazard.grade is not Graded.EMERGENCY:
        yield _days(Step.SAFE, INVESTIGATED, calendar.count(ended, law.safe_days), _safe_or_elsewhere(hazard))
        yield from _return(hazard)
    yield _works(hazard, law, calendar.count(ended, law.works_days))


def _works(hazard: Hazard, law: Phase, counting: Counting) -> Limit:
    """Works begin in the days that there are, or steps towards them, and then the works by the longest stop."""
    done = None if hazard.works_on is None else Stamp(on=hazard.works_on)
    if hazard.steps_on is None or hazard.steps_on > counting.day:
        return _days(Step.WORKS, INVESTIGATED, counting, done)
    words = f"{law.works_weeks} weeks after the investigation ended, as steps towards the works were taken in time"
    return Limit(
        step=Step.WORKS,
        due_on=counting.start + timedelta(weeks=law.works_weeks),
        from_event=INVESTIGATED,
        elapsed=Elapsed(start=counting.start, words=words),
        original_due=counting.day,
        done=done,
    )


def _return(hazard: Hazard) -> Iterator[Limit]:
    """Whoever lives elsewhere comes home to a safe one: the law sets no day, so it is looked at after twelve weeks."""
    moved = hazard.rehoused
    if moved is None or (hazard.safe is not None and _moment(hazard.safe) <= _moment(moved)):
        return
    words = f"{RETURN_WEEKS} weeks after they were housed elsewhere; the law sets no day for their return"
    yield Limit(
        step=Step.RETURN,
        due_on=moved.on + timedelta(weeks=RETURN_WEEKS),
        from_event="rehoused",
        elapsed=Elapsed(start=moved.on, words=words),
        governed_by=Governs.RECORD,
        done=hazard.safe,
    )


def _safe_or_elsewhere(hazard: Hazard) -> Stamp | None:
    """When nobody was left in danger: made safe, or housed elsewhere, whichever came first."""
    return min(filter(None, (hazard.safe, hazard.rehoused)), key=_moment, default=None)


def _moment(stamp: Stamp) -> tuple[date, time]:
    return stamp.on, stamp.at or MIDNIGHT


def _hours(step: Step, since: Stamp, law: Phase, done: Stamp | None) -> Limit:
    """Hours that run through nights, weekends and bank holidays, from the moment of becoming aware."""
    start = since.at or MIDNIGHT
    due_on, due_at = hours_later(since.on, start, law.emergency_hours)
    words = f"{law.emergency_hours} hours after {moment_words(since.on, start)}, {_how_known(since)}; every hour counts"
    return Limit(
        step=step,
        due_on=due_on,
        due_at=due_at,
        from_event=AWARE,
        elapsed=Elapsed(start=since.on, at=start, hours=law.emergency_hours, words=words),
        done=done,
    )


def _how_known(since: Stamp) -> str:
    if since.at is None:
        return "the start of the day, as no time is on record"
    if since.noted:
        return "when it was recorded, as no time was given"
    return "when you became aware"


def _days(step: Step, from_event: str, counting: Counting, done: Stamp | None) -> Limit:
    return Limit(step=step, due_on=counting.day, from_event=from_event, counting=counting, done=done)
