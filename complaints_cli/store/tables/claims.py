"""Claims for compensation without a complaint, declared as a class. Amounts in pence."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberOrNone, Words, WordsKey, WordsOrNone


class Claim(SQLModel, table=True):
    """One claim, as it stands."""

    ref: WordsKey
    received_on: Words
    state: Words
    via: Words
    heads: Words
    asked: NumberOrNone
    evidence: WordsOrNone
    handler: WordsOrNone
    name: WordsOrNone
    address: WordsOrNone
    what: WordsOrNone
    granted: WordsOrNone
    answered_on: WordsOrNone
    amount: NumberOrNone
    pay_by: WordsOrNone
    decider: WordsOrNone
    approved_by: WordsOrNone
    reasons: WordsOrNone
    paid_on: WordsOrNone
    complaint: WordsOrNone
    version: Number
