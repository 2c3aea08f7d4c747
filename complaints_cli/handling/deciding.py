"""Findings, remedies and learning: what a response is made of, gathered point by point (Code 6.7, 7.1 to 7.3, 9.1)."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import ActionDone, ActionMoved, Attached
from complaints_cli.domain.events.stages import FindingMade, LearningNoted, RemedyOffered, RemedyRuledOut
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.parts import Action
from complaints_cli.domain.terms import Decision, RemedyKind
from complaints_cli.errors import Misuse, NotFound, Refused, refuse
from complaints_cli.handling.authority import beyond_authority
from complaints_cli.handling.judging import Bench, judged
from complaints_cli.handling.receiving import known_points
from complaints_cli.handling.table import Command

BY_LINES = "compensation line REF"
"""Money above somebody's limit is worked out by lines, and offered with --approved-by."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A finding as an officer gives it; `unchanged` takes over the one of stage 1."""

    point: int
    decision: Decision | None = None
    reasons: str = ""
    policy: str = ""
    evidence: str = ""
    impact: str = ""
    unchanged: bool = False


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """Something that puts things right. Amount in pence; with a date it is a promise."""

    what: str
    remedy: RemedyKind = RemedyKind.ACTION
    point: int | None = None
    due: date | None = None
    owner: str | None = None
    others: tuple[str, ...] = ()
    appointment: str = ""
    amount: int | None = None
    head: str = ""
    agreed: bool = False


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """What changes because of the complaint; with `none`, `change` says why nothing does."""

    change: str
    none: bool = False
    heard: str = ""
    wrong: str = ""
    cause: Cause | None = None
    because: str = ""
    training: str = ""
    risk: str = ""
    owner: str | None = None
    due: date | None = None


def find(complaint: Complaint, found: Found, bench: Bench, on: date) -> tuple[Event, ...]:
    """A point is decided, with reasons (Code 6.7, 6.18)."""
    stage = complaint.current.number
    known_points(complaint, [found.point])
    before = complaint.finding(1, found.point)
    if found.unchanged and (stage != 2 or before is None):
        raise refuse("nothing-unchanged", f"Stage 1 made no finding on point {found.point} that could stand.", "6.18")
    decision = before.decision if found.unchanged and before else found.decision
    reasons = found.reasons or (before.reasons if found.unchanged and before else "")
    if decision is None or not reasons.strip():
        raise Misuse("missing-option", "A finding needs --decision and --reasons (or, at stage 2, --unchanged).")
    event = FindingMade(
        on=on,
        stage=stage,
        point=found.point,
        decision=decision,
        unchanged=found.unchanged,
        reasons=reasons,
        policy=found.policy,
        evidence=found.evidence,
        impact=found.impact,
    )
    decided = judged(Command.FINDING, complaint, [event], bench, after=complaint.current.opened_on)
    if found.point not in {point.number for point in complaint.open_points}:
        raise refuse("not-in-stage", f"Point {found.point} is not among those that stage {stage} answers.", "6.7")
    return decided


def offer(complaint: Complaint, remedies: Sequence[Remedy], bench: Bench, on: date) -> tuple[Event, ...]:
    """Remedies are offered, at any stage (Code 5.13, 7.1); one with a date is tracked until it is done (7.3)."""
    events = []
    for number, given in enumerate(remedies, start=len(complaint.actions) + 1):
        if given.point is not None:
            known_points(complaint, [given.point])
        _sound(given, on)
        events.append(
            RemedyOffered(
                on=on,
                stage=complaint.current.number,
                action=number,
                remedy=given.remedy,
                point=given.point,
                due=given.due,
                owner=given.owner,
                others=given.others,
                amount=given.amount,
                agreed=given.agreed,
                what=given.what,
                head=given.head,
                appointment=given.appointment,
            )
        )
    more = sum(given.amount or 0 for given in remedies)
    if more:
        decider = bench.acting or complaint.handler
        total = more + sum(action.amount or 0 for action in complaint.money)
        beyond = beyond_authority(total, f"stage_{complaint.current.number}", decider, None, bench, BY_LINES)
        if beyond is not None:
            raise Refused([beyond])
    return judged(Command.REMEDY, complaint, events, bench)


def _sound(given: Remedy, on: date) -> None:
    if not given.what.strip():
        raise Misuse("missing-option", "Say what is offered: --what; or --none with the reason.")
    if given.remedy is RemedyKind.MONEY and not given.amount:
        raise Misuse("missing-option", "Money needs its amount: --amount 150.00.")
    if given.appointment.strip() and given.due is None:
        raise Misuse("missing-option", "An appointment is on a day: --due DATE.")
    if given.due is not None and given.due < on:
        raise refuse("out-of-order", "A promise is for a day that is still to come.", "7.3")


def offer_nothing(complaint: Complaint, reason: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """Nothing is offered, and the reason is kept."""
    event = RemedyRuledOut(on=on, stage=complaint.current.number, reason=reason)
    return judged(Command.REMEDY, complaint, [event], bench)


def learn(complaint: Complaint, lesson: Lesson, bench: Bench, on: date) -> tuple[Event, ...]:
    """What the complaint teaches beyond itself, or that it teaches nothing (Code 9.1, 9.2)."""
    if not lesson.change.strip():
        raise Misuse("missing-option", "Say what changes: --change; or --none with the reason.")
    event = LearningNoted(
        on=on,
        stage=complaint.current.number,
        learning=len(complaint.learning) + 1,
        none=lesson.none,
        cause=lesson.cause,
        because=lesson.because,
        training=lesson.training,
        risk=lesson.risk,
        owner=lesson.owner,
        due=lesson.due,
        change=lesson.change,
        heard=lesson.heard,
        wrong=lesson.wrong,
    )
    return judged(Command.LEARN, complaint, [event], bench)


def finish(
    complaint: Complaint, number: int, proof: str, bench: Bench, on: date, file: Attached | None = None
) -> tuple[Event, ...]:
    """A promise was kept (Code 7.3), as its proof says, or a file that is kept with it.

    Raises Refused when it was before.
    """
    action = open_action(complaint, number)
    if file is None:
        events: list[Event] = [ActionDone(on=on, action=number, proof=proof)]
    else:
        events = [file, ActionDone(on=on, action=number, proof=proof, file=file.name, sha256=file.sha256)]
    return judged(Command.ACTION_DONE, complaint, events, bench, after=action.offered_on)


def move(complaint: Complaint, number: int, to: date, reason: str, bench: Bench) -> tuple[Event, ...]:
    """A promise gets another date, with a reason; the old date is kept (Code 6.6)."""
    action = open_action(complaint, number)
    if to < bench.today or to == action.due:
        raise refuse("out-of-order", "A promise moves to another day, still to come.", "7.3")
    event = ActionMoved(on=bench.today, action=number, was=action.due, to=to, reason=reason)
    return judged(Command.ACTION_MOVE, complaint, [event], bench)


def open_action(complaint: Complaint, number: int) -> Action:
    """The action of that number. Raises NotFound where there is none, Refused where it is done."""
    action = complaint.action(number)
    if action is None:
        raise NotFound("action", f"{complaint.ref} has no action {number}; it has {len(complaint.actions)}.")
    if action.done_on is not None:
        raise refuse("done-already", f"Action {number} was done already.", "7.3")
    if action.ended is not None:
        raise refuse("offer-ended", f"Action {number} was {action.ended}: it is owed no more.", "7.3")
    return action
