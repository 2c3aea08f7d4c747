"""What moves a complaint through its stages, as the complaint then stands."""

from complaints_cli.domain.applying import apply, changed, copied, unapproved, with_stage
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.stages import (
    Acknowledged,
    Escalated,
    Extended,
    FindingMade,
    LearningNoted,
    PointAdded,
    PointGiven,
    PointSet,
    RemedyOffered,
    RemedyRuledOut,
    Responded,
    ToldLate,
)
from complaints_cli.domain.learning import Learning
from complaints_cli.domain.parts import Action, Finding, Point
from complaints_cli.domain.stage import Notice, Stage


@apply.register
def _(event: PointAdded, complaint: Complaint, version: int) -> Complaint:
    point = copied(Point, event, number=event.point, added_on=event.on)
    return changed(unapproved(complaint, complaint.current.number), points=(*complaint.points, point))


@apply.register
def _(event: PointSet, complaint: Complaint, version: int) -> Complaint:
    points = tuple(
        changed(p, responsible=event.responsible, whose=event.whose) if p.number == event.point else p
        for p in complaint.points
    )
    return changed(unapproved(complaint, complaint.current.number), points=points)


@apply.register
def _(event: PointGiven, complaint: Complaint, version: int) -> Complaint:
    points = tuple(changed(p, service=event.service) if p.number == event.point else p for p in complaint.points)
    return changed(complaint, points=points)


@apply.register
def _(event: Acknowledged, complaint: Complaint, version: int) -> Complaint:
    stage = complaint.stages[event.stage - 1]
    return with_stage(
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
    notice = copied(Notice, event)
    return with_stage(complaint, event.stage, notices=(*complaint.stages[event.stage - 1].notices, notice))


@apply.register
def _(event: ToldLate, complaint: Complaint, version: int) -> Complaint:
    notice = copied(Notice, event, to=event.expect)
    return with_stage(complaint, event.stage, notices=(*complaint.stages[event.stage - 1].notices, notice))


@apply.register
def _(event: FindingMade, complaint: Complaint, version: int) -> Complaint:
    return changed(unapproved(complaint, event.stage), findings=(*complaint.findings, copied(Finding, event)))


@apply.register
def _(event: RemedyOffered, complaint: Complaint, version: int) -> Complaint:
    action = copied(Action, event, number=event.action, offered_on=event.on)
    return changed(unapproved(complaint, event.stage), actions=(*complaint.actions, action))


@apply.register
def _(event: RemedyRuledOut, complaint: Complaint, version: int) -> Complaint:
    return with_stage(unapproved(complaint, event.stage), event.stage, remedy_ruled_out=event.reason)


@apply.register
def _(event: LearningNoted, complaint: Complaint, version: int) -> Complaint:
    learning = copied(Learning, event, number=event.learning)
    return changed(unapproved(complaint, event.stage), learning=(*complaint.learning, learning))


@apply.register
def _(event: Responded, complaint: Complaint, version: int) -> Complaint:
    return with_stage(
        complaint,
        event.stage,
        responded_on=event.on,
        judged_by_calendar=event.calendar,
        decider=event.decider,
        decision=event.decision,
        override=event.override,
    )


@apply.register
def _(event: Escalated, complaint: Complaint, version: int) -> Complaint:
    stage = copied(Stage, event, number=2, opened_on=event.on)
    reopened_on = event.on if complaint.closed_on else complaint.reopened_on
    return changed(
        complaint, stages=(complaint.stages[0], stage), closed_on=None, close_reason=None, reopened_on=reopened_on
    )
