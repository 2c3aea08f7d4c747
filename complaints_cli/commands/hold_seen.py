"""A hold as it is shown: what it is for, since when, and the command that ends it."""

from collections.abc import Mapping, Sequence
from typing import Any

from complaints_cli.domain.dates import short_day
from complaints_cli.domain.holds import Hold
from complaints_cli.result import Table


def hold_data(ref: str, hold: Hold, *, asked: bool) -> dict[str, Any]:
    """A hold, with the command that ends it; what somebody typed only where it was `asked` for by its reference."""
    return {
        "n": hold.number,
        "ground": hold.ground,
        "since": hold.since,
        "reason": (hold.reason if asked else "") or hold.says or None,
        "ends": _ends(ref, hold),
    }


def held_table(held: Mapping[str, Sequence[Hold]]) -> Table:
    """Each hold, what it is for, and the command that ends it."""
    rows = [
        [ref, f"{hold.ground} {hold.number or ''}".strip(), _why(hold), _ends(ref, hold) or "by itself"]
        for ref, holds in held.items()
        for hold in holds
    ]
    return Table(["Reference", "Hold", "Why", "Ends with"], rows, below=1)


def _why(hold: Hold) -> str:
    """In words that name nobody: the reason that somebody typed is shown with the reference alone."""
    return hold.says or f"Placed on {short_day(hold.since)}"


def _ends(ref: str, hold: Hold) -> str | None:
    return f"complaints {hold.ends.replace('REF', ref)}" if hold.ends else None
