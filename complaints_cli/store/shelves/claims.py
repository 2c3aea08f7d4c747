"""Claims for compensation without a complaint, a row each, and what each has due."""

from typing import TYPE_CHECKING

from complaints_cli.domain.claim import Claim, claim, claim_due
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.rows.holds import holds
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    history = record.history(stream)
    found = claim(stream, history)
    heads = ", ".join(head.words.lower() for head in found.received.heads)
    return Drawer(
        label=f"claim, {heads}",
        rows={"claim": [_row(found)], "hold": holds(history)},
        due=claim_due(found, record.rules(found.received.policy)),
    )


def _row(found: Claim) -> Entry:
    received, answer = found.received, found.answer
    return {
        "received_on": iso(received.on),
        "state": str(found.state),
        "via": str(received.via),
        "heads": " ".join(received.heads),
        "asked": received.asked,
        "evidence": received.evidence and str(received.evidence),
        "handler": received.handler,
        "name": received.name or None,
        "address": received.address or None,
        "what": received.what or None,
        "granted": str(answer.granted) if answer else None,
        "answered_on": iso(answer.on) if answer else None,
        "amount": answer.amount if answer else None,
        "pay_by": iso(answer.pay_by) if answer else None,
        "decider": answer.decider if answer else None,
        "approved_by": answer.approved_by if answer else None,
        "reasons": (answer.reasons or None) if answer else None,
        "paid_on": iso(found.paid.on) if found.paid else None,
        "complaint": found.complaint,
        "version": found.version,
    }


SHELVES = {"M": Shelf(drawer=_drawer, by_ref=("claim", "hold"))}
