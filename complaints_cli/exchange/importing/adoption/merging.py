"""One complaint may stand in several rows; what they say together is one case, unless they contradict each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from complaints_cli.domain.dates import short_day
from complaints_cli.exchange.importing.adoption.known_again import said, same_person
from complaints_cli.exchange.importing.adoption.second_rows import told_apart
from complaints_cli.exchange.importing.line import Line, StageLine

FIRST_SAID = ("via", "home", "ref", "name", "address", "phone", "email", "rep", "category", "summary", "outcome")
"""Of these the first row that says something is taken: they are the complaint's, and any row may leave them out."""
ONE_ONLY = ("received", "withdrawn", "refused", "ground")
"""Of these two rows of a complaint cannot say two things."""
COLUMNS = {"opened": "escalated", "extended_to": "extended to", "extension_told": "told of the extension"}
"""What a column is called that a fix is for, where that is not the name here."""
CALLED = {
    "received": "the day it was received",
    "withdrawn": "the day it was withdrawn",
    "refused": "the day it was not accepted",
    "ground": "the ground on which it was not accepted",
    "opened": "the day stage 2 was asked for",
    "acknowledged": "the day of acknowledgement",
    "extended_to": "the day it was extended to",
    "extension_told": "the day on which the resident was told of the extension",
    "responded": "the day of the response",
    "decision": "the decision",
}


@dataclass(frozen=True, slots=True)
class Offered:
    """What a row says was offered: at which stage, in words, and money in pence."""

    stage: int
    what: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class Case:
    """One matter, as all of its rows say together. `again` are rows that say what another says already."""

    line: Line
    rows: tuple[Line, ...]
    again: tuple[Line, ...] = ()
    offered: tuple[Offered, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """Why the rows of a matter cannot be brought over as they are, and what two of them say."""

    column: str
    value: str
    reason: str


def by_person(rows: Sequence[Line]) -> Iterator[tuple[tuple[Line, ...], Clash | None]]:
    """Rows under one reference, apart for each person; those that may be of two of them come with why they wait."""
    people: list[list[Line]] = []
    unclear: list[Line] = []
    for row in (each for each in rows if each.name):
        fitting = [group for group in people if any(same_person(row.name, each.name) for each in group)]
        if len(fitting) > 1:
            unclear.append(row)
        elif fitting:
            fitting[0].append(row)
        else:
            people.append([row])
    nameless = [each for each in rows if not each.name]
    if len(people) == 1 or not people:
        people = [[*(people[0] if people else []), *nameless]]
    else:
        unclear += nameless
    order = {id(each): place for place, each in enumerate(rows)}
    for group in people:
        yield tuple(sorted(group, key=lambda each: order[id(each)])), None
    for row in unclear:
        reason = "The same reference stands beside two people, and this row may be of either: write the name in full."
        yield (row,), Clash("name", row.name, reason)


def combined(rows: Sequence[Line]) -> Case | Clash:
    """What the rows of one person under one reference say together, or why they do not fit."""
    ones, again = _apart(rows)
    whole = tuple(sorted(told_apart(ones), key=lambda each: each.stage or 1))
    if not any(each.received for each in whole):
        return _nothing_to_begin_with(whole)
    clash = next(_clashes(whole), None) if len(whole) > 1 else None
    if clash:
        return clash
    case = Case(line=_merged(whole), rows=ones, again=again, offered=tuple(_offered(whole)))
    return (_impossible(case.line) if len(whole) > 1 else None) or case


def _apart(rows: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The rows that say something of their own, and those that only say it again."""
    if len(rows) == 1:
        return tuple(rows), ()
    different: dict[str, Line] = {}
    again = tuple(row for row in rows if different.setdefault(said(row), row) is not row)
    return tuple(different.values()), again


def _nothing_to_begin_with(rows: Sequence[Line]) -> Clash:
    if any(each.stage == 2 for each in rows):
        reason = "It is of stage 2, and no row says when stage 1 was received: bring that row over with it."
        return Clash("stage", "2", reason)
    return Clash("received", "", "There is no day on which it was received.")


def _clashes(rows: Sequence[Line]) -> Iterator[Clash]:
    for name in ONE_ONLY:
        yield from _clash(name, [(getattr(each, name), each) for each in rows])
    for number, stage in enumerate(("first", "second"), 1):
        for item in fields(StageLine):
            if item.name in CALLED:
                found = [(getattr(getattr(each, stage), item.name), each) for each in rows]
                yield from _clash(item.name, found, column(item.name, number))


def column(name: str, stage: int) -> str:
    """The column that a fix is for, as a mapping file calls it."""
    called = COLUMNS.get(name, name)
    return called if name == "opened" else f"stage {stage} {called}"


def _clash(name: str, found: Sequence[tuple[object, Line]], column_: str = "") -> Iterator[Clash]:
    told = [(value, row) for value, row in found if value is not None]
    other = next((each for each in told if each[0] != told[0][0]), None)
    if other is not None:
        (one, row), (two, beside) = told[0], other
        reason = f"Rows of one complaint do not agree on {CALLED[name]}: {_place(row)} and {_place(beside)}."
        yield Clash(column_ or name, f"{_shown(one)} and {_shown(two)}", reason)


def _impossible(line: Line) -> Clash | None:
    """What no row says by itself: between them, a stage has a day before that on which it began."""
    for number, began, stage in ((1, line.received, line.first), (2, line.second.opened, line.second)):
        days = [("opened", stage.opened), ("acknowledged", stage.acknowledged), ("responded", stage.responded)]
        for name, day in days:
            since = line.received if name == "opened" else began
            if day and since and day < since:
                what = "the complaint was received" if since is line.received else "stage 2 was asked for"
                reason = f"Between its rows, {CALLED[name]} lies before {short_day(since)}, when {what}."
                return Clash(column(name, number), short_day(day), reason)
    return None


def _place(row: Line) -> str:
    return f"row {row.row}{f' of {row.sheet}' if row.sheet else ''}"


def _shown(value: object) -> str:
    return short_day(value) if isinstance(value, date) else str(value)


def _merged(rows: Sequence[Line]) -> Line:
    if len(rows) == 1:
        return rows[0]
    told: dict[str, Any] = {
        name: next((value for each in rows if (value := getattr(each, name))), getattr(rows[0], name))
        for name in (*FIRST_SAID, *ONE_ONLY)
    }
    return replace(
        rows[0],
        **told,
        anonymous=all(each.anonymous or not each.name for each in rows) and rows[0].anonymous,
        handler=rows[0].handler,
        first=_stage([each.first for each in rows]),
        second=_stage([_second(each, rows[0]) for each in rows]),
        closed=max((each.closed for each in rows if each.closed), default=None),
        satisfied=next((each.satisfied for each in reversed(rows) if each.satisfied), None),
        refusal_reason=_texts(each.refusal_reason for each in rows),
        learning=_texts(each.learning for each in rows),
        note=_texts(each.note for each in rows),
        apart=any(each.apart for each in rows),
        kept=tuple(dict.fromkeys(pair for each in rows for pair in each.kept)),
    )


def _second(row: Line, first: Line) -> StageLine:
    """What a row says of stage 2: on a row of its own, its handler and its words are that stage's."""
    if row.stage != 2 or row is first:
        return row.second
    words = row.summary if row.summary != first.summary else ""
    return replace(row.second, handler=row.second.handler or row.handler, reason=row.second.reason or words)


def _stage(parts: Sequence[StageLine]) -> StageLine:
    """What several rows say of a stage: they do not contradict each other, so the first word on each matter is it."""
    found: dict[str, Any] = {}
    for item in fields(StageLine):
        told = [value for each in parts if (value := getattr(each, item.name))]
        found[item.name] = told[0] if told else item.default
    return StageLine(**found)


def _texts(texts: Iterator[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _offered(rows: Sequence[Line]) -> Iterator[Offered]:
    for row in rows:
        if row.remedy or row.amount:
            stage = row.stage or (2 if row.second.responded else 1)
            yield Offered(stage, row.remedy, row.amount)
