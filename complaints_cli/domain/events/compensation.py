"""Money that puts things right: its lines, the offer they add up to, the answer, and what was weighed."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compensation import Against, Answer, Head, Seen, Unit
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class LineAdded(Event):
    """One reason for money was worked out. Rate and amount in pence."""

    kind = "compensation-line"
    says = "Compensation line {line}: {head}, {amount}. {why}"
    line: int
    stage: int
    head: Head
    unit: Unit
    quantity: int
    amount: int
    rate: int | None = None
    point: int | None = None
    evidence: Seen | None = None
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class EvidenceSeen(Event):
    """Proof of a loss was asked for, or came."""

    kind = "compensation-evidence"
    says = "Compensation line {line}: evidence {evidence}. {words}"
    line: int
    evidence: Seen
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LineDropped(Event):
    """A line that was not offered is left out, with the reason."""

    kind = "compensation-line-dropped"
    says = "Compensation line {line} left out. {why}"
    line: int
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class CompensationOffered(Event):
    """Lines were offered together, as the remedy of that number. Offset in pence."""

    kind = "compensation-offered"
    says = "Remedy {action} offers the compensation worked out. {basis}"
    action: int
    lines: tuple[int, ...]
    offset: int | None = None
    against: Against | None = None
    offset_agreed: bool = False
    legal_advice: bool = False
    decider: str | None = None
    approved_by: str | None = None
    instead_of: int | None = None
    answer_by: date | None = None
    basis: str = sealed()


@dataclass(frozen=True, kw_only=True)
class CompensationAnswered(Event):
    """The resident answered an offer of money; what is accepted is owed by a day."""

    kind = "compensation-answered"
    says = "Remedy {action}: {answer}. {words}"
    action: int
    answer: Answer
    pay_by: date | None = None
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class FactorsWeighed(Event):
    """What a remedy must match was written down (Code 7.2)."""

    kind = "remedy-factors"
    says = "Stage {stage}: what the remedy must match was weighed"
    stage: int
    wrong: str = sealed()
    mend: str = sealed()
    effect: str = sealed()
    losses: str = sealed()
    feelings: str = sealed()
    own_part: str = sealed()
    duration: str = sealed()
    circumstances: str = sealed()
