"""What was learned from elsewhere than one complaint, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, Words, WordsOrNone


class Lesson(SQLModel, table=True):
    """A lesson that belongs to no one complaint."""

    lesson: NumberKey
    noted_on: Words
    source: Words
    what: WordsOrNone
    change: WordsOrNone
    none: Number
    owner: WordsOrNone
    due_on: WordsOrNone
    status: Words
    done_on: WordsOrNone
    proof: WordsOrNone
    told: WordsOrNone
