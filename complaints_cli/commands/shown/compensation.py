"""Compensation on a complaint: its lines, its offers with their answers, and what was weighed."""

from collections.abc import Iterator, Mapping
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.compensation import FACTORS, Line, Offer, money
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.parts import Action
from complaints_cli.result import Block, Cell, Facts, Heading, Table, pounds


def data(file: File) -> dict[str, Any]:
    """Lines, offers and factors."""
    return {
        "compensation": {
            "lines": lines_data(file.complaint),
            "offers": offers_data(file.complaint, file.names),
            "factors": [
                {"stage": e.stage, "on": e.on, **{name: getattr(e, name) or None for name, _ in FACTORS}}
                for e in file.complaint.factors
            ],
        }
    }


def blocks(file: File) -> Iterator[Block]:
    """What was weighed, the lines and the offers, where there are any."""
    for each in file.complaint.factors:
        yield Heading(f"What the remedy must match, stage {each.stage} (Code 7.2)")
        yield Facts([(words, getattr(each, name) or None) for name, words in FACTORS])
    yield from lines_table(file.complaint)
    yield from offers_table(file.complaint, file.names)


def lines_data(complaint: Complaint) -> list[dict[str, Any]]:
    """Every line, those left out too."""
    return [
        {
            "n": line.number,
            "stage": line.stage,
            "on": line.on,
            "head": line.head,
            "unit": line.unit,
            "quantity": line.quantity,
            "rate": None if line.rate is None else pounds(line.rate),
            "amount": pounds(line.amount),
            "point": line.point,
            "evidence": line.evidence,
            "why": line.why or None,
            "offer": line.action,
            "dropped": line.dropped,
        }
        for line in complaint.lines
    ]


def offers_data(complaint: Complaint, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every offer of money, whether it was worked out by lines or not."""
    return [_offer(action, complaint.offer(action.number), names) for action in _money(complaint)]


def _offer(action: Action, offer: Offer | None, names: Mapping[str, str]) -> dict[str, Any]:
    offset = offer.offset if offer else None
    amount = action.amount or 0
    return {
        "action": action.number,
        "stage": action.stage,
        "on": action.offered_on,
        "amount": pounds(amount),
        "lines": list(offer.lines) if offer else [],
        "offset": None if offset is None else pounds(offset),
        "against": offer.against if offer else None,
        "offset_agreed": bool(offer and offer.offset_agreed),
        "to_pay": pounds(amount - (offset or 0)),
        "legal_advice": bool(offer and offer.legal_advice),
        "decider": names.get(offer.decider or "") if offer else None,
        "approved_by": names.get(offer.approved_by or "") if offer else None,
        "basis": (offer.basis or None) if offer else None,
        "instead_of": offer.instead_of if offer else None,
        "replaced_by": action.replaced_by,
        "answer": action.answer,
        "answered_on": action.answered_on,
        "answer_by": offer.answer_by if offer else None,
        "due_on": action.due,
        "paid_on": action.done_on,
        "how": action.proof or None,
    }


def lines_table(complaint: Complaint) -> Iterator[Block]:
    """The lines, where there are any."""
    if complaint.lines:
        yield Heading("Compensation worked out")
        rows = [[str(e.number), e.head.words, _counted(e), money(e.amount), _where(e), e.why] for e in complaint.lines]
        yield Table(["", "For", "Counted", "Amount", "State", "Why"], rows)


def offers_table(complaint: Complaint, names: Mapping[str, str]) -> Iterator[Block]:
    """The offers of money, where there are any."""
    offers = _money(complaint)
    if offers:
        yield Heading("Money offered")
        rows: list[list[str | Cell]] = [
            [
                str(e.number),
                f"stage {e.stage}",
                money(e.amount or 0),
                _terms(complaint.offer(e.number), names),
                _state(e),
            ]
            for e in offers
        ]
        yield Table(["", "At", "Amount", "Terms", "State"], rows)


def _money(complaint: Complaint) -> list[Action]:
    return [action for action in complaint.actions if action.amount]


def _counted(line: Line) -> str:
    return f"{line.quantity} at {money(line.rate)} {line.unit.each}" if line.rate is not None else ""


def _where(line: Line) -> str:
    state = "left out" if line.dropped else f"in offer {line.action}" if line.action else "not offered yet"
    return f"{state}, evidence {line.evidence}" if line.evidence else state


def _terms(offer: Offer | None, names: Mapping[str, str]) -> str:
    if offer is None:
        return ""
    said = []
    if offer.offset is not None and offer.against is not None:
        agreed = "agreed" if offer.offset_agreed else "not agreed"
        said.append(f"{money(offer.offset)} against {offer.against.value.replace('-', ' ')} ({agreed})")
    if offer.approved_by:
        said.append(f"approved by {names.get(offer.approved_by, offer.approved_by)}")
    if offer.legal_advice:
        said.append("legal advice taken")
    if offer.basis:
        said.append(offer.basis)
    return "; ".join(said)


def _state(action: Action) -> Cell:
    if action.done_on is not None:
        return Cell(f"paid {short_day(action.done_on)}", "good")
    if action.replaced_by is not None:
        return Cell(f"replaced by {action.replaced_by}")
    if action.answer is None:
        return Cell("no answer yet")
    by = f", to be paid by {short_day(action.due)}" if action.is_open and action.due else ""
    return Cell(f"{action.answer.value.replace('-', ' ')}{by}")
