"""What residents were asked and what was shared about them, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, Words, WordsOrNone


class Comment(SQLModel, table=True):
    """A resident's chance to comment before a decision; `points` is empty for all of the stage."""

    ref: ComplaintKey
    comment: NumberKey
    stage: Number
    points: Words
    asked_on: WordsOrNone
    by: WordsOrNone
    via: WordsOrNone
    put: WordsOrNone
    received_on: WordsOrNone
    reply: WordsOrNone


class Share(SQLModel, table=True):
    """Details that somebody outside was given."""

    ref: ComplaintKey
    n: NumberKey
    on: Words
    with_whom: WordsOrNone
    what: WordsOrNone
    discussed: WordsOrNone
    agreed: WordsOrNone
    sensitive: Number
    despite: WordsOrNone
