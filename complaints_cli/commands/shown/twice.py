"""That a complaint was entered twice: of which it is the second entry, or which entries of it were set aside."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.result import Block, Facts, Heading, Text


def data(file: File) -> dict[str, Any]:
    """The reference that is kept, with the reason; and the entries of this one that were set aside."""
    found = file.complaint.entered_twice
    return {
        "same_as": found and found.other,
        "set_aside_on": found and found.on,
        "set_aside_because": (found and found.reason) or None,
        "entered_twice": list(file.entries),
    }


def blocks(file: File) -> Iterator[Block]:
    """A sentence for each, where it was."""
    ref, found = file.complaint.ref, file.complaint.entered_twice
    if found is not None or file.entries:
        yield Heading("Entered twice")
    if found is not None:
        yield Text(f"The same complaint as {found.other}. It is in no figure here, and nothing is due on it.")
        yield Facts(
            [
                ("Why", found.reason or "not said"),
                ("Go on with it", f"complaints show {found.other}"),
                ("If they are two", f"complaints undo {ref}"),
            ]
        )
    for entry in file.entries:
        yield Text(f"{entry} is the same complaint, entered a second time: complaints show {entry}.")
