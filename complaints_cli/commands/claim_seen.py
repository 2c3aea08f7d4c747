"""`claim list`, `claim show`, and what the commands on a claim answer."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.due_words import governing, step
from complaints_cli.commands.kinds import Ask, Offered
from complaints_cli.commands.outcome import due_data
from complaints_cli.commands.recording import spelt_out
from complaints_cli.commands.timeline import timeline
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.claim import Claim, ClaimState, claim, claim_due
from complaints_cli.domain.compensation import money
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.due import Due
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Table, Text, pounds
from complaints_cli.store.queries import claims
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Row
from complaints_cli.store.references import nothing_called

if TYPE_CHECKING:
    from complaints_cli.store.writing import Written

STATE = kinds.choice(ClaimState)


def listed(
    call: Call,
    status: Annotated[
        str | None,
        Option(metavar="STATE", help=f"Where it stands: {STATE.expects}."),
        Ask(STATE, "In which state?"),
    ] = None,
) -> Result:
    """List the claims for compensation without a complaint, the latest first, without a name."""
    facts = gather(call)
    with reading(call.desk.db) as record:
        rows = claims(record, facts.choice("status", ClaimState, None))
    if not rows:
        return Result(data={"items": []}, screen=[Text("There is no such claim.")])
    return Result(
        data={"items": [_item(row) for row in rows]},
        screen=[Table(["Claim", "State", "Received", "For", "Amount"], [_row(row) for row in rows])],
    )


def show(
    call: Call,
    ref: Annotated[str, Argument(metavar="REF", read=params.reference, help="The claim."), Offered(record="M")],
) -> Result:
    """Show a claim: who asked for what, our answer and its reasons, what is due, and every event."""
    with reading(call.desk.db) as record:
        history = record.history(ref) if ref.startswith("M-") else ()
        if not history:
            raise nothing_called(ref, "M")
        found = claim(ref, history)
        due = claim_due(found, record.rules(found.received.policy))
        names = {person.id: person.name for person in record.staff()}
    events = timeline(history, names, private=True)
    return Result(
        data={**_data(found, names), "due": [due_data(item) for item in due], "timeline": events},
        screen=[
            Heading(f"{ref}: {found.state.value.replace('-', ' ')}"),
            Facts([*_facts(found, names), *_when(due)]),
            Table(["On", "Who", "What"], [[short_day(e["on"]), e["who"], e["what"]] for e in events]),
        ],
    )


def recorded(ref: str, written: "Written", said: str, warnings: Sequence[str] = ()) -> Result:
    """The answer after something was recorded on a claim."""
    due, warned = written.due[ref], [spelt_out(warning, ref) for warning in warnings]
    found: list[Block] = [Facts(_when(due))] if due else [Text("Nothing is due on it.")]
    return Result(
        data={
            "ref": ref,
            "events": list(written.seqs),
            "due": [due_data(item) for item in due],
            "warnings": warned,
        },
        screen=[Heading(f"{ref}: {said}"), *found],
        messages=[f"Warning: {warning}" for warning in warned],
    )


def _when(due: Sequence[Due]) -> list[tuple[str, str | Cell | None]]:
    return [
        (
            step(item.what, item.stage, item.item),
            f"by {short_day(item.due_on)}, {governing(item.governed_by, item.rule)}",
        )
        for item in due
    ]


def _data(found: Claim, names: dict[str, str]) -> dict[str, Any]:
    received, answer = found.received, found.answer
    return {
        "ref": found.ref,
        "state": found.state,
        "received_on": received.on,
        "via": received.via,
        "heads": list(received.heads),
        "asked": None if received.asked is None else pounds(received.asked),
        "evidence": received.evidence,
        "name": received.name or None,
        "address": received.address or None,
        "contact": received.contact or None,
        "what": received.what,
        "handler": names.get(received.handler or ""),
        "answer": answer
        and {
            "on": answer.on,
            "granted": answer.granted,
            "amount": None if answer.amount is None else pounds(answer.amount),
            "pay_by": answer.pay_by,
            "reasons": answer.reasons,
            "basis": answer.basis or None,
            "decider": names.get(answer.decider or ""),
            "approved_by": names.get(answer.approved_by or ""),
            "legal_advice": answer.legal_advice,
        },
        "paid_on": found.paid.on if found.paid else None,
        "complaint": found.complaint,
        "erased": found.erased,
    }


def _facts(found: Claim, names: dict[str, str]) -> list[tuple[str, str | Cell | None]]:
    received, answer = found.received, found.answer
    return [
        ("Received", f"{short_day(received.on)} by {received.via.value.replace('-', ' ')}"),
        ("Resident", received.name or "name not recorded"),
        ("Address", received.address or None),
        ("Contact", received.contact or None),
        ("For", ", ".join(head.words.lower() for head in received.heads)),
        ("Asked", money(received.asked) if received.asked else None),
        ("Proof", received.evidence),
        ("What they say", received.what),
        ("Handler", names.get(received.handler or "")),
        ("Answer", f"{answer.granted}{f', {money(answer.amount)}' if answer.amount else ''}" if answer else None),
        ("Reasons", answer.reasons if answer else None),
        ("Rests on", (answer.basis or None) if answer else None),
        ("Paid", short_day(found.paid.on) if found.paid else None),
        ("Complaint", found.complaint),
    ]


def _item(row: Row) -> dict[str, Any]:
    return {
        "ref": row["ref"],
        "state": row["state"],
        "received_on": row["received_on"],
        "heads": row["heads"].split(),
        "asked": None if row["asked"] is None else pounds(row["asked"]),
        "amount": None if row["amount"] is None else pounds(row["amount"]),
        "pay_by": row["pay_by"],
        "paid_on": row["paid_on"],
        "complaint": row["complaint"],
    }


def _row(row: Row) -> list[str | Cell]:
    heads = row["heads"].replace(" ", ", ").replace("-", " ")
    state = row["state"].replace("-", " ")
    return [
        row["ref"],
        f"{state} {row['complaint']}" if row["complaint"] else state,
        short_day(date.fromisoformat(row["received_on"])),
        heads,
        money(row["amount"]) if row["amount"] else "",
    ]
