"""Complaints that were entered twice: which entries were set aside, and for which one that is kept."""

from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.store.asked import Rows

if TYPE_CHECKING:
    from complaints_cli.domain.complaint import Complaint
    from complaints_cli.store.record import Record

FOR = "SELECT ref FROM entered_twice WHERE other = ? ORDER BY ref"
BETWEEN = "SELECT ref, other FROM entered_twice WHERE set_aside_on BETWEEN :first AND :last ORDER BY ref"


def entries_for(record: "Record", ref: str) -> tuple[str, ...]:
    """The references of the entries that were set aside for a complaint."""
    return tuple(row["ref"] for row in record.rows(FOR, (ref,)))


def entries_of(record: "Record", ref: str) -> "tuple[Complaint, ...]":
    """The same entries, as their events have them."""
    return tuple(record.complaint(each) for each in entries_for(record, ref))


def set_aside_between(rows: Rows, first: date, last: date) -> tuple[tuple[str, str], ...]:
    """Each entry that was set aside from one day to another, and the one that is kept, by reference."""
    found = rows(BETWEEN, {"first": first.isoformat(), "last": last.isoformat()})
    return tuple((row["ref"], row["other"]) for row in found)
