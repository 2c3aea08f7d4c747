"""From events to the complaint: the fold never judges again; what happened, happened."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from functools import singledispatch
from typing import Any, TypeVar

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.end_events import Closed, ComplaintRefused, EscalationRefused, Reopened, Withdrawn
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.parts import Action, Enclosure, Finding, Learning, Move, Note, Point, SentLetter
from complaints_cli.domain.record_events import (
    ActionDone,
    ActionMoved,
    Assigned,
    Attached,
    Corrected,
    Erased,
    LetterSent,
    Linked,
    Noted,
    Undone,
)
from complaints_cli.domain.stage import Notice, Stage
from complaints_cli.domain.stage_events import (
    Acknowledged,
    Escalated,
    Extended,
    FindingMade,
    LearningNoted,
    PointAdded,
    PointSet,
    Received,
    RemedyOffered,
    RemedyRuledOut,
    Responded,
    ToldLate,
)
from complaints_cli.domain.terms import Channel, Home, RepBasis, SentBy
from complaints_cli.errors import Damaged


def fold(ref: str, history: Iterable[Recorded]) -> Complaint:
    """The complaint that the events of its stream add up to; events reversed by an undo count as never made.

    Raises Damaged when the stream does not begin with the complaint's arrival.
    """
    events = tuple(history)
    undone = undone_versions(events)
    standing = [recorded for recorded in events if recorded.version not in undone]
    if not standing or not isinstance(standing[0].event, Received):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    first = standing[0].event
    stage = _copied(Stage, first, number=1, opened_on=first.on)
    complaint = Complaint(ref=ref, version=events[-1].version, received=first, stages=(stage,))
    for recorded in standing[1:]:
        complaint = apply(recorded.event, complaint, recorded.version)
    return complaint


def undone_versions(history: Iterable[Recorded]) -> frozenset[int]:
    """The versions whose events an undo reversed."""
    spans = [range(r.event.first, r.event.last + 1) for r in history if isinstance(r.event, Undone)]
    return frozenset(version for span in spans for version in span)


Part = TypeVar("Part", Point, Finding, Action, Learning, Notice, Note, Enclosure, SentLetter, Stage)


@singledispatch
def apply(event: Event, complaint: Complaint, version: int) -> Complaint:
    """The complaint after one more event. Kinds that change nothing a person could see leave it as it is."""
    return complaint


def _with_stage(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    stages = tuple(replace(s, **changes) if s.number == number else s for s in complaint.stages)
    return replace(complaint, stages=stages)


def _copied(kind: type[Part], event: Event, **more: Any) -> Part:
    """A part of the complaint made of the event's fields of the same names."""
    shared = {item.name: getattr(event, item.name) for item in fields(kind) if hasattr(event, item.name)}
    return kind(**{**shared, **more})


@apply.register
def _(event: PointAdded, complaint: Complaint, version: int) -> Complaint:
    point = _copied(Point, event, number=event.point, added_on=event.on)
    return replace(complaint, points=(*complaint.points, point))


@apply.register
def _(event: PointSet, complaint: Complaint, version: int) -> Complaint:
    points = tuple(
        replace(p, responsible=event.responsible, whose=event.whose) if p.number == event.point else p
        for p in complaint.points
    )
    return replace(complaint, points=points)


@apply.register
def _(event: Acknowledged, complaint: Complaint, version: int) -> Complaint:
    stage = complaint.stages[event.stage - 1]
    return _with_stage(
        complaint,
        event.stage,
        acknowledged_on=event.on,
        acknowledged_by_calendar=event.calendar,
        points=event.points,
        handler=event.handler or stage.handler,
        outcome="" if event.none_given else event.outcome or stage.outcome,
        none_given=event.none_given,
        definition=event.definition,
    )


@apply.register
def _(event: Extended, complaint: Complaint, version: int) -> Complaint:
    notice = _copied(Notice, event)
    return _with_stage(complaint, event.stage, notices=(*complaint.stages[event.stage - 1].notices, notice))


@apply.register
def _(event: ToldLate, complaint: Complaint, version: int) -> Complaint:
    notice = _copied(Notice, event, to=event.expect)
    return _with_stage(complaint, event.stage, notices=(*complaint.stages[event.stage - 1].notices, notice))


@apply.register
def _(event: FindingMade, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, findings=(*complaint.findings, _copied(Finding, event)))


@apply.register
def _(event: RemedyOffered, complaint: Complaint, version: int) -> Complaint:
    action = _copied(Action, event, number=event.action, offered_on=event.on)
    return replace(complaint, actions=(*complaint.actions, action))


@apply.register
def _(event: RemedyRuledOut, complaint: Complaint, version: int) -> Complaint:
    return _with_stage(complaint, event.stage, remedy_ruled_out=event.reason)


@apply.register
def _(event: LearningNoted, complaint: Complaint, version: int) -> Complaint:
    learning = _copied(Learning, event, number=event.learning)
    return replace(complaint, learning=(*complaint.learning, learning))


@apply.register
def _(event: Responded, complaint: Complaint, version: int) -> Complaint:
    return _with_stage(
        complaint,
        event.stage,
        responded_on=event.on,
        judged_by_calendar=event.calendar,
        decider=event.decider,
        decision=event.decision,
    )


@apply.register
def _(event: Escalated, complaint: Complaint, version: int) -> Complaint:
    stage = _copied(Stage, event, number=2, opened_on=event.on)
    reopened_on = event.on if complaint.closed_on else complaint.reopened_on
    return replace(
        complaint, stages=(complaint.stages[0], stage), closed_on=None, close_reason=None, reopened_on=reopened_on
    )


@apply.register
def _(event: ComplaintRefused, complaint: Complaint, version: int) -> Complaint:
    if not event.points:
        return replace(complaint, refusal=event)
    points = tuple(replace(p, refused=True) if p.number in event.points else p for p in complaint.points)
    return replace(complaint, points=points, part_refusals=(*complaint.part_refusals, event))


@apply.register
def _(event: EscalationRefused, complaint: Complaint, version: int) -> Complaint:
    return _with_stage(complaint, 2, refusal=event)


@apply.register
def _(event: Closed, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, closed_on=event.on, close_reason=event.reason, satisfied=event.satisfied)


@apply.register
def _(event: Withdrawn, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, withdrawn_on=event.on)


@apply.register
def _(event: Reopened, complaint: Complaint, version: int) -> Complaint:
    reopened = replace(
        complaint, closed_on=None, close_reason=None, withdrawn_on=None, refusal=None, reopened_on=event.on
    )
    return _with_stage(reopened, len(complaint.stages), refusal=None)


@apply.register
def _(event: Linked, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, links=(*complaint.links, event.other))


@apply.register
def _(event: Assigned, complaint: Complaint, version: int) -> Complaint:
    return _with_stage(complaint, complaint.current.number, handler=event.handler)


@apply.register
def _(event: Noted, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, notes=(*complaint.notes, _copied(Note, event)))


@apply.register
def _(event: Attached, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, files=(*complaint.files, _copied(Enclosure, event, version=version)))


@apply.register
def _(event: ActionDone, complaint: Complaint, version: int) -> Complaint:
    actions = tuple(
        replace(a, done_on=event.on, proof=event.proof) if a.number == event.action else a for a in complaint.actions
    )
    return replace(complaint, actions=actions)


@apply.register
def _(event: ActionMoved, complaint: Complaint, version: int) -> Complaint:
    move = Move(on=event.on, was=event.was, reason=event.reason)
    actions = tuple(
        replace(a, due=event.to, moves=(*a.moves, move)) if a.number == event.action else a for a in complaint.actions
    )
    return replace(complaint, actions=actions)


@apply.register
def _(event: LetterSent, complaint: Complaint, version: int) -> Complaint:
    letter = _copied(SentLetter, event, number=len(complaint.letters) + 1, version=version)
    return replace(complaint, letters=(*complaint.letters, letter))


@apply.register
def _(event: Erased, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, erased=True)


STAGE_DAYS = {"acknowledged": "acknowledged_on", "responded": "responded_on", "escalated": "opened_on"}
ARRIVAL_DAYS = {"received": "on", "occurred": "occurred", "resident-knew": "known"}
ARRIVAL_TEXTS = ("name", "address", "phone", "email", "summary", "rep")
ARRIVAL_CODES: Mapping[str, type[StrEnum]] = {"via": Channel, "home": Home, "contact-by": SentBy, "rep-basis": RepBasis}


@apply.register
def _(event: Corrected, complaint: Complaint, version: int) -> Complaint:
    corrected = replace(complaint, corrections=complaint.corrections + 1)
    if event.field in STAGE_DAYS:
        return _with_stage(corrected, event.stage, **{STAGE_DAYS[event.field]: event.day})
    corrected = replace(corrected, received=replace(corrected.received, **_arrival(event)))
    if event.field == "received":
        return _with_stage(corrected, 1, opened_on=event.day)
    return _with_stage(corrected, 1, via=corrected.received.via)


def _arrival(event: Corrected) -> dict[str, Any]:
    if event.field in ARRIVAL_DAYS:
        return {ARRIVAL_DAYS[event.field]: event.day}
    if event.field in ARRIVAL_CODES:
        return {event.field.replace("-", "_"): ARRIVAL_CODES[event.field](event.code or "")}
    return {event.field: event.code if event.field == "category" else event.text}
