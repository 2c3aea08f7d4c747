"""What passed between the Ombudsman and us about a complaint."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.ombudsman import Determined, Matter, OrderKind, ReferredBy, ReviewStep, Which


@dataclass(frozen=True, kw_only=True)
class WentToTheOmbudsman(Event):
    """The complaint was brought to the Ombudsman."""

    kind = "ombudsman-referred"
    says = "Brought to the Ombudsman by {by}. {their_ref}"
    by: ReferredBy
    their_ref: str = sealed()


@dataclass(frozen=True, kw_only=True)
class NoticeCame(Event):
    """The Ombudsman pressed for a step, by a day; `instructs` when the step is to take the complaint on (Code 2.4)."""

    kind = "ombudsman-notice"
    says = "The Ombudsman's {which} notice, to be answered by {by}. {what}"
    notice: int
    which: Which
    by: date
    instructs: bool = False
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class NoticeAnswered(Event):
    """A notice was answered, or the Ombudsman took it back."""

    kind = "ombudsman-notice-answered"
    says = "Notice {notice} of the Ombudsman answered. {proof}"
    notice: int
    taken_back: bool = False
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class EvidenceAsked(Event):
    """The Ombudsman asked for papers by a day of its own choosing."""

    kind = "ombudsman-evidence-asked"
    says = "The Ombudsman asks for evidence by {by}. {what}"
    evidence: int
    by: date
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class EvidenceSent(Event):
    """What was asked for was sent."""

    kind = "ombudsman-evidence-sent"
    says = "Evidence {evidence} sent to the Ombudsman. {proof}"
    evidence: int
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class DeterminationCame(Event):
    """The Ombudsman decided a point, or the complaint."""

    kind = "ombudsman-determined"
    says = "The Ombudsman found: {outcome}. {words}"
    determination: int
    outcome: Determined
    point: int | None = None
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Ordered(Event):
    """An order, a recommendation or a failure order. Amount in pence; `failure` is its type, 1 to 3."""

    kind = "ombudsman-ordered"
    says = "The Ombudsman's {order} {item}: {what} {by}"
    item: int
    order: OrderKind
    by: date | None = None
    failure: int | None = None
    amount: int | None = None
    owner: str | None = None
    what: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Complied(Event):
    """What was ordered was done; or a recommendation was answered with why it is not followed."""

    kind = "ombudsman-complied"
    says = "Order {item} of the Ombudsman complied with. {proof}"
    item: int
    declined: bool = False
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OtherDaySet(Event):
    """The Ombudsman gave another day for what it asked; the first is kept."""

    kind = "ombudsman-day-set"
    says = "The Ombudsman moved {matter} {item} from {was} to {to}. {reason}"
    matter: Matter
    item: int
    to: date
    was: date | None = None
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ReviewMoved(Event):
    """A request for a review of a determination went a step on; `last_day` is the end of the three weeks."""

    kind = "ombudsman-review"
    says = "Review of the determination, {by}: {step}. {words}"
    review: int
    by: ReferredBy
    step: ReviewStep
    last_day: date
    words: str = sealed()
