"""What hangs on a complaint: its points, findings, promises, notes, letters and files."""

from datetime import date
from typing import Literal

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compensation import Answer
from complaints_cli.domain.terms import (
    Channel,
    Decision,
    Evidence,
    LetterKind,
    NotedWith,
    RemedyKind,
    Responsible,
    SentBy,
)


@dataclass(frozen=True, kw_only=True)
class Point:
    """One matter to be answered on its own."""

    number: int
    text: str
    added_on: date
    responsible: Responsible | None = None
    whose: str = ""
    service: str = ""
    """Which of the landlord's services, or its contractor, answers for it."""
    refused: bool = False


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What was decided on a point at a stage, and why."""

    stage: int
    point: int
    on: date
    decision: Decision
    reasons: str
    policy: str = ""
    evidence: str = ""
    impact: str = ""
    unchanged: bool = False


@dataclass(frozen=True, kw_only=True)
class Move:
    """A promise's date before it was moved, and why it was."""

    on: date
    was: date | None
    reason: str
    told_on: date | None = None
    told_by: str | None = None
    """Who told the resident of the new date."""


@dataclass(frozen=True, kw_only=True)
class Action:
    """A remedy; one with a date is a promise that outlives the complaint's closure. Amount in pence."""

    number: int
    stage: int
    offered_on: date
    remedy: RemedyKind
    what: str
    point: int | None = None
    due: date | None = None
    owner: str | None = None
    others: tuple[str, ...] = ()
    """Who sees to it beside the owner, who answers for it."""
    appointment: str = ""
    """The time of day, where the promise is to call: "8am to 1pm"."""
    amount: int | None = None
    head: str = ""
    agreed: bool = False
    done_on: date | None = None
    proof: str = ""
    file: str = ""
    sha256: str = ""
    """The file that proves it, by its name and its hash."""
    moves: tuple[Move, ...] = ()
    answer: Answer | None = None
    answered_on: date | None = None
    """What the resident said to money, and when."""
    replaced_by: int | None = None
    """The offer of money, or the promise, that took the place of this one."""
    replaced_for: str = ""
    """Why a promise cannot be kept."""

    @property
    def ended(self) -> Literal["declined", "replaced"] | None:
        """Why it is owed no more: the money was declined, or another took its place."""
        if self.replaced_by is not None:
            return "replaced"
        return "declined" if self.answer is Answer.DECLINED else None

    @property
    def is_open(self) -> bool:
        """Promised for a day, not yet done, and still owed."""
        return self.due is not None and self.done_on is None and self.ended is None

    @property
    def first_due(self) -> date | None:
        """The day first promised."""
        return self.moves[0].was if self.moves else self.due


PromiseState = Literal["done", "declined", "replaced", "offered", "open", "overdue"]


def promise_state(
    due: date | None, done_on: date | None, today: date, ended: Literal["declined", "replaced"] | None = None
) -> PromiseState:
    """What became of a remedy by today; "offered" is one without a date. A day is in time all day long."""
    if done_on is not None:
        return "done"
    if ended is not None:
        return ended
    if due is None:
        return "offered"
    return "overdue" if due < today else "open"


@dataclass(frozen=True, kw_only=True)
class Note:
    """A conversation or a piece of correspondence."""

    on: date
    party: NotedWith
    text: str
    via: Channel | None = None
    about: str | None = None
    legal: bool = False
    hr: bool = False
    names: str = ""

    @property
    def is_kept_apart(self) -> bool:
        """Legal advice, or about an employee: in no pack, and on a screen only when it is asked for."""
        return self.legal or self.hr


@dataclass(frozen=True, kw_only=True)
class SentLetter:
    """A letter that went out; `version` is the event that keeps its bytes."""

    number: int
    version: int
    letter: LetterKind
    stage: int
    on: date
    sent: SentBy
    media: str
    sha256: str
    respond_by: date | None = None
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Enclosure:
    """A file that was copied in."""

    version: int
    on: date
    name: str
    media: str
    size: int
    sha256: str
    points: tuple[int, ...] = ()
    evidence: Evidence | None = None
