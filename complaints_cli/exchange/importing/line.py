"""What one row of an older register says, read: dates are dates, money is pence, and what is in doubt is said."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from complaints_cli.domain.terms import Channel, Decision, Ground, Home, Satisfied


class Sort(StrEnum):
    """What a row is about."""

    COMPLAINT = "complaint"
    REQUEST = "request"
    COMPLIMENT = "compliment"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that could not be read as it stands. `holds` the row back until it is put right.

    `column` is the header as it is written in the file, `value` the cell as text.
    """

    column: str
    value: str
    reason: str
    holds: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class StageLine:
    """What a row says of one stage; `opened` is the day stage 2 was asked for. Money, promises are the row's."""

    opened: date | None = None
    acknowledged: date | None = None
    extended_to: date | None = None
    extension_told: date | None = None
    extension_reason: str = ""
    responded: date | None = None
    decision: Decision | None = None
    decider: str = ""
    handler: str = ""
    reason: str = ""


EMPTY = StageLine()


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One row, read. `stage` is the stage that the row is of, where the register gives each stage its own row.

    On a row of stage 2 the day on which it came in stands in `second.opened`, and `received` is that of the complaint
    only where the row gives both. `handler` is the row's; a stage has one of its own where a column says so.
    A row with a doubt that holds it back is not recorded; what could be read of it is there all the same.
    """

    sheet: str
    row: int
    file: str = ""
    """The file that it stood in first, where it comes out of a review list."""
    digest: str = ""
    """The SHA-256 of that file."""
    sort: Sort = Sort.COMPLAINT
    ref: str = ""
    stage: int | None = None
    received: date | None = None
    via: Channel | None = None
    name: str = ""
    anonymous: bool = False
    address: str = ""
    phone: str = ""
    email: str = ""
    rep: str = ""
    home: Home | None = None
    category: str = ""
    summary: str = ""
    outcome: str = ""
    handler: str = ""
    first: StageLine = EMPTY
    second: StageLine = EMPTY
    closed: date | None = None
    withdrawn: date | None = None
    refused: date | None = None
    ground: Ground | None = None
    refusal_reason: str = ""
    satisfied: Satisfied | None = None
    remedy: str = ""
    amount: int | None = None
    learning: str = ""
    note: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    """What stands in columns that nothing here stands for: header and text."""
    doubts: tuple[Doubt, ...] = ()
    apart: bool = False
    """Somebody looked, and it is none of those on record, however alike they are."""
    cells: tuple[str | int | float | bool | date | None, ...] = ()
    """The row as it stands in the file: `Understood.as_it_was` makes of it what a review list needs."""

    @property
    def is_held(self) -> bool:
        """Whether somebody has to put something right before it can be recorded."""
        return any(doubt.holds for doubt in self.doubts)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is none of the register's: a divider, a total, a key, a note, the header once more."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Column:
    """What became of one column of a sheet. `field` is empty where its words are kept as they are, or left."""

    sheet: str
    header: str
    field: str
    told: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sheet that is no register, and why."""

    sheet: str
    reason: str
