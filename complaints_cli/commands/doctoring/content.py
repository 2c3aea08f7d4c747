"""Whether the file opens, and whether what is in it is what was recorded."""

from collections.abc import Iterator
from pathlib import Path

from complaints_cli.commands.doctoring.finding import Finding, fine, wrong
from complaints_cli.errors import DAMAGED

MOST_TOLD = 3
"""So many of what does not verify are told here; `verify` tells all."""


def content(path: Path, *, quick: bool) -> Iterator[Finding]:
    """All of it verified, or quickly only the end of it. Raises Unavailable, Damaged."""
    if quick:
        yield from _quickly(path)
        return
    from complaints_cli.store.verify import verify

    found = verify(path)
    if not found.problems:
        yield fine("Content", f"All {found.events} events verify, and so does what is made of them.")
    for trouble in found.problems[:MOST_TOLD]:
        yield wrong("Content", trouble.message, "verify", DAMAGED)
    if len(found.problems) > MOST_TOLD:
        more = f"And {len(found.problems) - MOST_TOLD} more, which verify lists."
        yield wrong("Content", more, "verify", DAMAGED)


def _quickly(path: Path) -> Iterator[Finding]:
    from complaints_cli.store.last_events import LAST_EVENTS, look_over

    events, tables, lacks = look_over(path)
    if lacks:
        yield wrong("Content", lacks, "verify", DAMAGED)
    if events:
        message = f"{events} of the last {LAST_EVENTS} events are not what was recorded."
        yield wrong("Content", message, "verify", DAMAGED)
    if tables:
        message = f"{tables} tables, views or triggers are not as this program makes them."
        yield wrong("Content", message, "verify", DAMAGED)
    if not (events or tables or lacks):
        message = f"The last {LAST_EVENTS} events and every table are as they should be. All of it: complaints verify."
        yield fine("Content", message)
