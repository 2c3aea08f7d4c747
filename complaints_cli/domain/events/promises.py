"""What becomes of a promise before it is kept: who sees to it, and what the resident was told."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.terms import Agreed


@dataclass(frozen=True, kw_only=True)
class ActionGiven(Event):
    """Somebody else sees to a promise; its date stays."""

    kind = "action-given"
    says = "Action {action} given to {owner}, until now {was}. {reason}"
    action: int
    owner: str
    was: str | None = None
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ActionTold(Event):
    """The resident was told of the new date of a promise (Code 6.6)."""

    kind = "action-told"
    says = "Action {action}: {by} told the resident of the new date"
    action: int
    by: str


@dataclass(frozen=True, kw_only=True)
class ActionReplaced(Event):
    """A promise cannot be kept, and another takes its place (Code 7.3)."""

    kind = "action-replaced"
    says = "Action {action} cannot be done; action {instead} takes its place. {reason}"
    action: int
    instead: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class UpdatesAgreed(Event):
    """How often the resident hears how things stand, in working days; None ends it (Code 5.9, 6.6)."""

    kind = "updates-agreed"
    says = "Stage {stage}: an update every {every} working days (agreed: {agreed}). {reason}"
    stage: int
    every: int | None = None
    agreed: Agreed | None = None
    reason: str = sealed()
