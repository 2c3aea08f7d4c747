"""Holds against erasure, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import NumberKey, Words, WordsKey, WordsOrNone


class Hold(SQLModel, table=True):
    """Something that has a reference must not be erased."""

    ref: WordsKey
    hold: NumberKey
    ground: Words
    placed_on: Words
    reason: WordsOrNone
    lifted_on: WordsOrNone
    why_lifted: WordsOrNone
