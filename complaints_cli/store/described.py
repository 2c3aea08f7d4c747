"""The schema with its notes: every table and view, and what each column of it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from complaints_cli.dataclass import dataclass
from complaints_cli.store.notes import all_notes
from complaints_cli.store.notes.about import Personal
from complaints_cli.store.schema_steps import apply_steps

HOLDS = {"INTEGER": "number", "INT": "number", "REAL": "number", "BLOB": "bytes"}
"""What a column holds, by its type: text, where it is none of these."""


@dataclass(frozen=True)
class Column:
    """A column: what it holds, as `HOLDS` has it, and its note; `personal` where it may name or describe somebody."""

    name: str
    holds: str
    note: str
    personal: bool


@dataclass(frozen=True)
class Table:
    """A table of the record or the register, or a view of them."""

    name: str
    is_view: bool
    says: str
    columns: tuple[Column, ...]


def every_table() -> tuple[Table, ...]:
    """Every table and view that a database of this program has, by name: the views first, since they read easiest."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        apply_steps(connection)
        found = connection.execute(
            "SELECT name, type = 'view' FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY type DESC, name"
        ).fetchall()
        return tuple(
            Table(name, bool(is_view), all_notes()[name].says, tuple(_columns(connection, name, is_view=is_view)))
            for name, is_view in found
        )


def _columns(connection: sqlite3.Connection, table: str, *, is_view: bool) -> Iterator[Column]:
    source = table
    if is_view:
        # A view has no types of its own, in some versions of SQLite: a table made of it has.
        source = "looked_at"
        connection.execute(f'CREATE TEMP TABLE {source} AS SELECT * FROM "{table}"')  # noqa: S608
    for _, name, kind, *_ in connection.execute(f'PRAGMA table_xinfo("{source}")').fetchall():
        note = all_notes()[table].columns[name]
        yield Column(name, HOLDS.get(kind, "text"), note, isinstance(note, Personal))
    if is_view:
        connection.execute(f"DROP TABLE {source}")
