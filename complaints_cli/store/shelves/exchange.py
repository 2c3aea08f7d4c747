"""What came in from other registers, and what was handed out."""

from typing import TYPE_CHECKING

from complaints_cli.domain.exchange import Batch, Copy, batches, handed_out
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    history = record.history(stream)
    rows = {
        "import_batch": [_batch(each) for each in batches(history)],
        "handed_out": [_copy(each) for each in handed_out(history)],
    }
    return Drawer(label="what came in and what was handed out", rows=rows)


def _batch(batch: Batch) -> Entry:
    event = batch.imported
    return {
        "batch": batch.number,
        "imported_on": iso(batch.on),
        "name": event.name or None,
        "digest": event.digest,
        "rows": event.rows,
        "imported": event.imported,
        "merged": event.merged,
        "duplicates": event.duplicates,
        "not_complaints": event.not_complaints,
        "skipped": event.skipped,
        "held": event.held,
        "first_received_on": iso(event.first),
        "last_received_on": iso(event.last),
        "taken_back_on": iso(batch.taken_back_on),
    }


def _copy(copy: Copy) -> Entry:
    return {
        "number": copy.number,
        "what": str(copy.what),
        "refs": ", ".join(copy.refs) or None,
        "handed_on": iso(copy.on),
        "media": copy.media,
        "digest": copy.digest,
        "login": copy.login,
        "person": copy.person,
    }


SHELVES = {"exchange": Shelf(drawer=_drawer, whole=("import_batch", "handed_out"))}
