"""Who was drawn into a complaint, and who signed its answer off."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.involvement import Capacity


@dataclass(frozen=True, kw_only=True)
class Involved(Event):
    """Somebody has a part in the complaint."""

    kind = "involved"
    says = "{person} is involved as {capacity}. {why}"
    person: str
    capacity: Capacity
    stage: int
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class InvolvementEnded(Event):
    """That part is over, or was never theirs."""

    kind = "involvement-ended"
    says = "{person} is no longer {capacity}. {why}"
    person: str
    capacity: Capacity
    stage: int
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class SignedOff(Event):
    """What a stage is about to be answered with was approved."""

    kind = "signed-off"
    says = "Stage {stage}: {person} approved the answer"
    person: str
    stage: int
