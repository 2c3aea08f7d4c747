"""What is imported is an older register, or the list of its rows that were in doubt and have been put right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.columns.mapping_file import Mapped
from complaints_cli.exchange.importing.line import Column, LeftOut, Line, Skipped
from complaints_cli.exchange.importing.reading import understand
from complaints_cli.exchange.importing.review import is_review
from complaints_cli.exchange.importing.review_back import NEW, PutRight, read_back
from complaints_cli.exchange.importing.sheets import Book

LEFT_FOR_GOOD = "Left out for good, as its fix says"
NO_COLUMNS = "A review list has its columns with it: leave out {} and give it alone."


@dataclass(frozen=True)
class Source:
    """A file with its rows. `entries` reads them from the top; `as_it_was` gives what a review list keeps of a row."""

    book: Book
    entries: Callable[[], Iterator[Line | Skipped]]
    as_it_was: Callable[[Line], str]
    columns: tuple[Column, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    mapping: Callable[[], str] | None = None
    """What was taken for what, as a mapping file; a review list has none."""


def source(book: Book, today: date, mapped: Mapped | None, only: str | None) -> Source:
    """The file as what it is. Raises Misuse and Refused as `understand` does; Misuse "review" for a damaged list."""
    if is_review(book):
        return _review(book, today, mapped, only)
    found = understand(book, today, mapped or Mapped(), only)
    return Source(
        book=book,
        entries=found.entries,
        as_it_was=found.as_it_was,
        columns=found.columns,
        left_out=found.left_out,
        notes=found.notes,
        mapping=found.mapping,
    )


def _review(book: Book, today: date, mapped: Mapped | None, only: str | None) -> Source:
    given = "--map" if mapped else "--sheet" if only else None
    if given:
        raise Misuse("review", NO_COLUMNS.format(given))
    returned = tuple(read_back(book, today))
    kept = {(each.file, each.sheet, each.row): each.as_it_was for each in returned}
    return Source(
        book=book,
        entries=lambda: map(_entry, returned),
        as_it_was=lambda line: kept[line.file, line.sheet, line.row],
        notes=("It is a review list that came back: its rows are read with what stands under Fix.",),
    )


def _entry(returned: PutRight) -> Line | Skipped:
    if returned.is_left_out:
        return Skipped(returned.sheet, returned.row, LEFT_FOR_GOOD)
    is_new = any(answer == NEW for _, answer in returned.answers)
    return replace(returned.line, file=returned.file, digest=returned.digest, apart=is_new)
