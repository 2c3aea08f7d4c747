"""The choice to complain, and the complaint that was made of a service request or of feedback (Code 1.3, 1.5)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.triage import Choice


@dataclass(frozen=True, kw_only=True)
class ChoiceAnswered(Event):
    """It was said what became of the choice to complain, of every contact that waited for it."""

    kind = "choice-answered"
    says = "Choice to complain: {choice}. {why}"
    choice: Choice
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class BecameComplaint(Event):
    """A complaint was made of it; `day_zero` is the day they were first unhappy. The request goes on (Code 1.5)."""

    kind = "became-complaint"
    says = "A complaint was made of it: {complaint}, received on {day_zero}"
    complaint: str
    day_zero: date
