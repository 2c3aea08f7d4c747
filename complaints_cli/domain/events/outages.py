"""Heat or hot water fails for several homes, and what is done about it."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import Priority, Supply


@dataclass(frozen=True, kw_only=True)
class OutageBegan(Event):
    """It failed, from the day of the event."""

    kind = "outage-began"
    says = "Outage {outage}, {supply}, at {place}. {words}"
    outage: int
    supply: Supply
    homes: int | None = None
    priority: Priority | None = None
    complaints: tuple[str, ...] = ()
    place: str = sealed()
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HeatersSettled(Event):
    """Temporary heaters were given, or were not, and why."""

    kind = "outage-heaters"
    says = "Outage {outage}, heaters given: {given}. {words}"
    outage: int
    given: bool
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class WelfareChecked(Event):
    """Somebody looked in on those who live there."""

    kind = "outage-welfare"
    says = "Outage {outage}: looked in. {words}"
    outage: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OutageEscalated(Event):
    """It went to somebody more senior."""

    kind = "outage-escalated"
    says = "Outage {outage} escalated. {words}"
    outage: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OutageEnded(Event):
    """Heat and hot water are back."""

    kind = "outage-ended"
    says = "Outage {outage} is over. {words}"
    outage: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OutageLearned(Event):
    """What is learned from it: parts in stock, contractors, whom to tell."""

    kind = "outage-learned"
    says = "Learned from outage {outage}: {words}"
    outage: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OutageReviewed(Event):
    """The service at a place where it keeps failing was reviewed."""

    kind = "outage-reviewed"
    says = "The service was reviewed after outage {outage}: {words} {contractor} {risk}"
    outage: int
    words: str = sealed()
    contractor: str = sealed()
    """How the contractor was challenged."""
    risk: str = sealed()
    """What went to the risk register."""
