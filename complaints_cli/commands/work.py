"""`work`: one plain-text form for points, findings, remedies and learning; saved in one transaction or not at all."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands import params, worksheet
from complaints_cli.commands.asking import gather
from complaints_cli.commands.deciding import undated
from complaints_cli.commands.forms import write_form
from complaints_cli.commands.outcome import outcome, recorded_data
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.whole_form import Blank, filled
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.due import Due
from complaints_cli.domain.obligations import due_items
from complaints_cli.errors import Misuse
from complaints_cli.result import Heading, Result, Text


def work(
    call: Call,
    ref: params.Ref,
    form: Annotated[str | None, Option(metavar="FILE", help="Record a worksheet that is filled in.")] = None,
    blank: Annotated[
        str | None, Option(metavar="FILE", help="Write the worksheet to a new file; record nothing.")
    ] = None,
    from_toml: Annotated[
        str | None, Option("--from", metavar="FILE", help="The same from a TOML file; - is stdin.")
    ] = None,
    on: params.On = None,
    go_on: Annotated[
        bool, Option("--resume", help="Go on with the worksheet that was kept when it was refused.")
    ] = False,
) -> Result:
    """Work on a complaint in one form, in your editor: points, findings, remedies, learning.

    What is on record is filled in. All of it is recorded together, or nothing is.
    """
    facts = gather(call)
    with recording(call) as at_work:
        complaint = at_work.complaint(ref)
        sheet_text = _blank(at_work, complaint)
        if blank is not None:
            new_files.write_new(Path(blank), sheet_text.encode())
            return _written(complaint, due_items(complaint, at_work.record.rules_for(complaint)), blank)
        form_of_it = Blank(title=f"work {complaint.ref}", text=sheet_text)
        typed = filled(at_work.at, form_of_it, form, from_toml, resume=go_on)
        found = worksheet.entries([(name, text) for name, text, _ in typed])
        sheet = worksheet.Sheet(found, at_work.today, at_work.person)
        events = worksheet.events(sheet, complaint, at_work.bench(complaint), facts.day("on", at_work.today))
        if not events:
            raise Misuse("unchanged", "The worksheet says nothing that is not on record: nothing was recorded.")
        written = at_work.save_on(complaint, events)
        recorded = f"worksheet recorded, {len(events)} change{'s' if len(events) > 1 else ''}"
        return outcome(at_work, ref, written, recorded, warnings=undated(events))


def _blank(at_work: Recording, complaint: Complaint) -> str:
    policy = at_work.record.rules_for(complaint).policy
    title = f"Worksheet of {complaint.ref}, stage {complaint.current.number}"
    return write_form(title, worksheet.sections(complaint, policy))


def _written(complaint: Complaint, due: Sequence[Due], path: str) -> Result:
    return Result(
        data={**recorded_data(complaint, [], due, None, ()), "form": path},
        screen=[
            Heading(f"{complaint.ref}: nothing recorded yet"),
            Text(f"The worksheet is {path}. Fill it in, then: complaints work {complaint.ref} --form {path}"),
        ],
    )
