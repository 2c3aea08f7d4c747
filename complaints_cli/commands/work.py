"""`work`: one plain-text form for points, findings, remedies and learning; saved in one transaction or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from complaints_cli import places
from complaints_cli.commands import params, worksheet
from complaints_cli.commands.asking import gather
from complaints_cli.commands.deciding import undated
from complaints_cli.commands.forms import read_form, write_form
from complaints_cli.commands.outcome import outcome, recorded_data
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.sources import read_text_file, read_toml
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.due import Due
from complaints_cli.domain.obligations import due_items
from complaints_cli.errors import Misuse
from complaints_cli.result import Heading, Result, Text

LONGEST_FORM = 2_000_000


def work(
    ctx: typer.Context,
    ref: params.Ref,
    form: Annotated[str | None, typer.Option(metavar="FILE", help="Record a worksheet that is filled in.")] = None,
    blank: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the worksheet to a new file; record nothing.")
    ] = None,
    from_toml: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="The same from a TOML file; - is stdin.")
    ] = None,
    on: params.On = None,
    go_on: Annotated[
        bool, typer.Option("--resume", help="Go on with the worksheet that was kept when it was refused.")
    ] = False,
) -> Result:
    """Work on a complaint in one form, in your editor: points, findings, remedies, learning.

    What is on record is filled in. All of it is recorded together, or nothing is.
    """
    facts = gather(ctx)
    with recording(ctx) as at_work:
        complaint = at_work.complaint(ref)
        if blank is not None:
            places.write_new(Path(blank), _blank(at_work, complaint).encode())
            return _written(complaint, due_items(complaint, at_work.record.rules_for(complaint)), blank)
        found = worksheet.entries(_filled(at_work, complaint, form, from_toml, resume=go_on))
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


def _filled(
    at_work: Recording, complaint: Complaint, form: str | None, from_toml: str | None, *, resume: bool
) -> list[tuple[str, str]]:
    if from_toml is not None:
        return list(_flat(read_toml(from_toml)))
    if form is not None:
        return _read(form)
    return _edited(at_work, complaint, resume=resume)


def _read(path: str) -> list[tuple[str, str]]:
    return [(section.name, section.text) for section in read_form(read_text_file(path, LONGEST_FORM))]


def _edited(at_work: Recording, complaint: Complaint, *, resume: bool) -> list[tuple[str, str]]:
    """In the person's editor; what was typed is kept where the door says until it is recorded.

    Raises Misuse "unchanged" for a blank worksheet that comes back as it was.
    """
    if not at_work.at.interactive:
        raise Misuse(
            "missing-option", "There is no terminal: --blank FILE writes the worksheet, --form FILE records it."
        )
    from complaints_cli.commands.drafts import SUFFIX, newest, open_editor, stem

    at, title, blank = at_work.at, f"work {complaint.ref}", _blank(at_work, complaint).encode()
    if resume:
        path = newest(title, at)
    else:
        path = places.free_name(places.private_folder(places.state_folder()), stem(title, at.db), SUFFIX)
        places.write_new(path, blank)
    try:
        open_editor(at, path)
    finally:
        if path.read_bytes() != blank:
            at.trail.drafts[:] = [path]
        elif not resume:
            path.unlink()
    if not path.exists():
        raise Misuse("unchanged", "The worksheet came back as it was: nothing was recorded.")
    return _read(str(path))


def _flat(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """`["point 1"] decision = "upheld"` is the heading "point 1: decision"."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from ((f"{key}: {name}", str(each)) for name, each in value.items())
        else:
            yield key, str(value)


def _written(complaint: Complaint, due: Sequence[Due], path: str) -> Result:
    return Result(
        data={**recorded_data(complaint, [], due, None, ()), "form": path},
        screen=[
            Heading(f"{complaint.ref}: nothing recorded yet"),
            Text(f"The worksheet is {path}. Fill it in, then: complaints work {complaint.ref} --form {path}"),
        ],
    )
