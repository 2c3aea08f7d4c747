"""`learning list`: what was learned, how far each change has come, and who was told of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.kept_close import RESTRICTED
from complaints_cli.domain.learning import LearningStatus
from complaints_cli.result import Cell, Result, Table, Text
from complaints_cli.store.kept_close import kept_close
from complaints_cli.store.lessons import Learned, lessons
from complaints_cli.store.reading import reading
from complaints_cli.store.references import no_complaint


def listed(
    call: Call,
    ref: Annotated[
        str | None, Argument(metavar="[REF]", read=params.reference, help="One complaint's; else all.")
    ] = None,
    open_: Annotated[bool, Option("--open", help="Only what is still to be made.")] = False,
) -> Result:
    """List what was learned from complaints: what is still to be made first, by its day."""
    at = call.desk
    with reading(at.db) as record:
        if ref and not record.version(ref):
            raise no_complaint(ref)
        found = lessons(record.rows, ref, still_open=open_)
        close = frozenset() if ref else kept_close(record, (each.ref for each in found))
    found = [_masked(each) if each.ref in close else each for each in found]
    return Result(data={"items": [item(each) for each in found]}, screen=[_screen(found, at.today, open_)])


def _masked(each: Learned) -> Learned:
    """An entry of a complaint kept close as a list over all complaints has it: not what was learned."""
    return replace(each, category=None, change=RESTRICTED, heard=None, wrong=None, cause=None, because=None)


def item(each: Learned) -> dict[str, Any]:
    """An entry as JSON answers have it."""
    return {
        "ref": each.ref,
        "n": each.number,
        "stage": each.stage,
        "category": each.category,
        "on": each.noted_on,
        "change": each.change,
        "heard": each.heard,
        "wrong": each.wrong,
        "cause": each.cause,
        "because": each.because,
        "owner": each.owner,
        "due_on": each.due_on,
        "first_due_on": each.first_due_on,
        "status": each.status,
        "done_on": each.done_on,
        "dropped_on": each.dropped_on,
        "told": list(each.told),
    }


def _screen(found: Sequence[Learned], today: date, only_open: bool) -> Table | Text:
    if not found:
        return Text("No change is still to be made." if only_open else "Nothing was learned yet: complaints learn REF.")
    columns = ["Complaint", "N", "What changes", "Cause", "Owner", "By", ""]
    return Table(columns, [_row(each, today) for each in found])


def _row(each: Learned, today: date) -> list[str | Cell]:
    return [
        each.ref,
        str(each.number),
        each.change or "",
        (each.cause or "").replace("-", " "),
        each.owner or "",
        short_day(each.due_on) if each.due_on else "",
        _state(each, today),
    ]


def _state(each: Learned, today: date) -> Cell:
    told = f"; told: {', '.join(each.told)}" if each.told else ""
    words = each.progress.words(today, short_day)
    if each.status is LearningStatus.IMPLEMENTED:
        return Cell(f"{words}{told or '; nobody told yet'}", "good")
    return Cell(words + told, "bad" if each.progress.is_late(today) else "")
