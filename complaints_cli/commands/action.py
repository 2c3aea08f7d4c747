"""`action`: the ledger of what was promised. A promise stays until it is done, also when its complaint is closed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.attach import attached
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.kept_close import RESTRICTED
from complaints_cli.domain.parts import promise_state
from complaints_cli.handling import deciding, promising
from complaints_cli.handling.stages import applied
from complaints_cli.result import Cell, Result, Table, Text, pounds
from complaints_cli.store.kept_close import kept_close
from complaints_cli.store.queries import Promised, promised_on, promises_open
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.references import no_complaint

ActionNumber = Annotated[int, Argument(metavar="N", min=1, help="The number of the action.")]
ToldBy = Annotated[
    str | None,
    Option(metavar="NAME", help="Who told the resident of the new date."),
    Ask(TEXT, "Who told the resident of the new date?"),
]
UNTOLD = "The resident is owed word of the new date before the old one passes (Code 6.6). Once told:"


def listed(
    call: Call,
    ref: Annotated[
        str | None,
        Argument(metavar="[REF]", read=params.reference, help="One complaint's; else all still to be done."),
    ] = None,
    owner: Annotated[
        str | None, Option("--owner", metavar="NAME", help="Only what this person sees to, alone or with others.")
    ] = None,
) -> Result:
    """List what was promised: all that is still to be done, or with a reference all that was offered on it."""
    at = call.desk
    with reading(at.db) as record:
        if ref and not record.version(ref):
            raise no_complaint(ref)
        promises = promised_on(record, ref) if ref else _masked(record, promises_open(record))
        people = record.staff()
        names = {person.id: person.name for person in people}
    if owner is not None:
        from complaints_cli.commands.people_named import on_the_list

        wanted = on_the_list(owner, people).id
        promises = [each for each in promises if wanted in (each.owner, *each.others)]
    if not promises:
        return Result(data={"items": []}, screen=[Text(_nothing(ref, owner))])
    columns = ["Complaint", "N", "What", "Due", "Owner", ""]
    return Result(
        data={"items": [_item(each, names) for each in promises]},
        screen=[Table(columns, [_row(each, names, at.today) for each in promises])],
    )


def _masked(record: Record, promises: Sequence[Promised]) -> list[Promised]:
    """The promises as a list over all complaints has them: of one kept close, not what was promised."""
    close = kept_close(record, (each.ref for each in promises))
    return [
        replace(each, what=RESTRICTED, appointment=None, proof=None, proof_file=None) if each.ref in close else each
        for each in promises
    ]


def _nothing(ref: str | None, owner: str | None) -> str:
    if owner is not None:
        return f"Nothing is {owner}'s to see to."
    return "Nothing was offered on it." if ref else "No promise is open."


def done(
    call: Call,
    ref: params.Ref,
    number: ActionNumber,
    proof: Annotated[
        str | None,
        Option(metavar="TEXT", help="How you know that it was done."),
        Ask(STORY, "How do you know that it was done?"),
    ] = None,
    file: Annotated[
        str | None,
        Option(metavar="FILE", help="A file that shows it, such as a photo: it is kept with the complaint."),
        Ask(TEXT, "Which file shows it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a promise was kept, and how you know (Code 7.3)."""
    facts = gather(call, required=(("proof", "file"),))
    with recording(call) as work:
        complaint = work.complaint(ref)
        day = facts.day("on", work.today)
        shows = attached(Path(facts.text("file")), day) if "file" in facts else None
        events = deciding.finish(complaint, number, facts.text("proof", ""), work.bench(complaint), day, shows)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"action {number} done")


def move(
    call: Call,
    ref: params.Ref,
    number: ActionNumber,
    to: Annotated[
        str | None, Option(metavar="DATE", help="The new date, today or later."), Ask(DAY, "Until when?")
    ] = None,
    reason: params.Reason = None,
    told_by: ToldBy = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Move a promise to another day, with the reason. The day first promised is kept, and the resident is told."""
    facts = gather(call, required=("to", "reason"))
    with recording(call) as work:
        complaint, to_ = work.complaint(ref), facts.day("to")
        bench, teller = work.bench(complaint), work.person(facts.text("told_by", None))
        events = deciding.move(complaint, number, to_, facts.text("reason"), bench)
        if teller is not None:
            events += promising.told(applied(complaint, events), number, teller, bench, work.today)
        warnings = [] if teller else [f"{UNTOLD} complaints action told REF {number} --by NAME"]
        written = work.save_on(complaint, events)
        said = f"action {number} moved to {short_day(to_)}"
        return outcome(work, complaint.ref, written, said, warnings=warnings)


def owner(
    call: Call,
    ref: params.Ref,
    number: ActionNumber,
    name: Annotated[
        str | None, Argument(metavar="NAME", help="Who sees to it now."), Ask(TEXT, "Who sees to it now?")
    ] = None,
    reason: params.Reason = None,
) -> Result:
    """Give a promise to somebody else. Its date stays, and so does whoever had it before."""
    facts = gather(call, required=("name",))
    with recording(call) as work:
        complaint, person = work.complaint(ref), work.person(facts.text("name")) or ""
        events = promising.give(complaint, number, person, facts.text("reason", ""), work.bench(complaint))
        said = f"action {number} given to {work.names[person]}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def told(call: Call, ref: params.Ref, number: ActionNumber, by: ToldBy = None, on: params.On = None) -> Result:
    """Record who told the resident of a promise's new date (Code 6.6)."""
    needed = () if call.desk.claimed else ("by",)
    facts = gather(call, required=needed)
    with recording(call) as work:
        complaint = work.complaint(ref)
        person = work.person(facts.text("by", None) or work.at.claimed) or ""
        day = facts.day("on", work.today)
        events = promising.told(complaint, number, person, work.bench(complaint), day)
        said = f"action {number}: {work.names[person]} told the resident on {short_day(day)}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


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
        "others": [names.get(each, each) for each in promise.others],
        "appointment": promise.appointment,
        "amount": None if promise.amount is None else pounds(promise.amount),
        "agreed": promise.agreed,
        "proof": promise.proof,
        "proof_file": promise.proof_file,
        "proof_sha256": promise.proof_sha256,
        "told_on": promise.told_on,
        "told_by": names.get(promise.told_by or ""),
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
        " ".join(filter(None, [_day(promise.due_on), promise.appointment])),
        ", ".join(names.get(each, each) for each in (promise.owner, *promise.others) if each),
        _state(promise, today),
    ]


def _state(promise: Promised, today: date) -> Cell:
    untold = ", the resident not told yet" if promise.moves and promise.told_on is None else ""
    moved = f"; first promised for {_day(promise.first_due_on)}{untold}" if promise.moves else ""
    match promise_state(promise.due_on, promise.done_on, today, promise.ended):
        case "done":
            return Cell(f"done on {_day(promise.done_on)}", "good")
        case "declined" | "replaced":
            return Cell(f"{promise.ended}: owed no more")
        case "offered":
            return Cell("no date was given")
        case "overdue":
            return Cell(f"overdue{moved}", "bad")
    return Cell(("due today" if promise.due_on == today else "to be done") + moved)


def _day(day: date | None) -> str:
    return short_day(day) if day else ""
