"""An export as one JSON object, a line a row: days as ISO, pounds as text with two decimals, true and false."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from complaints_cli.exchange.export.contents import Contents
from complaints_cli.exchange.export.record import FORMAT
from complaints_cli.exchange.export.sheet import Kind, Sheet, pounds
from complaints_cli.store.entry import Value

TABLES, RECORD = "tables", "record"


def write_json(made: Contents, file: BinaryIO) -> dict[str, int]:
    """Writes the export row by row. Returns the number of rows of each sheet, by its name."""
    about = {
        "format": FORMAT,
        "landlord": made.landlord,
        "made_on": made.made_on.isoformat(),
        "events": made.events,
        "head": made.head,
        "with_people": made.has_people,
        "read_me": list(made.read_me),
    }
    counted: dict[str, int] = {}
    shown = [sheet for sheet in made.sheets if not sheet.is_record]
    kept = [sheet for sheet in made.sheets if sheet.is_record]
    file.write(b"{\n")
    file.writelines(f"{_text(key)}: {_text(value)},\n".encode() for key, value in about.items())
    _part(TABLES, shown, file, counted)
    if kept:
        file.write(b",\n")
        _part(RECORD, kept, file, counted)
    file.write(b"\n}\n")
    return counted


def _part(name: str, sheets: list[Sheet], file: BinaryIO, counted: dict[str, int]) -> None:
    file.write(f"{_text(name)}: {{".encode())
    for place, sheet in enumerate(sheets):
        file.write(f"{',' if place else ''}\n{_text(sheet.name)}: [".encode())
        number = 0
        for number, row in enumerate(_rows(sheet), 1):
            file.write(f"{',' if number > 1 else ''}\n{_text(row)}".encode())
        file.write(b"]")
        counted[sheet.name] = number
    file.write(b"\n}")


def _rows(sheet: Sheet) -> Iterator[Mapping[str, object]]:
    for row in sheet.rows():
        yield {column.name: _value(value, column.kind) for column, value in zip(sheet.columns, row, strict=True)}


def _value(value: Value, kind: Kind) -> object:
    if not isinstance(value, int):
        return value
    if kind is Kind.MONEY:
        return pounds(value)
    return bool(value) if kind is Kind.YES_NO else value


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
