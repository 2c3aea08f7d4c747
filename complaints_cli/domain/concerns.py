"""What a complaint touches that goes its own way beside it: safeguarding, and anti-social behaviour itself."""

from datetime import date

from complaints_cli.dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class Concern:
    """Somebody may be abused or neglected: it is referred the same day, or somebody decides that it need not be."""

    number: int
    on: date
    what: str = ""
    with_arrival: bool = False
    """Raised by the complaint itself: known since that arrived."""
    referred_on: date | None = None
    to: str = ""
    reference: str = ""
    ruled_out_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Nobody has referred it, and nobody has decided that it need not be."""
        return self.referred_on is None and self.ruled_out_on is None


@dataclass(frozen=True, kw_only=True)
class AsbCase:
    """The case in which the behaviour itself is dealt with; the complaint is about how reports of it were handled."""

    case: str
    on: date
    words: str = ""
