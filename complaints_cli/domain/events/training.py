"""Who was trained in handling complaints, and when it is to be refreshed (Code 4.3)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class Trained(Event):
    """Somebody was trained; with `refresh` it is to be repeated by that day."""

    kind = "trained"
    says = "{person} was trained: {what}. {refresh}"
    training: int
    person: str
    refresh: date | None = None
    what: str = sealed()
    by: str = sealed()
