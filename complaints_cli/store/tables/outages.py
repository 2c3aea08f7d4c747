"""Outages of heat and hot water, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, NumberOrNone, Words, WordsOrNone


class Outage(SQLModel, table=True):
    """Heat or hot water failed for several homes."""

    outage: NumberKey
    began_on: Words
    place: WordsOrNone
    supply: Words
    homes: NumberOrNone
    priority: WordsOrNone
    complaints: Words
    heaters: NumberOrNone
    heaters_on: WordsOrNone
    checks: Number
    last_check: WordsOrNone
    escalated_on: WordsOrNone
    ended_on: WordsOrNone
    learned_on: WordsOrNone
    reviewed_on: WordsOrNone
    review: WordsOrNone
    contractor: WordsOrNone
    risk: WordsOrNone
