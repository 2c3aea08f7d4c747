"""What the resident prefers, and what a household member needs from the holder of the tenancy, lease or licence."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.representing import ProofKind


class ReplyAs(StrEnum):
    """The form in which the resident would like our answers."""

    PAGE = "page"
    TEXT = "text"
    """Plain text, as a screen reader likes it, or in the message itself."""
    SPOKEN = "spoken"
    """Talked through first, by phone or in person; the letter follows."""


@dataclass(frozen=True, kw_only=True)
class HolderPermission:
    """The holder lets somebody of the household complain."""

    on: date
    proof: ProofKind
    reference: str = ""
