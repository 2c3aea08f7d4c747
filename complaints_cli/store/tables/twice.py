"""Complaints that were entered twice, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, Words, WordsKey, WordsOrNone


class EnteredTwice(SQLModel, table=True):
    """An entry that was set aside, because another of the same complaint is kept."""

    __tablename__ = "entered_twice"
    ref: WordsKey
    other: Words
    set_aside_on: Words
    reason: WordsOrNone
    received_on: Words
    recorded_on: Words
    via: Words
    category: WordsOrNone
    kept_close: Number
    handler: WordsOrNone
    label: Words
    name: WordsOrNone
    erased: Number
