"""Times in which the Code cannot be kept for a reason beyond the landlord, such as a cyber incident (Code 8.5)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import Audience


@dataclass(frozen=True, kw_only=True)
class ExceptionBegan(Event):
    """The Code cannot be kept from the day of the event; `expected_back` is when it will be again."""

    kind = "exception-began"
    says = "Exceptional circumstances {exception}: {what}. Back to the Code: {expected_back}"
    exception: int
    expected_back: date
    what: str = sealed()
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ExceptionTold(Event):
    """The Ombudsman, the residents affected, or everybody by the website, were told."""

    kind = "exception-told"
    says = "Exceptional circumstances {exception}: told {audience}. {how}"
    exception: int
    audience: Audience
    how: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ExceptionEnded(Event):
    """The Code is kept again."""

    kind = "exception-ended"
    says = "Exceptional circumstances {exception} are over. {words}"
    exception: int
    words: str = sealed()
