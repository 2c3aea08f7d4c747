"""`restore`: a new database of a backup that verifies. Nothing is overwritten, and what was erased stays erased."""

import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.result import Facts, Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.store.erased_before import Erasure
    from complaints_cli.store.restore import Beyond, Restored


def restore(
    call: Call,
    file: Annotated[str, Argument(metavar="FILE", help="The backup.")],
    to: Annotated[str, Option("--to", metavar="NEW", help="The new database: nothing may be there yet.")],
) -> Result:
    """Make a new database of a backup that verifies. Nothing is ever overwritten.

    What was erased after the backup was made is erased in the new database again, as far as this computer, the database
    in use, and what lies beside the backup know of it. The backup itself is not touched.
    """
    from complaints_cli.store.appending import Who
    from complaints_cli.store.restore import restore as bring_back

    at, target = call.desk, Path(to)
    restored = bring_back(Path(file), target, Who(at.today, at.login), at.db)
    found = restored.verification
    return Result(
        data={
            "database": target.absolute(),
            "events": found.events,
            "head": found.head,
            "went_on_to": restored.went_on_to,
            "beyond": _beyond_data(restored.beyond),
            "erased_again": [each.stream for each in restored.erased_again],
        },
        screen=[
            Heading(f"Restored to {target}, and verified"),
            Facts([("Events", str(found.events)), ("Head", found.anchor)]),
            *erased_again(restored.erased_again, "the backup"),
            Text(f"To work with it: complaints --db {shlex.quote(to)} due, or move it where `complaints where` says."),
        ],
        messages=list(_told(restored)),
    )


def _beyond_data(beyond: "Beyond | None") -> dict[str, object] | None:
    if beyond is None:
        return None
    return {
        "file": beyond.file,
        "first": beyond.first,
        "last": beyond.last,
        "references": list(beyond.references),
    }


def erased_again(again: "tuple[Erasure, ...]", copy: str) -> Iterator[Text]:
    """What went once more, and from which day it was gone; `copy` says of what the record was made."""
    if again:
        days = ", ".join(f"{each.stream} ({short_day(date.fromisoformat(each.day))})" for each in again)
        yield Text(f"Erased again, because it was erased after {copy} was made: {days}.")


def _told(restored: "Restored") -> Iterator[str]:
    """What is not in the new database, and what somebody must decide on."""
    from complaints_cli.store.apart import named

    beyond = restored.beyond
    if beyond is not None:
        what = f": {named(beyond.references)}" if beyond.references else ""
        one = beyond.first == beyond.last
        events = f"event {beyond.last}, which is" if one else f"events {beyond.first} to {beyond.last}, which are"
        yield f"Warning: {beyond.file} goes on with {events} not in the restored record{what}."
    if restored.went_on_to and not (beyond and beyond.last >= restored.went_on_to):
        yield (
            f"Warning: the record in that place had gone on to event {restored.went_on_to}, further than the backup. "
            "What was recorded between is not in it."
        )
    yield from left_there(restored.left)


def left_there(left: "tuple[Erasure, ...]") -> Iterator[str]:
    """What was erased elsewhere and went on here: nobody but a person can tell which counts."""
    for each in left:
        yield (
            f"{each.stream} was erased on {short_day(date.fromisoformat(each.day))} in another copy, but in this one "
            f"more was recorded of it since. It was left. To erase it here: complaints erase {each.stream}"
        )
