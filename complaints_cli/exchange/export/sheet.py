"""A sheet of an export: its columns, each of a kind, and its rows, which are read no sooner than they are written."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.store.entry import Value

Row = tuple[Value, ...]


class Kind(StrEnum):
    """What the values of a column are; how each is written is up to the format."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    """Pence on record, pounds in an export."""
    DAY = "day"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Column:
    """A column: the name that programs know it by, its heading, and what it means."""

    name: str
    heading: str
    kind: Kind = Kind.TEXT
    note: str = ""
    is_personal: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table of an export. `rows` begins anew each time it is called."""

    name: str
    heading: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]
    is_record: bool = False
    """It belongs to the record itself, from which everything else can be made again."""


HEADINGS = {
    "ref": "Reference",
    "asb_case": "ASB case",
    "hr": "HR",
    "sha256": "SHA-256",
    "proof_sha256": "Proof SHA-256",
}
"""Names that are headed otherwise than by their words."""


def heading_of(name: str) -> str:
    """A column or a table as it is headed: received_on is "Received on"."""
    return HEADINGS.get(name) or name.replace("_", " ").capitalize()


def pounds(pence: int) -> str:
    """An amount as text: -150 is "-1.50"."""
    return f"{'-' if pence < 0 else ''}{abs(pence) // 100}.{abs(pence) % 100:02d}"


def day_of(value: Value) -> date | None:
    """The day that a value is; None where it is words, or a day with a time."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found and found.isoformat() == value else None


def without_people(sheet: Sheet) -> Sheet:
    """The sheet without the columns that may name or describe somebody."""
    kept = [number for number, column in enumerate(sheet.columns) if not column.is_personal]
    return replace(
        sheet,
        columns=tuple(sheet.columns[number] for number in kept),
        rows=lambda: (tuple(row[number] for number in kept) for row in sheet.rows()),
    )
