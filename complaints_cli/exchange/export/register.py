"""The tables of the register, each as a sheet, with what its columns mean and which of them hold personal data."""

import re
from collections.abc import Iterator
from functools import partial

from complaints_cli.exchange.export.kinds import kind_of
from complaints_cli.exchange.export.sheet import Column, Kind, Sheet, heading_of
from complaints_cli.store.notes import all_notes
from complaints_cli.store.record import Record
from complaints_cli.store.row_by_row import columns_of, handed_tables, rows_of

ONE, ZERO = re.compile(r"(?<![\w.-])(?<!stage )1(?=[ ,:;]|$)"), re.compile(r"(?<![\w.-])0(?=[ .,:;]|$)")
"""A switch as the register has it, where a note speaks of it."""


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
        says=str(about.says).replace("Amounts in pence", "Amounts in pounds"),
        columns=tuple(
            Column(
                name=each.name,
                heading=heading_of(each.name),
                kind=kind_of(name, each),
                note=_note(about.columns[each.name], kind_of(name, each)),
                is_personal=each.name in about.personal,
            )
            for each in held
        ),
        rows=partial(rows_of, record, name, held),
    )


def _note(words: str, kind: Kind) -> str:
    """A note as it is true of what an export holds: pounds for pence, yes and no for 1 and 0."""
    if kind is Kind.YES_NO:
        return ONE.sub("yes", ZERO.sub("no", words))
    if kind is Kind.MONEY:
        return words.replace("pence", "pounds").replace("Pence", "Pounds")
    return str(words)
