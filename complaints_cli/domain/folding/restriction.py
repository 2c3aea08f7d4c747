"""Warnings about behaviour, and restrictions of contact, as they then stand."""

from collections.abc import Callable

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.restriction import (
    BehaviourWarned,
    Restricted,
    RestrictionAppealed,
    RestrictionLifted,
    RestrictionReviewed,
)
from complaints_cli.domain.restriction import BehaviourWarning, Outcome, Restriction, Reviewed


def _one(complaint: Complaint, number: int, change: Callable[[Restriction], Restriction]) -> Complaint:
    return changed(
        complaint,
        restrictions=tuple(change(each) if each.number == number else each for each in complaint.restrictions),
    )


@apply.register
def _(event: BehaviourWarned, complaint: Complaint, version: int) -> Complaint:
    warning = copied(BehaviourWarning, event, number=event.warning)
    return changed(complaint, behaviour_warnings=(*complaint.behaviour_warnings, warning))


@apply.register
def _(event: Restricted, complaint: Complaint, version: int) -> Complaint:
    restriction = copied(Restriction, event, number=event.restriction)
    return changed(complaint, restrictions=(*complaint.restrictions, restriction))


@apply.register
def _(event: RestrictionAppealed, complaint: Complaint, version: int) -> Complaint:
    return _one(
        complaint,
        event.restriction,
        lambda each: changed(each, appealed_on=event.on, appeal_by=event.by, appeal=event.words),
    )


@apply.register
def _(event: RestrictionReviewed, complaint: Complaint, version: int) -> Complaint:
    def reviewed(each: Restriction) -> Restriction:
        look = copied(Reviewed, event, was_due=(event.appeal and each.appeal_by) or each.review)
        kept = changed(each, reviews=(*each.reviews, look), review=event.next or each.review)
        if event.appeal:
            kept = changed(kept, appeal_by=None)
        if event.outcome is Outcome.EASE:
            return changed(kept, channels=event.channels, frequency=event.frequency, only_with=event.only_with)
        if event.outcome is Outcome.LIFT:
            return changed(kept, ended_on=event.on, how_ended=event.reasons)
        return kept

    return _one(complaint, event.restriction, reviewed)


@apply.register
def _(event: RestrictionLifted, complaint: Complaint, version: int) -> Complaint:
    return _one(complaint, event.restriction, lambda each: changed(each, ended_on=event.on, how_ended=event.reasons))
