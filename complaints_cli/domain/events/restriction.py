"""Unacceptable behaviour: what was said about it, how contact was limited, looked at again, and opened."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.restriction import Behaviour, Outcome, Party
from complaints_cli.domain.terms import Channel, SentBy


@dataclass(frozen=True, kw_only=True)
class BehaviourWarned(Event):
    """They were warned before their contact is limited."""

    kind = "behaviour-warned"
    says = "The {party} was warned about behaviour: {said}"
    warning: int
    party: Party
    behaviours: tuple[Behaviour, ...]
    via: Channel | None = None
    evidence: str = sealed()
    said: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Restricted(Event):
    """Contact was limited, on evidence, in proportion, with regard to the Equality Act 2010 (Code 5.14, 5.15)."""

    kind = "restricted"
    says = "Contact of the {party} restricted from {starts}, to be reviewed by {review}. Open: {stays_open}"
    restriction: int
    party: Party
    behaviours: tuple[Behaviour, ...]
    channels: tuple[Channel, ...] = ()
    only_with: str | None = None
    starts: date
    review: date
    told_by: SentBy
    decider: str
    appeal_to: str
    frequency: str = sealed()
    evidence: str = sealed()
    proportionality: str = sealed()
    equality: str = sealed()
    stays_open: str = sealed()
    without_warning: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RestrictionReviewed(Event):
    """It was looked at again, at its review or on appeal: kept or eased until `next`, or lifted."""

    kind = "restriction-reviewed"
    says = "Restriction {restriction} looked at again: {outcome}. {reasons}"
    restriction: int
    outcome: Outcome
    next: date | None = None
    channels: tuple[Channel, ...] = ()
    only_with: str | None = None
    appeal: bool = False
    decider: str | None = None
    frequency: str = sealed()
    reasons: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RestrictionAppealed(Event):
    """They appealed against it; the appeal is to be decided by a day."""

    kind = "restriction-appealed"
    says = "Appeal against restriction {restriction}, to be decided by {by}. {words}"
    restriction: int
    by: date
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RestrictionLifted(Event):
    """It holds no longer."""

    kind = "restriction-lifted"
    says = "Restriction {restriction} lifted. {reasons}"
    restriction: int
    reasons: str = sealed()
