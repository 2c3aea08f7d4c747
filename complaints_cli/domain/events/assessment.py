"""Calls for a fresh self-assessment, those that were made, and years that went to the Ombudsman (Code 8.1 to 8.4)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import Because


@dataclass(frozen=True, kw_only=True)
class AssessmentCalled(Event):
    """Something calls for a fresh self-assessment by a day (Code 8.3, 8.4)."""

    kind = "assessment-called"
    says = "Self-assessment called for ({because}), by {by}. {words}"
    call: int
    because: Because
    by: date
    complaint: str | None = None
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AssessmentCompleted(Event):
    """The fresh self-assessment was done, and what was changed with it."""

    kind = "assessment-completed"
    says = "Self-assessment {call} done. {changes}"
    call: int
    changes: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Submitted(Event):
    """A year's report and self-assessment went to the Ombudsman; `year` is the one it ended in."""

    kind = "submitted"
    says = "Submission for the year to {year_end} sent. {proof}"
    year_end: date
    proof: str = sealed()
