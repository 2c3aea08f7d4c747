"""One event more on a complaint: what each kind changes is registered with `apply` by the files in `folding/`."""

from dataclasses import Field
from functools import singledispatch
from typing import Any, ClassVar, Protocol, TypeVar

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event


class Fielded(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Part = TypeVar("Part", bound=Fielded)


@singledispatch
def apply(event: Event, complaint: Complaint, version: int) -> Complaint:
    """The complaint after one more event. Kinds that change nothing a person could see leave it as it is."""
    return complaint


def changed(part: Part, **changes: Any) -> Part:
    """A part of a complaint, or all of it, with something changed about it. Raises TypeError for what it has not.

    As `replace` of the standard library, which sets every field anew: a complaint has fifty, and an event changes one.
    """
    other = object.__new__(type(part))
    vars(other).update(vars(part), **changes)
    if len(vars(other)) > len(vars(part)):
        raise TypeError(f"{type(part).__name__} has not all of {', '.join(changes)}")
    return other


def with_stage(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    """The complaint with something changed about one of its stages."""
    stages = tuple(changed(s, **changes) if s.number == number else s for s in complaint.stages)
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
    shared = {name: getattr(event, name) for name in kind.__dataclass_fields__ if hasattr(event, name)}
    return kind(**{**shared, **more})
