"""What moves a complaint through its stages: one frozen class a kind, named in the past tense."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.resident import ReplyAs
from complaints_cli.domain.service_terms import EntryReason, HeatMatter
from complaints_cli.domain.terms import (
    Agreed,
    Channel,
    Decision,
    Flag,
    Home,
    RemedyKind,
    RepBasis,
    Responsible,
    SentBy,
)


@dataclass(frozen=True, kw_only=True)
class Received(Event):
    """A complaint arrived: day zero of stage 1 (Code 6.2).

    Where it grew out of a request or feedback, that was first `reported` on a day, and is named by its reference; so is
    the claim for compensation that it was made of.
    """

    kind = "received"
    says = "Complaint received by {via}: {summary}"
    via: Channel
    policy: str
    calendar: int
    home: Home | None = None
    flags: tuple[Flag, ...] = ()
    category: str | None = None
    occurred: date | None = None
    known: date | None = None
    contact_by: SentBy | None = None
    reply_as: ReplyAs | None = None
    group: int | None = None
    """How many complain together; `name` is then their one contact."""
    anonymous: bool = False
    danger_now: bool | None = None
    none_given: bool = False
    handler: str | None = None
    taken_by: str | None = None
    about: tuple[str, ...] = ()
    rep_basis: RepBasis | None = None
    request: str | None = None
    feedback: str | None = None
    claim: str | None = None
    reported: date | None = None
    heat: HeatMatter | None = None
    because: EntryReason | None = None
    """Why it came in as a complaint at once."""
    summary: str = sealed()
    name: str = sealed()
    preferred_name: str = sealed()
    members: str = sealed()
    address: str = sealed()
    phone: str = sealed()
    email: str = sealed()
    outcome: str = sealed()
    rep: str = sealed()
    adjustment: str = sealed()
    vulnerability: str = sealed()
    language: str = sealed()
    """The tag of the language they are written to in; English where it is empty."""


@dataclass(frozen=True, kw_only=True)
class PointAdded(Event):
    """A point to be answered joined the complaint (Code 6.7, 6.8)."""

    kind = "point-added"
    says = "Point {point}: {text}"
    point: int
    responsible: Responsible | None = None
    text: str = sealed()
    whose: str = sealed()


@dataclass(frozen=True, kw_only=True)
class PointSet(Event):
    """It was settled whether the landlord answers for a point (Code 5.7)."""

    kind = "point-set"
    says = "Point {point}: responsible, {responsible} {whose}"
    point: int
    responsible: Responsible
    whose: str = sealed()


@dataclass(frozen=True, kw_only=True)
class PointGiven(Event):
    """One of the landlord's services, or its contractor, is to answer for a point."""

    kind = "point-given"
    says = "Point {point} is for {service}"
    point: int
    service: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Acknowledged(Event):
    """A stage was acknowledged with its complaint definition (Code 5.6, 6.2, 6.11)."""

    kind = "acknowledged"
    says = "Stage {stage} acknowledged"
    stage: int
    calendar: int
    points: tuple[int, ...] = ()
    handler: str | None = None
    none_given: bool = False
    outcome: str = sealed()
    definition: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Extended(Event):
    """The resident was told of a new date before the old one (Code 6.4, 6.15)."""

    kind = "extended"
    says = "Stage {stage} extended from {replaces} to {to}: {reason}"
    stage: int
    replaces: date
    to: date
    update_every: int | None = None
    agreed: Agreed | None = None
    reason: str = sealed()
    good_reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ToldLate(Event):
    """The time had passed, and the resident was told when to expect the answer (Code 5.9)."""

    kind = "told-late"
    says = "Stage {stage} late; told to expect the answer by {expect}: {reason}"
    stage: int
    expect: date
    update_every: int | None = None
    agreed: Agreed | None = None
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class FindingMade(Event):
    """A point was decided at a stage (Code 6.7, 6.18)."""

    kind = "finding-made"
    says = "Stage {stage}, point {point}: {decision}. {reasons}"
    stage: int
    point: int
    decision: Decision
    unchanged: bool = False
    reasons: str = sealed()
    policy: str = sealed()
    evidence: str = sealed()
    impact: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RemedyOffered(Event):
    """Something was offered to put things right; with a date it is a promise (Code 7.1 to 7.3). Amount in pence."""

    kind = "remedy-offered"
    says = "Remedy {action} ({remedy}): {what} {amount} {due} {appointment}"
    stage: int
    action: int
    remedy: RemedyKind
    point: int | None = None
    due: date | None = None
    owner: str | None = None
    others: tuple[str, ...] = ()
    amount: int | None = None
    agreed: bool = False
    what: str = sealed()
    head: str = sealed()
    appointment: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RemedyRuledOut(Event):
    """It was decided, with a reason, that nothing is offered."""

    kind = "remedy-ruled-out"
    says = "Stage {stage}: no remedy. {reason}"
    stage: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LearningNoted(Event):
    """What the complaint taught, or that it taught nothing beyond itself (Code 9.1)."""

    kind = "learning-noted"
    says = "Learning {learning}: {change}"
    stage: int
    learning: int
    none: bool = False
    cause: Cause | None = None
    owner: str | None = None
    due: date | None = None
    change: str = sealed()
    heard: str = sealed()
    wrong: str = sealed()
    because: str = sealed()
    training: str = sealed()
    risk: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Responded(Event):
    """The full response of a stage went out (Code 6.3, 6.14); it keeps the calendar it is judged by.

    Who decided, and what, an older register may not have said.
    """

    kind = "responded"
    says = "Stage {stage} answered by {decider}: {decision}. {override}"
    stage: int
    calendar: int
    decider: str | None = None
    decision: Decision | None = None
    override: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Escalated(Event):
    """The resident asked for stage 2: its day zero (Code 6.10 to 6.12)."""

    kind = "escalated"
    says = "Stage 2 asked for by {via}: {reason}"
    via: Channel
    points: tuple[int, ...] = ()
    handler: str | None = None
    from_rep: bool = False
    reason: str = sealed()
    outcome: str = sealed()
