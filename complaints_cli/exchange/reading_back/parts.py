"""The rows of an export's record become the rows that it was made of: pieces put together, bytes bytes again."""

from base64 import b64decode
from collections.abc import Iterator

from complaints_cli.exchange.export.record import DOCUMENT, EVENT, FORMAT, HEAD, NUMBERS, TEXT
from complaints_cli.exchange.reading_back.sources import Cell, Read, Source, unreadable
from complaints_cli.store.as_of import COPIED
from complaints_cli.store.bringing_back import Part
from complaints_cli.store.entry import Value

SHEETS = {EVENT: "event", TEXT: "sealed_text", DOCUMENT: "document"}
"""The table that each sheet of the record is of, in the order in which they go in."""
MAY_BE_NOTHING = frozenset({"person", "seal"})
"""Columns in which an empty cell is nothing at all, and not an empty text."""


def head_of(source: Source) -> tuple[int, str]:
    """The number and the hash of the last event, as the export says. Raises Damaged."""
    try:
        (row,) = source.rows(HEAD)
        if row["format"] != FORMAT:
            raise unreadable()
        return int(row["events"] or ""), str(row["head"] or "")
    except (ValueError, KeyError, TypeError) as error:
        raise unreadable() from error


def parts_of(source: Source) -> Iterator[Part]:
    """Every row of the record, in the order in which it can be written. Raises Damaged."""
    try:
        for sheet, table in SHEETS.items():
            for row in _whole(source, sheet, COPIED[table]):
                yield table, tuple(_value(name, row[name], table) for name in COPIED[table])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unreadable() from error


def _whole(source: Source, sheet: str, columns: tuple[str, ...]) -> Iterator[Read]:
    """The rows with the pieces of their long text put together."""
    long = "facts" if "facts" in columns else "content"
    begun: dict[str, Cell] | None = None
    pieces: list[str] = []
    for row in source.rows(sheet):
        if begun is not None and int(row.get("piece") or 1) > 1:
            pieces.append(str(row[long] or ""))
            continue
        if begun is not None:
            yield {**begun, long: "".join(pieces)}
        begun, pieces = dict(row), [str(row.get(long) or "")]
    if begun is not None:
        yield {**begun, long: "".join(pieces)}


def _value(name: str, read: Cell, table: str) -> Value | bytes:
    if name in NUMBERS:
        return int(read or "")
    if not read and name in MAY_BE_NOTHING:
        return None
    text = "" if read is None else str(read)
    if name == "salt":
        return bytes.fromhex(text)
    return b64decode(text, validate=True) if table == "document" and name == "content" else text
