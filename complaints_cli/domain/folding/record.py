"""What is kept beside the stages, and how mistakes are put right, as the complaint then stands."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from complaints_cli.domain.applying import apply, changed, copied, unapproved, with_stage
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.record import (
    ActionDone,
    ActionMoved,
    Assigned,
    Attached,
    Corrected,
    Erased,
    LetterSent,
    Linked,
    Noted,
)
from complaints_cli.domain.exchange_terms import NO_WORDS
from complaints_cli.domain.hazards import moved_with_arrival
from complaints_cli.domain.parts import Enclosure, Move, Note, Point, SentLetter
from complaints_cli.domain.representing import Representative
from complaints_cli.domain.terms import Channel, Home, RepBasis, SentBy


@apply.register
def _(event: Linked, complaint: Complaint, version: int) -> Complaint:
    linked = changed(complaint, links=(*complaint.links, event.other))
    # Both complaints say that they were set apart, and the later of the two is the one that was.
    if event.apart is None or event.other > complaint.ref:
        return linked
    return changed(linked, split_from=event.other, split_because=event.apart)


@apply.register
def _(event: Assigned, complaint: Complaint, version: int) -> Complaint:
    return with_stage(complaint, complaint.current.number, handler=event.handler)


@apply.register
def _(event: Noted, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, notes=(*complaint.notes, copied(Note, event)))


@apply.register
def _(event: Attached, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, files=(*complaint.files, copied(Enclosure, event, version=version)))


@apply.register
def _(event: ActionDone, complaint: Complaint, version: int) -> Complaint:
    actions = tuple(
        changed(a, done_on=event.on, proof=event.proof, file=event.file, sha256=event.sha256)
        if a.number == event.action
        else a
        for a in complaint.actions
    )
    return changed(complaint, actions=actions)


@apply.register
def _(event: ActionMoved, complaint: Complaint, version: int) -> Complaint:
    move = Move(on=event.on, was=event.was, reason=event.reason)
    actions = tuple(
        changed(a, due=event.to, moves=(*a.moves, move)) if a.number == event.action else a for a in complaint.actions
    )
    return changed(unapproved(complaint, complaint.current.number), actions=actions)


@apply.register
def _(event: LetterSent, complaint: Complaint, version: int) -> Complaint:
    letter = copied(SentLetter, event, number=len(complaint.letters) + 1, version=version)
    return changed(complaint, letters=(*complaint.letters, letter))


@apply.register
def _(event: Erased, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, erased=True)


STAGE_DAYS = {"acknowledged": "acknowledged_on", "responded": "responded_on", "escalated": "opened_on"}
ARRIVAL_DAYS = {"received": "on", "occurred": "occurred", "resident-knew": "known"}
ARRIVAL_TEXTS = ("name", "address", "phone", "email", "summary")
OUTCOME, NONE_GIVEN = "outcome", "none-given"
"""What the resident wants, as a stage has it; and the word for that they did not say."""
REP_FIELDS = {"rep": "name", "rep-basis": "basis"}
"""About the first representative: who was said at first to speak for the resident."""
POINT = "point-"
"""What a correction of a point's words is called, with the point's number behind it."""
ARRIVAL_CODES: Mapping[str, type[StrEnum]] = {"via": Channel, "home": Home, "contact-by": SentBy, "rep-basis": RepBasis}


@apply.register
def _(event: Corrected, complaint: Complaint, version: int) -> Complaint:
    corrected = changed(complaint, corrections=complaint.corrections + 1)
    if event.field in STAGE_DAYS:
        return with_stage(corrected, event.stage, **{STAGE_DAYS[event.field]: event.day})
    if event.field == OUTCOME:
        return with_stage(corrected, event.stage, outcome=event.text, none_given=event.code == NONE_GIVEN)
    if number := point_of(event.field):
        reworded = (changed(p, text=event.text) if p.number == number else p for p in corrected.points)
        return changed(unapproved(corrected, corrected.current.number), points=tuple(reworded))
    if event.field in REP_FIELDS:
        return changed(corrected, representatives=_first_representative(event, corrected))
    corrected = changed(corrected, received=changed(corrected.received, **arrival_changes(event)))
    if event.field == "summary":
        return changed(corrected, points=tuple(_in_words(point, event) for point in corrected.points))
    if event.field == "received":
        moved = _moved(with_stage(corrected, 1, opened_on=event.day), event)
        return changed(moved, hazards=moved_with_arrival(moved.hazards, moved.received_on))
    return with_stage(corrected, 1, via=corrected.received.via)


def point_of(field: str) -> int:
    """The number of the point whose words a correction is of; 0 where it is of something else."""
    number = field.removeprefix(POINT)
    return int(number) if number != field and number.isascii() and number.isdecimal() and len(number) < 5 else 0


def _in_words(point: Point, event: Corrected) -> Point:
    """A point that came over without words, or was logged with the summary as its words, has the new ones."""
    return changed(point, text=event.text) if point.text in (NO_WORDS, event.was_text) else point


def _moved(complaint: Complaint, event: Corrected) -> Complaint:
    """What came with the complaint came on the day it did."""
    parts: dict[str, Any] = {
        where: tuple(changed(p, on=event.day) if p.on == event.was_day else p for p in getattr(complaint, where))
        for where in ("adjustments", "vulnerabilities", "representatives")
    }
    return changed(complaint, **parts)


def _first_representative(event: Corrected, complaint: Complaint) -> tuple[Representative, ...]:
    first, *others = complaint.representatives or (Representative(number=1, on=complaint.received_on),)
    if event.field == "rep":
        return (changed(first, name=event.text), *others)
    return (changed(first, basis=RepBasis(event.code or "")), *others)


def arrival_changes(event: Corrected) -> dict[str, Any]:
    """What a correction changes of the event that something arrived with."""
    if event.field in ARRIVAL_DAYS:
        return {ARRIVAL_DAYS[event.field]: event.day}
    if event.field in ARRIVAL_CODES:
        return {event.field.replace("-", "_"): ARRIVAL_CODES[event.field](event.code or "")}
    return {event.field: event.code if event.field == "category" else event.text}
