"""Everything that is due, the earliest first, from the view `due_item` alone: no event is folded for it."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaints_cli.store.record import Record, Row

ALL_DUE = """
    SELECT d.ref, d.label, d.what, d.stage, d.item, d.due_on, d.due_at, d.governed_by, d.rule, d.original_due,
        d.provisional, d.handler, p.name AS handler_name, a.cover, stand_in.name AS cover_name, a.last_on AS away_to
    FROM due_item AS d LEFT JOIN person AS p ON p.id = d.handler
    LEFT JOIN absence AS a ON a.person = d.handler AND ? BETWEEN a.first_on AND a.last_on
    LEFT JOIN person AS stand_in ON stand_in.id = a.cover
    ORDER BY d.due_on, d.due_at IS NULL, d.due_at, d.rank, d.ref, d.n"""


def all_due(record: "Record", today: date) -> "list[Row]":
    """A row for each thing, as the register has it, with who covers for a handler who is away on that day."""
    return record.rows(ALL_DUE, (today.isoformat(),))
