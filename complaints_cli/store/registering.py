"""The register is written in the transaction of the events it comes from, each stream's rows whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import delete, insert
from sqlmodel import Session, SQLModel

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.fold import fold
from complaints_cli.domain.timetable import Due, due_items
from complaints_cli.store import tables, tables_landlord
from complaints_cli.store.reading import Record
from complaints_cli.store.register import COMPLAINT_TABLES, Rows, complaint_rows
from complaints_cli.store.register_landlord import STREAM_TABLES, stream_rows
from complaints_cli.store.transaction import Saving

DECLARED = (tables.Complaint, tables_landlord.Person)
"""Both files of tables, so that the metadata knows every one of them."""

BY_THE_CALENDAR_IN_FORCE = """
    SELECT ref FROM stage WHERE acknowledged_on IS NULL OR responded_on IS NULL UNION SELECT ref FROM due"""
"""The complaints with a date that is still counted by the calendar in force, or is provisional by it."""


@dataclass
class Registered:
    """The complaints whose rows were written, and what each has due."""

    complaints: dict[str, Complaint] = field(default_factory=dict)
    due: dict[str, tuple[Due, ...]] = field(default_factory=dict)
    _rules: dict[str, Rules] = field(default_factory=dict, repr=False)

    def rules(self, complaint: Complaint, record: Record) -> Rules:
        """What the complaint's dates are counted with; read once for all that share a policy."""
        policy = complaint.received.policy
        if policy not in self._rules:
            self._rules[policy] = record.rules_for(complaint)
        return self._rules[policy]


def register(at_work: Saving, streams: Iterable[str]) -> Registered:
    """Writes the rows of each stream anew, from its events. A new calendar moves every date that is still open."""
    touched = list(dict.fromkeys(streams))
    for stream in [name for name in touched if name in STREAM_TABLES]:
        _put_landlord(at_work, stream)
    refs = [name for name in touched if name not in STREAM_TABLES]
    if "calendar" in touched:
        refs = list(dict.fromkeys([*refs, *(ref for (ref,) in at_work.driver.execute(BY_THE_CALENDAR_IN_FORCE))]))
    record, done = at_work.record(), Registered()
    for ref in refs:
        _put_complaint(at_work.session, record, ref, done)
    return done


def _put_landlord(at_work: Saving, stream: str) -> None:
    """Writes the rows of one of the landlord's own streams anew."""
    names = STREAM_TABLES[stream]
    for name in reversed(names):
        at_work.session.execute(delete(SQLModel.metadata.tables[name]))
    _insert(at_work.session, stream_rows(stream, at_work.record().history(stream)))


def _put_complaint(session: Session, record: Record, ref: str, done: Registered) -> None:
    history = record.history(ref)
    complaint = fold(ref, history)
    rules = done.rules(complaint, record)
    for name in reversed(COMPLAINT_TABLES):
        table = SQLModel.metadata.tables[name]
        session.execute(delete(table).where(table.c.ref == ref))
    _insert(session, complaint_rows(complaint, history, rules))
    done.complaints[ref] = complaint
    done.due[ref] = due_items(complaint, rules)


def _insert(session: Session, rows: Rows) -> None:
    for name, entries in rows.items():
        if entries:
            session.execute(insert(SQLModel.metadata.tables[name]), entries)
