"""What the stream of the governing body adds up to: papers and what was decided on them, words for reports, places.

Of what is said again for the same place in the same report, the last stands; what was said before stays on record.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar, cast

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    EntryTakenBack,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.reporting import Commented, NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance_terms import (
    Forum,
    NoneOf,
    Paper,
    PassedTo,
    PublicationKind,
    Published,
    Section,
    SpokenBy,
    Taken,
)


@dataclass(frozen=True, kw_only=True)
class Presentation:
    """A report as it was presented; `version` is that of the event which keeps its bytes."""

    number: int
    report: Paper
    first_on: date
    last_on: date
    given_to: Forum
    presented_on: date
    version: int
    media: str
    size: int
    name: str
    sha256: str
    paper_ref: str = ""
    decision: Taken | None = None
    decided_on: date | None = None
    minutes: str = ""
    used: str = ""


@dataclass(frozen=True, kw_only=True)
class Concern:
    """A concern that a body passed on."""

    number: int
    raised_by: Forum
    passed_to: PassedTo
    passed_on: date
    words: str


@dataclass(frozen=True, kw_only=True)
class Response:
    """The governing body's response to a year's report."""

    number: int
    first_on: date
    last_on: date
    approved_on: date
    approved_by: str
    words: str
    minute: str = ""
    stands: bool = True

    @property
    def place(self) -> tuple[object, ...]:
        """What it is the response to."""
        return ("response", self.first_on, self.last_on)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What somebody says in a year's report, in their role."""

    number: int
    first_on: date
    last_on: date
    role: SpokenBy
    stated_on: date
    words: str
    stands: bool = True

    @property
    def place(self) -> tuple[object, ...]:
        """Whose it is, and in which report."""
        return ("statement", self.first_on, self.last_on, self.role)


@dataclass(frozen=True, kw_only=True)
class Comment:
    """The officer's words in a section of a report."""

    number: int
    first_on: date
    last_on: date
    section: Section
    commented_on: date
    words: str
    stands: bool = True

    @property
    def place(self) -> tuple[object, ...]:
        """The section, and of which report."""
        return ("comment", self.first_on, self.last_on, self.section)


@dataclass(frozen=True, kw_only=True)
class Publication:
    """Something of the Ombudsman's that concerns the landlord, in the year of whose report it is told."""

    number: int
    publication: PublicationKind
    first_on: date
    last_on: date
    published_on: date
    title: str
    about: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class NoneReceived:
    """Nothing of the kind was there when it was looked for; it stands until something comes, or it is looked again."""

    number: int
    none_of: NoneOf
    first_on: date
    last_on: date
    looked_on: date
    stands: bool = True

    @property
    def place(self) -> tuple[object, ...]:
        """What was looked for, and for which report."""
        return ("none", self.first_on, self.last_on, self.none_of)


@dataclass(frozen=True, kw_only=True)
class Publishing:
    """Where something of a year's was published."""

    number: int
    what: Published
    first_on: date
    last_on: date
    published_on: date
    place: str


Said = Response | Statement | Comment | NoneReceived
"""What can be said again for the same place."""
Entry = Presentation | Concern | Publication | Publishing | Said
E = TypeVar("E", bound=Entry)

_MADE: dict[type[Event], tuple[type[Entry], str]] = {
    PaperPresented: (Presentation, "presented_on"),
    ConcernPassedOn: (Concern, "passed_on"),
    BodyResponded: (Response, "approved_on"),
    StatementMade: (Statement, "stated_on"),
    Commented: (Comment, "commented_on"),
    OmbudsmanPublished: (Publication, "published_on"),
    NoneFound: (NoneReceived, "looked_on"),
    ReportPublished: (Publishing, "published_on"),
}
"""What each kind of event begins, and what the day of the event is to it."""


def entries(history: Sequence[Recorded]) -> tuple[Entry, ...]:
    """Everything in the stream that was not taken back, by its number, each as it stands."""
    gone = taken_back(history)
    found = {number: entry for number, entry in _begun_in(history).items() if number not in gone}
    return tuple(_standing(each, found.values()) for each in found.values())


def ever(history: Sequence[Recorded]) -> tuple[Entry, ...]:
    """Everything that was ever recorded, what was taken back as well: a number is given out once."""
    standing = {entry.number: entry for entry in entries(history)}
    return tuple({**_begun_in(history), **standing}.values())


def taken_back(history: Iterable[Recorded]) -> dict[int, EntryTakenBack]:
    """What was taken back, by its number."""
    return {each.event.number: each.event for each in history if isinstance(each.event, EntryTakenBack)}


def _begun_in(history: Iterable[Recorded]) -> dict[int, Entry]:
    found: dict[int, Entry] = {}
    for recorded in history:
        event = recorded.event
        if isinstance(event, PaperDecided):
            found[event.number] = _decided(cast(Presentation, found[event.number]), event)
        elif type(event) in _MADE:
            entry = _begun(event, recorded.version)
            found[entry.number] = entry
    return found


def every(kind: type[E], found: Iterable[Entry]) -> tuple[E, ...]:
    """All the entries of one kind, in the order in which they were recorded."""
    return tuple(each for each in found if isinstance(each, kind))


def day_of(entry: Entry) -> date:
    """The day on which it happened."""
    day = next(name for kind, name in _MADE.values() if isinstance(entry, kind))
    found: date = getattr(entry, day)
    return found


def is_about(entry: Entry, first: date, last: date) -> bool:
    """Whether it is about the days from `first` to `last`, or some of them; a concern is about the day it was told."""
    if isinstance(entry, Concern):
        return first <= entry.passed_on <= last
    return first <= entry.last_on and entry.first_on <= last


def given_to_the_board(found: Iterable[Entry], first: date, last: date) -> tuple[Presentation, ...]:
    """When the report of a year was presented to the board, first to last."""
    papers = [
        each
        for each in every(Presentation, found)
        if (each.report, each.given_to) == (Paper.ANNUAL, Forum.BOARD)
        and (each.first_on, each.last_on) == (first, last)
    ]
    return tuple(sorted(papers, key=lambda each: each.presented_on))


def stands(entry: Entry) -> bool:
    """Whether nothing has taken its place."""
    return not isinstance(entry, Said) or entry.stands


def came(found: Iterable[Entry], none: NoneFound | NoneReceived) -> Sequence[Publication]:
    """What the Ombudsman published, for the same report, of the kind that was looked for."""
    return [
        each
        for each in every(Publication, found)
        if each.publication.part is none.none_of and (each.first_on, each.last_on) == (none.first_on, none.last_on)
    ]


def _begun(event: Event, version: int) -> Entry:
    kind, day = _MADE[type(event)]
    more: dict[str, object] = {day: event.on}
    if kind is Presentation:
        more["version"] = version
    return copied(kind, event, **more)


def _decided(paper: Presentation, event: PaperDecided) -> Presentation:
    """A part that is not said again stays as it was."""
    return replace(
        paper,
        decision=event.decision or paper.decision,
        decided_on=event.on if event.decision else paper.decided_on,
        minutes=event.minutes or paper.minutes,
        used=event.used or paper.used,
    )


def _standing(entry: Entry, found: Iterable[Entry]) -> Entry:
    if not isinstance(entry, Said):
        return entry
    again = any(isinstance(each, Said) and each.place == entry.place and each.number > entry.number for each in found)
    gone = isinstance(entry, NoneReceived) and came(found, entry)
    return replace(entry, stands=False) if again or gone else entry
