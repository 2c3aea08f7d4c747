"""What became of a change that a complaint led to: begun, moved, made or dropped, and who was told of it."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.learning import Cause, ToldBy


@dataclass(frozen=True, kw_only=True)
class LearningSet(Event):
    """Its root cause was found, or somebody else sees to it; what is None stays as it was."""

    kind = "learning-set"
    says = "Learning {learning}: {cause} {because} {owner} {training} {risk}"
    learning: int
    cause: Cause | None = None
    owner: str | None = None
    because: str = sealed()
    training: str = sealed()
    risk: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningBegun(Event):
    """The change is under way."""

    kind = "learning-begun"
    says = "Learning {learning} under way. {words}"
    learning: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningMoved(Event):
    """The change is to be made by another day; the old one is kept."""

    kind = "learning-moved"
    says = "Learning {learning} moved from {was} to {to}: {reason}"
    learning: int
    was: date | None = None
    to: date
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningDone(Event):
    """The change was made (Code 9.2)."""

    kind = "learning-done"
    says = "Learning {learning} implemented. {proof}"
    learning: int
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningDropped(Event):
    """The change is not going to be made, and why."""

    kind = "learning-dropped"
    says = "Learning {learning} dropped: {reason}"
    learning: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningTold(Event):
    """Somebody was told of the change (Code 9.3)."""

    kind = "learning-told"
    says = "Learning {learning} told, by way of {how}. {words}"
    learning: int
    how: ToldBy
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningKept(Event):
    """What was learned, in words that tell of nobody: they stay when all else of the complaint is erased."""

    kind = "learning-kept"
    says = "Learning {learning}: what was learned stays, since it tells of nobody"
    learning: int
    change: str = sealed()
    heard: str = sealed()
    wrong: str = sealed()
