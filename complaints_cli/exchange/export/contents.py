"""What an export holds: the complaints, the register, what its columns mean, and the record from which it came."""

from collections.abc import Iterator
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.exchange.export.complaints import complaints_sheet
from complaints_cli.exchange.export.record import record_sheets
from complaints_cli.exchange.export.register import register_sheets
from complaints_cli.exchange.export.sheet import Column, Kind, Row, Sheet, without_people
from complaints_cli.store.anchors import as_head
from complaints_cli.store.record import Record

COLUMNS = "columns"


@dataclass(frozen=True)
class Contents:
    """Everything that goes into an export, before it is written in any form."""

    landlord: str
    made_on: date
    events: int
    head: str
    has_people: bool
    sheets: tuple[Sheet, ...]

    @property
    def read_me(self) -> tuple[str, ...]:
        """What whoever opens it must know first, sentence by sentence."""
        return (
            f"{self.landlord}: what was on record on {long_day(self.made_on)}.",
            f"The record ends with event {self.events}. Its head is {as_head(self.events, self.head)}",
            "Whether it was altered since: complaints verify --anchor, and that head.",
            "That this copy was made is on record after it, and so is not in it.",
            *(WHOLE if self.has_people else WITHOUT_PEOPLE),
            "Amounts are pounds. People on the staff list stand by their id where a column says so: see Person.",
        )


WHOLE = (
    "It holds personal data: keep it where only those can read it who may.",
    "It comes back with: complaints --db NEW import, and its name.",
    "Only the record in it is read then, each hash and seal of it is checked, and all other tables are made again.",
)
WITHOUT_PEOPLE = (
    "Names, contact details and free text are left out, and so is the record itself: it cannot be imported.",
)


def contents(record: Record, today: date, *, people: bool, in_pieces: bool) -> Contents:
    """All sheets of an export, with the record, or without `people` and the record.

    `in_pieces` is for forms whose cells hold only so much.
    """
    seq, head = record.head()
    shown: tuple[Sheet, ...] = (complaints_sheet(record, today), *register_sheets(record))
    sheets = shown if people else tuple(without_people(sheet) for sheet in shown)
    return Contents(
        landlord=record.landlord(today).name,
        made_on=today,
        events=seq,
        head=head,
        has_people=people,
        sheets=(
            *sheets,
            columns_sheet(sheets),
            *(record_sheets(record, in_pieces=in_pieces) if people else ()),
        ),
    )


def columns_sheet(sheets: tuple[Sheet, ...]) -> Sheet:
    """What each column of the sheets means."""

    def rows() -> Iterator[Row]:
        for sheet in sheets:
            for column in sheet.columns:
                named = sheet.heading, column.heading, sheet.name, column.name
                yield *named, str(column.note), column.kind.value, int(column.is_personal)

    return Sheet(
        name=COLUMNS,
        heading="Columns",
        says="What each column means, and which hold personal data.",
        columns=(
            Column("table", "Table"),
            Column("column", "Column"),
            Column("table_name", "Table for programs"),
            Column("column_name", "Column for programs"),
            Column("note", "What it holds"),
            Column("kind", "Kind"),
            Column("personal", "Personal data", kind=Kind.YES_NO),
        ),
        rows=rows,
    )
