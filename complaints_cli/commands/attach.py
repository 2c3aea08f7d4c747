"""`attach`: a file is copied into the record as it is, with its SHA-256."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from mimetypes import MimeTypes
from pathlib import Path
from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import NUMBERS, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.sources import read_bytes
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.record import Attached
from complaints_cli.domain.media import READ, REPORT_MEDIA
from complaints_cli.domain.terms import Evidence
from complaints_cli.errors import Misuse
from complaints_cli.handling.judging import judged
from complaints_cli.handling.receiving import known_points
from complaints_cli.handling.table import Command
from complaints_cli.result import Facts, Result

LARGEST = 25_000_000
KIND = kinds.choice(Evidence)
KNOWN = {**READ, **REPORT_MEDIA}
"""The media types of our own pages: Python's own list has no Word document."""


def attach(
    call: Call,
    ref: params.Ref,
    file: Annotated[Path, Argument(metavar="FILE", help="The file, 25 MB at most.")],
    name: Annotated[
        str | None, Option(metavar="TEXT", help="What to call it."), Ask(TEXT, "What is it called?")
    ] = None,
    points: Annotated[
        str | None,
        Option("--points", metavar="1,3", help="The points that it is evidence on."),
        Ask(NUMBERS, "Which points is it evidence on?"),
    ] = None,
    kind: Annotated[
        str | None, Option(metavar="WORD", help=f"What it is: {KIND.expects}."), Ask(KIND, "What is it?")
    ] = None,
    on: params.On = None,
) -> Result:
    """Copy a file into the record of a complaint (Code 5.12). Later changes to the file do not reach the copy.

    With its points it stands in the list of what was weighed: complaints evidence.
    """
    facts = gather(call)
    with recording(call) as work:
        complaint = work.complaint(ref)
        known_points(complaint, facts.numbers("points"))
        event = replace(
            attached(file, facts.day("on", work.today), facts.text("name", file.name)),
            points=facts.numbers("points"),
            evidence=facts.choice("kind", Evidence, None),
        )
        events = judged(Command.ATTACH, complaint, [event], work.bench(complaint))
        written = work.save_on(complaint, events)
        copied = Facts([("File", event.name), ("Size", f"{event.size:,} bytes"), ("SHA-256", event.sha256)])
        answer = outcome(
            work, complaint.ref, written, "file attached", warnings=_twice(complaint, event), more=[copied]
        )
    kept = {"name": event.name, "media": event.media, "size": event.size, "sha256": event.sha256}
    return replace(answer, data={**answer.data, "file": kept})


def attached(file: Path, on: date, name: str | None = None) -> Attached:
    """A file as it is copied in. Raises Misuse "file", Unavailable."""
    content = read_file(file)
    return Attached(
        on=on,
        media=media_of(file),
        size=len(content),
        name=name or file.name,
        sha256=sha256(content).hexdigest(),
        content=content,
    )


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises Misuse "file" when it is empty or above 25 MB, Unavailable when it cannot be read."""
    content = read_bytes(path, LARGEST)
    if not content:
        raise Misuse("file", f"{path} is empty.")
    return content


def media_of(path: Path) -> str:
    """What the file is, by its ending alone and alike on every machine."""
    ending = path.suffix.lower().removeprefix(".")
    return KNOWN.get(ending) or MimeTypes().guess_type(path.name)[0] or "application/octet-stream"


def _twice(complaint: Complaint, event: Attached) -> list[str]:
    return [
        f"The same file was attached on {short_day(before.on)}, as {before.name}."
        for before in complaint.files
        if before.sha256 == event.sha256
    ]
