"""The register is written in the transaction of the events it comes from, each stream's rows whole."""

from collections.abc import Iterable
from dataclasses import field
from operator import itemgetter
from sqlite3 import Connection

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.due import Due
from complaints_cli.store.entry import Rows
from complaints_cli.store.insertion import insertion
from complaints_cli.store.record import Record
from complaints_cli.store.shelves import landlord_streams, register_tables, shelf_of
from complaints_cli.store.shelves.shelf import DUE, Drawer, drawer_of, register_rows
from complaints_cli.store.transaction import Saving

BY_THE_CALENDAR_IN_FORCE = """
    SELECT ref FROM stage WHERE acknowledged_on IS NULL OR responded_on IS NULL UNION SELECT ref FROM due"""
"""The streams with a date that is still counted by the calendar in force, or is provisional by it."""


@dataclass
class Registered:
    """The streams whose rows were written: each complaint as it is now, and what each of them has due."""

    complaints: dict[str, Complaint] = field(default_factory=dict)
    due: dict[str, tuple[Due, ...]] = field(default_factory=dict)


def register(at_work: Saving, streams: Iterable[str]) -> Registered:
    """Writes the rows of each stream anew, from its events. A new calendar moves every date that is still open."""
    touched = list(dict.fromkeys(streams))
    own = [name for name in landlord_streams() if name in touched or touched_by(name, touched)]
    others = [name for name in touched if name not in own]
    done = Registered()
    for stream in own:
        _put(at_work, at_work.record(), stream, done)
    if "calendar" in own:
        others = list(dict.fromkeys([*others, *(ref for (ref,) in at_work.driver.execute(BY_THE_CALENDAR_IN_FORCE))]))
    record = at_work.record()
    for stream in others:
        _put(at_work, record, stream, done)
    return done


def register_all(at_work: Saving) -> None:
    """Writes the whole register anew, from all that is recorded, and keeps nothing of one stream for the next."""
    for name in reversed(register_tables()):
        at_work.driver.execute(f'DELETE FROM "{name}"')  # noqa: S608
    for stream in landlord_streams():
        _fill(at_work, at_work.record(), stream)
    record = at_work.record()
    for stream in record.streams():
        _fill(at_work, record, stream)


def touched_by(stream: str, touched: Iterable[str]) -> bool:
    """Whether one of the streams that its rows are made from went on."""
    return not set(shelf_of(stream).follows).isdisjoint(touched)


def _put(at_work: Saving, record: Record, stream: str, done: Registered) -> None:
    shelf = shelf_of(stream)
    for name in (DUE, *reversed(shelf.by_ref)):
        at_work.driver.execute(f'DELETE FROM "{name}" WHERE ref = ?', (stream,))  # noqa: S608
    for name in reversed(shelf.whole):
        at_work.driver.execute(f'DELETE FROM "{name}"')  # noqa: S608
    drawer = _fill(at_work, record, stream)
    done.due[stream] = drawer.due
    if drawer.complaint is not None:
        done.complaints[stream] = drawer.complaint


def _fill(at_work: Saving, record: Record, stream: str) -> Drawer:
    shelf = shelf_of(stream)
    drawer = drawer_of(record, stream, shelf)
    put_rows(at_work.driver, register_rows(stream, shelf, drawer))
    return drawer


def put_rows(driver: Connection, rows: Rows) -> None:
    """Adds rows to the tables of the register: some to each that is named, all of the same columns."""
    for name, entries in rows.items():
        columns = tuple(entries[0])
        driver.executemany(insertion(name, columns), map(itemgetter(*columns), entries))
