"""What happens about a hazard, apart from the stages of its complaint (Awaab's Law)."""

from datetime import time

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.hazards import Graded, HazardKind, Progress


@dataclass(frozen=True, kw_only=True)
class HazardReported(Event):
    """The landlord became aware of a hazard, on the day of the event."""

    kind = "hazard-reported"
    says = "Hazard {hazard} ({sort}): aware {at}. {what}"
    hazard: int
    sort: HazardKind | None = None
    at: time | None = None
    noted: bool = False
    danger_now: bool | None = None
    with_arrival: bool = False
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardAware(Event):
    """The landlord became aware of it at another time than was recorded."""

    kind = "hazard-aware"
    says = "Hazard {hazard}: aware since {on} {at}. {reason}"
    hazard: int
    at: time | None = None
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardAssessed(Event):
    """It was graded; `sort` is given where that was settled, too."""

    kind = "hazard-assessed"
    says = "Hazard {hazard} {sort} assessed {at}: {grade}. {reasons}"
    hazard: int
    grade: Graded
    sort: HazardKind | None = None
    at: time | None = None
    noted: bool = False
    reasons: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardInvestigated(Event):
    """The investigation ended."""

    kind = "hazard-investigated"
    says = "Hazard {hazard} investigated {at}. {found}"
    hazard: int
    at: time | None = None
    noted: bool = False
    found: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardSummarised(Event):
    """The written summary of the investigation went to the resident."""

    kind = "hazard-summarised"
    says = "Hazard {hazard}: summary sent. {words}"
    hazard: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardMadeSafe(Event):
    """The home was made safe."""

    kind = "hazard-made-safe"
    says = "Hazard {hazard} made safe {at}. {how}"
    hazard: int
    at: time | None = None
    noted: bool = False
    how: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardWorks(Event):
    """Further works began; or only steps towards them were taken; or none are needed."""

    kind = "hazard-works"
    says = "Hazard {hazard}, further works: {progress}. {words}"
    hazard: int
    progress: Progress
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HazardRehoused(Event):
    """They were offered suitable accommodation elsewhere until the home is safe."""

    kind = "hazard-rehoused"
    says = "Hazard {hazard}: housed elsewhere {at}. {where}"
    hazard: int
    at: time | None = None
    noted: bool = False
    where: str = sealed()
