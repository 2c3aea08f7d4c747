"""Decisions on what boards add: nothing is presented before its time, and no response stands before its report."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    EntryTakenBack,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.reporting import Commented, NoneFound, ReportPublished
from complaints_cli.domain.governance import (
    Entry,
    Presentation,
    Response,
    came,
    day_of,
    every,
    given_to_the_board,
)
from complaints_cli.domain.governance_terms import WHOLE, Published
from complaints_cli.errors import NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, in_order
from complaints_cli.handling.own_record import dated

REPORT, RESPONSE = "8.1", "8.2"


class OfDays(Protocol):
    """Anything that is about the days from one to another."""

    @property
    def first_on(self) -> date:
        """The first of them."""

    @property
    def last_on(self) -> date:
        """The last of them."""


def present(event: PaperPresented, today: date) -> Event:
    """A report was presented. Raises Refused in the future, and for figures of days that were not over."""
    problems = in_order(event.on, date.min, today)
    problems += _not_over(event, event.on) if event.report in WHOLE else _not_begun(event, event.on)
    return _unless(problems, event)


def decide(found: Sequence[Entry], event: PaperDecided, today: date) -> Event:
    """What was decided on a paper, or how it was used. Raises NotFound; Refused before it was presented."""
    given = paper(found, event.number)
    return _unless(_after_the_paper(event.on, given, today), event)


def pass_on(event: ConcernPassedOn, today: date) -> Event:
    """A concern was passed on. Raises Refused where a body would tell itself."""
    if event.raised_by.value == event.passed_to.value:
        raise refuse("to-itself", f"The {event.raised_by} tells somebody else: --to champion.")
    return dated(event, today)


def respond(found: Sequence[Entry], event: BodyResponded, today: date) -> Event:
    """The governing body's response was approved.

    Raises Refused before the year was over, and before the day on which its report was first presented to the board.
    """
    papers = given_to_the_board(found, event.first_on, event.last_on)
    problems = _after_the_paper(event.on, papers[0], today) if papers else in_order(event.on, date.min, today)
    return _unless(problems + _not_over(event, event.on), event)


def take_back(found: Sequence[Entry], event: EntryTakenBack, today: date) -> Event:
    """Something was recorded wrongly. Raises NotFound for what is not there, or was taken back; Refused for its day."""
    return dated(event, today, after=day_of(one(found, event.number)))


def state(event: StatementMade, today: date) -> Event:
    """Somebody speaks in a year's report. Raises Refused before the year was over."""
    return _unless(in_order(event.on, date.min, today) + _not_over(event, event.on), event)


def comment(event: Commented, today: date) -> Event:
    """The officer comments on figures. Raises Refused where the days they are of have not begun."""
    return _unless(in_order(event.on, date.min, today) + _not_begun(event, event.on), event)


def find_none(found: Sequence[Entry], event: NoneFound, today: date) -> Event:
    """Nothing was there when it was looked for. Raises Refused where something is on record."""
    if there := came(found, event):
        first = there[0]
        message = f"On record is {first.title!r}, of {long_day(first.published_on)}: not none."
        raise refuse("one-came", message, REPORT)
    return _unless(in_order(event.on, date.min, today) + _not_begun(event, event.on), event)


def publish(found: Sequence[Entry], event: ReportPublished, today: date) -> Event:
    """Something of a year's was published. Raises Refused for a response that nobody approved, or had by that day."""
    approved = [
        each.approved_on
        for each in every(Response, found)
        if (each.first_on, each.last_on) == (event.first_on, event.last_on)
    ]
    if event.what is Published.RESPONSE and not approved:
        message = "No response to that year's report is on record: record what was approved, and by whom."
        raise refuse("no-response", message, RESPONSE, "governance respond --year YEAR --text TEXT")
    earliest = min(approved) if event.what is Published.RESPONSE else date.min
    return _unless(in_order(event.on, earliest, today) + _not_begun(event, event.on), event)


def paper(found: Sequence[Entry], number: int) -> Presentation:
    """The presented paper of that number. Raises NotFound where there is none, or it is something else."""
    entry = one(found, number)
    if not isinstance(entry, Presentation):
        raise NotFound("paper", f"{number} is no paper that was presented: complaints governance list.")
    return entry


def one(found: Sequence[Entry], number: int) -> Entry:
    """What has that number. Raises NotFound."""
    entry = next((each for each in found if each.number == number), None)
    if entry is None:
        raise NotFound("governance", f"There is no {number} in it; there are {len(found)}: complaints governance list.")
    return entry


def _after_the_paper(on: date, given: Presentation, today: date) -> list[Problem]:
    """What follows a paper is not before it; where the paper was recorded wrongly, that is what must be put right."""
    if given.presented_on <= on:
        return in_order(on, date.min, today)
    message = (
        f"{long_day(on)} is before {long_day(given.presented_on)}, when paper {given.number} was presented. Was it not "
        f"presented then, take it back and present it again."
    )
    return [Problem("out-of-order", message, KEEP_THE_DATES, f"governance undo {given.number} --reason TEXT")]


def _not_over(days: OfDays, on: date) -> list[Problem]:
    if on > days.last_on:
        return []
    message = f"What it is about ends on {long_day(days.last_on)}: its figures are whole from the day after."
    return [Problem("not-over", message, REPORT)]


def _not_begun(days: OfDays, on: date) -> list[Problem]:
    if on >= days.first_on:
        return []
    return [Problem("not-begun", f"What it is about begins on {long_day(days.first_on)}.", REPORT)]


def _unless(problems: list[Problem], event: Event) -> Event:
    if problems:
        raise Refused(problems)
    return event
