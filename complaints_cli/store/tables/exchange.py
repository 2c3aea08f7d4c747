"""What came in and what was handed out, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, Words, WordsOrNone


class ImportBatch(SQLModel, table=True):
    """A file that was imported, and what became of its rows."""

    __tablename__ = "import_batch"
    batch: NumberKey
    imported_on: Words
    name: WordsOrNone
    digest: Words
    rows: Number
    imported: Number
    merged: Number
    duplicates: Number
    not_complaints: Number
    skipped: Number
    held: Number
    first_received_on: WordsOrNone
    last_received_on: WordsOrNone
    taken_back_on: WordsOrNone


class HandedOut(SQLModel, table=True):
    """A copy that was made of what the record holds, and who made it."""

    __tablename__ = "handed_out"
    number: NumberKey
    what: Words
    refs: WordsOrNone
    handed_on: Words
    media: Words
    digest: WordsOrNone
    login: Words
    person: WordsOrNone
