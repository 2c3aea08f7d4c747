"""`action`: the ledger of what was promised. A promise stays until it is done, also when its complaint is closed."""

from datetime import date
from typing import Annotated, Any

import typer

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.desk import desk
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.people import Person
from complaints_cli.handling import deciding
from complaints_cli.result import Cell, Result, Table, Text, pounds
from complaints_cli.store.opening import no_complaint
from complaints_cli.store.reading import Row, reading

ActionNumber = Annotated[int, typer.Argument(metavar="N", min=1, help="The number of the action.")]

_OF_ONE = "SELECT * FROM action WHERE ref = ? ORDER BY action"
_ALL_OPEN = "SELECT * FROM action WHERE is_open = 1 ORDER BY due_on, ref, action"


def listed(
    ctx: typer.Context,
    ref: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", callback=params.reference, help="One complaint's; else all still to be done."),
    ] = None,
) -> Result:
    """List what was promised: all that is still to be done, or with a reference all that was offered on it."""
    at = desk(ctx)
    with reading(at.db) as record:
        if ref and not record.version(ref):
            raise no_complaint(ref)
        rows = record.rows(_OF_ONE, (ref,)) if ref else record.rows(_ALL_OPEN)
        people = {person.id: person for person in record.staff()}
    items = [_item(row, people) for row in rows]
    if not items:
        return Result(data={"items": []}, screen=[Text("Nothing was offered on it." if ref else "No promise is open.")])
    columns = ["Complaint", "N", "What", "Due", "Owner", ""]
    today = at.today.isoformat()
    return Result(data={"items": items}, screen=[Table(columns, [_row(item, today) for item in items])])


def done(
    ctx: typer.Context,
    ref: params.Ref,
    number: ActionNumber,
    proof: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="How you know that it was done."),
        Ask(STORY, "How do you know that it was done?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a promise was kept, and how you know (Code 7.3)."""
    facts = gather(ctx, required=("proof",))
    with recording(ctx) as work:
        complaint = work.complaint(ref)
        day = facts.day("on", work.today)
        events = deciding.finish(complaint, number, facts.text("proof"), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"action {number} done")


def move(
    ctx: typer.Context,
    ref: params.Ref,
    number: ActionNumber,
    to: Annotated[
        str | None, typer.Option(metavar="DATE", help="The new date, today or later."), Ask(DAY, "Until when?")
    ] = None,
    reason: params.Reason = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Move a promise to another day, with the reason. The day first promised is kept."""
    facts = gather(ctx, required=("to", "reason"))
    with recording(ctx) as work:
        complaint, to_ = work.complaint(ref), facts.day("to")
        events = deciding.move(complaint, number, to_, facts.text("reason"), work.bench(complaint))
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"action {number} moved to {short_day(to_)}")


def _item(row: Row, people: dict[str, Person]) -> dict[str, Any]:
    owner = people.get(row["owner"])
    return {
        "ref": row["ref"],
        "action": row["action"],
        "stage": row["stage"],
        "kind": row["remedy"],
        "what": row["what"],
        "due_on": row["due_on"],
        "first_due_on": row["first_due_on"],
        "moves": row["moves"],
        "done_on": row["done_on"],
        "owner": owner.name if owner else None,
        "amount": None if row["amount"] is None else pounds(row["amount"]),
        "agreed": bool(row["agreed"]),
        "open": bool(row["is_open"]),
    }


def _row(item: dict[str, Any], today: str) -> list[str | Cell]:
    what = item["what"] or ""
    if item["amount"] is not None:
        what = f"{what} (£{item['amount']})"
    return [item["ref"], str(item["action"]), what, _day(item["due_on"]), item["owner"] or "", _state(item, today)]


def _state(item: dict[str, Any], today: str) -> Cell:
    moved = f"; first promised for {_day(item['first_due_on'])}" if item["moves"] else ""
    if item["done_on"]:
        return Cell(f"done on {_day(item['done_on'])}{moved}", "good")
    if not item["open"]:
        return Cell("no date was given")
    late = item["due_on"] < today
    return Cell(
        ("overdue" if late else "due today" if item["due_on"] == today else "to be done") + moved, "bad" if late else ""
    )


def _day(iso: str | None) -> str:
    return short_day(date.fromisoformat(iso)) if iso else ""
