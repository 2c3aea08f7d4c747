"""Decisions on the landlord's own form against the Code: what an answer needs, and when the form may be approved."""

from collections.abc import Iterator, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.provision_answers import (
    AnswerCarried,
    AnswerConfirmed,
    AssessmentApproved,
    ContradictionExplained,
    PromisedActionDone,
    ProvisionAnswered,
)
from complaints_cli.domain.landlord_terms import SHORT
from complaints_cli.domain.provision_answers import Forms, Given, latest
from complaints_cli.errors import NotFound, Problem, Refused, refuse
from complaints_cli.handling.own_record import dated

RULE, BODY_RULE = "8.1", "8.2"


@dataclass(frozen=True, kw_only=True)
class Open:
    """What is still open on a form: rows by their number, and what the record shows against others, in sentences."""

    unanswered: Sequence[str] = ()
    to_confirm: Sequence[str] = ()
    bare: Sequence[str] = ()
    """Answers of no, or in part, without an action and a day."""
    contradicted: Sequence[tuple[str, str]] = ()
    """Answers of yes that the record does not bear out: the provision and a sentence."""


def answer(given: ProvisionAnswered) -> Event:
    """An answer to a provision. Raises Refused for a no that does not say what will be done about it, and by when."""
    lacking = {
        "action": Problem("action-missing", f"Say what you will do to comply with {given.number}. Add --action.", RULE),
        "due": Problem("due-missing", f"Say by when you will comply with {given.number}. Add --due.", RULE),
    }
    problems = [problem for name, problem in lacking.items() if given.comply in SHORT and not getattr(given, name)]
    if problems:
        raise Refused(problems)
    return given


def carry(given: Forms, from_year: date, into: date, today: date) -> tuple[AnswerCarried, ...]:
    """The answers of one year onto the form of a later one, where it has none. Raises Refused when there are none."""
    if from_year >= into:
        raise refuse("not-later", f"The year to {long_day(into)} is not after that to {long_day(from_year)}.", RULE)
    if not any(year == from_year for year, _ in given):
        raise refuse("nothing-to-carry", f"Nothing was answered for the year to {long_day(from_year)}.", RULE)
    missing = [number for year, number in given if year == from_year and (into, number) not in given]
    if not missing:
        message = (
            f"The form for the year to {long_day(from_year)} has no answer that the one to {long_day(into)} lacks."
        )
        raise refuse("nothing-to-carry", message, RULE)
    return tuple(AnswerCarried(on=today, year_end=into, number=number, from_year=from_year) for number in missing)


def confirm(given: Forms, year_end: date, numbers: Sequence[str], today: date) -> tuple[Event, ...]:
    """Carried answers hold. Raises Refused for each that is not waiting to be confirmed."""
    waiting = {number for (year, number), each in given.items() if year == year_end and each.to_confirm}
    problems = [
        Problem("not-carried", f"{number} has no carried answer for the year to {long_day(year_end)}.", RULE)
        for number in numbers
        if number not in waiting
    ]
    if problems:
        raise Refused(problems)
    return tuple(AnswerConfirmed(on=today, year_end=year_end, number=number) for number in numbers)


def explain(explained: ContradictionExplained) -> Event:
    """Why an answer stands. Raises Refused where the record shows nothing against it that is not explained."""
    if explained.failings:
        return explained
    message = f"The record shows nothing against the answer to {explained.number} that is not explained already."
    raise refuse("nothing-to-explain", message, RULE)


def done(given: Forms, number: str, proof: str, on: date, today: date) -> Event:
    """What was promised for a provision was done. Raises NotFound where no action is open, Refused for a wrong day."""
    promised = next((each for each in latest(given) if each.number == number and _is_open(each)), None)
    if promised is None:
        raise NotFound("action", f"No action that the self-assessment promised for {number} is open.")
    event = PromisedActionDone(on=on, year_end=promised.year_end, number=number, proof=proof)
    return dated(event, today, after=promised.answered_on)


def approve(approved: AssessmentApproved, still: Open, today: date) -> Event:
    """The governing body approved the form.

    Raises Refused before the year is over; with anything open, naming all of it, unless `despite` gives a reason.
    """
    if approved.on <= approved.year_end:
        message = (
            f"The year runs until {long_day(approved.year_end)}: nobody can say before how the Code was kept in it."
        )
        raise refuse("year-running", message, BODY_RULE)
    problems = [] if approved.despite else list(_against(still))
    if problems:
        raise Refused(problems)
    return dated(approved, today)


def _is_open(given: Given) -> bool:
    return given.comply in SHORT and bool(given.action) and given.done_on is None


def _against(still: Open) -> Iterator[Problem]:
    lists = (
        ("unanswered", "Not answered yet", still.unanswered, "assess edit"),
        ("to-confirm", "Carried from an earlier year and not confirmed", still.to_confirm, "assess show"),
        ("bare", "No without an action and a day", still.bare, "assess edit"),
    )
    for code, title, numbers, command in lists:
        if numbers:
            yield Problem(code, f"{title}: {', '.join(numbers)}.", BODY_RULE, command)
    for number, sentence in still.contradicted:
        message = f"{sentence} Answer otherwise, or explain it."
        yield Problem("contradicted", message, BODY_RULE, f"assess explain {number} --because TEXT")
