"""The holds that were placed on a complaint, or on anything else that has a reference."""

from collections.abc import Iterable

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.holds import placed
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("hold",)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in this table."""
    return {"hold": holds(folded.history)}


def holds(history: Iterable[Recorded]) -> list[Entry]:
    """The rows of whatever the history is of."""
    return [
        {
            "hold": each.number,
            "ground": str(each.ground),
            "placed_on": iso(each.since),
            "reason": each.reason or None,
            "lifted_on": iso(each.lifted_on),
            "why_lifted": each.why_lifted or None,
        }
        for each in placed(history)
    ]
