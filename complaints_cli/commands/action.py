"""`action`: the ledger of what was promised. A promise stays until it is done, also when its complaint is closed."""

from collections.abc import Mapping
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
from complaints_cli.domain.parts import promise_state
from complaints_cli.handling import deciding
from complaints_cli.result import Cell, Result, Table, Text, pounds
from complaints_cli.store.queries import Promised, promised_on, promises_open
from complaints_cli.store.reading import reading
from complaints_cli.store.references import no_complaint

ActionNumber = Annotated[int, typer.Argument(metavar="N", min=1, help="The number of the action.")]


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
        promises = promised_on(record, ref) if ref else promises_open(record)
        names = {person.id: person.name for person in record.staff()}
    if not promises:
        return Result(data={"items": []}, screen=[Text("Nothing was offered on it." if ref else "No promise is open.")])
    columns = ["Complaint", "N", "What", "Due", "Owner", ""]
    return Result(
        data={"items": [_item(each, names) for each in promises]},
        screen=[Table(columns, [_row(each, names, at.today) for each in promises])],
    )


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


def _item(promise: Promised, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "ref": promise.ref,
        "action": promise.action,
        "stage": promise.stage,
        "kind": promise.remedy,
        "what": promise.what,
        "due_on": promise.due_on,
        "first_due_on": promise.first_due_on,
        "moves": promise.moves,
        "done_on": promise.done_on,
        "owner": names.get(promise.owner or ""),
        "amount": None if promise.amount is None else pounds(promise.amount),
        "agreed": promise.agreed,
        "open": promise.is_open,
    }


def _row(promise: Promised, names: Mapping[str, str], today: date) -> list[str | Cell]:
    what = promise.what or ""
    if promise.amount is not None:
        what = f"{what} (£{pounds(promise.amount)})"
    return [
        promise.ref,
        str(promise.action),
        what,
        _day(promise.due_on),
        names.get(promise.owner or "", ""),
        _state(promise, today),
    ]


def _state(promise: Promised, today: date) -> Cell:
    moved = f"; first promised for {_day(promise.first_due_on)}" if promise.moves else ""
    match promise_state(promise.due_on, promise.done_on, today):
        case "done":
            return Cell(f"done on {_day(promise.done_on)}{moved}", "good")
        case "offered":
            return Cell("no date was given")
        case "overdue":
            return Cell(f"overdue{moved}", "bad")
    return Cell(("due today" if promise.due_on == today else "to be done") + moved)


def _day(day: date | None) -> str:
    return short_day(day) if day else ""
