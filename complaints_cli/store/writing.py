"""All that a command decided is saved in one transaction with the register that follows from it, or none of it is.

Of two people who act on one complaint at once, the second is told; a reference is given out once and for ever.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.due import Due
from complaints_cli.domain.event import Event
from complaints_cli.store import heads
from complaints_cli.store.appending import Who, append
from complaints_cli.store.numbering import Numbers
from complaints_cli.store.registering import register
from complaints_cli.store.traces import tell_of_traces
from complaints_cli.store.transaction import Saving, saving

__all__ = ["NEW", "Act", "Who", "Written", "write"]

NEW = "C-NEW"
"""In an event that names a reference: the first complaint that the same write makes; "SR-NEW" the first request."""

NAMING = ("other", "complaint", "request", "feedback", "claim")
"""The facts that name another stream by its reference."""


@dataclass(frozen=True)
class Act:
    """Events recorded together in one stream that is at version `after`; without one, of a new reference."""

    stream: str | None
    after: int
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Written:
    """What was saved: the stream of each act; the numbers of all events, in order."""

    streams: tuple[str, ...]
    seqs: tuple[int, ...]
    head: str
    complaints: Mapping[str, Complaint]
    """Each complaint touched, as it now is, by its reference."""
    due: Mapping[str, tuple[Due, ...]]
    """What each of them has due now, earliest first."""


def write(path: Path, who: Who, acts: Sequence[Act], *, wait: float | None = None) -> Written:
    """Saves all of the acts in one transaction, or none of them. `wait` is in seconds, 30 if None.

    Raises Unavailable: "changed-meanwhile" when a stream is not at the version its act must follow, "locked",
    "read-only", "disk-full", "may-have-been-saved", "no-database" and the like. Raises Damaged.
    """
    with saving(path, wait=wait) as at_work:
        tell_of_traces(at_work.driver)
        streams = _streams(at_work, acts)
        new = _placeholders(acts, streams)
        seqs: list[int] = []
        for act, stream in zip(acts, streams, strict=True):
            seqs += append(at_work, who, stream, act.after, [_named(event, new) for event in act.events])
        registered = register(at_work, streams)
        head = heads.last(at_work.driver)[1]
    return Written(
        streams=streams,
        seqs=tuple(seqs),
        head=head,
        complaints=registered.complaints,
        due=registered.due,
    )


def _streams(at_work: Saving, acts: Sequence[Act]) -> tuple[str, ...]:
    """Each act's stream; what is new gets the next number of the year it arrived in."""
    numbers = Numbers(at_work.driver)
    return tuple(numbers.following(act.events[0]) if act.stream is None else act.stream for act in acts)


def _placeholders(acts: Sequence[Act], streams: Sequence[str]) -> Mapping[str, str]:
    """The reference that stands for each placeholder: of two new streams of a kind, the first."""
    new = [name for act, name in zip(acts, streams, strict=True) if act.stream is None]
    return {f"{name.partition('-')[0]}-NEW": name for name in reversed(new)}


def _named(event: Event, new: Mapping[str, str]) -> Event:
    facts = {name: getattr(event, name) for name in NAMING if hasattr(event, name)}
    named: dict[str, Any] = {name: new[value] for name, value in facts.items() if value in new}
    return replace(event, **named) if named else event
