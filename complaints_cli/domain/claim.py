"""A request for compensation without a complaint: what is asked, our answer, and its payment.

It is no complaint and has no stages; if the resident is dissatisfied, it becomes one, with its own day zero (Code 1.4).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimComplained, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.record import Erased
from complaints_cli.domain.fold import standing
from complaints_cli.domain.terms import Governs
from complaints_cli.errors import Damaged

POLICY = "policy"


class ClaimState(StrEnum):
    """Where a claim stands."""

    OPEN = "open"
    GRANTED = "granted"
    PAID = "paid"
    REFUSED = "refused"
    PASSED_ON = "passed-on"
    COMPLAINT = "complaint"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One claim, folded from its events. `version` is that of the last of them."""

    ref: str
    version: int
    received: ClaimReceived
    answer: ClaimAnswered | None = None
    paid: ClaimPaid | None = None
    complaint: str | None = None
    erased: bool = False

    @property
    def is_owed(self) -> bool:
        """Granted in full or in part, and not paid yet."""
        return self.answer is not None and self.answer.amount is not None and self.paid is None

    @property
    def state(self) -> ClaimState:
        """Open, or what came of it; what became a complaint is one."""
        if self.complaint is not None:
            return ClaimState.COMPLAINT
        if self.paid is not None:
            return ClaimState.PAID
        if self.answer is None:
            return ClaimState.OPEN
        states = {Granted.REFUSED: ClaimState.REFUSED, Granted.INSURERS: ClaimState.PASSED_ON}
        return states.get(self.answer.granted, ClaimState.GRANTED)


def claim(ref: str, history: Iterable[Recorded]) -> Claim:
    """The claim that the events of its stream add up to. Raises Damaged when it does not begin with its arrival."""
    events = tuple(history)
    counting = standing(events)
    if not counting or not isinstance(counting[0].event, ClaimReceived):
        raise Damaged("event-order", f"The record of {ref} does not begin with its arrival.")
    found = Claim(ref=ref, version=events[-1].version, received=counting[0].event)
    for recorded in counting[1:]:
        match recorded.event:
            case ClaimAnswered() as event:
                found = replace(found, answer=event)
            case ClaimPaid() as event:
                found = replace(found, paid=event)
            case ClaimComplained() as event:
                found = replace(found, complaint=event.complaint)
            case Erased():
                found = replace(found, erased=True)
    return found


def claim_due(found: Claim, rules: Rules) -> tuple[Due, ...]:
    """Its answer, then its payment. A claim that became a complaint is answered there; what was granted stays owed."""
    return in_order(_due(found, rules))


def _due(found: Claim, rules: Rules) -> Iterator[Due]:
    calendar, received = rules.calendar(None), found.received
    if found.is_owed and found.answer is not None:
        day = found.answer.pay_by or found.answer.on
        yield Due(
            what="claim-payment",
            due_on=day,
            rule="7.3",
            governed_by=Governs.PROMISE,
            provisional=calendar.is_provisional(day),
            handler=received.handler,
        )
    if found.answer is None and found.complaint is None:
        counting = None
        if received.answer_by is None:
            counting = calendar.count(received.on, rules.policy.compensation.claims_within_days)
        day = received.answer_by or calendar.add(received.on, rules.policy.compensation.claims_within_days)
        yield Due(
            what="claim",
            due_on=day,
            rule=POLICY,
            governed_by=Governs.PROMISE if counting is None else Governs.POLICY,
            provisional=calendar.is_provisional(day),
            handler=received.handler,
            counting=counting,
            from_event="received" if counting else None,
        )
