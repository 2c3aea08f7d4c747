"""What is kept beside the stages: notes, letters, promises kept, and how mistakes are put right."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, enclosed, sealed
from complaints_cli.domain.terms import (
    Apart,
    Channel,
    Evidence,
    LetterKind,
    NotedWith,
    SentBy,
)


@dataclass(frozen=True, kw_only=True)
class Linked(Event):
    """Two complaints belong together; `apart` says why a later matter stands on its own (Code 6.8)."""

    kind = "linked"
    says = "Linked with {other}"
    other: str
    apart: Apart | None = None


@dataclass(frozen=True, kw_only=True)
class Assigned(Event):
    """The complaint was given to a handler."""

    kind = "assigned"
    says = "Given to {handler}"
    handler: str


@dataclass(frozen=True, kw_only=True)
class Noted(Event):
    """A conversation, or a piece of correspondence (Code 5.12); an update counts for 5.9."""

    kind = "noted"
    says = "Note, with {party}: {text}"
    party: NotedWith
    via: Channel | None = None
    about: str | None = None
    legal: bool = False
    hr: bool = False
    text: str = sealed()
    names: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Attached(Event):
    """A file was copied in (Code 5.12)."""

    kind = "attached"
    says = "File kept: {name}"
    media: str
    size: int
    points: tuple[int, ...] = ()
    evidence: Evidence | None = None
    name: str = sealed()
    sha256: str = sealed()
    content: bytes = enclosed()


@dataclass(frozen=True, kw_only=True)
class ActionDone(Event):
    """A promise was kept (Code 7.3)."""

    kind = "action-done"
    says = "Action {action} done. {proof} {file}"
    action: int
    proof: str = sealed()
    file: str = sealed()
    sha256: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ActionMoved(Event):
    """A promise got a new date; the old one is kept (Code 6.6)."""

    kind = "action-moved"
    says = "Action {action} moved from {was} to {to}: {reason}"
    action: int
    was: date | None = None
    to: date
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LetterSent(Event):
    """What went out, by which way, with its bytes, and the response date it tells the resident."""

    kind = "letter-sent"
    says = "Letter out ({letter}) by {sent}"
    letter: LetterKind
    stage: int
    sent: SentBy
    media: str
    respond_by: date | None = None
    sha256: str = sealed()
    language: str = sealed()
    """The tag of the language it is in; English where it is empty."""
    content: bytes = enclosed()


@dataclass(frozen=True, kw_only=True)
class Corrected(Event):
    """A thing typed wrongly was put right, with a reason; what stood there before is kept."""

    kind = "corrected"
    says = "Corrected, {field}: {was_day}{was_code}{was_text} is now {day}{code}{text}. {reason}"
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
    says = "Undone: {reason}"
    first: int
    last: int
    never_sent: bool = False
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class DateMoved(Event):
    """A change of the bank holidays moved a date that was still open."""

    kind = "date-moved"
    says = "Bank holidays changed; stage {stage}, {what}: {was} is now {now}"
    calendar: int
    stage: int
    what: str
    was: date
    now: date


@dataclass(frozen=True, kw_only=True)
class Erased(Event):
    """The personal data of every event up to `through` (a version) is gone."""

    kind = "erased"
    says = "Personal data erased: {reason}"
    through: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class TextErased(Event):
    """The texts and documents of one event before it, of the version `version`, are gone; the rest stays."""

    kind = "text-erased"
    says = "The text of event {version} of it erased: {reason}"
    version: int
    reason: str = sealed()
