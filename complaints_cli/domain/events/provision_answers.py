"""The landlord's own form against the Code, a year at a time: answers, what explains them, approval (Code 8.1, 8.2)."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class ProvisionAnswered(Event):
    """The landlord's own statement on a provision of the Code, for the year that ended on `year_end` (Code 8.1 a)."""

    kind = "provision-answered"
    says = "Provision {number} answered for the year to {year_end}: {comply}. {commentary}"
    year_end: date
    number: str
    comply: str
    due: date | None = None
    evidence: str = sealed()
    commentary: str = sealed()
    action: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AnswerCarried(Event):
    """An earlier year's answer stands on a later year's form until somebody has looked at it."""

    kind = "answer-carried"
    says = "The answer to provision {number} carried from the year to {from_year} into that to {year_end}."
    year_end: date
    number: str
    from_year: date


@dataclass(frozen=True, kw_only=True)
class AnswerConfirmed(Event):
    """A carried answer was looked at, and holds."""

    kind = "answer-confirmed"
    says = "The carried answer to provision {number} holds for the year to {year_end}."
    year_end: date
    number: str


@dataclass(frozen=True, kw_only=True)
class ContradictionExplained(Event):
    """Why an answer stands although the record shows otherwise: for those failings, and for none to come."""

    kind = "contradiction-explained"
    says = "What the record shows against {number}, in the year to {year_end}, explained. {because}"
    year_end: date
    number: str
    failings: tuple[str, ...]
    because: str = sealed()


@dataclass(frozen=True, kw_only=True)
class PromisedActionDone(Event):
    """What was promised on the form, to comply with a provision, was done."""

    kind = "assessment-action-done"
    says = "The action on provision {number}, promised for the year to {year_end}, was done. {proof}"
    year_end: date
    number: str
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AssessmentApproved(Event):
    """The governing body approved the form as it stood: `answers` has each row's number and digest (Code 8.1, 8.2)."""

    kind = "assessment-approved"
    says = "Self-assessment for the year to {year_end} approved. {by} {minute} {despite}"
    year_end: date
    answers: tuple[tuple[str, str], ...]
    by: str = sealed()
    minute: str = sealed()
    despite: str = sealed()
