"""Decisions on service requests: what arrives is never refused, and a request is open until it is done (Code 1.4)."""

from datetime import date

from complaints_cli.domain.dates import long_day, parse_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.feedback import Signposted
from complaints_cli.domain.events.record import Corrected
from complaints_cli.domain.events.requests import RequestDone, RequestReceived, RequestReviewed
from complaints_cli.domain.events.triage import ChoiceAnswered
from complaints_cli.domain.feedback import Feedback
from complaints_cli.domain.folding.record import ARRIVAL_TEXTS
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.terms import Agreed
from complaints_cli.domain.triage import extra_stages, unanswered
from complaints_cli.errors import Misuse, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, in_order
from complaints_cli.handling.own_record import dated
from complaints_cli.handling.receiving import LONGEST_BACK

FIELDS = ("received", "category", *ARRIVAL_TEXTS)


def receive(received: RequestReceived, today: date) -> Event:
    """Somebody asked for something. Raises Refused for a day that is to come or before the record can reach."""
    return dated(received, today, after=LONGEST_BACK, later={"--target": received.target})


def follow(request: ServiceRequest, event: Event, today: date) -> Event:
    """Something happened to a request after it came in. Raises Refused for a day out of order."""
    return dated(event, today, after=request.received_on)


def review(request: ServiceRequest, event: RequestReviewed, today: date) -> Event:
    """Somebody looked at an open request again. Raises Refused for one that is done."""
    _open(request)
    return dated(event, today, after=request.received_on, later={"--next": event.next})


def done(request: ServiceRequest, event: RequestDone, today: date) -> Event:
    """What was asked for is done. Raises Refused where that is on record, or they were in touch since."""
    _open(request)
    return dated(event, today, after=max(contact.on for contact in request.contacts))


def _open(request: ServiceRequest) -> None:
    if request.done_on is not None:
        message = (
            f"{request.ref} was done on {long_day(request.done_on)}. If they are in touch again, record that: it is "
            "then open again."
        )
        raise refuse("done-already", message, "1.4", "request chase REF")


def answer(origin: ServiceRequest | Feedback, event: ChoiceAnswered, today: date) -> Event:
    """It is said what became of the choice. Raises Refused where no contact waits for that."""
    waiting = unanswered(origin.contacts)
    if not waiting:
        raise refuse("nothing-to-answer", f"No contact of {origin.ref} waits for the choice to complain.", "1.3")
    return dated(event, today, after=waiting[0].on)


def signpost(feedback: Feedback, event: Signposted, today: date) -> Event:
    """They were told how to complain, or cannot be. Raises Refused where they were told already."""
    if feedback.signposted_on is not None:
        told = f"They were told how to complain on {long_day(feedback.signposted_on)}."
        raise refuse("told-already", told, "1.6")
    return dated(event, today, after=feedback.received_on)


def correct(request: ServiceRequest, field: str, value: str, reason: str, today: date) -> Event:
    """A thing typed wrongly of a request is put right. Raises Misuse for what cannot be, Refused for no change."""
    if field not in FIELDS:
        raise Misuse("field", f"{field!r} cannot be corrected. What can: {', '.join(FIELDS)}.")
    if field == "received":
        day, was = parse_day(value, today), request.received_on
        first = min((contact.on for contact in request.contacts[1:]), default=today)
        problems = in_order(day, LONGEST_BACK, today)
        if not problems and day > first:
            message = f"{long_day(day)} does not fit: they were in touch again on {long_day(first)}."
            problems = [Problem("out-of-order", message, KEEP_THE_DATES)]
        if problems:
            raise Refused(problems)
        event = Corrected(on=today, field=field, day=day, was_day=was, reason=reason)
    elif field == "category":
        event = Corrected(on=today, field=field, code=value, was_code=request.received.category, reason=reason)
    else:
        event = Corrected(on=today, field=field, text=value, was_text=getattr(request.received, field), reason=reason)
    if (event.day, event.code, event.text) == (event.was_day, event.was_code, event.was_text):
        raise refuse("no-change", f"{field} is {value} already.", KEEP_THE_DATES)
    return event


def no_extra_stage(words: str) -> list[str]:
    """A warning where what was done is called a stage before stage 1, which there is not (Code 5.2)."""
    found = extra_stages(words)
    if not found:
        return []
    warning = (
        f"There is no stage before stage 1 (Code 5.2), and you wrote of one: {', '.join(found)}. A request that is put "
        "right is a request that is done; whoever is unhappy is offered the choice to complain at stage 1."
    )
    return [warning]


def not_agreed(event: RequestDone) -> list[str]:
    """A warning where they did not agree to what was done: that is dissatisfaction with the response (Code 1.5)."""
    if event.agreed is not Agreed.NO:
        return []
    return ["They did not agree to it. Record what they say, and offer the choice: complaints request chase REF."]
