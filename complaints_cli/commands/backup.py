"""`backup`: a copy counts once it was opened again and verified; it never takes another's place."""

from pathlib import Path
from typing import Annotated

from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.result import Facts, Heading, Result, Text


def backup(
    call: Call,
    folder: Annotated[str, Argument(metavar="DIR", help="The folder for the copy.")],
    keep: Annotated[
        int | None,
        Option(metavar="N", min=1, help="Keep the last N backups that verify, this one too; older ones go."),
    ] = None,
) -> Result:
    """Copy the database into a folder, under a new name, and verify the copy.

    Documents and letters are in it. With --keep, older backups of this record are removed once the new one is verified;
    any other file stays, and so does one that does not verify.
    """
    from complaints_cli.store.anchors import as_head
    from complaints_cli.store.backup import Rotation, rotate
    from complaints_cli.store.backup import backup as copy
    from complaints_cli.store.reading import reading

    path = copy(call.desk.db, Path(folder))
    with reading(path) as record:  # it was verified: its events are numbered from 1 without a gap
        events, head = record.head()
    size = path.stat().st_size
    rotation = rotate(path, keep) if keep else Rotation((), ())
    return Result(
        data={
            "database": call.desk.db.absolute(),
            "backup": path,
            "events": events,
            "head": head,
            "bytes": size,
            "removed": list(rotation.removed),
            "left": list(rotation.left),
        },
        screen=[
            Heading("Backed up and verified"),
            Facts(
                [
                    ("Copy", str(path)),
                    ("Events", str(events)),
                    ("Head", as_head(events, head)),
                    *(("Removed", old.name) for old in rotation.removed),
                ]
            ),
            Text("Copy it off this computer: it holds personal data, and anyone who has it can read it."),
        ],
        messages=[
            f"{old} was left: it does not verify, or is not a backup of this record. Look: complaints backup check"
            for old in rotation.left
        ],
    )
