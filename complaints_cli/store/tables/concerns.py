"""Safeguarding and anti-social behaviour beside a complaint, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, NumberKey, Words, WordsOrNone


class SafeguardingConcern(SQLModel, table=True):
    """Somebody may be abused or neglected."""

    __tablename__ = "safeguarding_concern"
    ref: ComplaintKey
    concern: NumberKey
    raised_on: Words
    what: WordsOrNone
    referred_on: WordsOrNone
    referred_to: WordsOrNone
    reference: WordsOrNone
    ruled_out_on: WordsOrNone


class AsbCase(SQLModel, table=True):
    """The case in which anti-social behaviour itself is dealt with."""

    __tablename__ = "asb_case"
    ref: ComplaintKey
    n: NumberKey
    case: Words
    noted_on: Words
    words: WordsOrNone
