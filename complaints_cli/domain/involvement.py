"""Who is involved in a complaint and how, and what that keeps them from deciding (Code 5.8, 6.13)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Capacity(StrEnum):
    """How somebody of ours, or from outside, has to do with a complaint."""

    DECIDER = "decider"
    APPROVER = "approver"
    INVESTIGATOR = "investigator"
    PANEL = "panel"
    SUBJECT = "subject"
    """The complaint is about them."""
    CONFLICT = "conflict"
    """They, or others, declared that they have an interest in it."""


PART_OF_STAGE_1 = frozenset({Capacity.APPROVER, Capacity.INVESTIGATOR, Capacity.PANEL})
"""A lesser part in stage 1, which keeps from deciding stage 2 unless a reason is given (Code 6.13)."""


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
    """Somebody signed off what a stage is about to be answered with."""

    person: str
    stage: int
    on: date
