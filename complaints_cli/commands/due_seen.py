"""What is due, seen from a day and its hour: how far off each thing is, and whether it is late.

`due` and the reports that tell of what is due see it through this.
"""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from complaints_cli.commands.due_words import far_off
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import short_day
from complaints_cli.store.record import Row


@dataclass(frozen=True)
class Item:
    """One thing due, seen from today: `working_days` to go, or negative when it is overdue.

    What has a time of day is somebody's danger: no filter leaves it out.
    """

    row: Row
    due_on: date
    state: str
    working_days: int
    away: str
    back_on: date | None = None
    """The first working day of whoever handles it, where they are away today."""

    @property
    def who(self) -> str:
        """Who sees to it, as a list names them: the cover of somebody who is away; "" where nobody does."""
        handler = self.row["handler_name"] or ""
        if self.back_on is None:
            return handler
        return f"{self.row['cover_name']}, for {handler} away until {short_day(self.back_on)}"

    @property
    def is_emergency(self) -> bool:
        """Whether it is counted in hours."""
        return self.row["due_at"] is not None


def seen_from(
    today: date, now: time | None, last: date, rows: Iterable[Row], calendar: WorkingCalendar
) -> tuple[Item, ...]:
    """Rows of what is due as they stand today, at an hour where it is known; soon is what is due by the `last` day."""
    return tuple(_item(row, today, now, last, calendar) for row in rows)


def _item(row: Row, today: date, now: time | None, last: date, calendar: WorkingCalendar) -> Item:
    due_on = date.fromisoformat(row["due_on"])
    due_at = time.fromisoformat(row["due_at"]) if row["due_at"] else None
    number, away = far_off(calendar.away(today, due_on), due_on, due_at, today, now)
    back_on = calendar.add(date.fromisoformat(row["away_to"]), 1) if row["away_to"] else None
    return Item(row, due_on, _state(number, due_on, today, last, in_hours=due_at is not None), number, away, back_on)


def _state(number: int, due_on: date, today: date, last: date, *, in_hours: bool) -> str:
    if due_on < today or number < 0:
        return "overdue"
    if due_on == today:
        return "due-today"
    return "due-soon" if in_hours or due_on <= last else "open"


def item_data(items: Sequence[Item]) -> list[dict[str, Any]]:
    """What is due as the JSON answer has it."""
    return [_data(item) for item in items]


def _data(item: Item) -> dict[str, Any]:
    row = item.row
    return {
        "ref": row["ref"],
        "label": row["label"],
        "what": row["what"],
        "stage": row["stage"],
        "item": row["item"],
        "due_on": item.due_on,
        "due_at": row["due_at"],
        "emergency": item.is_emergency,
        "state": item.state,
        "working_days": item.working_days,
        "governed_by": row["governed_by"],
        "original_due": row["original_due"],
        "rule": row["rule"],
        "provisional": bool(row["provisional"]),
        "handler": row["handler_name"],
        "cover": row["cover_name"],
        "handler_back_on": item.back_on,
    }
