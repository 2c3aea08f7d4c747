"""What is kept beside the stages: notes, letters, promises kept, and how mistakes are put right."""

from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.event import Event, enclosed, sealed
from complaints_cli.domain.terms import (
    Apart,
    Channel,
    LetterKind,
    NotedWith,
    SentBy,
)


@dataclass(frozen=True, kw_only=True)
class Linked(Event):
    """Two complaints belong together; `apart` says why a later matter stands on its own (Code 6.8)."""

    kind = "linked"
    other: str
    apart: Apart | None = None


@dataclass(frozen=True, kw_only=True)
class Assigned(Event):
    """The complaint was given to a handler."""

    kind = "assigned"
    handler: str


@dataclass(frozen=True, kw_only=True)
class Noted(Event):
    """A conversation, or a piece of correspondence (Code 5.12); an update counts for 5.9."""

    kind = "noted"
    party: NotedWith
    via: Channel | None = None
    about: str | None = None
    legal: bool = False
    hr: bool = False
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Attached(Event):
    """A file was copied in (Code 5.12)."""

    kind = "attached"
    media: str
    size: int
    name: str = sealed()
    sha256: str = sealed()
    content: bytes = enclosed()


@dataclass(frozen=True, kw_only=True)
class ActionDone(Event):
    """A promise was kept (Code 7.3)."""

    kind = "action-done"
    action: int
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ActionMoved(Event):
    """A promise got a new date; the old one is kept (Code 6.6)."""

    kind = "action-moved"
    action: int
    was: date | None = None
    to: date
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LetterSent(Event):
    """What went out, by which way, with its bytes, and the response date it tells the resident."""

    kind = "letter-sent"
    letter: LetterKind
    stage: int
    sent: SentBy
    media: str
    respond_by: date | None = None
    sha256: str = sealed()
    content: bytes = enclosed()


@dataclass(frozen=True, kw_only=True)
class Corrected(Event):
    """A thing typed wrongly was put right, with a reason; what stood there before is kept."""

    kind = "corrected"
    field: str
    stage: int = 1
    day: date | None = None
    was_day: date | None = None
    code: str | None = None
    was_code: str | None = None
    text: str = sealed()
    was_text: str = sealed()
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Undone(Event):
    """The events of one act, from version `first` to `last`, are reversed."""

    kind = "undone"
    first: int
    last: int
    never_sent: bool = False
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class DateMoved(Event):
    """A change of the bank holidays moved a date that was still open."""

    kind = "date-moved"
    calendar: int
    stage: int
    what: str
    was: date
    now: date


@dataclass(frozen=True, kw_only=True)
class Erased(Event):
    """The personal data of every event up to `through` (a version) is gone."""

    kind = "erased"
    through: int
    reason: str = sealed()
