"""What report writers ask of what boards add, and of figures from elsewhere: answered from the register alone.

Each question is asked here, so that every report has the same answer. Days are those of the period that a report is
about; each is answered in the order of the record.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from complaints_cli.dataclass import Fielded, dataclass, fields
from complaints_cli.domain.benchmarks import Benchmark
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.governance import (
    Comment,
    Concern,
    Entry,
    NoneReceived,
    Presentation,
    Publication,
    Publishing,
    Response,
    Statement,
    given_to_the_board,
)
from complaints_cli.domain.governance_terms import NoneOf, Paper, Published, Section, SpokenBy, Taken
from complaints_cli.domain.surveys import Survey
from complaints_cli.store.asked import Rows

P = TypeVar("P", bound=Fielded)

TABLES: Mapping[type[Entry], str] = {
    Presentation: "presentation",
    Concern: "governance_concern",
    Response: "governing_response",
    Statement: "member_statement",
    Comment: "commentary",
    Publication: "ombudsman_publication",
    NoneReceived: "none_received",
    Publishing: "report_published",
}
"""The table of each kind of entry; a column has the name of its field."""


@dataclass(frozen=True, kw_only=True)
class Publications:
    """What the Ombudsman published for a year's report, and of what nothing was there when it was looked for."""

    came: tuple[Publication, ...]
    none: Mapping[NoneOf, date]
    """By what was looked for, the day it was looked for last."""


@dataclass(frozen=True, kw_only=True)
class Approval:
    """The governing body's last approval of a self-assessment, and how many of its rows were answered by then.

    `despite` says why it was approved with something open; `changed` has the rows answered otherwise since.
    """

    on: date
    by: str
    minute: str
    despite: str
    answered: int
    changed: str

    @property
    def holds(self) -> bool:
        """Whether what was approved is what stands in the form."""
        return not self.changed


def approval(rows: Rows, year_end: date) -> Approval | None:
    """The last approval of the self-assessment of the year that ends on that day, if there is one."""
    found = rows("SELECT * FROM assessment_approval WHERE year_end = :year_end", {"year_end": year_end.isoformat()})
    for row in found:
        return Approval(
            on=date.fromisoformat(row["approved_on"]),
            by=row["approved_by"] or "",
            minute=row["minute"] or "",
            despite=row["despite"] or "",
            answered=row["answered"],
            changed=row["changed"] or "",
        )
    return None


def submission_sent(rows: Rows, year_end: date) -> date | None:
    """The day on which the papers of the year that ends on that day went to the Ombudsman, if they did."""
    found = rows("SELECT sent_on FROM submission WHERE year_end = :year_end", {"year_end": year_end.isoformat()})
    return date.fromisoformat(found[0]["sent_on"]) if found else None


def response(rows: Rows, first: date, last: date) -> Response | None:
    """The governing body's response to the report of a year that stands, if it gave one."""
    found = _of(rows, Response, first, last, "AND stands = 1")
    return found[0] if found else None


def statements(rows: Rows, first: date, last: date) -> Mapping[SpokenBy, Statement]:
    """What stands in the report of a year as somebody's own words, by their role."""
    return {each.role: each for each in _of(rows, Statement, first, last, "AND stands = 1")}


def comments(rows: Rows, first: date, last: date) -> Mapping[Section, Comment]:
    """The officer's words for the report on those days, by section."""
    return {each.section: each for each in _of(rows, Comment, first, last, "AND stands = 1")}


def publications(rows: Rows, first: date, last: date) -> Publications:
    """What the Ombudsman published for the report of a year, or "none" where that was looked for."""
    none = _of(rows, NoneReceived, first, last, "AND stands = 1")
    return Publications(came=_of(rows, Publication, first, last), none={each.none_of: each.looked_on for each in none})


def presentations(rows: Rows, first: date, last: date) -> tuple[Presentation, ...]:
    """The papers that were presented from one day to another, whatever they are about."""
    query = "SELECT * FROM presentation WHERE presented_on BETWEEN :first AND :last ORDER BY presented_on, number"
    return _made(Presentation, rows(query, _days(first, last)))


def papers(rows: Rows, first: date, last: date) -> tuple[Presentation, ...]:
    """The papers about those days, a year or a quarter, whenever they were presented."""
    return _of(rows, Presentation, first, last)


def annual_given(rows: Rows, first: date, last: date) -> tuple[Presentation, ...]:
    """Every time that the report of a year was given to somebody, first to last."""
    given = (each for each in papers(rows, first, last) if each.report is Paper.ANNUAL)
    return tuple(sorted(given, key=lambda each: each.presented_on))


def annual_to_the_board(rows: Rows, first: date, last: date) -> tuple[Presentation, ...]:
    """When the report of a year was presented to the board, first to last."""
    return given_to_the_board(papers(rows, first, last), first, last)


def annual_approved(rows: Rows, first: date, last: date) -> Presentation | None:
    """The report of a year as the board approved it last, if it did; its `decided_on` is the day."""
    given = annual_to_the_board(rows, first, last)
    return next((each for each in reversed(given) if each.decision is Taken.APPROVED), None)


def concerns(rows: Rows, first: date, last: date) -> tuple[Concern, ...]:
    """The concerns that were passed on from one day to another."""
    query = "SELECT * FROM governance_concern WHERE passed_on BETWEEN :first AND :last ORDER BY passed_on, number"
    return _made(Concern, rows(query, _days(first, last)))


def published(rows: Rows, first: date, last: date) -> tuple[Publishing, ...]:
    """Where something of a year's was published."""
    return _of(rows, Publishing, first, last)


def policy_published(rows: Rows, by: date) -> Publishing | None:
    """Where the complaints policy was published last up to that day: it stays there from year to year."""
    query = """SELECT * FROM report_published WHERE what = :policy AND published_on <= :by
        ORDER BY published_on DESC, number DESC LIMIT 1"""
    found = _made(Publishing, rows(query, {"policy": Published.POLICY.value, "by": by.isoformat()}))
    return found[0] if found else None


def surveys(rows: Rows, first: date, last: date) -> tuple[Survey, ...]:
    """The counts of surveys on those days that stand: of the regulator's question first, then of our own."""
    query = """SELECT * FROM survey WHERE first_on = :first AND last_on = :last AND stands = 1
        ORDER BY own, stock, survey"""
    return _made(Survey, rows(query, _days(first, last)))


def benchmarks(
    rows: Rows, measure: str, first: date, last: date, *, stage: int | None = None, stock: Stock | None = None
) -> Mapping[Compared, tuple[Benchmark, ...]]:
    """The figures from elsewhere that stand for a measure's part on those days, by what they are; of peers several."""
    query = """SELECT * FROM benchmark WHERE measure = :measure AND stage IS :stage AND stock IS :stock
        AND first_on = :first AND last_on = :last AND stands = 1 ORDER BY benchmark"""
    asked = {"measure": measure, "stage": stage, "stock": stock and stock.value, **_days(first, last)}
    found = _made(Benchmark, rows(query, asked))
    return {kind: tuple(each for each in found if each.compared is kind) for kind in {each.compared for each in found}}


def _of(rows: Rows, kind: type[P], first: date, last: date, more: str = "") -> tuple[P, ...]:
    table = TABLES[cast(type[Entry], kind)]
    query = f"SELECT * FROM {table} WHERE first_on = :first AND last_on = :last {more} ORDER BY number"  # noqa: S608
    return _made(kind, rows(query, _days(first, last)))


def _days(first: date, last: date) -> dict[str, Any]:
    return {"first": first.isoformat(), "last": last.isoformat()}


def _made(kind: type[P], found: Sequence[Any]) -> tuple[P, ...]:
    """The parts whose fields the rows hold, as `store.entry.entry` wrote them."""
    hints = get_type_hints(kind)
    return tuple(kind(**{item.name: _read(hints[item.name], row[item.name]) for item in fields(kind)}) for row in found)


def _read(hint: object, stored: object) -> object:
    if isinstance(hint, UnionType):
        return None if stored is None else _read(get_args(hint)[0], stored)
    if hint is date:
        return date.fromisoformat(str(stored))
    if hint is bool:
        return bool(stored)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(str(stored))
    return "" if stored is None else stored
