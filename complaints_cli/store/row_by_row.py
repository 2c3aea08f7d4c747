"""What is handed out of the register is read row by row, and never gathered: a million rows cost what one costs."""

from collections.abc import Iterable, Iterator

from complaints_cli.dataclass import dataclass
from complaints_cli.store import log
from complaints_cli.store.entry import Value
from complaints_cli.store.record import Record
from complaints_cli.store.shelves import all_shelves, register_tables
from complaints_cli.store.shelves.shelf import DUE

NOT_HANDED_OUT = frozenset({"match_key"})
"""By what people are found again, which is worked out anew wherever the record goes."""

EVENTS = f"SELECT {', '.join(log.COLUMNS)} FROM event ORDER BY seq"  # noqa: S608
TEXTS = "SELECT event, lower(hex(salt)), content FROM sealed_text ORDER BY event"
DOCUMENTS = "SELECT event, field, content FROM document ORDER BY event, field"


VIEWS = ("due_in_words", "promises_in_words")
"""The views that say what an officer looks for, with names for ids."""


@dataclass(frozen=True)
class Held:
    """A column of a table or view: its name, and SQLite's type of what it holds."""

    name: str
    type: str

    @property
    def is_number(self) -> bool:
        """Whole numbers, and not text."""
        return self.type == "INTEGER"

    @property
    def is_pounds(self) -> bool:
        """Pounds, which only views hold; read as pence, as everywhere else."""
        return self.type == "REAL"

    @property
    def read(self) -> str:
        """How it is asked for."""
        return f'CAST(round("{self.name}" * 100) AS INTEGER)' if self.is_pounds else f'"{self.name}"'


def handed_tables() -> tuple[str, ...]:
    """The tables and views of the register that a copy holds: what is due, the complaints', then all others."""
    in_order = dict.fromkeys([*VIEWS, DUE, *all_shelves()["C"].by_ref, *register_tables()])
    return tuple(name for name in in_order if name not in NOT_HANDED_OUT)


def columns_of(record: Record, name: str) -> tuple[Held, ...]:
    """The columns of a table or view, in its own order."""
    found = record.rows("SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid", (name,))
    return tuple(Held(row["name"], row["type"]) for row in found)


def rows_of(record: Record, name: str, columns: Iterable[Held]) -> Iterator[tuple[Value, ...]]:
    """The rows of a table or view, in the order of its key."""
    key = record.rows("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (name,))
    order = ", ".join(f'"{row["name"]}"' for row in key) or "1, 2"
    wanted = ", ".join(column.read for column in columns)
    return record.each(f'SELECT {wanted} FROM "{name}" ORDER BY {order}')  # noqa: S608


def event_rows(record: Record) -> Iterator[tuple[Value, ...]]:
    """Every event as it lies in the file, in the order of `log.COLUMNS`."""
    return record.each(EVENTS)


def text_rows(record: Record) -> Iterator[tuple[Value, ...]]:
    """What is sealed of each event: its number, the salt in hex, the text."""
    return record.each(TEXTS)


def document_rows(record: Record) -> Iterator[tuple[int, str, bytes]]:
    """Every document: the number of its event, the field that it stands in, its bytes."""
    return iter(record.connection.cursor().execute(DOCUMENTS))
