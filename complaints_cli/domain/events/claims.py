"""Compensation that is asked for without a complaint: it arrived, was answered, was paid, or became a complaint."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compensation import Head, Seen
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.terms import Channel


class Granted(StrEnum):
    """Our answer to a claim."""

    GRANTED = "granted"
    PART = "part"
    REFUSED = "refused"
    INSURERS = "insurers"
    """It goes to the insurers, who decide it."""


@dataclass(frozen=True, kw_only=True)
class ClaimReceived(Event):
    """Somebody asked for compensation. What is asked for in pence."""

    kind = "claim-received"
    says = "Compensation asked for by {via}: {what}"
    via: Channel
    heads: tuple[Head, ...]
    policy: str
    asked: int | None = None
    evidence: Seen | None = None
    handler: str | None = None
    answer_by: date | None = None
    name: str = sealed()
    address: str = sealed()
    contact: str = sealed()
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ClaimAnswered(Event):
    """We answered, with reasons. Amount in pence."""

    kind = "claim-answered"
    says = "Claim answered: {granted} {amount}. {reasons}"
    granted: Granted
    amount: int | None = None
    pay_by: date | None = None
    decider: str | None = None
    approved_by: str | None = None
    legal_advice: bool = False
    reasons: str = sealed()
    basis: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ClaimPaid(Event):
    """The money went to the resident."""

    kind = "claim-paid"
    says = "Paid. {how}"
    how: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ClaimComplained(Event):
    """The resident was dissatisfied: it is a complaint now."""

    kind = "claim-complained"
    says = "It became complaint {complaint}"
    complaint: str
