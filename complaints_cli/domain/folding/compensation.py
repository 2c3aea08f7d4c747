"""Compensation as it then stands: lines, offers, answers, and what was weighed last at each stage."""

from collections.abc import Callable

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.compensation import Answer, Factors, Line, Offer
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.compensation import (
    CompensationAnswered,
    CompensationOffered,
    EvidenceSeen,
    FactorsWeighed,
    LineAdded,
    LineDropped,
)
from complaints_cli.domain.folding.promises import with_action
from complaints_cli.domain.parts import Action


def _with_lines(complaint: Complaint, change: Callable[[Line], Line]) -> Complaint:
    return changed(complaint, lines=tuple(change(each) for each in complaint.lines))


@apply.register
def _(event: LineAdded, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, lines=(*complaint.lines, copied(Line, event, number=event.line)))


@apply.register
def _(event: EvidenceSeen, complaint: Complaint, version: int) -> Complaint:
    return _with_lines(
        complaint, lambda line: changed(line, evidence=event.evidence) if line.number == event.line else line
    )


@apply.register
def _(event: LineDropped, complaint: Complaint, version: int) -> Complaint:
    return _with_lines(complaint, lambda line: changed(line, dropped=True) if line.number == event.line else line)


@apply.register
def _(event: CompensationOffered, complaint: Complaint, version: int) -> Complaint:
    if event.instead_of is not None:
        complaint = with_action(complaint, event.instead_of, lambda a: changed(a, replaced_by=event.action))
        freed = event.instead_of
        complaint = _with_lines(complaint, lambda line: changed(line, action=None) if line.action == freed else line)
    complaint = _with_lines(
        complaint, lambda line: changed(line, action=event.action) if line.number in event.lines else line
    )
    return changed(complaint, offers=(*complaint.offers, copied(Offer, event)))


@apply.register
def _(event: CompensationAnswered, complaint: Complaint, version: int) -> Complaint:
    def answered(action: Action) -> Action:
        due = event.pay_by if event.answer is Answer.ACCEPTED and event.pay_by else action.due
        return changed(action, answer=event.answer, answered_on=event.on, due=due)

    return with_action(complaint, event.action, answered)


@apply.register
def _(event: FactorsWeighed, complaint: Complaint, version: int) -> Complaint:
    others = tuple(each for each in complaint.factors if each.stage != event.stage)
    return changed(complaint, factors=(*others, copied(Factors, event)))
