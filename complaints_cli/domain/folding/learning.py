"""How far a change that a complaint led to has come, as it then stands."""

from typing import Any

from complaints_cli.domain.applying import apply, changed
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.learning import (
    LearningBegun,
    LearningDone,
    LearningDropped,
    LearningKept,
    LearningMoved,
    LearningSet,
    LearningTold,
)
from complaints_cli.domain.learning import KEPT, Told
from complaints_cli.domain.parts import Move


@apply.register
def _(event: LearningSet, complaint: Complaint, version: int) -> Complaint:
    given = {name: getattr(event, name) for name in ("cause", "because", "owner", "training", "risk")}
    return _with(complaint, event.learning, **{name: value for name, value in given.items() if value})


@apply.register
def _(event: LearningBegun, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.learning, begun_on=event.on)


@apply.register
def _(event: LearningMoved, complaint: Complaint, version: int) -> Complaint:
    move = Move(on=event.on, was=event.was, reason=event.reason)
    moves = next(each.moves for each in complaint.learning if each.number == event.learning)
    return _with(complaint, event.learning, due=event.to, moves=(*moves, move))


@apply.register
def _(event: LearningDone, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.learning, done_on=event.on, proof=event.proof)


@apply.register
def _(event: LearningDropped, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.learning, dropped_on=event.on, dropped_for=event.reason)


@apply.register
def _(event: LearningTold, complaint: Complaint, version: int) -> Complaint:
    told = next(each.told for each in complaint.learning if each.number == event.learning)
    return _with(complaint, event.learning, told=(*told, Told(on=event.on, how=event.how, words=event.words)))


@apply.register
def _(event: LearningKept, complaint: Complaint, version: int) -> Complaint:
    given = {name: getattr(event, name) for name in KEPT}
    return _with(complaint, event.learning, **{name: words for name, words in given.items() if words})


def _with(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    """The complaint with something changed about one of its entries."""
    learning = tuple(changed(e, **changes) if e.number == number else e for e in complaint.learning)
    return changed(complaint, learning=learning)
