"""What of a complaint was told to somebody outside, such as a contractor, and what the resident knew of it."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.terms import Flag

SENSITIVE_FLAGS = frozenset({Flag.SENSITIVE, Flag.SAFEGUARDING})
"""A complaint with one of these has nothing to share that is not sensitive."""


class SharingAgreed(StrEnum):
    """What the resident said to it."""

    YES = "yes"
    NO = "no"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, kw_only=True)
class Share:
    """Details that somebody outside was given. `despite` says why what is sensitive could not wait."""

    on: date
    with_whom: str
    what: str
    discussed: date | None = None
    agreed: SharingAgreed | None = None
    sensitive: bool = False
    despite: str = ""
