"""Decisions on the landlord's own record: what may be put on it, and in what order."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from complaints_cli.domain.assessing import Call
from complaints_cli.domain.dates import ONE_DAY, add_months, long_day
from complaints_cli.domain.equality import FEWEST, QUESTIONS
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.assessment import AssessmentCompleted, Submitted
from complaints_cli.domain.events.equality import EqualityTallied
from complaints_cli.domain.events.exceptions import ExceptionEnded, ExceptionTold
from complaints_cli.domain.events.policy_record import PolicyReviewed
from complaints_cli.domain.exceptional import PROVISION, Exceptional
from complaints_cli.domain.policy_history import Review
from complaints_cli.domain.reporting_years import year_label
from complaints_cli.errors import Misuse, NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, in_order

LONGEST_ANSWER = 60
_ANSWER = re.compile(r"[^\W_][\w '(),/&+-]*")


def dated(
    event: Event, today: date, *, after: date = date.min, later: Mapping[str, date | None] | None = None
) -> Event:
    """The event, when it is not in the future nor before what it follows, and each day in `later` is after it.

    `later` has the day by the option that gave it. Raises Refused with all that is wrong.
    """
    problems = in_order(event.on, after, today)
    for option, day in (later or {}).items():
        if day is not None and day <= event.on:
            message = f"{option} {long_day(day)} is not after {long_day(event.on)}, the day it is counted from."
            problems.append(Problem("out-of-order", message, KEEP_THE_DATES))
    if problems:
        raise Refused(problems)
    return event


def tell(times: Sequence[Exceptional], told: ExceptionTold, today: date) -> Event:
    """An audience was told of an exceptional time. Raises NotFound, Refused."""
    time = _known(times, told.exception)
    if told.audience not in time.untold:
        raise refuse("told-already", f"It is on record that {told.audience} was told of it.", PROVISION)
    return dated(told, today, after=time.began_on)


def end(times: Sequence[Exceptional], ended: ExceptionEnded, today: date) -> Event:
    """The Code is kept again. Raises NotFound, Refused where that is on record."""
    time = _known(times, ended.exception)
    if time.ended_on is not None:
        raise refuse("ended-already", f"It ended on {long_day(time.ended_on)}.", PROVISION)
    return dated(ended, today, after=time.began_on)


def complete(called: Sequence[Call], done: AssessmentCompleted, today: date) -> Event:
    """A fresh self-assessment was made. Raises NotFound, Refused where that is on record."""
    call = next((each for each in called if each.number == done.call), None)
    if call is None:
        raise NotFound("assessment", f"Nothing called for a self-assessment {done.call}; there are {len(called)}.")
    if call.done_on is not None:
        raise refuse("done-already", f"It was done on {long_day(call.done_on)}.", "8.3")
    return dated(done, today, after=call.called_on)


def submit(sent: Submitted, owed: date, today: date) -> Event:
    """A year's papers went to the Ombudsman; `owed` is the year that is next. Raises Refused for any other."""
    if sent.year_end != owed:
        message = (
            f"The next submission is for the year to {long_day(owed)}: a year before it was sent, or was due before "
            "this record began; a later one comes after it."
        )
        year = year_label(add_months(owed, -12) + ONE_DAY, owed)
        raise refuse("not-next", message, "8.1", f"assess submitted --year {year} --proof TEXT")
    return dated(sent, today, after=sent.year_end)


def review(reviews: Sequence[Review], done: PolicyReviewed, today: date) -> Event:
    """A policy was reviewed, as planned or because something called for it. Raises NotFound, Refused."""
    after = date.min
    if done.review is not None:
        called = next((each for each in reviews if each.number == done.review), None)
        if called is None or called.policy != done.policy:
            raise NotFound("review", f"No review {done.review} of {done.policy} was called for.")
        if called.done_on is not None:
            raise refuse("done-already", f"That review was done on {long_day(called.done_on)}.")
        after = called.called_on
    return dated(done, today, after=after, later={"--next": done.next})


def tallied(on: date, forms: int, answers: Iterable[tuple[str, str, int]], today: date) -> Event:
    """A batch of equality forms, counted. Raises Misuse for what cannot be, Refused for too few forms at once."""
    given = tuple(answers)
    if forms < FEWEST:
        message = (
            f"Enter at least {FEWEST} forms together: one entered alone could be told from the complaint beside it."
        )
        raise refuse("too-few-forms", message)
    if not given:
        raise Misuse("equality", f"The file has no counts. Its sections are: {', '.join(QUESTIONS)}.")
    sums: dict[str, int] = {}
    for question, answer, people in given:
        if question not in QUESTIONS:
            raise Misuse("equality", f"{question!r} is no question. The questions are: {', '.join(QUESTIONS)}.")
        if len(answer) > LONGEST_ANSWER or not _ANSWER.fullmatch(answer):
            raise Misuse("equality", f"{answer!r} is no answer: a few words, of {LONGEST_ANSWER} characters at most.")
        if people < 0:
            raise Misuse("equality", f"{question}, {answer}: a number of people is not below 0.")
        sums[question] = sums.get(question, 0) + people
    too_many = [question for question, people in sums.items() if people > forms]
    if too_many:
        raise Misuse("equality", f"More answers to {', '.join(too_many)} than the {forms} forms that there are.")
    return dated(EqualityTallied(on=on, forms=forms, answers=given), today)


def _known(times: Sequence[Exceptional], number: int) -> Exceptional:
    found = next((time for time in times if time.number == number), None)
    if found is None:
        raise NotFound("exception", f"There is no exceptional time {number}; there are {len(times)}.")
    return found
