"""One event more on a complaint: what each kind changes is registered with `apply` by the files in `folding/`."""

from dataclasses import Field, fields, replace
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


def with_stage(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    """The complaint with something changed about one of its stages."""
    stages = tuple(replace(s, **changes) if s.number == number else s for s in complaint.stages)
    return replace(complaint, stages=stages)


def unapproved(complaint: Complaint, stage: int) -> Complaint:
    """The complaint without a sign-off of a stage still open: what was signed off has changed. Who gave it stays."""
    open_ones = {each.number for each in complaint.stages if each.is_open} & {stage}
    approvals = (replace(each, stands=False) if each.stage in open_ones else each for each in complaint.approvals)
    return replace(complaint, approvals=tuple(approvals))


def copied(kind: type[Part], event: Event, **more: Any) -> Part:
    """A part of a complaint made of the event's fields of the same names."""
    shared = {item.name: getattr(event, item.name) for item in fields(kind) if hasattr(event, item.name)}
    return kind(**{**shared, **more})
