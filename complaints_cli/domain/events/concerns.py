"""Safeguarding that a complaint calls for, and the case that anti-social behaviour itself is dealt with in."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class SafeguardingRaised(Event):
    """Somebody may be abused or neglected."""

    kind = "safeguarding-raised"
    says = "Safeguarding concern {concern}. {what}"
    concern: int
    with_arrival: bool = False
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class SafeguardingReferred(Event):
    """It was referred to whoever answers for safeguarding."""

    kind = "safeguarding-referred"
    says = "Safeguarding concern {concern} referred to {to} {reference}. {words}"
    concern: int
    to: str = sealed()
    reference: str = sealed()
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class SafeguardingRuledOut(Event):
    """Somebody decided that no referral is needed, and why."""

    kind = "safeguarding-ruled-out"
    says = "Safeguarding concern {concern}: no referral, decided by {decider}. {reasons}"
    concern: int
    decider: str
    reasons: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AsbCaseNoted(Event):
    """The behaviour itself goes its own way, in a case of its own."""

    kind = "asb-case-noted"
    says = "Anti-social behaviour is dealt with in case {case}. {words}"
    case: str = sealed()
    words: str = sealed()
