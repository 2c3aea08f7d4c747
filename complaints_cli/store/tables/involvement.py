"""Who has a part in a complaint, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, Words, WordsOrNone


class Involvement(SQLModel, table=True):
    """Somebody's part in a complaint."""

    ref: ComplaintKey
    n: NumberKey
    person: Words
    capacity: Words
    stage: Number
    on: Words
    why: WordsOrNone
    ended_on: WordsOrNone


class Approval(SQLModel, table=True):
    """Somebody's sign-off of an answer; `stands` is 0 once that changed."""

    ref: ComplaintKey
    n: NumberKey
    person: Words
    stage: Number
    on: Words
    stands: Number
