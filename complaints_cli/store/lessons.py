"""What commands and reports ask of all that was learned. Each question is asked here, and answered as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.domain.dates import day_or_none

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record, Row

OF_NONE = "lesson"
"""Instead of a reference, where it belongs to no one complaint."""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """An entry of learning with its complaint's category, its owner by name, and how people were told of it."""

    ref: str
    number: int
    stage: int
    category: str | None
    noted_on: date
    change: str | None
    heard: str | None
    wrong: str | None
    cause: str | None
    because: str | None
    owner: str | None
    due_on: date | None
    first_due_on: date | None
    moves: int
    status: str
    done_on: date | None
    dropped_on: date | None
    told: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Still to be made."""
        return self.status in ("planned", "under-way")

    @property
    def ended_on(self) -> date | None:
        """The day it was made or dropped."""
        return self.done_on or self.dropped_on


def lessons(record: "Record", ref: str | None = None) -> list[Learned]:
    """Everything that was learned, or from one complaint: what is open first, by day, then the rest as it was noted."""
    rows = record.rows(
        """
        SELECT l.*, c.category, p.name AS who, (
            SELECT group_concat(how, ' ') FROM (
                SELECT DISTINCT t.how FROM learning_told AS t
                WHERE t.ref = l.ref AND t.learning = l.learning ORDER BY t.how)
        ) AS told
        FROM learning AS l JOIN complaint AS c ON c.ref = l.ref LEFT JOIN person AS p ON p.id = l.owner
        WHERE :ref IS NULL OR l.ref = :ref
        ORDER BY l.is_open DESC, l.due_on IS NULL, CASE WHEN l.is_open = 1 THEN l.due_on END, l.noted_on, l.ref,
            l.learning""",
        {"ref": ref},
    )
    return [_learned(row) for row in rows]


def general(record: "Record") -> list[Learned]:
    """What was learned from elsewhere than one complaint; it is of no stage, and its category is where it came from."""
    rows = record.rows(
        """
        SELECT l.*, p.name AS who FROM lesson AS l LEFT JOIN person AS p ON p.id = l.owner
        ORDER BY l.done_on IS NOT NULL, l.due_on IS NULL, l.due_on, l.lesson"""
    )
    return [
        Learned(
            ref=OF_NONE,
            number=row["lesson"],
            stage=0,
            category=row["source"],
            noted_on=date.fromisoformat(row["noted_on"]),
            change=row["change"],
            heard=None,
            wrong=row["what"],
            cause=None,
            because=None,
            owner=row["who"] or row["owner"],
            due_on=day_or_none(row["due_on"]),
            first_due_on=day_or_none(row["due_on"]),
            moves=0,
            status=row["status"],
            done_on=day_or_none(row["done_on"]),
            dropped_on=None,
            told=tuple((row["told"] or "").split()),
        )
        for row in rows
    ]


def _learned(row: "Row") -> Learned:
    return Learned(
        ref=row["ref"],
        number=row["learning"],
        stage=row["stage"],
        category=row["category"],
        noted_on=date.fromisoformat(row["noted_on"]),
        change=row["change"],
        heard=row["heard"],
        wrong=row["wrong"],
        cause=row["cause"],
        because=row["because"],
        owner=row["who"] or row["owner"],
        due_on=day_or_none(row["due_on"]),
        first_due_on=day_or_none(row["first_due_on"]),
        moves=row["moves"],
        status=row["status"],
        done_on=day_or_none(row["done_on"]),
        dropped_on=day_or_none(row["dropped_on"]),
        told=tuple((row["told"] or "").split()),
    )
