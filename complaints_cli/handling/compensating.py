"""Compensation is worked out line by line, offered, answered and paid; what is off a rate is said, never refused."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compensation import FACTORS, Against, Answer, Head, Line, Seen, Unit
from complaints_cli.domain.compensation_rates import Rate, rate_of, rates_on
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compensation import (
    CompensationAnswered,
    CompensationOffered,
    EvidenceSeen,
    FactorsWeighed,
    LineAdded,
    LineDropped,
)
from complaints_cli.domain.events.stages import RemedyOffered
from complaints_cli.domain.parts import Action
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import RemedyKind
from complaints_cli.errors import Misuse, NotFound, Refused, refuse
from complaints_cli.handling.authority import beyond_authority
from complaints_cli.handling.judging import Bench, weighed
from complaints_cli.handling.receiving import known_points

WHAT = "Compensation"


@dataclass(frozen=True, kw_only=True)
class Worked:
    """A line as an officer gives it; what a rate says is filled in. Rate and amount in pence."""

    head: Head
    unit: Unit | None = None
    quantity: int | None = None
    rate: int | None = None
    amount: int | None = None
    point: int | None = None
    evidence: Seen | None = None
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What an offer says beside its lines; no `lines` stands for all that were not offered yet."""

    lines: tuple[int, ...] = ()
    due: date | None = None
    answer_by: date | None = None
    owner: str | None = None
    offset: int | None = None
    against: Against | None = None
    offset_agreed: bool = False
    agreed: bool = False
    legal_advice: bool = False
    decider: str | None = None
    approved_by: str | None = None
    instead_of: int | None = None
    basis: str = ""


def rates(policy: Policy, on: date) -> tuple[Rate, ...]:
    """The rates that hold on a day under a policy."""
    return rates_on(on, policy.rates, policy.in_force_from)


def work_out(complaint: Complaint, worked: Worked, bench: Bench, on: date) -> tuple[Event, ...]:
    """A line is added. Raises Misuse where there is nothing to count, or the sum is not what it is said to be."""
    if worked.point is not None:
        known_points(complaint, [worked.point])
    known = rate_of(worked.head, rates(bench.rules.policy, on))
    unit = worked.unit or (known.unit if known else Unit.ONCE)
    quantity = 1 if worked.quantity is None else worked.quantity
    offered = known.pence if known and known.unit is unit and worked.amount is None else None
    rate = worked.rate if worked.rate is not None else offered
    if rate is None and worked.amount is None:
        raise Misuse("missing-option", f"No rate of {worked.head} is known: give --amount, or --rate and --quantity.")
    amount = worked.amount if rate is None else rate * quantity
    if not amount:
        raise Misuse("amount", "A line comes to some money: more than nothing.")
    if worked.amount is not None and worked.amount != amount:
        raise Misuse("amount", "The amount is not the rate times the quantity: leave one of them out.")
    event = LineAdded(
        on=on,
        line=len(complaint.lines) + 1,
        stage=complaint.current.number,
        head=worked.head,
        unit=unit,
        quantity=quantity,
        amount=amount,
        rate=rate,
        point=worked.point,
        evidence=worked.evidence,
        why=worked.why,
    )
    return weighed(complaint, [event], bench)


def evidence_seen(
    complaint: Complaint, number: int, evidence: Seen, words: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """Proof of a loss was asked for, or came. Raises NotFound, Refused where that is on record."""
    line = _line(complaint, number)
    if line.evidence is evidence:
        raise refuse("evidence-already", f"The evidence for line {number} is on record as {evidence}.", "7.2")
    event = EvidenceSeen(on=on, line=number, evidence=evidence, words=words)
    return weighed(complaint, [event], bench, after=line.on)


def drop(complaint: Complaint, number: int, why: str, bench: Bench) -> tuple[Event, ...]:
    """A line is left out. Raises NotFound, Refused where it is left out already or part of an offer."""
    line = _line(complaint, number)
    if line.dropped:
        raise refuse("dropped-already", f"Line {number} is left out already.", "7.2")
    if line.action is not None:
        message = f"Line {number} is part of offer {line.action}. Make another offer in its place, without it."
        way_out = f"compensation offer REF --instead-of {line.action} --lines 1,2"
        raise refuse("offered-already", message, "7.2", way_out)
    return weighed(complaint, [LineDropped(on=bench.today, line=number, why=why)], bench)


def offer(complaint: Complaint, terms: Terms, bench: Bench, on: date) -> tuple[Event, ...]:
    """Lines are offered together, as one remedy of the kind money, at any stage (Code 5.13, 7.1).

    Raises Refused where the policy wants another's approval, or what it stands instead of is settled.
    """
    replaced = _replaceable(complaint, terms.instead_of)
    lines = _offered(complaint, terms)
    total = sum(line.amount for line in lines)
    _sound(terms, total, on)
    standing = sum(action.amount or 0 for action in complaint.money if action is not replaced)
    decider = terms.decider or bench.acting or complaint.handler
    stage, number = complaint.current.number, len(complaint.actions) + 1
    way_out = "compensation offer REF --approved-by NAME"
    beyond = beyond_authority(standing + total, f"stage_{stage}", decider, terms.approved_by, bench, way_out)
    if beyond is not None:
        raise Refused([beyond])
    points = {line.point for line in lines}
    remedy = RemedyOffered(
        on=on,
        stage=stage,
        action=number,
        remedy=RemedyKind.MONEY,
        point=points.pop() if len(points) == 1 else None,
        due=terms.due,
        owner=terms.owner,
        amount=total,
        agreed=terms.agreed,
        what=WHAT,
    )
    made = CompensationOffered(
        on=on,
        action=number,
        lines=tuple(line.number for line in lines),
        offset=terms.offset,
        against=terms.against,
        offset_agreed=terms.offset_agreed,
        legal_advice=terms.legal_advice,
        decider=decider,
        approved_by=terms.approved_by,
        instead_of=terms.instead_of,
        answer_by=terms.answer_by,
        basis=terms.basis or bench.rules.policy.compensation.reference,
    )
    return weighed(complaint, [remedy, made], bench, after=max(line.on for line in lines))


def answer(
    complaint: Complaint, action: Action, said: Answer, pay_by: date | None, words: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """The resident answered an offer. What is accepted is owed by the day that was promised.

    Where none was, it is the policy's number of days from the answer, or the day of the answer itself: nothing is
    owed without a day. Raises Refused where it was paid, or has that answer.
    """
    if action.done_on is not None:
        raise refuse("paid-already", f"Offer {action.number} was paid already.", "7.3")
    if action.answer is said:
        raise refuse("answered-already", f"Offer {action.number} is on record as {said}.", "7.3")
    if pay_by is not None and action.due is not None and pay_by != action.due:
        message = f"Offer {action.number} was promised for a day already. Another one is given with its reason."
        raise refuse("promised-already", message, "7.3", f"action move REF {action.number} --to DATE --reason TEXT")
    if pay_by is not None and pay_by < on:
        raise refuse("out-of-order", "Money is paid after it was accepted.", "7.3")
    owed = None
    if said is Answer.ACCEPTED and action.due is None:
        days = bench.rules.policy.compensation.pay_within_days
        owed = pay_by or on + timedelta(days=days or 0)
    event = CompensationAnswered(on=on, action=action.number, answer=said, pay_by=owed, words=words)
    return weighed(complaint, [event], bench, after=action.offered_on)


def offer_of(complaint: Complaint, number: int | None) -> Action:
    """The offer of money of that number; without one, the only one that stands and was not paid.

    Raises NotFound, Misuse where there are several.
    """
    if number is not None:
        found = next((action for action in complaint.money if action.number == number), None)
        if found is None:
            raise NotFound("offer", f"{complaint.ref} has no offer of money {number} that stands.")
        return found
    unpaid = [action for action in complaint.money if action.done_on is None]
    if len(unpaid) > 1:
        numbers = ", ".join(str(action.number) for action in unpaid)
        raise Misuse("missing-option", f"Several offers stand: say which one with --offer: {numbers}.")
    if not unpaid:
        raise NotFound("offer", f"{complaint.ref} has no offer of money that awaits an answer or its payment.")
    return unpaid[0]


def payable(complaint: Complaint, number: int | None) -> Action:
    """The offer that is being paid. Raises NotFound, Misuse, Refused where it was declined."""
    action = offer_of(complaint, number)
    if action.answer is Answer.DECLINED:
        message = f"Offer {action.number} was declined. Record that it is accepted after all, then that it was paid."
        raise refuse("declined", message, "7.3", f"compensation answer REF accepted --offer {action.number}")
    return action


def weigh(complaint: Complaint, given: Mapping[str, str], bench: Bench, on: date) -> tuple[Event, ...]:
    """What a remedy must match at the stage is written down; what is not given stays as it was (Code 7.2)."""
    stage = complaint.current.number
    before = next((each for each in complaint.factors if each.stage == stage), None)
    kept = {name: getattr(before, name) for name, _ in FACTORS} if before else {}
    return weighed(complaint, [FactorsWeighed(on=on, stage=stage, **{**kept, **given})], bench)


def _line(complaint: Complaint, number: int) -> Line:
    found = next((line for line in complaint.lines if line.number == number), None)
    if found is None:
        raise NotFound("line", f"{complaint.ref} has no compensation line {number}; it has {len(complaint.lines)}.")
    return found


def _replaceable(complaint: Complaint, number: int | None) -> Action | None:
    if number is None:
        return None
    action = offer_of(complaint, number)
    if action.done_on is not None or action.answer is Answer.ACCEPTED:
        message = f"Offer {number} was accepted or paid, and stands. Offer what comes on top of it on its own."
        raise refuse("settled", message, "7.3", "compensation line REF")
    return action


def _offered(complaint: Complaint, terms: Terms) -> Sequence[Line]:
    free = {
        line.number: line
        for line in complaint.lines
        if not line.dropped and (line.action is None or line.action == terms.instead_of)
    }
    for number in terms.lines:
        if _line(complaint, number).number not in free:
            raise refuse("line-taken", f"Line {number} was left out, or is part of an offer that stands.", "7.2")
    lines = [free[number] for number in terms.lines] if terms.lines else list(free.values())
    if not lines:
        raise refuse("no-lines", "There is no line to offer. Work one out first.", "7.2", "compensation line REF")
    return lines


def _sound(terms: Terms, total: int, on: date) -> None:
    if (terms.offset is None) is not (terms.against is None):
        raise Misuse("missing-option", "An offset has an amount and a debt: --offset AMOUNT --against WORD.")
    if terms.offset is not None and not 0 < terms.offset <= total:
        raise Misuse("amount", "The offset is more than nothing, and no more than what is offered.")
    for option, day in (("--due", terms.due), ("--answer-by", terms.answer_by)):
        if day is not None and day < on:
            message = f"A promise is for a day that is still to come, and {option} is {long_day(day)}."
            raise refuse("out-of-order", message, "7.3")
    if terms.due is not None and terms.answer_by is not None and terms.due < terms.answer_by:
        message = (
            f"You pay by {long_day(terms.due)} (--due), before they answer by {long_day(terms.answer_by)} "
            "(--answer-by): money is paid after it was accepted."
        )
        raise refuse("out-of-order", message, "7.3")
