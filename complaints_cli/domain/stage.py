"""One stage of a complaint, from its day zero to its response."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.terms import Agreed, Channel, Decision


@dataclass(frozen=True, kw_only=True)
class Notice:
    """The resident was told of another date: an extension of the one in `replaces` or, too late, when to expect it."""

    on: date
    to: date
    reason: str
    replaces: date | None = None
    good_reason: str = ""
    update_every: int | None = None
    agreed: Agreed | None = None

    @property
    def is_extension(self) -> bool:
        """Sent before the date it replaces, as Code 6.4 asks."""
        return self.replaces is not None


@dataclass(frozen=True, kw_only=True)
class UpdatePlan:
    """How often the resident hears how things stand, from a day on; `every` None ends it (Code 5.9, 6.6)."""

    on: date
    every: int | None = None
    agreed: Agreed | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Stage 1 or stage 2, from its day zero to its response."""

    number: int
    opened_on: date
    via: Channel
    points: tuple[int, ...] = ()
    handler: str | None = None
    outcome: str = ""
    none_given: bool = False
    definition: str = ""
    reason: str = ""
    acknowledged_on: date | None = None
    acknowledged_by_calendar: int | None = None
    notices: tuple[Notice, ...] = ()
    updates: tuple[UpdatePlan, ...] = ()
    remedy_ruled_out: str = ""
    responded_on: date | None = None
    judged_by_calendar: int | None = None
    decider: str | None = None
    override: str = ""
    """Why somebody with a lesser part in stage 1 decides stage 2 all the same."""
    decision: Decision | None = None
    refusal: Refusal | None = None

    @property
    def is_open(self) -> bool:
        """Awaits its acknowledgement or its response."""
        return self.responded_on is None and self.refusal is None

    @property
    def extensions(self) -> tuple[Notice, ...]:
        """The notices that moved the date, in order."""
        return tuple(notice for notice in self.notices if notice.is_extension) if self.notices else ()
