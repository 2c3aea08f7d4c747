"""Compensation without a complaint: what arrives is recorded, and an answer has its reasons and its authority."""

from datetime import date, timedelta

from complaints_cli.domain.claim import Claim
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimComplained, ClaimPaid, ClaimReceived, Granted
from complaints_cli.errors import Misuse, Refused, refuse
from complaints_cli.handling.authority import beyond_authority
from complaints_cli.handling.judging import Bench, in_order
from complaints_cli.handling.own_record import dated
from complaints_cli.handling.receiving import LONGEST_BACK

GIVES = (Granted.GRANTED, Granted.PART)


def arrive(received: ClaimReceived, bench: Bench) -> tuple[Event, ...]:
    """A claim arrived. Raises Refused for a day still to come, or a day to answer by that is before it."""
    problems = in_order(received.on, LONGEST_BACK, bench.today)
    if problems:
        raise Refused(problems)
    if received.answer_by is not None and received.answer_by < received.on:
        raise refuse("out-of-order", "It is answered after it arrived: --answer-by is before that.", "5.12")
    return (received,)


def answer(found: Claim, given: ClaimAnswered, bench: Bench) -> tuple[Event, ...]:
    """We answer a claim. What is granted is owed by a day: the one given, the policy's, or the day of the answer.

    Raises Misuse where the amount is missing or has no place; Refused where it was answered, or the amount is above
    the decider's authority and nobody with enough of it approved.
    """
    if found.answer is not None:
        raise refuse("answered-already", f"{found.ref} was answered with {found.answer.granted}.")
    if found.complaint is not None:
        raise refuse("complaint", f"{found.ref} became complaint {found.complaint}: it is answered there.", "5.1")
    if (given.granted in GIVES) is not bool(given.amount):
        raise Misuse("amount", "Granted, in full or in part, has an --amount; refused and insurers have none.")
    if given.amount is None:
        return (dated(given, bench.today, after=found.received.on),)
    way_out = "claim answer REF --approved-by NAME"
    beyond = beyond_authority(given.amount, "claims", given.decider, given.approved_by, bench, way_out)
    if beyond is not None:
        raise Refused([beyond])
    if given.pay_by is not None and given.pay_by < given.on:
        raise refuse("out-of-order", "Money is paid after it was granted.", "7.3")
    return (dated(given, bench.today, after=found.received.on),)


def pay_by(on: date, day: date | None, bench: Bench) -> date:
    """By when what is granted is paid: the day promised, the policy's days from the answer, else the day itself."""
    return day or on + timedelta(days=bench.rules.policy.compensation.pay_within_days or 0)


def pay(found: Claim, paid: ClaimPaid, bench: Bench) -> tuple[Event, ...]:
    """The money went out. Raises Refused where nothing was granted, or it was paid."""
    if found.paid is not None:
        raise refuse("paid-already", f"{found.ref} was paid already.", "7.3")
    if not found.is_owed or found.answer is None:
        raise refuse("not-granted", f"Nothing was granted on {found.ref}.", "7.3", "claim answer REF granted")
    return (dated(paid, bench.today, after=found.answer.on),)


def complain(found: Claim, complaint: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """It is a complaint now. Raises Refused where it is one already."""
    if found.complaint is not None:
        raise refuse("complained-already", f"{found.ref} became complaint {found.complaint}.", "1.2")
    return (dated(ClaimComplained(on=on, complaint=complaint), bench.today, after=found.received.on),)
