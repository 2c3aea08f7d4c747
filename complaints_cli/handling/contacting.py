"""The resident is heard before a decision against them, and tried for before a complaint is closed on silence."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from complaints_cli.domain.adjusting import resident_has_until
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.contact import Comment, NoteKind
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.contact import CommentAsked, CommentReceived
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.obligations.updates import RESIDENT_SIDE, UPDATE
from complaints_cli.domain.parts import Note
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import Channel, Decision
from complaints_cli.errors import NotFound, Problem, refuse
from complaints_cli.handling.judging import Bench, weighed
from complaints_cli.handling.receiving import known_points

HEARD = "5.8"
FEWEST_WAYS = 2
OUR_WORDS = frozenset({UPDATE, NoteKind.CONTACT_ATTEMPT, NoteKind.PROGRESS})
"""Notes with the resident in which it is we who speak."""


def ask(
    complaint: Complaint, points: Sequence[int], by: date, via: Channel | None, put: str, bench: Bench, on: date
) -> tuple[CommentAsked, ...]:
    """The resident may comment before a decision, by a day and their extra time (Code 5.8). No clock stops for it.

    Raises Refused when nothing awaits a decision, or the day is not after the one it was asked on.
    """
    known_points(complaint, points)
    stage = complaint.current
    if not stage.is_open or complaint.ended_on is not None:
        raise refuse("nothing-to-comment-on", "No stage awaits its answer, so there is nothing to comment on.", HEARD)
    if by <= on:
        raise refuse("out-of-order", f"Give the resident time: {long_day(by)} is not after {long_day(on)}.", HEARD)
    event = CommentAsked(
        on=on,
        comment=len(complaint.comments) + 1,
        stage=stage.number,
        points=tuple(points),
        by=resident_has_until(by, complaint.adjustments, on, bench.rules.calendar(None)),
        via=via,
        put=put,
    )
    weighed(complaint, [event], bench, after=stage.opened_on)
    return (event,)


def more_time(named: date, until: date) -> list[str]:
    """What to think of where the resident has longer than was typed."""
    return [f"With the extra time that was agreed they have until {short_day(until)}."] if until > named else []


def after_the_answer(complaint: Complaint, until: date, rules: Rules) -> list[str]:
    """What to think of where the answer is due before they have to comment."""
    due = next((each for each in due_items(complaint, rules) if each.what == "respond"), None)
    if due is None or due.due_on >= until:
        return []
    return [f"The answer is due by {short_day(due.due_on)}, before that day."]


def receive(
    complaint: Complaint, number: int | None, via: Channel | None, reply: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """The resident commented. Without a number it answers the earliest that is awaited, or was given unasked."""
    comment = _awaited(complaint) if number is None else _asked(complaint, number)
    event = CommentReceived(
        on=on,
        comment=comment.number if comment else len(complaint.comments) + 1,
        stage=comment.stage if comment else complaint.current.number,
        via=via,
        reply=reply,
    )
    return weighed(complaint, [event], bench, after=comment.asked_on if comment else None)


def unheard(complaint: Complaint, on: date, points: Iterable[int] | None = None) -> tuple[str, ...]:
    """What to think of before the stage is answered: points decided against the resident who was not heard on them."""
    stage, silent, warnings = complaint.current.number, [], []
    for point in complaint.open_points:
        finding = complaint.finding(stage, point.number)
        if finding is None or finding.decision is Decision.UPHELD or (points and point.number not in points):
            continue
        about = [each for each in complaint.comments if each.covers(stage, point.number)]
        running = [each.by for each in about if each.is_running(on) and each.by]
        if not about:
            silent.append(point.number)
        elif running:
            warnings.append(f"The resident has until {short_day(max(running))} to comment on point {point.number}.")
    if silent:
        named = f"Point{'s' if len(silent) > 1 else ''} {', '.join(map(str, silent))}"
        warnings.insert(
            0,
            f"{named}: not upheld in full, and the resident has not been asked to comment first (Code {HEARD}): "
            "complaints comment ask REF --by DATE",
        )
    return tuple(warnings)


def silence_missing(complaint: Complaint, on: date, policy: Policy) -> list[Problem]:
    """What closing for want of contact lacks: attempts on record in two ways, and the days that the policy gives."""
    since, problems = _silent_since(complaint), []
    tried = attempts(complaint, on)
    if not tried:
        message = f"No attempt to reach the resident since {long_day(since)} is on record. Try, and note each attempt."
        way = "note REF --with resident --kind contact-attempt --text TEXT"
        problems.append(Problem("no-attempt", message, "5.12", way))
    elif len({note.via for note in tried} - {None}) < FEWEST_WAYS:
        message = (
            "One way of trying to reach the resident is not enough. Try another, such as a letter and a call, and note "
            "each attempt with its way."
        )
        way = "note REF --with resident --kind contact-attempt --via WAY --text TEXT"
        problems.append(Problem("one-way-only", message, "5.12", way))
    days = policy.no_contact_close_days or 0
    if on < since + timedelta(days):
        message = (
            f"Your policy closes a complaint after {days} days without contact. The last was on {long_day(since)}, so "
            f"not before {long_day(since + timedelta(days))}."
        )
        problems.append(Problem("contact-too-recent", message, "policy"))
    return problems


def attempts(complaint: Complaint, on: date) -> list[Note]:
    """Each time that we tried to reach the resident since they were last heard from, up to a day."""
    since = _silent_since(complaint)
    return [note for note in complaint.notes if note.about == NoteKind.CONTACT_ATTEMPT and since <= note.on <= on]


def _silent_since(complaint: Complaint) -> date:
    """The answer, or the last day on which the resident side said something after it."""
    return max([complaint.current.responded_on or complaint.received_on, *_heard_from(complaint)])


def _heard_from(complaint: Complaint) -> list[date]:
    """The days on which the resident side said something."""
    said = [n.on for n in complaint.notes if n.party in RESIDENT_SIDE and n.about not in OUR_WORDS]
    return said + [each.received_on for each in complaint.comments if each.received_on is not None]


def _awaited(complaint: Complaint) -> Comment | None:
    return next((each for each in complaint.comments if each.received_on is None), None)


def _asked(complaint: Complaint, number: int) -> Comment:
    found = next((each for each in complaint.comments if each.number == number), None)
    if found is None:
        raise NotFound("comment", f"{complaint.ref} asked for no comment {number}; it has {len(complaint.comments)}.")
    if found.received_on is not None:
        message = f"Comment {number} came on {long_day(found.received_on)}. To keep one more, leave the number out."
        raise refuse("received-already", message, "5.12", "comment received REF --text TEXT")
    return found
