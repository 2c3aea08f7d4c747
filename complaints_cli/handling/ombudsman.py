"""What the Ombudsman sends is put on record as it comes; what we answer follows what was asked."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint, Situation
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ombudsman import (
    Complied,
    DeterminationCame,
    EvidenceAsked,
    EvidenceSent,
    NoticeAnswered,
    NoticeCame,
    Ordered,
    OtherDaySet,
    ReviewMoved,
    WentToTheOmbudsman,
)
from complaints_cli.domain.ombudsman import (
    SCHEME,
    TAKE_IT_ON,
    Asked,
    Determined,
    Matter,
    Order,
    OrderKind,
    ReferredBy,
    ReviewStep,
    Which,
)
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, weighed
from complaints_cli.handling.receiving import known_points

A = TypeVar("A", bound=Asked)
NOT_TAKEN_ON = (Situation.REFUSED, Situation.NOT_ESCALATED, Situation.WITHDRAWN)
"""Where a complaint stands that the Ombudsman may have put back into our process."""
SETTLES = (ReviewStep.DROPPED, ReviewStep.CHANGED, ReviewStep.UNCHANGED)
"""The steps that end a review: of two that are open, it is said whose."""
FOLLOWS: Mapping[ReviewStep, tuple[ReviewStep | None, ...]] = {
    ReviewStep.PREPARED: (None,),
    ReviewStep.DROPPED: (ReviewStep.PREPARED,),
    ReviewStep.ASKED: (None, ReviewStep.PREPARED),
    ReviewStep.CHANGED: (ReviewStep.ASKED,),
    ReviewStep.UNCHANGED: (ReviewStep.ASKED,),
}
"""What a step of a review comes after; None where no review is in hand."""


@dataclass(frozen=True, kw_only=True)
class Demand:
    """An order, a recommendation or a failure order as an officer gives it."""

    what: str
    order: OrderKind
    by: date | None = None
    failure: int | None = None
    amount: int | None = None
    owner: str | None = None


def refer(complaint: Complaint, by: ReferredBy, their_ref: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """It was brought to the Ombudsman, which a resident may do at any time (Code 3.7)."""
    return weighed(complaint, [WentToTheOmbudsman(on=on, by=by, their_ref=their_ref)], bench)


def notice(
    complaint: Complaint, which: Which, what: str, bench: Bench, *, on: date, by: date, instructs: bool
) -> tuple[Event, ...]:
    """A notice came, with the day by which it is to be answered."""
    _not_before(by, on)
    number = len(complaint.ombudsman.notices) + 1
    event = NoticeCame(on=on, notice=number, which=which, by=by, instructs=instructs, what=what)
    return weighed(complaint, [event], bench)


def answer_notice(
    complaint: Complaint, number: int | None, proof: str, bench: Bench, *, on: date, taken_back: bool
) -> tuple[Event, ...]:
    """A notice was answered. One that told us to take the complaint on is answered by taking it on (Code 2.4)."""
    asked = _open("notice", complaint.ombudsman.notices, number)
    if asked.instructs and not taken_back and complaint.situation in NOT_TAKEN_ON:
        message = (
            f"The Ombudsman told us on {long_day(asked.on)} to take it on, and it is not taken on yet. Reopen it "
            "first; or, if the Ombudsman took that back, say so with --taken-back."
        )
        raise refuse("not-taken-on", message, TAKE_IT_ON, "reopen REF --reason TEXT")
    event = NoticeAnswered(on=on, notice=asked.number, taken_back=taken_back, proof=proof)
    return weighed(complaint, [event], bench, after=asked.on)


def ask_evidence(complaint: Complaint, what: str, bench: Bench, *, on: date, by: date) -> tuple[Event, ...]:
    """The Ombudsman asked for evidence, by the day in its request."""
    _not_before(by, on)
    event = EvidenceAsked(on=on, evidence=len(complaint.ombudsman.evidence) + 1, by=by, what=what)
    return weighed(complaint, [event], bench)


def send_evidence(complaint: Complaint, number: int | None, proof: str, bench: Bench, *, on: date) -> tuple[Event, ...]:
    """What was asked for was sent."""
    asked = _open("request for evidence", complaint.ombudsman.evidence, number)
    return weighed(complaint, [EvidenceSent(on=on, evidence=asked.number, proof=proof)], bench, after=asked.on)


def determine(
    complaint: Complaint, outcome: Determined, point: int | None, words: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """The Ombudsman decided a point, or the complaint as a whole. Raises Refused for a point decided that day."""
    known_points(complaint, [] if point is None else [point])
    made = complaint.ombudsman.determinations
    if any((each.on, each.point) == (on, point) for each in made):
        about = "the complaint as a whole" if point is None else f"point {point}"
        raise refuse(
            "determined-already", f"A determination of {long_day(on)} on {about} is on record.", KEEP_THE_DATES
        )
    event = DeterminationCame(on=on, determination=len(made) + 1, outcome=outcome, point=point, words=words)
    return weighed(complaint, [event], bench)


def order(complaint: Complaint, demand: Demand, bench: Bench, on: date) -> tuple[Event, ...]:
    """An order or a recommendation, with the day that the Ombudsman set; only a recommendation may be without one."""
    if demand.by is not None:
        _not_before(demand.by, on)
    event = Ordered(
        on=on,
        item=len(complaint.ombudsman.orders) + 1,
        order=demand.order,
        by=demand.by,
        failure=demand.failure,
        amount=demand.amount,
        owner=demand.owner,
        what=demand.what,
    )
    return weighed(complaint, [event], bench)


def comply(
    complaint: Complaint, number: int, proof: str, bench: Bench, *, on: date, declined: bool
) -> tuple[Event, ...]:
    """What was ordered was done, with proof; a recommendation may be answered with why it is not followed."""
    asked: Order = _open("order", complaint.ombudsman.orders, number)
    if declined and asked.order is not OrderKind.RECOMMENDATION:
        message = f"The {spoken(asked.order)} {number} binds us: it cannot be declined. Comply, or ask for a review."
        raise refuse("order-binds", message, SCHEME, "ombudsman review REF --prepare")
    return weighed(complaint, [Complied(on=on, item=number, declined=declined, proof=proof)], bench, after=asked.on)


def set_other_day(
    complaint: Complaint, matter: Matter, number: int, to: date, reason: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """The Ombudsman gave another day; only it can. The first day is kept."""
    asked = _open(matter.value, complaint.ombudsman.asked(matter), number)
    _not_before(to, asked.on)
    if to == asked.by:
        raise refuse("no-change", f"{long_day(to)} is its day already.", KEEP_THE_DATES)
    event = OtherDaySet(on=on, matter=matter, item=number, was=asked.by, to=to, reason=reason)
    return weighed(complaint, [event], bench, after=asked.on)


def review(
    complaint: Complaint,
    step: ReviewStep,
    words: str,
    bench: Bench,
    *,
    on: date,
    by: ReferredBy | None = None,
    exceptional: bool = False,
) -> tuple[Event, ...]:
    """A review of a determination is prepared, asked for, dropped or decided.

    Raises Refused without a determination, out of order, or when we are to ask after the three weeks without saying
    what is exceptional; Misuse where two are open and it is not said which of them is settled. What the
    resident asks for is recorded whenever it is.
    """
    at = complaint.ombudsman
    if at.review_until is None:
        message = "There is no determination to review."
        raise refuse("no-determination", message, SCHEME, "ombudsman determination REF --outcome WORD")
    open_ones = [each for each in at.reviews if each.is_open and by in (None, each.by)]
    if len(open_ones) > 1 and step in SETTLES:
        raise Misuse("missing-option", f"Two reviews are open. Say which one is {step}: --by us, or --by resident.")
    begun = next(iter(open_ones), None)
    if (begun and begun.step) not in FOLLOWS[step]:
        stands = f"it is {begun.step}" if begun else "none is in hand"
        raise refuse("review-out-of-order", f"A review cannot be {step} now: {stands}.", SCHEME)
    whose = begun.by if begun else by or ReferredBy.US
    ours = whose is ReferredBy.US and step in (ReviewStep.PREPARED, ReviewStep.ASKED)
    last_day = begun.last_day if begun else at.review_until
    if ours and on > last_day and not exceptional:
        message = (
            f"A review is asked for within three weeks of the determination: by {long_day(last_day)}. "
            "Later only exceptionally: add --exceptional, with the reason in --words."
        )
        raise refuse("review-too-late", message, SCHEME)
    number = begun.number if begun else len(at.reviews) + 1
    event = ReviewMoved(on=on, review=number, by=whose, step=step, last_day=last_day, words=words)
    after = begun.on if begun else max(each.on for each in at.determinations)
    return weighed(complaint, [event], bench, after=after)


def spoken(order: OrderKind) -> str:
    """A kind of order as it is said."""
    return order.value.replace("-", " ")


def _open(called: str, asked: tuple[A, ...], number: int | None) -> A:
    """The one of that number, or the only one that is open. Raises NotFound, Misuse, Refused."""
    if number is None:
        waiting = [each for each in asked if each.is_open]
        if len(waiting) > 1:
            listed = ", ".join(str(each.number) for each in waiting)
            raise Misuse("missing-option", f"Say which {called}, by its number: {listed}.")
        number = waiting[0].number if waiting else 0
    found = next((each for each in asked if each.number == number), None)
    if found is None:
        which = f"no {called} {number}" if number else f"no open {called}"
        raise NotFound("ombudsman", f"The Ombudsman has {which} on record here; there are {len(asked)}.")
    if found.done_on is not None:
        raise refuse("answered-already", f"That was answered on {long_day(found.done_on)}.", KEEP_THE_DATES)
    return found


def _not_before(by: date, on: date) -> None:
    if by < on:
        message = f"{long_day(by)} is before {long_day(on)}, the day it was asked."
        raise refuse("out-of-order", message, KEEP_THE_DATES)
