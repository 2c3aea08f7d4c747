"""What the landlord's answers to the Code add up to: a form for each year, and the last answer to a row stands."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from json import dumps

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.due import Due
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.provision_answers import (
    AnswerCarried,
    AnswerConfirmed,
    AssessmentApproved,
    ContradictionExplained,
    PromisedActionDone,
    ProvisionAnswered,
)
from complaints_cli.domain.landlord_terms import SHORT, Comply
from complaints_cli.domain.terms import Governs


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer on the form of the year that ended on `year_end`. `carried_from` is the year it comes from."""

    year_end: date
    number: str
    comply: Comply
    answered_on: date
    evidence: str = ""
    commentary: str = ""
    action: str = ""
    due: date | None = None
    carried_from: date | None = None
    confirmed_on: date | None = None
    done_on: date | None = None
    proof: str = ""

    @property
    def to_confirm(self) -> bool:
        """Whether it was carried from another year, and nobody has said that it holds."""
        return self.carried_from is not None and self.confirmed_on is None

    @property
    def digest(self) -> str:
        """Of what it says: another answer has another digest."""
        said = [self.number, self.comply, self.evidence, self.commentary, self.action, str(self.due or "")]
        return sha256(dumps(said, ensure_ascii=False).encode()).hexdigest()


Forms = Mapping[tuple[date, str], Given]
"""Every answer that stands, by the last day of its year and its number."""


def forms(history: Iterable[Recorded]) -> dict[tuple[date, str], Given]:
    """The answers that stand, of every year."""
    found: dict[tuple[date, str], Given] = {}
    for recorded in history:
        match recorded.event:
            case ProvisionAnswered() as event:
                found[event.year_end, event.number] = answer_given(event)
            case AnswerCarried() as event:
                key = event.year_end, event.number
                first = found[event.from_year, event.number]
                found[key] = replace(first, year_end=event.year_end, carried_from=event.from_year, confirmed_on=None)
            case AnswerConfirmed() as event:
                key = event.year_end, event.number
                found[key] = replace(found[key], confirmed_on=event.on)
            case PromisedActionDone() as event:
                key = event.year_end, event.number
                found[key] = replace(found[key], done_on=event.on, proof=event.proof)
    return found


def explained(history: Iterable[Recorded]) -> dict[tuple[date, str, str], tuple[date, str]]:
    """When and how each failing was explained, by year, provision and failing; the last explanation stands."""
    return {
        (event.year_end, event.number, failing): (event.on, event.because)
        for recorded in history
        if isinstance(event := recorded.event, ContradictionExplained)
        for failing in event.failings
    }


def approvals(history: Iterable[Recorded]) -> dict[date, AssessmentApproved]:
    """The last approval of each year's form."""
    return {event.year_end: event for r in history if isinstance(event := r.event, AssessmentApproved)}


def changed_since(approved: AssessmentApproved, given: Forms) -> tuple[str, ...]:
    """The rows whose answer is another than the one that was approved, in the order of the approval, then new ones."""
    now = {number: each.digest for (year, number), each in given.items() if year == approved.year_end}
    then = dict(approved.answers)
    return tuple(number for number in {**then, **now} if then.get(number) != now.get(number))


def latest(given: Forms) -> Iterator[Given]:
    """The answer to each provision on the last form that has one."""
    found: dict[str, Given] = {}
    for _, each in sorted(given.items()):
        found[each.number] = each
    yield from found.values()


def actions_due(given: Forms) -> Iterator[Due]:
    """What was promised on the last form and is not done."""
    for each in latest(given):
        if each.comply in SHORT and each.due is not None and each.done_on is None:
            yield Due(what="assessment-action", due_on=each.due, rule=each.number, governed_by=Governs.RECORD)


def answer_given(event: ProvisionAnswered) -> Given:
    """The answer that an event gives."""
    return Given(
        year_end=event.year_end,
        number=event.number,
        comply=Comply(event.comply),
        answered_on=event.on,
        evidence=event.evidence,
        commentary=event.commentary,
        action=event.action,
        due=event.due,
    )
