"""When the Ombudsman is sent the year's papers, and when the landlord assesses itself again (Code 8.1 to 8.4)."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.assessment import AssessmentCalled, AssessmentCompleted, Submitted
from complaints_cli.domain.landlord_terms import Because
from complaints_cli.domain.reporting_years import YearEnds, year_around
from complaints_cli.domain.terms import Governs

SUBMISSION_RULE = "8.1"
AGAIN_RULE = {Because.OMBUDSMAN: "8.4"}
MONTHS_TO_SUBMIT = 6
"""A landlord of fewer than 1,000 homes submits within six months of its year end (the Ombudsman's submissions page)."""
LARGE = 1000
"""One of more homes submits by 30 September. The page leaves 1,000 itself out: the earlier of the two then counts."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """Something that calls for a fresh self-assessment, and the day it was done."""

    number: int
    because: Because
    called_on: date
    by: date
    words: str = ""
    complaint: str | None = None
    done_on: date | None = None
    changes: str = ""


def calls(history: Iterable[Recorded]) -> tuple[Call, ...]:
    """What called for a fresh self-assessment, in the order in which it was recorded."""
    found: dict[int, Call] = {}
    for recorded in history:
        match recorded.event:
            case AssessmentCalled() as event:
                found[event.call] = Call(
                    number=event.call,
                    because=event.because,
                    called_on=event.on,
                    by=event.by,
                    words=event.words,
                    complaint=event.complaint,
                )
            case AssessmentCompleted() as event:
                found[event.call] = replace(found[event.call], done_on=event.on, changes=event.changes)
    return tuple(found.values())


def submissions(history: Iterable[Recorded]) -> dict[date, date]:
    """The day on which each year's papers were sent, by the day the year ended."""
    return {r.event.year_end: r.event.on for r in history if isinstance(r.event, Submitted)}


def submission_day(year_end: date, homes: int | None) -> date:
    """The last day for sending the papers of a year; of 1,000 homes, of which nothing is said, the earlier.

    Six months from the last day of a month end with the last day of one: from 30 September on 31 March.
    """
    small, large = _months_later(year_end), _next_30_september(year_end)
    if homes is None or homes < LARGE:
        return small
    return large if homes > LARGE else min(small, large)


def to_submit(begun_on: date, ends: YearEnds, homes: int | None, sent: Iterable[date]) -> tuple[date, date]:
    """The first year that is still to be submitted, by its last day, and by when.

    Years whose time had passed before the record began are left alone.
    """
    latest = max(sent, default=date.min)
    day = add_months(begun_on, -24)
    while True:
        _, last_day = year_around(day, ends)
        by = submission_day(last_day, homes)
        if by >= begun_on and last_day > latest:
            return last_day, by
        day = last_day + ONE_DAY


def assessment_due(called: Iterable[Call], submission: tuple[date, date]) -> tuple[Due, ...]:
    """The year's submission, and each fresh self-assessment that was called for."""
    items = [Due(what="submission", due_on=submission[1], rule=SUBMISSION_RULE, governed_by=Governs.OMBUDSMAN)]
    items += [
        Due(
            what="self-assessment",
            due_on=call.by,
            rule=AGAIN_RULE.get(call.because, "8.3"),
            governed_by=Governs.RECORD,
            item=call.number,
        )
        for call in called
        if call.done_on is None
    ]
    return in_order(items)


def _months_later(day: date) -> date:
    later = add_months(day, MONTHS_TO_SUBMIT)
    ends_a_month = (day + ONE_DAY).month != day.month
    return add_months(later.replace(day=1), 1) - ONE_DAY if ends_a_month else later


def _next_30_september(day: date) -> date:
    this_year = date(day.year, 9, 30)
    return this_year if this_year > day else date(day.year + 1, 9, 30)
