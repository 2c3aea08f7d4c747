"""What somebody has in hand: what a handover tells of, and what goes to whoever takes over."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaints_cli.store.record import Record, Row


def complaints_of(record: "Record", person: str) -> "list[Row]":
    """The complaints that a person handles and that are open, or have something due; the oldest first."""
    return record.rows(
        """
        SELECT ref, state, stage, received_on, label, next_due FROM complaint_list AS l
        WHERE handler = ? AND ref IN (
            SELECT c.ref FROM complaint AS c WHERE c.state IN ('open', 'answered') UNION ALL SELECT d.ref FROM due AS d
        )
        ORDER BY received_on, ref""",
        (person,),
    )


def promises_of(record: "Record", person: str) -> "list[Row]":
    """The open promises that a person answers for: by name, or as the complaint's handler; the earliest first."""
    return record.rows(
        """
        SELECT a.ref, a.action, a.what, a.due_on, a.amount
        FROM action AS a JOIN complaint AS c ON c.ref = a.ref
        WHERE a.is_open = 1 AND coalesce(a.owner, c.handler) = ? ORDER BY a.due_on, a.ref, a.action""",
        (person,),
    )


def requests_of(record: "Record", person: str) -> "list[Row]":
    """The service requests that a person has and that are not done; the oldest first."""
    return record.rows(
        "SELECT ref, received_on, label FROM request WHERE state = 'open' AND handler = ? ORDER BY received_on, ref",
        (person,),
    )
