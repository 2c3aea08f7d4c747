"""Compensation offer: line by line, on what basis, how it is paid, and a form to answer with (Code 7.1 to 7.4)."""

from datetime import date
from functools import cache

from complaints_cli.domain.compensation import Line, Offer, Unit, money
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.parts import Action
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.put_right import offset
from complaints_cli.letters.usual_parts import ombudsman, reference
from complaints_cli.letters.wording import sentence
from complaints_cli.ombudsman_code.provision import Objection

OFFERED, BASIS, PAID = "What we offer you", "How we worked this out", "How and when we pay"
RIGHTS, FORM = "What accepting means", "Your answer"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What an offer must hold."""
    return (
        reference("7.2"),
        Part(
            id="apology",
            provision="7.1",
            tells="that we are sorry for what went wrong",
            words=lambda _: ("sorry",),
        ),
        Part(
            id="amounts",
            provision="7.2",
            tells="what we offer, line by line, with the total",
            heading=OFFERED,
            words=_total,
            lacking=_no_offer,
        ),
        Part(id="basis", provision="7.4", tells="what we worked it out by", heading=BASIS),
        Part(id="payment", provision="7.3", tells="how and when we pay", heading=PAID, days=_due, dated=True),
        Part(
            id="rights",
            provision="3.7",
            tells="that accepting stops neither stage 2 nor the Ombudsman",
            heading=RIGHTS,
            words=lambda _: ("stage 2", "Ombudsman"),
        ),
        Part(
            id="form",
            provision="7.3",
            tells="how, and by when, to answer: a form",
            heading=FORM,
            days=_answer_by,
            dated=True,
        ),
        ombudsman("3.7"),
    )


def _offer(matter: Matter) -> Offer | None:
    """The offer of the number that was asked for; else the last that no other took the place of."""
    number = matter.setting.asked.number
    standing = {action.number for action in matter.complaint.money if not action.ended}
    offers = [each for each in matter.complaint.offers if each.action in standing]
    return next((each for each in reversed(offers) if number in (None, each.action)), None)


def _action(matter: Matter) -> Action | None:
    made = _offer(matter)
    return matter.complaint.action(made.action) if made else None


def _total(matter: Matter) -> tuple[str, ...]:
    action = _action(matter)
    return (money(action.amount or 0),) if action else ()


def _no_offer(matter: Matter) -> Objection | None:
    if _offer(matter) is None:
        return Objection("No offer of compensation stands.", "compensation offer REF --sent WAY")
    return None


def _due(matter: Matter) -> tuple[date, ...]:
    action = _action(matter)
    return (action.due,) if action and action.due else ()


def _answer_by(matter: Matter) -> tuple[date, ...]:
    made = _offer(matter)
    return (made.answer_by,) if made and made.answer_by else ()


def _our_words(matter: Matter) -> tuple[str, ...]:
    made = _offer(matter)
    lines = matter.complaint.lines if made else ()
    return (made.basis if made else "", *(line.why for line in lines if made and line.number in made.lines))


def facts(matter: Matter) -> Facts:
    """The lines and their total, the basis, the offset, and the days."""
    made, action = _offer(matter), _action(matter)
    return {} if made is None or action is None else _told(matter, made, action)


def _told(matter: Matter, made: Offer, action: Action) -> Facts:
    rules = matter.setting.rules.policy.compensation
    return {
        "offer": action.number,
        "lines": [_line(line) for line in matter.complaint.lines if line.number in made.lines],
        "total": money(action.amount or 0),
        "basis": made.basis,
        "offset": [offset(matter.complaint, made)] if made.offset else [],
        "due": long_day(action.due) if action.due else "",
        "answer_by": long_day(made.answer_by) if made.answer_by else "",
        "pay_within_days": rules.pay_within_days or 0,
        "not_an_admission": rules.not_an_admission,
    }


def _line(line: Line) -> Facts:
    counted = line.rate is not None and line.unit is not Unit.ONCE
    plural = "" if line.quantity == 1 else "s"
    return {
        "head": line.head.words,
        "quantity": f"{line.quantity} {line.unit}{plural}" if counted else "a single sum",
        "rate": f"{money(line.rate or 0)} {line.unit.each}" if counted else "no rate",
        "amount": money(line.amount),
        "why": sentence(line.why),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.COMPENSATION_OFFER,
        title="We offer you compensation",
        template="compensation-offer",
        command="compensation offer",
        parts=parts,
        facts=facts,
        our_words=_our_words,
    ),
)
