"""Who was spoken to about what while a complaint was handled, and what the resident was asked to comment on."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.terms import Channel


class NoteKind(StrEnum):
    """What a conversation or a piece of correspondence was (Code 5.12)."""

    INITIAL_DISCUSSION = "initial-discussion"
    """The investigator first talked it over with the resident, and what would put it right."""
    EFFORT_TO_UNDERSTAND = "effort-to-understand"
    COMPLAINT_POINTS = "complaint-points"
    ACTIONS_AGREED = "actions-agreed"
    PROGRESS = "progress"
    FINDINGS_DISCUSSED = "findings-discussed"
    NEXT_STEP = "next-step"
    """After an answer: what more could be done, or what stage 2 is. It holds no request for stage 2 up."""
    CONTACT_ATTEMPT = "contact-attempt"
    CONVERSATION = "conversation"
    VISIT = "visit"
    EVIDENCE = "evidence"
    ADVICE = "advice"
    THIRD_PARTY = "third-party"
    OTHER = "other"


FACE_TO_FACE = frozenset({NoteKind.INITIAL_DISCUSSION, NoteKind.FINDINGS_DISCUSSED})
"""Conversations for which it matters how they were held."""


@dataclass(frozen=True, kw_only=True)
class Comment:
    """The resident's chance to comment before a point is decided against them (Code 5.8 b).

    Without `by` they commented of their own accord. No points stands for all of the stage.
    """

    number: int
    stage: int
    points: tuple[int, ...] = ()
    asked_on: date | None = None
    by: date | None = None
    via: Channel | None = None
    put: str = ""
    received_on: date | None = None
    reply: str = ""

    def covers(self, stage: int, point: int) -> bool:
        """Whether it was about a point of a stage."""
        return self.stage == stage and (not self.points or point in self.points)

    def is_running(self, on: date) -> bool:
        """Whether the resident may still be about to comment."""
        return self.received_on is None and self.by is not None and on <= self.by
