"""What complaints taught and who was told of it, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, Words, WordsOrNone


class Learning(SQLModel, table=True):
    """A change that a complaint led to, or why there is none."""

    ref: ComplaintKey
    learning: NumberKey
    stage: Number
    noted_on: Words
    change: WordsOrNone
    none: Number
    heard: WordsOrNone
    wrong: WordsOrNone
    cause: WordsOrNone
    because: WordsOrNone
    training: WordsOrNone
    risk: WordsOrNone
    owner: WordsOrNone
    due_on: WordsOrNone
    first_due_on: WordsOrNone
    moves: Number
    status: Words
    begun_on: WordsOrNone
    done_on: WordsOrNone
    proof: WordsOrNone
    dropped_on: WordsOrNone
    dropped_for: WordsOrNone
    is_open: Number


class LearningTold(SQLModel, table=True):
    """Somebody was told of a change."""

    __tablename__ = "learning_told"
    ref: ComplaintKey
    learning: NumberKey
    n: NumberKey
    told_on: Words
    how: Words
    words: WordsOrNone
