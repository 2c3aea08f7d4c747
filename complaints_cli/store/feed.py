"""What a calendar is published by: which database it is of, and how far the record has come."""

from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


@dataclass(frozen=True)
class FeedState:
    """`database` is the same in every copy of a record and in no other; the last event by its number and instant."""

    database: str
    last_event: int
    instant: str


def feed_state(record: "Record") -> FeedState:
    """The state of a record: `init` wrote its first event, so there is one."""
    (first,) = record.rows("SELECT hash FROM event ORDER BY seq LIMIT 1")
    (last,) = record.rows("SELECT seq, instant FROM event ORDER BY seq DESC LIMIT 1")
    return FeedState(first["hash"][:16], last["seq"], last["instant"])
