"""What boards and other bodies were given, what they said, and what reports need besides figures."""

from typing import TYPE_CHECKING

from complaints_cli.domain.governance import entries, every
from complaints_cli.store.entry import entry
from complaints_cli.store.governing import TABLES
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    found = entries(record.history(stream))
    rows = {table: [entry(each) for each in every(kind, found)] for kind, table in TABLES.items()}
    return Drawer(label="governance", rows=rows)


SHELVES = {"governance": Shelf(drawer=_drawer, whole=tuple(TABLES.values()))}
