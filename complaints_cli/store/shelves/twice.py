"""The rows of an entry that was set aside: what it is, where it was brought over from and what holds it, no more."""

from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded
from complaints_cli.store.rows import holds, old_reference

TABLE = "entered_twice"
SHOWN = ("received_on", "recorded_on", "via", "category", "kept_close", "handler", "label", "name", "erased")
"""The columns that it has as any complaint has them."""


def rows(folded: Folded, whole: Entry) -> Rows:
    """Its rows; none of a complaint that counts. `whole` is the row that it would have as a complaint."""
    found = folded.complaint.entered_twice
    if found is None:
        return {}
    kept = {name: whole[name] for name in SHOWN}
    entry = {"other": found.other, "set_aside_on": iso(found.on), "reason": found.reason or None, **kept}
    return {TABLE: [entry], **old_reference.rows(folded), **holds.rows(folded)}
