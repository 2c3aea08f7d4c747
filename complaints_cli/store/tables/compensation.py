"""Compensation lines, offers and what was weighed, declared as classes. Amounts in pence."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, NumberOrNone, Words, WordsOrNone


class CompensationLine(SQLModel, table=True):
    """One reason for money; `action` is the remedy it is part of, once it was offered."""

    __tablename__ = "compensation_line"
    ref: ComplaintKey
    line: NumberKey
    stage: Number
    worked_out_on: Words
    head: Words
    unit: Words
    quantity: Number
    rate: NumberOrNone
    amount: Number
    point: NumberOrNone
    evidence: WordsOrNone
    why: WordsOrNone
    action: NumberOrNone
    dropped: Number


class CompensationOffer(SQLModel, table=True):
    """What an offer says beside its amount, which is its remedy's."""

    __tablename__ = "compensation_offer"
    ref: ComplaintKey
    action: NumberKey
    offered_on: Words
    offset: NumberOrNone
    against: WordsOrNone
    offset_agreed: Number
    legal_advice: Number
    decider: WordsOrNone
    approved_by: WordsOrNone
    instead_of: NumberOrNone
    answer_by: WordsOrNone
    basis: WordsOrNone


class RemedyFactors(SQLModel, table=True):
    """What a remedy must match, as it was weighed last at a stage."""

    __tablename__ = "remedy_factors"
    ref: ComplaintKey
    stage: NumberKey
    weighed_on: Words
    wrong: WordsOrNone
    mend: WordsOrNone
    effect: WordsOrNone
    losses: WordsOrNone
    feelings: WordsOrNone
    own_part: WordsOrNone
    duration: WordsOrNone
    circumstances: WordsOrNone
