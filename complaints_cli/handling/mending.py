"""A mistake is put right by a new event that corrects or reverses; nothing is edited."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day, parse_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.claims import ClaimComplained
from complaints_cli.domain.events.record import Corrected, DateMoved, Erased, LetterSent, TextErased, Undone
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.fold import undone_versions
from complaints_cli.domain.folding.record import (
    ARRIVAL_CODES,
    ARRIVAL_DAYS,
    ARRIVAL_TEXTS,
    NONE_GIVEN,
    OUTCOME,
    POINT,
    REP_FIELDS,
    STAGE_DAYS,
    point_of,
)
from complaints_cli.domain.landlord import category
from complaints_cli.errors import Misuse, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, in_order, judged
from complaints_cli.handling.receiving import LONGEST_BACK
from complaints_cli.handling.table import Command

SAID = {
    "occurred": "it happened on",
    "resident-knew": "the resident knew of it on",
    "received": "it was received on",
    "escalated": "stage 2 was asked for on",
    "acknowledged": "it was acknowledged on",
    "responded": "it was answered on",
}
FIELDS = (*ARRIVAL_DAYS, *STAGE_DAYS, *ARRIVAL_CODES, "category", *ARRIVAL_TEXTS, "rep", OUTCOME)
OF_A_STAGE = (*STAGE_DAYS, OUTCOME)
"""What stage 2 has of its own: responded-2, outcome-2."""


def correct(complaint: Complaint, field: str, value: str, reason: str, bench: Bench) -> tuple[Event, ...]:
    """A thing typed wrongly is put right. A date of stage 2 is named with its stage: acknowledged-2; a point: point-2.

    Raises Misuse for a field that cannot be corrected or a value it cannot have; Refused for a date in the future,
    out of order, or no different, and for a point that there is not.
    """
    if field.startswith(POINT):
        event = _point(complaint, field, value, reason, bench)
    else:
        event = _of_field(complaint, field, value, reason, bench)
    if (event.day, event.code, event.text) == (event.was_day, event.was_code, event.was_text):
        raise refuse("no-change", f"{field} is {value} already.", KEEP_THE_DATES)
    return judged(Command.CORRECT, complaint, [event], bench)


def _point(complaint: Complaint, field: str, value: str, reason: str, bench: Bench) -> Corrected:
    point = complaint.point(point_of(field))
    if point is None:
        there = len(complaint.points)
        points = f"are points 1 to {there}" if there > 1 else f"is point {there}"
        raise refuse("nothing-to-correct", f"{complaint.ref} has no {field}: there {points}.", "5.6")
    return Corrected(on=bench.today, field=f"{POINT}{point.number}", text=value, was_text=point.text, reason=reason)


def _of_field(complaint: Complaint, field: str, value: str, reason: str, bench: Bench) -> Corrected:
    name = field.removesuffix("-2")
    number = 2 if name != field or name == "escalated" else 1
    if name not in FIELDS or (name != field and name not in OF_A_STAGE):
        raise Misuse("field", f"{field!r} cannot be corrected. What can: {', '.join(FIELDS)}, {POINT}1.")
    if name in ARRIVAL_DAYS or name in STAGE_DAYS:
        return _day(complaint, name, number, parse_day(value, bench.today), reason, bench)
    if name in ARRIVAL_CODES:
        return _code(complaint, name, value, reason, bench)
    if name == OUTCOME:
        return _outcome(complaint, number, value, reason, bench)
    if name == "category":
        was_code = complaint.received.category
        return Corrected(on=bench.today, field=name, code=category(value), was_code=was_code, reason=reason)
    was_text = _stands(complaint, name) or ""
    return Corrected(on=bench.today, field=name, text=value, was_text=was_text, reason=reason)


def _day(complaint: Complaint, name: str, number: int, day: date, reason: str, bench: Bench) -> Corrected:
    if name in ARRIVAL_DAYS:
        was = getattr(complaint.received, ARRIVAL_DAYS[name])
    else:
        stage = complaint.stage(number)
        was = getattr(stage, STAGE_DAYS[name]) if stage else None
        if was is None:
            raise refuse(
                "nothing-to-correct", f"Stage {number} was not {name}, so there is no date to correct.", "5.12"
            )
    problems = [
        *in_order(day, LONGEST_BACK if name == "received" else date.min, bench.today),
        *_between(complaint, name, number, day),
    ]
    if problems:
        raise Refused(problems)
    return Corrected(on=bench.today, field=name, stage=number, day=day, was_day=was, reason=reason)


def _outcome(complaint: Complaint, number: int, value: str, reason: str, bench: Bench) -> Corrected:
    stage = complaint.stage(number)
    if stage is None:
        raise refuse("nothing-to-correct", "Stage 2 was not asked for, so nothing was sought at it.", "5.12")
    none_given = value.strip().lower() == NONE_GIVEN
    return Corrected(
        on=bench.today,
        field=OUTCOME,
        stage=number,
        code=NONE_GIVEN if none_given else None,
        was_code=NONE_GIVEN if stage.none_given else None,
        text="" if none_given else value,
        was_text=stage.outcome,
        reason=reason,
    )


def _between(complaint: Complaint, name: str, number: int, day: date) -> list[Problem]:
    """A corrected day stays between the days it follows and the days that follow it."""
    steps = _steps(complaint, name, number)
    place = next(at for at, step, _ in steps if step == name)
    wrong = [(step, d) for at, step, d in steps if d and ((at < place and day < d) or (at > place and day > d))]
    return [
        Problem("out-of-order", f"{long_day(day)} does not fit: {SAID[step]} {long_day(d)}.", KEEP_THE_DATES)
        for step, d in wrong
    ]


def _steps(complaint: Complaint, name: str, number: int) -> list[tuple[int, str, date | None]]:
    """What happens in which place, and when it did. Two things of the same place have no order between them."""
    received, stage, asked = complaint.received, complaint.stages[number - 1], complaint.stage(2)
    return [
        (0, "occurred", received.occurred),
        (0, "resident-knew", received.known),
        (1, "received", received.on),
        (2, "escalated", asked.opened_on if asked and (number == 2 or name == "received") else None),
        (3, "acknowledged", stage.acknowledged_on),
        (4, "responded", stage.responded_on),
    ]


def _code(complaint: Complaint, name: str, value: str, reason: str, bench: Bench) -> Corrected:
    kind = ARRIVAL_CODES[name]
    try:
        code = kind(value)
    except ValueError:
        choices = ", ".join(kind)
        raise Misuse("choice", f"{name} is one of {choices}; {value!r} is not.") from None
    was = _stands(complaint, name)
    return Corrected(on=bench.today, field=name, code=code, was_code=was, reason=reason)


def _stands(complaint: Complaint, name: str) -> str | None:
    """What stands there now: of the complaint as it arrived, or of the first representative."""
    holder: object = complaint.received
    if name in REP_FIELDS:
        holder = next(iter(complaint.representatives), None)
    value: str | None = getattr(holder, REP_FIELDS.get(name, name.replace("-", "_")), None)
    return value


def undo(history: Sequence[Recorded], bench: Bench, never_sent: str = "") -> tuple[Event, ...]:
    """The last act on a complaint is reversed; what went out cannot be, unless it never did.

    Raises Refused when nothing is left to undo, when the act is the complaint's arrival, an erasure or a change of the
    bank holidays, or when a letter of it went out.
    """
    undone = undone_versions(history)
    standing = [r for r in history if r.version not in undone and not isinstance(r.event, Undone)]
    last = [r for r in standing if r.act == standing[-1].act]
    if problem := _lasting(last, never_sent=bool(never_sent.strip())):
        raise Refused([problem])
    return (
        Undone(
            on=bench.today,
            first=last[0].version,
            last=last[-1].version,
            never_sent=bool(never_sent.strip()),
            reason=never_sent,
        ),
    )


def _arrived(event: Event) -> str:
    if isinstance(event, Received):
        return "What arrived stays on record. Put it right with complaints correct, or end it with withdraw or refuse."
    return "What arrived stays on record. A service request is put right with complaints request correct."


def _lasting(act: Sequence[Recorded], *, never_sent: bool) -> Problem | None:
    """Why an act stays."""
    if act[0].version == 1:
        return Problem("arrival", _arrived(act[0].event), KEEP_THE_DATES)
    made = [r.event.complaint for r in act if isinstance(r.event, (BecameComplaint, ClaimComplained))]
    if made:
        return Problem("complaint-made", f"{made[0]} was made of it, and what arrived stays on record.", "1.5")
    if any(isinstance(r.event, (Erased, TextErased, DateMoved)) for r in act):
        return Problem("cannot-undo", "The last thing recorded cannot be undone.", KEEP_THE_DATES)
    if any(isinstance(r.event, LetterSent) for r in act) and not never_sent:
        return Problem(
            "letter-sent",
            "A letter went out, and that cannot be undone. If it never went out: --never-sent REASON. "
            "If it said something wrong: complaints correct.",
            KEEP_THE_DATES,
        )
    return None
