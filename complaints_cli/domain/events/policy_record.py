"""How a policy came about: its approval, who was asked, what it means for equality, and its reviews."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import Consulted, Impact, ReviewedFor


@dataclass(frozen=True, kw_only=True)
class PolicyApproved(Event):
    """A body approved the policy; with `review` it is to be looked at again by that day."""

    kind = "policy-approved"
    says = "Policy {policy} approved by {body}, {minute}. {review}"
    policy: str
    review: date | None = None
    body: str = sealed()
    minute: str = sealed()


@dataclass(frozen=True, kw_only=True)
class PolicyConsulted(Event):
    """Somebody was asked about the policy, inside the association or outside it."""

    kind = "policy-consulted"
    says = "Policy {policy}: {with_whom} were consulted. {text}"
    policy: str
    with_whom: Consulted
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class EqualityAssessed(Event):
    """What the policy means for people with protected characteristics was assessed (Equality Act 2010)."""

    kind = "equality-assessed"
    says = "Policy {policy}: equality assessment, {impact}. {text}"
    policy: str
    impact: Impact
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ReviewCalled(Event):
    """Something calls for a review of the policy by a day."""

    kind = "review-called"
    says = "Policy {policy}: review {review} called for ({because}), by {by}. {text}"
    policy: str
    review: int
    because: ReviewedFor
    by: date
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class PolicyReviewed(Event):
    """The policy was looked at, as planned (`review` None) or because it was called for, and what came of it."""

    kind = "policy-reviewed"
    says = "Policy {policy} reviewed. {outcome} {next}"
    policy: str
    review: int | None = None
    next: date | None = None
    outcome: str = sealed()
