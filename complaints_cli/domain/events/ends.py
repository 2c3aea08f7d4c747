"""How a complaint ends, or comes back: refusals, closing, withdrawal, reopening."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.terms import (
    Channel,
    CloseReason,
    Ground,
    Satisfied,
)


@dataclass(frozen=True, kw_only=True)
class Refusal(Event):
    """A complaint, or its escalation, was not accepted, on a ground and with reasons (Code 2.2 to 2.4, 5.11)."""

    ground: Ground
    points: tuple[int, ...] = ()
    decider: str | None = None
    claim_date: date | None = None
    reasons: str = sealed()
    discretion: str = sealed()
    evidence: str = sealed()
    claim_number: str = sealed()
    instead: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ComplaintRefused(Refusal):
    """The complaint, or the points named, were not accepted (Code 2.4)."""

    kind = "complaint-refused"
    says = "Not accepted ({ground}): {reasons}"


@dataclass(frozen=True, kw_only=True)
class EscalationRefused(Refusal):
    """The request for stage 2 was not accepted (Code 5.11)."""

    kind = "escalation-refused"
    says = "Stage 2 not accepted ({ground}): {reasons}"


@dataclass(frozen=True, kw_only=True)
class Closed(Event):
    """The complaint was closed; its promises stay."""

    kind = "closed"
    says = "Closed: {reason}"
    reason: CloseReason
    satisfied: Satisfied = Satisfied.UNKNOWN


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Event):
    """The resident said that they no longer want it looked at."""

    kind = "withdrawn"
    says = "Withdrawn by the resident, by {via}: {words}"
    via: Channel
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Reopened(Event):
    """A complaint that had ended is looked at again."""

    kind = "reopened"
    says = "Reopened: {reason}"
    reason: str = sealed()
