"""Adjustments that were agreed, looked at again, and ended (Code 5.10)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class AdjustmentAgreed(Event):
    """Something is done differently for the resident; `review` is the day to look at it again."""

    kind = "adjustment-agreed"
    says = "Adjustment {adjustment}, {aid}: {text}"
    adjustment: int
    aid: Aid
    days: int | None = None
    review: date | None = None
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AdjustmentReviewed(Event):
    """It was looked at again, with the resident; it goes on, to be looked at again on `review`."""

    kind = "adjustment-reviewed"
    says = "Adjustment {adjustment} reviewed. {words}"
    adjustment: int
    review: date | None = None
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AdjustmentEnded(Event):
    """It is kept no more."""

    kind = "adjustment-ended"
    says = "Adjustment {adjustment} ended. {why}"
    adjustment: int
    why: str = sealed()
