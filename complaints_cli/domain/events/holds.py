"""Something must not be erased, and may be again: one frozen class a kind."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.hold_terms import HeldFor


@dataclass(frozen=True, kw_only=True)
class HoldPlaced(Event):
    """It is kept, whatever its period, until the hold is lifted."""

    kind = "hold-placed"
    says = "Hold {hold} ({ground}): not to be erased. {reason}"
    hold: int
    ground: HeldFor
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HoldLifted(Event):
    """A hold is over. Without a number it is that of a claim at court which a refusal told of."""

    kind = "hold-lifted"
    says = "Hold {hold} lifted. {reason}"
    hold: int | None = None
    reason: str = sealed()
