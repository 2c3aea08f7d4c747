"""What every event is, and where each of its fields is kept.

A field is a fact (dates, codes, pence, staff ids) unless it is marked. A `sealed` field is somebody's name, contact,
story or words, kept where it can be erased; an `enclosed` field is a document's bytes, kept beside it.
"""

from datetime import date
from typing import Any, ClassVar, NamedTuple

from complaints_cli.dataclass import dataclass, field

ERASED = "[erased]"
"""What stands in place of a text that has been erased."""


def sealed() -> Any:
    """A text field that is kept apart from the chain, so that it can be erased without breaking it."""
    return field(default="", metadata={"place": "sealed"})


def enclosed() -> Any:
    """A document's bytes, kept byte for byte beside the event."""
    return field(default=b"", repr=False, metadata={"place": "enclosed"})


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened on a day."""

    kind: ClassVar[str]
    says: ClassVar[str]
    """What it says in a timeline, with its fields in braces: "" where one holds nothing."""
    on: date


class Recorded(NamedTuple):
    """An event as the log keeps it: where it stands, and who recorded it when."""

    seq: int
    stream: str
    version: int
    act: int
    """The version of the first event recorded together with this one."""
    event: Event
    recorded_on: date
    instant: str
    login: str
    person: str | None
    erased: bool = False
