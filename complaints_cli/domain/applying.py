"""One event more on a complaint: what each kind changes is registered with `apply` by the files in `folding/`."""

from functools import singledispatch
from typing import Any, TypeVar

from complaints_cli.dataclass import Fielded, defaults, names
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event

Part = TypeVar("Part", bound=Fielded)


@singledispatch
def apply(event: Event, complaint: Complaint, version: int) -> Complaint:
    """The complaint after one more event. Kinds that change nothing a person could see leave it as it is."""
    return complaint


def changed(part: Part, **changes: Any) -> Part:
    """A part of a complaint, or all of it, with something changed about it. Raises TypeError for what it has not.

    As `replace` of the standard library, which sets every field anew: a complaint has fifty, and an event changes one.
    """
    now = vars(part) | changes
    if len(now) > len(vars(part)):
        raise TypeError(f"{type(part).__name__} has not all of {', '.join(changes)}")
    return _holding(type(part), now)


def with_stage(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    """The complaint with something changed about one of its stages."""
    stages = tuple([changed(s, **changes) if s.number == number else s for s in complaint.stages])
    return changed(complaint, stages=stages)


def unapproved(complaint: Complaint, stage: int) -> Complaint:
    """The complaint without a sign-off of a stage still open: what was signed off has changed. Who gave it stays."""
    if not complaint.approvals:
        return complaint
    open_ones = {each.number for each in complaint.stages if each.is_open} & {stage}
    approvals = (changed(each, stands=False) if each.stage in open_ones else each for each in complaint.approvals)
    return changed(complaint, approvals=tuple(approvals))


def copied(kind: type[Part], event: Event, **more: Any) -> Part:
    """A part of a complaint made of the event's fields of the same names."""
    told = vars(event)
    return _filled(kind, {**{name: told[name] for name in _shared(kind, type(event))}, **more})


def made(kind: type[Part], **values: Any) -> Part:
    """A part of a complaint, or all of it; what is not given is as its class has it. Raises TypeError as that does."""
    return _filled(kind, values)


def _filled(kind: type[Part], values: dict[str, Any]) -> Part:
    given = {**defaults(kind), **values}
    if len(given) != len(names(kind)):
        return kind(**values)
    return _holding(kind, given)


_SHARED: dict[tuple[type[Any], type[Any]], tuple[str, ...]] = {}


def _shared(kind: type[Any], told_by: type[Any]) -> tuple[str, ...]:
    """The names of the fields that a part of a complaint has in common with a kind of event."""
    both = kind, told_by
    if both not in _SHARED:
        _SHARED[both] = tuple(name for name in names(kind) if name in names(told_by))
    return _SHARED[both]


def _holding(kind: type[Part], values: dict[str, Any]) -> Part:
    """A part with those values for its fields; a frozen class lets nothing else set them."""
    part = object.__new__(kind)
    object.__setattr__(part, "__dict__", values)
    return part
