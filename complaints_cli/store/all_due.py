"""Everything that is due, the earliest first, from the view `due_item` alone: no event is folded for it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record, Row

ALL_DUE = """
    SELECT d.ref, d.label, d.what, d.stage, d.item, d.due_on, d.due_at, d.governed_by, d.rule, d.original_due,
        d.provisional, d.handler, p.name AS handler_name
    FROM due_item AS d LEFT JOIN person AS p ON p.id = d.handler
    ORDER BY d.due_on, d.due_at IS NULL, d.due_at, d.rank, d.ref, d.n"""


def all_due(record: "Record") -> "list[Row]":
    """A row for each thing, as the register has it."""
    return record.rows(ALL_DUE)
