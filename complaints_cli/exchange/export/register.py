"""The tables of the register, each as a sheet, with what its columns mean and which of them hold personal data."""

from collections.abc import Iterator
from functools import partial

from complaints_cli.exchange.export.kinds import kind_of
from complaints_cli.exchange.export.sheet import Column, Sheet, heading_of
from complaints_cli.store.handing_out import columns_of, handed_tables, rows_of
from complaints_cli.store.notes import all_notes
from complaints_cli.store.reading import Record


def register_sheets(record: Record) -> Iterator[Sheet]:
    """A sheet for each table of the register, in its order."""
    for name in handed_tables():
        yield register_sheet(record, name)


def register_sheet(record: Record, name: str) -> Sheet:
    """The sheet of one table or view of the register."""
    about = all_notes()[name]
    held = columns_of(record, name)
    return Sheet(
        name=name,
        heading=heading_of(name),
        says=about.says,
        columns=tuple(
            Column(
                name=each.name,
                heading=heading_of(each.name),
                kind=kind_of(name, each),
                note=about.columns[each.name],
                is_personal=each.name in about.personal,
            )
            for each in held
        ),
        rows=partial(rows_of, record, name, [each.name for each in held]),
    )
