"""What report writers ask of what boards add, and of figures from elsewhere: answered from the register alone.

Days are those of the period that a report is about; each question is answered in the order of the record.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from complaints_cli.domain.applying import Fielded
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
)
from complaints_cli.domain.governance_terms import NoneOf, Section, SpokenBy
from complaints_cli.domain.surveys import Survey

Rows = Callable[[str, Mapping[str, Any]], Sequence[Any]]
"""Asks the register: SQL and its named parameters, answered with rows read by column name."""
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


def response(rows: Rows, first: date, last: date) -> Response | None:
    """The governing body's response to the report of a year that stands, if it gave one."""
    found = _of(rows, Response, first, last, "AND stands = 1")
    return found[0] if found else None


def responses(rows: Rows, first: date, last: date) -> tuple[Response, ...]:
    """Every response to the report of a year, those that another took the place of among them."""
    return _of(rows, Response, first, last)


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


def concerns(rows: Rows, first: date, last: date) -> tuple[Concern, ...]:
    """The concerns that were passed on from one day to another."""
    query = "SELECT * FROM governance_concern WHERE passed_on BETWEEN :first AND :last ORDER BY passed_on, number"
    return _made(Concern, rows(query, _days(first, last)))


def published(rows: Rows, first: date, last: date) -> tuple[Publishing, ...]:
    """Where something of a year's was published."""
    return _of(rows, Publishing, first, last)


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
