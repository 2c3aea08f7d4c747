"""What the register keeps of a kind of stream: its tables, and how its rows are made of its events."""

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.due import Due
from complaints_cli.store.entry import Entry, Rows, iso

if TYPE_CHECKING:
    from complaints_cli.domain.complaint import Complaint
    from complaints_cli.store.record import Record

DUE = "due"
"""The table that every stream may fill, by its reference: what is still to be done."""


@dataclass(frozen=True, kw_only=True)
class Drawer:
    """What one stream adds up to in the register.

    `label` may be read by anybody who looks at the list of what is due: it holds no personal data.
    """

    label: str
    rows: Rows
    due: tuple[Due, ...] = ()
    complaint: "Complaint | None" = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A kind of stream: the tables it fills, each after those it refers to, and how it is read.

    The rows of a `whole` table all belong to that one stream; in the others each row has the stream's reference.
    """

    drawer: Callable[["Record", str], Drawer]
    by_ref: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    """Streams of the landlord's that its rows are made from too: written anew when one of them goes on."""


def drawer_of(record: "Record", stream: str, shelf: Shelf) -> Drawer:
    """What a stream adds up to now: nothing where it was taken back with the import that brought it over."""
    return Drawer(label="", rows={}) if record.is_taken_back(stream) else shelf.drawer(record, stream)


def register_rows(stream: str, shelf: Shelf, drawer: Drawer) -> Rows:
    """Every row of a stream as the register has it, by table, what it has due among them; no table without rows."""
    rows = {name: found for name in shelf.whole if (found := drawer.rows.get(name))}
    for name in shelf.by_ref:
        if found := drawer.rows.get(name):
            for row in found:
                row["ref"] = stream
            rows[name] = found
    if drawer.due:
        rows[DUE] = [
            {"ref": stream, "n": number, "label": drawer.label, **_due(item)}
            for number, item in enumerate(drawer.due, 1)
        ]
    return rows


def _due(item: Due) -> Entry:
    return {
        "what": item.what,
        "stage": item.stage,
        "item": item.item,
        "due_on": iso(item.due_on),
        "due_at": item.due_at.isoformat("minutes") if item.due_at else None,
        "governed_by": str(item.governed_by),
        "rule": item.rule,
        "original_due": iso(item.original_due),
        "provisional": int(item.provisional),
        "handler": item.handler,
        "rank": item.rank,
    }
