"""A row of a review list is read as it was, with each fix in the place of the cell it stands for."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from complaints_cli.domain.formula import unguarded
from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.cells.read import as_text, plain
from complaints_cli.exchange.importing.columns.fields import target_named
from complaints_cli.exchange.importing.columns.layout import Placed, layout
from complaints_cli.exchange.importing.columns.mapping_file import folded
from complaints_cli.exchange.importing.columns.titles import Under
from complaints_cli.exchange.importing.line import Line
from complaints_cli.exchange.importing.review import AS_IT_WAS, COLUMNS, EDGE
from complaints_cli.exchange.importing.rows.assembling import line
from complaints_cli.exchange.importing.sheets import Book, Cell, Row

SKIP, NEW = "skip", "new"
"""What somebody writes as a fix to leave the row out for good, or to say that it is not what it looks like."""
_FILE, _SHEET, _ROW, _COLUMN, _FIX, _AS_IT_WAS = (
    *(COLUMNS.index(name) for name in ("File", "Sheet", "Row", "Column", "Fix")),
    len(COLUMNS),
)


@dataclass(frozen=True, slots=True)
class PutRight:
    """A row that came back. `line` is what it says now, and may be in doubt still; `digest` is its first file's.

    `answers` are the fixes of what is no column of the row, with what they answer: for whoever asked.
    """

    file: str
    digest: str
    sheet: str
    row: int
    line: Line
    as_it_was: str
    is_left_out: bool
    answers: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Returned:
    """What the list says of one row, over as many of its own rows as there were problems."""

    at: int
    file: str
    sheet: str
    row: int
    as_it_was: str
    fixes: list[tuple[str, Cell]] = field(default_factory=list)


def read_back(book: Book, today: date) -> Iterator[PutRight]:
    """Every row of a review list once, in the order in which they first stand there.

    Raises Misuse "review", naming the line of the list, where the row as it was has been changed or is missing.
    """
    returned: dict[tuple[str, str, int, str], _Returned] = {}
    for sheet in book.sheets:
        for row in list(sheet.rows())[1:]:
            found = _of(row)
            key = (found.file, found.sheet, found.row, found.as_it_was)
            if key in returned:
                returned[key].fixes += found.fixes
            else:
                returned[key] = found
    for found in returned.values():
        yield _put_right(found, today)


def _of(row: Row) -> _Returned:
    cells = row.cells
    as_it_was = "".join(as_text(cell).removeprefix(EDGE).removesuffix(EDGE) for cell in cells[_AS_IT_WAS:])
    number = cells[_ROW]
    if not as_it_was or not as_text(number).isdecimal():
        raise _changed(row.number)
    fix = cells[_FIX]
    column = unguarded(as_text(cells[_COLUMN]))
    fixes: list[tuple[str, Cell]] = []
    if fix is not None:
        fixes.append((column, unguarded(fix) if isinstance(fix, str) else fix))
    return _Returned(
        row.number,
        unguarded(as_text(cells[_FILE])),
        unguarded(as_text(cells[_SHEET])),
        int(as_text(number)),
        as_it_was,
        fixes,
    )


def _put_right(found: _Returned, today: date) -> PutRight:
    try:
        content: Mapping[str, Any] = json.loads(found.as_it_was)
        placed, cells = _columns(content)
        fixed, values, answers = _fixed(found.fixes, placed, cells)
        read_by = layout(
            fixed,
            content["epoch"],
            today,
            content["words"],
            frozenset(content["bare"]),
            has_stage_refs=content["stages"],
            under=Under(*content["under"]),
        )
        read = line(read_by, found.sheet, found.row, tuple(values))
        digest = str(content["file"])
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise _changed(found.at) from error
    return PutRight(
        file=found.file,
        digest=digest,
        sheet=found.sheet,
        row=found.row,
        line=read,
        as_it_was=found.as_it_was,
        is_left_out=any(plain(as_text(fix)) == SKIP for _, fix in found.fixes),
        answers=tuple(answers),
    )


def _columns(content: Mapping[str, Any]) -> tuple[list[Placed], list[Cell]]:
    placed: list[Placed] = []
    cells: list[Cell] = []
    for position, (header, name, month_first, cell) in enumerate(content["columns"]):
        target = target_named(name)
        if target is None:
            raise ValueError(name)
        placed.append(Placed(position, str(header), target, bool(month_first)))
        cells.append(date.fromisoformat(cell["day"]) if isinstance(cell, dict) else cell)
    return placed, cells


def _fixed(
    fixes: list[tuple[str, Cell]], placed: list[Placed], cells: list[Cell]
) -> tuple[list[Placed], list[Cell], list[tuple[str, str]]]:
    """The columns and the cells with every fix in its place; what is no column is an answer."""
    answers: list[tuple[str, str]] = []
    for column, written in fixes:
        name, fix = _named(column, written, placed)
        position, target = _position(name, placed), target_named(name)
        if plain(as_text(fix)) in (SKIP, NEW):
            answers.append((name, plain(as_text(fix))))
        elif position is not None:
            # A fix is typed today, and day first, whatever the column was.
            placed[position] = replace(placed[position], month_first=False)
            cells[position] = fix
        elif target is not None:
            placed.append(Placed(len(placed), name, target))
            cells.append(fix)
        else:
            answers.append((name, as_text(fix)))
    return placed, cells, answers


def _named(column: str, written: Cell, placed: list[Placed]) -> tuple[str, Cell]:
    """The column that a fix is for: its own, or another of the row's as in "Date received = 3 June 2026"."""
    if isinstance(written, str) and "=" in written:
        name, _, value = written.partition("=")
        if _position(name, placed) is not None or target_named(name):
            return name.strip(), value.strip() or None
    return column, written


def _position(name: str, placed: list[Placed]) -> int | None:
    """Where the column stands that has this header or, where none has, that stands for this."""
    for position, column in enumerate(placed):
        if folded(column.header) == folded(name):
            return position
    target = target_named(name)
    return next((position for position, column in enumerate(placed) if target and column.target == target), None)


def _changed(row: int) -> Misuse:
    return Misuse(
        "review",
        f"Row {row} of the review list cannot be read: a number under Row and all that stands under {AS_IT_WAS!r} must "
        "be as they were written. Change nothing but the column Fix.",
    )
