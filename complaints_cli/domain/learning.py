"""What a complaint taught beyond itself, from the thought to the change that was made (Code 9.1 to 9.3)."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass

if TYPE_CHECKING:
    from complaints_cli.domain.parts import Move


class Cause(StrEnum):
    """What lay at the root of it, at a stage: the word that themes are counted by."""

    COMMUNICATION = "communication"
    DELAY = "delay"
    CONTRACTOR = "contractor"
    POLICY_NOT_FOLLOWED = "policy-not-followed"
    POLICY_WRONG = "policy-wrong"
    RECORDS = "records"
    STAFF_CONDUCT = "staff-conduct"
    CONDITION_OF_HOME = "condition-of-home"
    OTHER = "other"


class LearningStatus(StrEnum):
    """How far a change has come."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    IMPLEMENTED = "implemented"
    DROPPED = "dropped"
    NO_CHANGE = "no-change"
    """The entry says that nothing changes, and why."""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a change has come, and by when it is to be made; `first_due` where that was another day first."""

    status: LearningStatus
    due: date | None
    first_due: date | None = None
    ended_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Still to be made."""
        return self.status in (LearningStatus.PLANNED, LearningStatus.UNDER_WAY)

    def is_late(self, today: date) -> bool:
        """Whether its day has passed, and it is still to be made."""
        return self.is_open and self.due is not None and self.due < today

    def words(self, today: date, written: Callable[[date], str], *, by: bool = False) -> str:
        """In words: "planned, overdue", "implemented on 3 May 2026"; `by` adds its day where none stands beside it."""
        if self.status is LearningStatus.NO_CHANGE:
            return "nothing changes"
        said = self.status.replace("-", " ")
        if self.ended_on is not None:
            return f"{said} on {written(self.ended_on)}"
        told = [said, f"by {written(self.due)}" if by and self.due else "", "overdue" if self.is_late(today) else ""]
        moved = f"first by {written(self.first_due)}" if self.first_due else ""
        return ", ".join(filter(None, (*told, moved)))


class ToldBy(StrEnum):
    """How people heard of a change (Code 9.3). "person" is the resident whose complaint led to it."""

    PERSON = "person"
    NEWSLETTER = "newsletter"
    WEBSITE = "website"
    ANNUAL_REPORT = "annual-report"
    RESIDENTS_PANEL = "residents-panel"
    STAFF_NEWS = "staff-news"
    STAFF_MEETING = "staff-meeting"
    HEADS_OF_SERVICE = "heads-of-service"
    EXECUTIVE = "executive"
    BOARD = "board"


KEPT = ("change", "heard", "wrong")
"""What published reports print of an entry: it outlives an erasure where it tells of nobody."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """Somebody was told of a change: "you said, we did"."""

    on: date
    how: ToldBy
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Learning:
    """What changes because of the complaint; `none` says that nothing does, and `change` why."""

    number: int
    stage: int
    on: date
    change: str
    none: bool = False
    heard: str = ""
    wrong: str = ""
    cause: Cause | None = None
    because: str = ""
    training: str = ""
    """What people need to be trained in."""
    risk: str = ""
    """What may go wrong again."""
    owner: str | None = None
    due: date | None = None
    begun_on: date | None = None
    done_on: date | None = None
    proof: str = ""
    dropped_on: date | None = None
    dropped_for: str = ""
    moves: "tuple[Move, ...]" = ()
    told: tuple[Told, ...] = ()

    @property
    def status(self) -> LearningStatus:
        """How far it has come."""
        if self.none:
            return LearningStatus.NO_CHANGE
        if self.dropped_on is not None:
            return LearningStatus.DROPPED
        if self.done_on is not None:
            return LearningStatus.IMPLEMENTED
        return LearningStatus.UNDER_WAY if self.begun_on is not None else LearningStatus.PLANNED

    @property
    def is_open(self) -> bool:
        """Still to be made."""
        return self.progress.is_open

    @property
    def progress(self) -> Progress:
        """How far it has come, to be told."""
        first = self.first_due if self.moves else None
        return Progress(status=self.status, due=self.due, first_due=first, ended_on=self.done_on or self.dropped_on)

    @property
    def first_due(self) -> date | None:
        """The day it was first to be made by."""
        return self.moves[0].was if self.moves else self.due

    @property
    def last_step_on(self) -> date:
        """The day of the last thing that became of it: nothing further happened before that."""
        return max(day for day in (self.on, self.begun_on, self.done_on, self.dropped_on) if day is not None)
