"""A complaint was put on record a second time by mistake, and one of the two is kept."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class EnteredTwice(Event):
    """It is the same complaint as `other`, which is kept: this entry of it counts no more."""

    kind = "entered-twice"
    says = "Set aside: entered twice, the same complaint as {other}. {reason}"
    other: str
    reason: str = sealed()
