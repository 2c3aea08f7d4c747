"""Who is involved in a complaint and how, and what that keeps them from deciding (Code 5.8, 6.13)."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass


class Capacity(StrEnum):
    """How somebody of ours, or from outside, has to do with a complaint."""

    DECIDER = "decider"
    """They are to decide a stage; with a panel, they chair it."""
    APPROVER = "approver"
    INVESTIGATOR = "investigator"
    PANEL = "panel"
    SUBJECT = "subject"
    """The complaint is about them."""
    CONFLICT = "conflict"
    """They, or others, declared that they have an interest in it."""
    MATTER = "matter"
    """They did, or decided, much of what is complained of, though it is not about them."""


JUDGES = frozenset({Capacity.DECIDER, Capacity.PANEL, Capacity.APPROVER})
"""Those who judge a stage: whoever may not decide it is none of them."""
PART_OF_STAGE_1 = frozenset({Capacity.APPROVER, Capacity.INVESTIGATOR, Capacity.PANEL})
"""A lesser part in stage 1, which keeps from deciding stage 2 unless a reason is given (Code 6.13)."""
OF_THE_WHOLE = frozenset({Capacity.SUBJECT, Capacity.CONFLICT, Capacity.MATTER})
"""What somebody is to the complaint, whatever its stage."""


@dataclass(frozen=True, kw_only=True)
class Involvement:
    """Somebody's part in a complaint, in the stage that it was at."""

    person: str
    capacity: Capacity
    stage: int
    on: date
    why: str = ""
    ended_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Approval:
    """Somebody signed off what a stage is about to be answered with; it stands until that changes."""

    person: str
    stage: int
    on: date
    stands: bool = True
