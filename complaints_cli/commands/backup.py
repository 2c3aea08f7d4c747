"""`backup` and `restore`: a copy counts once it was opened again and verified; it never takes another's place."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from complaints_cli.desk import desk
from complaints_cli.result import Facts, Heading, Result, Text


def backup(
    ctx: typer.Context, folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder for the copy.")]
) -> Result:
    """Copy the database into a folder, under a new name, and verify the copy."""
    from complaints_cli.store.backup import backup as copy
    from complaints_cli.store.verify import verify

    path = copy(desk(ctx).db, Path(folder))
    found = verify(path)
    size = path.stat().st_size
    return Result(
        data={
            "database": desk(ctx).db.absolute(),
            "backup": path,
            "events": found.events,
            "head": found.head,
            "bytes": size,
        },
        screen=[
            Heading("Backed up and verified"),
            Facts([("Copy", str(path)), ("Events", str(found.events)), ("Head", found.head)]),
            Text("Copy it off this computer: it holds personal data, and anyone who has it can read it."),
        ],
    )


def restore(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The backup.")],
    to: Annotated[str, typer.Option("--to", metavar="NEW", help="The new database: nothing may be there yet.")],
) -> Result:
    """Make a new database of a backup that verifies. Nothing is ever overwritten."""
    from complaints_cli.store.backup import restore as bring_back

    target = Path(to)
    restored = bring_back(Path(file), target)
    found = restored.verification
    return Result(
        data={
            "database": target.absolute(),
            "events": found.events,
            "head": found.head,
            "went_on_to": restored.went_on_to,
        },
        screen=[
            Heading(f"Restored to {target}, and verified"),
            Facts([("Events", str(found.events)), ("Head", found.head)]),
            Text(f"To work with it: complaints --db {shlex.quote(to)} due, or move it where `complaints where` says."),
        ],
        messages=[_lost(restored.went_on_to, found.events)] if restored.went_on_to else [],
    )


def _lost(went_on_to: int, events: int) -> str:
    return (
        f"Warning: the record in that place had gone on to event {went_on_to}; this one ends with event {events}. "
        "What was recorded between is not in it."
    )
