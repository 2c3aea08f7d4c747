"""What is still to be done, of every stream, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, NumberOrNone, Words, WordsKey, WordsOrNone


class Due(SQLModel, table=True):
    """Something that is still to be done: by when, and which rule or promise says so."""

    ref: WordsKey
    n: NumberKey
    label: Words
    what: Words
    stage: NumberOrNone
    item: NumberOrNone
    due_on: Words
    due_at: WordsOrNone
    governed_by: Words
    rule: Words
    original_due: WordsOrNone
    provisional: Number
    handler: WordsOrNone
    rank: Number
