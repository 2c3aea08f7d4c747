"""What the Ombudsman asks, finds and orders on a complaint, and how long the resident and we may turn to it."""

from datetime import date, timedelta
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import add_months

RESIDENTS_MONTHS = 12
"""How long a resident has to bring a complaint to the Ombudsman, from the end of our process."""
REVIEW_WEEKS = 3
"""How long either side has to ask for a review, from the day of a determination."""
SCHEME = "Housing Ombudsman Scheme"
"""What a day set by the Ombudsman rests on."""
TAKE_IT_ON = "2.4"
"""The provision by which the Ombudsman may tell us to take a complaint on."""


class ReferredBy(StrEnum):
    """Who brought the complaint to the Ombudsman, or asks it for a review."""

    RESIDENT = "resident"
    US = "us"


class Which(StrEnum):
    """The Ombudsman's notices that press for a step in our process, before it orders one."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"


class Determined(StrEnum):
    """What the Ombudsman found on a point, or on the complaint."""

    SEVERE_MALADMINISTRATION = "severe-maladministration"
    MALADMINISTRATION = "maladministration"
    SERVICE_FAILURE = "service-failure"
    NO_MALADMINISTRATION = "no-maladministration"
    REASONABLE_REDRESS = "reasonable-redress"
    RESOLVED_WITH_INTERVENTION = "resolved-with-intervention"
    OUTSIDE_JURISDICTION = "outside-jurisdiction"
    WITHDRAWN = "withdrawn"


AGAINST_US = frozenset({Determined.SEVERE_MALADMINISTRATION, Determined.MALADMINISTRATION, Determined.SERVICE_FAILURE})


class OrderKind(StrEnum):
    """An order binds. A recommendation is advice, which is followed or answered."""

    ORDER = "order"
    WIDER_ORDER = "wider-order"
    """To look at a policy or practice that may lead to more complaints."""
    RECOMMENDATION = "recommendation"
    FAILURE_ORDER = "failure-order"
    """A complaint handling failure order, of one of three types."""


class Matter(StrEnum):
    """What the Ombudsman set a day for, and may set another for."""

    NOTICE = "notice"
    EVIDENCE = "evidence"
    ORDER = "order"


class ReviewStep(StrEnum):
    """How far a request for a review has come."""

    PREPARED = "prepared"
    DROPPED = "dropped"
    ASKED = "asked"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class Referral:
    """The complaint was brought to the Ombudsman, which gave it a reference of its own."""

    on: date
    by: ReferredBy
    their_ref: str = ""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Something that the Ombudsman wants from us by a day; `first_by` is the day it set first."""

    number: int
    on: date
    by: date | None
    first_by: date | None
    what: str = ""
    done_on: date | None = None
    proof: str = ""

    @property
    def is_open(self) -> bool:
        """Not answered yet."""
        return self.done_on is None

    @property
    def was_moved(self) -> bool:
        """The Ombudsman set another day than the first."""
        return self.by != self.first_by


@dataclass(frozen=True, kw_only=True)
class Notice(Asked):
    """A notice; one that `instructs` tells us to take the complaint, or its stage 2, into our process (Code 2.4)."""

    which: Which
    instructs: bool = False
    taken_back: bool = False


@dataclass(frozen=True, kw_only=True)
class EvidenceRequest(Asked):
    """A request for papers and for our account of the complaint."""


@dataclass(frozen=True, kw_only=True)
class Order(Asked):
    """An order, a recommendation or a failure order. Amount in pence; `declined` only of a recommendation."""

    order: OrderKind
    failure: int | None = None
    amount: int | None = None
    owner: str | None = None
    declined: bool = False


@dataclass(frozen=True, kw_only=True)
class Determination:
    """What was found on a point, or without one on the complaint as a whole."""

    number: int
    on: date
    outcome: Determined
    point: int | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Review:
    """A request that the Ombudsman look at its determination again."""

    number: int
    by: ReferredBy
    step: ReviewStep
    on: date
    """The day of its last step."""
    last_day: date
    asked_on: date | None = None
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Neither dropped nor decided."""
        return self.step in (ReviewStep.PREPARED, ReviewStep.ASKED)


@dataclass(frozen=True, kw_only=True)
class AtTheOmbudsman:
    """All that passed between the Ombudsman and us about a complaint."""

    referrals: tuple[Referral, ...] = ()
    notices: tuple[Notice, ...] = ()
    evidence: tuple[EvidenceRequest, ...] = ()
    determinations: tuple[Determination, ...] = ()
    orders: tuple[Order, ...] = ()
    reviews: tuple[Review, ...] = ()

    @property
    def review_until(self) -> date | None:
        """The last day on which a review of the latest determination can be asked for."""
        days = [each.on for each in self.determinations]
        return max(days) + timedelta(weeks=REVIEW_WEEKS) if days else None

    @property
    def instruction(self) -> Notice | None:
        """The notice by which we must take the complaint on, unless it was taken back."""
        told = [each for each in self.notices if each.instructs and not each.taken_back]
        return told[-1] if told else None

    def asked(self, matter: Matter) -> tuple[Asked, ...]:
        """Everything of a kind that the Ombudsman set a day for."""
        return {Matter.NOTICE: self.notices, Matter.EVIDENCE: self.evidence, Matter.ORDER: self.orders}[matter]


NOTHING_PASSED = AtTheOmbudsman()


def resident_until(process_ended_on: date) -> date:
    """The last day for the resident to bring it to the Ombudsman: 12 months from our final word."""
    return add_months(process_ended_on, RESIDENTS_MONTHS)
