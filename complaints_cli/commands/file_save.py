"""`file list` and `file save`: what was copied into the record comes out again, byte for byte."""

from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands import params
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.parts import Enclosure
from complaints_cli.errors import NotFound
from complaints_cli.result import Facts, Result, Table, Text
from complaints_cli.store.reading import reading


def listed(call: Call, ref: params.Ref) -> Result:
    """List the files that were copied into the record of a complaint."""
    with reading(call.desk.db) as record:
        files = record.complaint(ref).files
    rows = [[str(n), short_day(file.on), file.name, f"{file.size:,} bytes"] for n, file in enumerate(files, 1)]
    columns = ["File", "Kept", "Name", "Size"]
    return Result(
        data={"ref": ref, "files": [{"n": n, **_data(file)} for n, file in enumerate(files, 1)]},
        screen=[Table(columns, rows) if rows else Text(f"No file is kept with {ref}. To keep one: complaints attach.")],
    )


def save(
    call: Call,
    ref: params.Ref,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number of the file: complaints file list.")],
    output: Annotated[Path, Option(metavar="FILE", help="A new file to write it to; never over another.")],
) -> Result:
    """Write a file that is kept with a complaint to a new file, and check it against its SHA-256."""
    with reading(call.desk.db) as record:
        files = record.complaint(ref).files
        if number > len(files):
            raise NotFound("file", f"{ref} has no file {number}; it has {len(files)}.")
        file = files[number - 1]
        content = record.document(ref, file.version)
    new_files.write_new(output, content)
    return Result(
        data={"ref": ref, "n": number, "path": output, **_data(file)},
        screen=[Facts([("Written", str(output)), ("As it was copied in, SHA-256", file.sha256)])],
    )


def _data(file: Enclosure) -> dict[str, object]:
    return {
        "kept_on": file.on,
        "name": file.name,
        "media": file.media,
        "size": file.size,
        "sha256": file.sha256,
        "points": list(file.points),
        "evidence": file.evidence,
    }
