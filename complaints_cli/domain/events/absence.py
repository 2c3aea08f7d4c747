"""Somebody on the staff list is away for a time, and somebody else sees to what is theirs: one frozen class a kind."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event


@dataclass(frozen=True, kw_only=True)
class StaffAway(Event):
    """A person is away from one day to another, both included; `cover` sees to what is theirs meanwhile."""

    kind = "staff-away"
    says = "{person} is away from {first} to {last}; {cover} covers"
    person: str
    first: date
    last: date
    cover: str


@dataclass(frozen=True, kw_only=True)
class StaffBack(Event):
    """A person came back earlier from the absence that began on `first`: on `back`, or they never went."""

    kind = "staff-back"
    says = "{person}, away from {first}, is back on {back}"
    person: str
    first: date
    back: date
