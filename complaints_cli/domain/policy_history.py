"""How each policy came about and is kept up: approval, consultation, equality assessment, and its reviews."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.policy_record import (
    EqualityAssessed,
    PolicyApproved,
    PolicyConsulted,
    PolicyReviewed,
    ReviewCalled,
)
from complaints_cli.domain.landlord_terms import ReviewedFor
from complaints_cli.domain.terms import Governs

REVIEW_RULE = "policy"


@dataclass(frozen=True, kw_only=True)
class Review:
    """Something that called for a review of a policy, and the day it was done."""

    number: int
    policy: str
    because: ReviewedFor
    called_on: date
    by: date
    text: str = ""
    done_on: date | None = None
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class PolicyHistory:
    """What is on record of one policy beside its settings."""

    policy: str
    approvals: tuple[PolicyApproved, ...] = ()
    consultations: tuple[PolicyConsulted, ...] = ()
    assessments: tuple[EqualityAssessed, ...] = ()
    reviews: tuple[Review, ...] = ()
    next_review: date | None = None


def policy_histories(history: Iterable[Recorded]) -> dict[str, PolicyHistory]:
    """What the events of the policy stream add up to, by policy."""
    found: dict[str, PolicyHistory] = {}
    for recorded in history:
        match recorded.event:
            case PolicyApproved() as event:
                kept = found.get(event.policy, PolicyHistory(policy=event.policy))
                found[event.policy] = replace(
                    kept, approvals=(*kept.approvals, event), next_review=event.review or kept.next_review
                )
            case PolicyConsulted() as event:
                kept = found.get(event.policy, PolicyHistory(policy=event.policy))
                found[event.policy] = replace(kept, consultations=(*kept.consultations, event))
            case EqualityAssessed() as event:
                kept = found.get(event.policy, PolicyHistory(policy=event.policy))
                found[event.policy] = replace(kept, assessments=(*kept.assessments, event))
            case ReviewCalled() as event:
                kept = found.get(event.policy, PolicyHistory(policy=event.policy))
                found[event.policy] = replace(kept, reviews=(*kept.reviews, _called(event)))
            case PolicyReviewed() as event:
                kept = found.get(event.policy, PolicyHistory(policy=event.policy))
                reviews = tuple(_reviewed(each, event) for each in kept.reviews)
                found[event.policy] = replace(kept, reviews=reviews, next_review=event.next or _after(kept, event))
    return found


def reviews_due(histories: Iterable[PolicyHistory]) -> tuple[Due, ...]:
    """The planned review of the policy approved last, and each review that was called for before its time."""
    kept = tuple(histories)
    items = [_due(review.by, review.number) for each in kept for review in each.reviews if review.done_on is None]
    approved = [each for each in kept if each.approvals]
    latest = max(approved, key=lambda each: each.approvals[-1].on, default=None)
    if latest is not None and latest.next_review is not None:
        items.append(_due(latest.next_review, None))
    return in_order(items)


def _called(event: ReviewCalled) -> Review:
    return Review(
        number=event.review,
        policy=event.policy,
        because=event.because,
        called_on=event.on,
        by=event.by,
        text=event.text,
    )


def _reviewed(review: Review, event: PolicyReviewed) -> Review:
    if review.number != event.review:
        return review
    return replace(review, done_on=event.on, outcome=event.outcome)


def _after(kept: PolicyHistory, event: PolicyReviewed) -> date | None:
    """A planned review that was done leaves no day behind; one that was called for leaves the planned one standing."""
    return None if event.review is None else kept.next_review


def _due(day: date, number: int | None) -> Due:
    return Due(what="policy-review", due_on=day, rule=REVIEW_RULE, governed_by=Governs.RECORD, item=number)
