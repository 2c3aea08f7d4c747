"""What commands and reports ask of all that was learned. Each question is asked here, and answered as plain values."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.learning import LearningStatus, Progress
from complaints_cli.store.asked import Rows

if TYPE_CHECKING:
    from complaints_cli.store.record import Row

OF_NONE = "lesson"
"""Instead of a reference, where it belongs to no one complaint."""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """An entry of learning with its complaint's category, its owner by name and role, and how people were told."""

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
    role: str | None
    due_on: date | None
    first_due_on: date | None
    moves: int
    status: LearningStatus
    done_on: date | None
    dropped_on: date | None
    told: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Still to be made."""
        return self.progress.is_open

    @property
    def ended_on(self) -> date | None:
        """The day it was made or dropped."""
        return self.done_on or self.dropped_on

    @property
    def progress(self) -> Progress:
        """How far it has come, to be told."""
        first = self.first_due_on if self.moves else None
        return Progress(status=self.status, due=self.due_on, first_due=first, ended_on=self.ended_on)

    @property
    def order(self) -> tuple[date, str, int]:
        """As it was noted."""
        return self.noted_on, self.ref, self.number


NOTED, DONE = "l.noted_on BETWEEN :first AND :last", "l.done_on BETWEEN :first AND :last"
LEARNED = """
    SELECT l.*, c.category, p.name AS who, p.role, (
        SELECT group_concat(how, ' ') FROM (
            SELECT DISTINCT t.how FROM learning_told AS t
            WHERE t.ref = l.ref AND t.learning = l.learning ORDER BY t.how)
    ) AS told
    FROM learning AS l JOIN complaint AS c ON c.ref = l.ref LEFT JOIN person AS p ON p.id = l.owner
    {where}
    ORDER BY l.is_open DESC, l.due_on IS NULL, CASE WHEN l.is_open = 1 THEN l.due_on END, l.noted_on, l.ref,
        l.learning"""
TEXTS = """
    SELECT l.change, l.heard, l.wrong FROM learning AS l {where}
    UNION ALL SELECT change, NULL, what FROM lesson"""


def lessons(rows: Rows, ref: str | None = None, *, still_open: bool = False) -> list[Learned]:
    """Everything that was learned, or from one complaint: what is open first, by day, then the rest as it was noted.

    With `still_open` the rest is left out.
    """
    terms = [*(["l.ref = :ref"] if ref else []), *(["l.is_open = 1"] if still_open else [])]
    return _asked(rows, f"WHERE {' AND '.join(terms)}" if terms else "", {"ref": ref})


def general(rows: Rows) -> list[Learned]:
    """What was learned from elsewhere than one complaint; it is of no stage, and its category is where it came from."""
    found = rows(
        """
        SELECT l.*, p.name AS who, p.role FROM lesson AS l LEFT JOIN person AS p ON p.id = l.owner
        ORDER BY l.done_on IS NOT NULL, l.due_on IS NULL, l.due_on, l.lesson""",
        {},
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
            role=row["role"],
            due_on=day_or_none(row["due_on"]),
            first_due_on=day_or_none(row["due_on"]),
            moves=0,
            status=LearningStatus(row["status"]),
            done_on=day_or_none(row["done_on"]),
            dropped_on=None,
            told=tuple((row["told"] or "").split()),
        )
        for row in found
    ]


def noted(rows: Rows, first: date, last: date) -> list[Learned]:
    """The changes that complaints led to and that were noted from one day to another, as they were noted."""
    found = _asked(rows, f"WHERE {NOTED}", _from_to(first, last))
    return sorted((each for each in found if each.status is not LearningStatus.NO_CHANGE), key=lambda each: each.order)


def still_to_make(rows: Rows, last: date) -> list[Learned]:
    """Every change that is still to be made and was noted up to that day, the next first; those without a day last."""
    found = [
        each for each in (*lessons(rows, still_open=True), *general(rows)) if each.is_open and each.noted_on <= last
    ]
    return sorted(found, key=lambda each: (each.due_on is None, each.due_on or each.noted_on, each.change or ""))


def made(rows: Rows, first: date, last: date) -> list[Learned]:
    """You said, we did: the changes made that were noted, or made, from one day to another, as they were made.

    Those that came of no one complaint are among them; what was erased is not.
    """
    found = [
        (each.done_on, each)
        for each in (*_asked(rows, f"WHERE {NOTED} OR {DONE}", _from_to(first, last)), *general(rows))
        if each.status is LearningStatus.IMPLEMENTED and each.done_on is not None and each.change not in (None, ERASED)
    ]
    told = [(day, each) for day, each in found if first <= each.noted_on <= last or first <= day <= last]
    return [each for _, each in sorted(told, key=lambda pair: (pair[0], pair[1].order))]


def texts(rows: Rows, first: date, last: date) -> set[str]:
    """The words of whatever was noted or made from one day to another, or is still to be made."""
    found = rows(TEXTS.format(where=f"WHERE l.is_open = 1 OR {NOTED} OR {DONE}"), _from_to(first, last))
    return {text for row in found for text in row if text}


def _asked(rows: Rows, where: str, parameters: Mapping[str, str | None]) -> list[Learned]:
    return [_learned(row) for row in rows(LEARNED.format(where=where), parameters)]


def _from_to(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}


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
        role=row["role"],
        due_on=day_or_none(row["due_on"]),
        first_due_on=day_or_none(row["first_due_on"]),
        moves=row["moves"],
        status=LearningStatus(row["status"]),
        done_on=day_or_none(row["done_on"]),
        dropped_on=day_or_none(row["dropped_on"]),
        told=tuple((row["told"] or "").split()),
    )
