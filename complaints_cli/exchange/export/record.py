"""The record itself in an export: every event, sealed text and document, from which all the rest can be made again.

Text that a cell cannot hold goes on in the rows below, numbered by `piece`: a row whose piece is not 1 goes on with the
last column of the row before it, and its other columns are empty but for the number of the event.
"""

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial

from complaints_cli.exchange.export.sheet import Column, Kind, Row, Sheet
from complaints_cli.store.log import COLUMNS
from complaints_cli.store.record import Record
from complaints_cli.store.row_by_row import document_rows, event_rows, text_rows

HEAD, EVENT, TEXT, DOCUMENT = "record_head", "record_event", "record_text", "record_document"
NUMBERS = frozenset({"seq", "version", "act", "event", "piece", "events"})
EVENT_COLUMNS = (*(name for name in COLUMNS if name != "facts"), "facts")
TEXT_COLUMNS = ("event", "salt", "content")
DOCUMENT_COLUMNS = ("event", "field", "content")
HEAD_COLUMNS = ("format", "events", "head")
FORMAT = "complaints export 1"
PIECE = 4_600
"""Characters of a piece of text: below the 32,767 of a cell, were each of them written in seven."""
PIECE_OF_DOCUMENT = 32_000
"""The same for base64, whose characters are written as they are."""


def record_sheets(record: Record, *, in_pieces: bool) -> tuple[Sheet, ...]:
    """The sheets of the record, each long text whole, or `in_pieces` that a cell of a spreadsheet holds."""
    parts = (
        (EVENT, "Every event as it was recorded.", EVENT_COLUMNS, _events, PIECE),
        (TEXT, "Names, stories and words, each with the salt of its event's seal.", TEXT_COLUMNS, _texts, PIECE),
        (DOCUMENT, "Letters and files as they are, in base64.", DOCUMENT_COLUMNS, _documents, PIECE_OF_DOCUMENT),
    )
    return (
        _sheet(HEAD, "The form of this export, and the last event in it.", HEAD_COLUMNS, lambda: _head(record)),
        *(
            _sheet(name, says, (columns[0], "piece", *columns[1:]), partial(_cut, record, rows, piece))
            if in_pieces
            else _sheet(name, says, columns, partial(rows, record))
            for name, says, columns, rows, piece in parts
        ),
    )


def _sheet(name: str, says: str, columns: tuple[str, ...], rows: Callable[[], Iterator[Row]]) -> Sheet:
    return Sheet(
        name=name,
        heading=name,
        says=says,
        columns=tuple(
            Column(each, each, Kind.NUMBER if each in NUMBERS else Kind.TEXT, is_personal=True) for each in columns
        ),
        rows=rows,
        is_record=True,
    )


def _head(record: Record) -> Iterator[Row]:
    seq, head = record.head()
    yield FORMAT, seq, head


def _events(record: Record) -> Iterator[Row]:
    facts = COLUMNS.index("facts")
    for row in event_rows(record):
        yield *(value for place, value in enumerate(row) if place != facts), row[facts]


def _texts(record: Record) -> Iterator[Row]:
    return text_rows(record)


def _documents(record: Record) -> Iterator[Row]:
    for event, field, content in document_rows(record):
        yield event, field, b64encode(content).decode()


def _cut(record: Record, rows: Callable[[Record], Iterator[Row]], piece: int) -> Iterator[Row]:
    """Each row, numbered 1, and the rows that its last column goes on in."""
    for row in rows(record):
        long = str(row[-1])
        yield row[0], 1, *row[1:-1], long[:piece]
        for number, start in enumerate(range(piece, len(long), piece), 2):
            yield row[0], number, *([None] * (len(row) - 2)), long[start : start + piece]
