"""What was brought over from an older register, taken back again, or handed out: one frozen class a kind."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.exchange_terms import HandedOutAs


@dataclass(frozen=True, kw_only=True)
class Imported(Event):
    """What stands before it was brought over from a row of an older register, with the days it gave.

    `kept` is what the row said in columns that nothing here stands for; `alias` the reference it had there. By `key`
    the same matter is known again in another file, and by `said` whether that file says more of it.
    """

    kind = "imported"
    says = "Brought over from row {row} of {file} {sheet}: {alias}"
    batch: int
    row: int
    file: str = sealed()
    sheet: str = sealed()
    alias: str = sealed()
    kept: str = sealed()
    key: str = sealed()
    said: str = sealed()


@dataclass(frozen=True, kw_only=True)
class TakenBack(Event):
    """The import that brought it over was taken back: it counts as never recorded."""

    kind = "taken-back"
    says = "Taken back with the whole import {batch}"
    batch: int


@dataclass(frozen=True, kw_only=True)
class BatchImported(Event):
    """A file was imported: how many rows it had, and what became of each. `digest` is its SHA-256."""

    kind = "batch-imported"
    says = "Import {batch}: {imported} of {rows} rows of {name}"
    batch: int
    digest: str
    rows: int
    imported: int
    merged: int = 0
    duplicates: int = 0
    not_complaints: int = 0
    skipped: int = 0
    held: int = 0
    first: date | None = None
    last: date | None = None
    name: str = sealed()


@dataclass(frozen=True, kw_only=True)
class BatchTakenBack(Event):
    """A whole import was taken back, with everything that it brought over."""

    kind = "batch-taken-back"
    says = "Import {batch} taken back: {reason}"
    batch: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HandedOut(Event):
    """A copy of what the record holds was made for somebody: of all of it, of a complaint, of a person.

    A person stands by the references of what is theirs: a name here would outlive the erasure of all of it.
    """

    kind = "handed-out"
    says = "Handed out ({what})"
    number: int
    what: HandedOutAs
    media: str
    refs: tuple[str, ...] = ()
    """The complaint that it is of; of a person, their files, else their number on the staff list, else what names them.
    """
    digest: str | None = None
    """SHA-256 of the file, or of the list of files with theirs."""
