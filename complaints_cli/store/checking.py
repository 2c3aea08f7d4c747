"""An event as it lies in the file is compared with its own hash, its seal and the event before it."""

import json
from collections.abc import Iterator
from hashlib import sha256
from operator import itemgetter
from sqlite3 import Connection, Row
from typing import Any

from complaints_cli.store import log

FROM_SEQ = (
    "SELECT e.*, s.salt, s.content FROM event AS e LEFT JOIN sealed_text AS s ON s.event = e.seq"
    " WHERE e.seq >= ? ORDER BY e.seq"
)
DOCUMENTS = "SELECT field, content FROM document WHERE event = ?"
ERASED_LATER = """
    SELECT 1 FROM event WHERE stream = :stream AND version > :version AND (
        kind = 'erased'
        OR (kind = 'text-erased' AND facts LIKE '%"version":' || :version || '}')
    ) LIMIT 1"""

Stored = dict[str, Any]
_hashed = itemgetter(*(name for name in log.COLUMNS if name != "hash"))


def stored(connection: Connection, from_seq: int) -> Iterator[Stored]:
    """The events from a number on, each with the salt and the text that its seal was made of."""
    cursor = connection.cursor()
    cursor.row_factory = Row
    return (dict(row) for row in cursor.execute(FROM_SEQ, (from_seq,)))


def faults(connection: Connection, row: Stored, seq: int, previous: str) -> Iterator[str]:
    """What is wrong with an event that should have the number `seq` and follow the hash `previous`."""
    if row["seq"] != seq:
        yield f"event {seq} is gone" if row["seq"] == seq + 1 else f"events {seq} to {row['seq'] - 1} are gone"
    elif row["previous"] != previous:
        yield "it does not follow the event before it"
    if log.hash_of(_hashed(row)) != row["hash"]:
        yield "it was changed after it was recorded"
    yield from _seal_faults(connection, row)


def _seal_faults(connection: Connection, row: Stored) -> Iterator[str]:
    documents = dict(connection.execute(DOCUMENTS, (row["seq"],)).fetchall())
    if row["content"] is None:
        if row["seal"] is not None and not _erased(connection, row):
            yield "its text is gone, and no erasure is recorded"
        if documents:
            yield "it has a document that was erased, or never was its own"
        return
    if row["seal"] is None or log.seal(row["salt"], row["content"]) != row["seal"]:
        yield "its text was changed after it was recorded"
    elif _erased(connection, row):
        yield "its text was erased, and is there again"
    else:
        yield from _document_faults(row, documents)


def _document_faults(row: Stored, documents: dict[str, bytes]) -> Iterator[str]:
    """The text under the seal names each document with its hash."""
    named = json.loads(row["content"])
    for field, content in documents.items():
        if named.get(field) != sha256(content).hexdigest():
            yield f"its document ({field}) was changed after it was recorded"
    for field in log.document_fields(row["kind"]):
        if field in named and field not in documents:
            yield f"its document ({field}) is gone, and no erasure is recorded"


def _erased(connection: Connection, row: Stored) -> bool:
    return connection.execute(ERASED_LATER, {"stream": row["stream"], "version": row["version"]}).fetchone() is not None
