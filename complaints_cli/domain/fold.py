"""From events to the complaint: the fold never judges again; what happened, happened."""

from collections.abc import Callable, Iterable

from complaints_cli.domain import folding
from complaints_cli.domain.applying import apply, copied, made
from complaints_cli.domain.arriving import brought
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.record import Undone
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.folder import modules
from complaints_cli.domain.involvement import Capacity, Involvement
from complaints_cli.domain.stage import Stage
from complaints_cli.errors import Damaged

__all__ = ["apply", "begun", "fold", "standing", "undone_versions"]

FOLDED = tuple(modules(folding))
"""Reading a file of `folding/` registers what it says with `apply`."""


def fold(ref: str, history: Iterable[Recorded]) -> Complaint:
    """The complaint that the events of its stream add up to; events reversed by an undo count as never made.

    Raises Damaged when the stream does not begin with the complaint's arrival.
    """
    events = tuple(history)
    counting = standing(events)
    if not counting or not isinstance(counting[0].event, Received):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    complaint = begun(ref, counting[0].event, version=events[-1].version)
    for recorded in counting[1:]:
        complaint = _how(recorded.event)(recorded.event, complaint, recorded.version)
    return complaint


_HOW: dict[type[Event], Callable[[Event, Complaint, int], Complaint]] = {}
"""What `apply` comes to for each kind of event: asked of it once, since a register is made of very many events."""


def _how(event: Event) -> Callable[[Event, Complaint, int], Complaint]:
    kind = type(event)
    if kind not in _HOW:
        _HOW[kind] = apply.dispatch(kind)
    return _HOW[kind]


def begun(ref: str, received: Received, *, version: int) -> Complaint:
    """The complaint as it came in."""
    stage = copied(Stage, received, number=1, opened_on=received.on)
    about = tuple(
        Involvement(person=person, capacity=Capacity.SUBJECT, stage=1, on=received.on) for person in received.about
    )
    parts = {"stages": (stage,), "involved": about, **brought(received)}
    return made(Complaint, ref=ref, version=version, received=received, **parts)


def standing(history: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """The events of any stream that no undo reversed, in order."""
    events = tuple(history)
    undone = undone_versions(events)
    return tuple(recorded for recorded in events if recorded.version not in undone) if undone else events


def undone_versions(history: Iterable[Recorded]) -> frozenset[int]:
    """The versions whose events an undo reversed."""
    spans = [range(r.event.first, r.event.last + 1) for r in history if isinstance(r.event, Undone)]
    return frozenset(version for span in spans for version in span) if spans else frozenset()
