"""What the Ombudsman asked, found and ordered, as it then stands."""

from collections.abc import Callable
from typing import Any, TypeVar

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.ombudsman import (
    Complied,
    DeterminationCame,
    EvidenceAsked,
    EvidenceSent,
    NoticeAnswered,
    NoticeCame,
    Ordered,
    OtherDaySet,
    ReviewMoved,
    WentToTheOmbudsman,
)
from complaints_cli.domain.ombudsman import (
    Asked,
    Determination,
    EvidenceRequest,
    Matter,
    Notice,
    Order,
    Referral,
    Review,
    ReviewStep,
)

A = TypeVar("A", bound=Asked)
KEPT_AS = {Matter.NOTICE: "notices", Matter.EVIDENCE: "evidence", Matter.ORDER: "orders"}


def _with(complaint: Complaint, **changes: Any) -> Complaint:
    return changed(complaint, ombudsman=changed(complaint.ombudsman, **changes))


def _one(asked: tuple[A, ...], number: int, change: Callable[[A], A]) -> tuple[A, ...]:
    return tuple(change(each) if each.number == number else each for each in asked)


@apply.register
def _(event: WentToTheOmbudsman, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, referrals=(*complaint.ombudsman.referrals, copied(Referral, event)))


@apply.register
def _(event: NoticeCame, complaint: Complaint, version: int) -> Complaint:
    notice = copied(Notice, event, number=event.notice, first_by=event.by)
    return _with(complaint, notices=(*complaint.ombudsman.notices, notice))


@apply.register
def _(event: NoticeAnswered, complaint: Complaint, version: int) -> Complaint:
    def answered(notice: Notice) -> Notice:
        return changed(notice, done_on=event.on, proof=event.proof, taken_back=event.taken_back)

    return _with(complaint, notices=_one(complaint.ombudsman.notices, event.notice, answered))


@apply.register
def _(event: EvidenceAsked, complaint: Complaint, version: int) -> Complaint:
    request = copied(EvidenceRequest, event, number=event.evidence, first_by=event.by)
    return _with(complaint, evidence=(*complaint.ombudsman.evidence, request))


@apply.register
def _(event: EvidenceSent, complaint: Complaint, version: int) -> Complaint:
    def sent(request: EvidenceRequest) -> EvidenceRequest:
        return changed(request, done_on=event.on, proof=event.proof)

    return _with(complaint, evidence=_one(complaint.ombudsman.evidence, event.evidence, sent))


@apply.register
def _(event: DeterminationCame, complaint: Complaint, version: int) -> Complaint:
    determination = copied(Determination, event, number=event.determination)
    return _with(complaint, determinations=(*complaint.ombudsman.determinations, determination))


@apply.register
def _(event: Ordered, complaint: Complaint, version: int) -> Complaint:
    order = copied(Order, event, number=event.item, first_by=event.by)
    return _with(complaint, orders=(*complaint.ombudsman.orders, order))


@apply.register
def _(event: Complied, complaint: Complaint, version: int) -> Complaint:
    def complied(order: Order) -> Order:
        return changed(order, done_on=event.on, proof=event.proof, declined=event.declined)

    return _with(complaint, orders=_one(complaint.ombudsman.orders, event.item, complied))


@apply.register
def _(event: OtherDaySet, complaint: Complaint, version: int) -> Complaint:
    moved = _one(complaint.ombudsman.asked(event.matter), event.item, lambda each: changed(each, by=event.to))
    return _with(complaint, **{KEPT_AS[event.matter]: moved})


@apply.register
def _(event: ReviewMoved, complaint: Complaint, version: int) -> Complaint:
    asked_on = event.on if event.step is ReviewStep.ASKED else None
    before = next((each for each in complaint.ombudsman.reviews if each.number == event.review), None)
    review = copied(Review, event, number=event.review, asked_on=asked_on or (before and before.asked_on))
    others = tuple(each for each in complaint.ombudsman.reviews if each.number != event.review)
    return _with(complaint, reviews=(*others, review))
