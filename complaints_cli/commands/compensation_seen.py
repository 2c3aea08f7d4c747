"""`compensation list`, `show`, `rates`, `comparable`: what was worked out and offered, here and on other complaints."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.shown.compensation import lines_data, lines_table, offers_data, offers_table
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.compensation import Head, money
from complaints_cli.domain.dates import short_day
from complaints_cli.handling.compensating import rates as rates_under
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text, pounds
from complaints_cli.store.queries import money_offered, past_awards
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Row

HEAD = kinds.choice(Head)
SHOWN = 20
Past = Sequence[tuple[str, int, date]]


def listed(call: Call) -> Result:
    """List the offers of money that stand and are not paid yet, the earliest first."""
    with reading(call.desk.db) as record:
        rows = money_offered(record)
    if not rows:
        return Result(data={"items": []}, screen=[Text("No offer of money is open.")])
    columns = ["Complaint", "Offer", "Amount", "Offered", "Answer", "Pay by"]
    return Result(
        data={"items": [_item(row) for row in rows]},
        screen=[Table(columns, [_row(row) for row in rows])],
    )


def show(call: Call, ref: params.Ref) -> Result:
    """Show the compensation on a complaint: its lines, the offers they became, and how each was answered."""
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        names = {person.id: person.name for person in record.staff()}
    found: list[Block] = [*lines_table(complaint), *offers_table(complaint, names)]
    return Result(
        data={"ref": ref, "lines": lines_data(complaint), "offers": offers_data(complaint, names)},
        screen=found or [Text("No compensation was worked out on it.")],
    )


def rates(
    call: Call,
    at: Annotated[
        str | None,
        Option(metavar="DATE", help="As they hold on this day; today unless said."),
        Ask(kinds.DAY, "On which day?"),
    ] = None,
) -> Result:
    """List the rates that hold on a day: your policy's own, and what the Ombudsman's guidance names."""
    facts = gather(call)
    with reading(call.desk.db) as record:
        day = facts.day("at", call.desk.today)
        found = rates_under(record.policy_on(day)[1], day)
    items = [
        {"head": r.head, "unit": r.unit, "amount": pounds(r.pence), "source": r.source, "since": r.since} for r in found
    ]
    if not found:
        return Result(data={"items": []}, screen=[Text(f"No rate is known for {short_day(day)}.")])
    rows: list[list[str | Cell]] = [
        [r.head.words, f"{money(r.pence)} {r.unit.each}", f"{r.source}, from {short_day(r.since)}"] for r in found
    ]
    return Result(
        data={"items": items},
        screen=[Table(["For", "Rate", "Source"], rows), Text("A guide: an award fits what happened (Code 7.2).")],
    )


def comparable(
    call: Call,
    ref: params.Ref,
    head: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Only this: {HEAD.expects}. Else each that it has a line of."),
        Ask(HEAD, "What is it for?"),
    ] = None,
) -> Result:
    """Show what was awarded before for the same thing, so that like cases are treated alike."""
    facts = gather(call)
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        worked = dict.fromkeys(line.head for line in complaint.lines if not line.dropped)
        wanted = [facts.choice("head", Head)] if "head" in facts else list(worked)
        found = {each: past_awards(record, each, ref) for each in wanted}
    if not found:
        return Result(data={"ref": ref, "items": []}, screen=[Text(f"{ref} has no line yet: name a --head.")])
    blocks: list[Block] = []
    for each, past in found.items():
        blocks += [Heading(each.words), Text(comparable_text(each, past))]
    return Result(
        data={"ref": ref, "items": [comparable_data(each, past) for each, past in found.items()]}, screen=blocks
    )


def comparable_data(head: Head, past: Past) -> dict[str, Any]:
    """Past awards for a thing: how many, their range and middle, the latest of them; nobody is named."""
    amounts = [pence for _, pence, _ in past]
    return {
        "head": head,
        "count": len(past),
        "median": pounds(int(median(amounts))) if amounts else None,
        "lowest": pounds(min(amounts)) if amounts else None,
        "highest": pounds(max(amounts)) if amounts else None,
        "awards": [{"ref": ref, "amount": pounds(pence), "on": day} for ref, pence, day in past[:SHOWN]],
    }


def comparable_text(head: Head, past: Past) -> str:
    """The same in a sentence."""
    if not past:
        return f"Nothing was awarded before for {head.words.lower()}."
    amounts = [pence for _, pence, _ in past]
    latest = ", ".join(f"{ref} {money(pence)}" for ref, pence, _ in past[:5])
    times = "once" if len(past) == 1 else f"{len(past)} times"
    return (
        f"Awarded before, {times}: from {money(min(amounts))} to {money(max(amounts))}, the middle one "
        f"{money(int(median(amounts)))}. The latest: {latest}."
    )


def _item(row: Row) -> dict[str, Any]:
    return {
        "ref": row["ref"],
        "action": row["action"],
        "stage": row["stage"],
        "amount": pounds(row["amount"]),
        "offset": None if row["offset"] is None else pounds(row["offset"]),
        "to_pay": pounds(row["amount"] - (row["offset"] or 0)),
        "offered_on": row["offered_on"],
        "answer": row["answer"],
        "answered_on": row["answered_on"],
        "due_on": row["due_on"],
    }


def _row(row: Row) -> list[str | Cell]:
    by = short_day(date.fromisoformat(row["due_on"])) if row["due_on"] else ""
    offered = short_day(date.fromisoformat(row["offered_on"]))
    answer = (row["answer"] or "none yet").replace("-", " ")
    return [row["ref"], str(row["action"]), money(row["amount"]), offered, answer, by]
