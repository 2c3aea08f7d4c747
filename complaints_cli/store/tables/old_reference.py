"""Where what was brought over from an older register stood there, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, WordsKey, WordsOrNone


class OldReference(SQLModel, table=True):
    """A row of an older register that came over, and its reference there; `key` and `said` know the row again."""

    __tablename__ = "old_reference"
    ref: WordsKey
    n: NumberKey
    alias: WordsOrNone
    spelt: WordsOrNone
    batch: Number
    file: WordsOrNone
    sheet: WordsOrNone
    row: Number
    key: WordsOrNone
    said: WordsOrNone
