"""`import` of an export of this program: the record in it comes back whole, each event with its own day and person."""

from pathlib import Path
from typing import Any

from complaints_cli.commands.restore import erased_again, left_there
from complaints_cli.desk import Desk
from complaints_cli.result import Block, Facts, Heading, Result, Text

FITS = (
    "Every hash, seal and document fits the others. That shows a change of a part, and not a file that somebody made "
    "anew from its first event to its last."
)


def brought_back(at: Desk, file: Path, *, dry_run: bool) -> Result:
    """Makes the database of the export, or fills one that holds no more than `init` gives it.

    Raises Refused and Damaged as `restored` does.
    """
    from complaints_cli.exchange.own_export import restored
    from complaints_cli.store.anchors import as_head
    from complaints_cli.store.appending import Who

    found = restored(file, at.db, Who(at.today, at.login), rehearsed=dry_run)
    data: dict[str, Any] = {
        "batch": None,
        "file": file.name,
        "rows": found.complaints,
        "imported": found.complaints,
        **dict.fromkeys(("merged", "duplicates", "not_complaints", "skipped", "held"), 0),
        "review": [],
        "by_year": dict(found.by_year),
        "restored": not dry_run,
        "database": at.db.absolute(),
        "events": found.events,
        "head": found.head,
        "erased_again": [each.stream for each in found.erased_again],
    }
    said = "can be brought back" if dry_run else "is back"
    shown: list[Block] = [
        Heading(f"{file.name}: an export of this program, and its record {said}"),
        Facts(
            [
                ("Database", str(at.db.absolute())),
                ("Complaints", str(found.complaints)),
                ("Events", str(found.events)),
                ("Head", as_head(found.seq, found.head)),
            ]
        ),
        Text(_how(is_new=found.is_new)),
    ]
    if found.own_settings:
        shown.append(Text(f"Settings that stay as this database has them: {', '.join(found.own_settings)}.", "warn"))
    shown += erased_again(found.erased_again, "the export")
    return Result(data=data, screen=shown, messages=list(left_there(found.left)))


def _how(*, is_new: bool) -> str:
    if is_new:
        return f"{FITS} Compare the head with the one that you know of the record, on a board report for example."
    return f"{FITS} The events stand in the chain of this database now."
