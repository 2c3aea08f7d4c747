"""Figures that come from elsewhere, declared as classes: surveys, and what other landlords reached."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, NumberOrNone, Words, WordsOrNone


class Survey(SQLModel, table=True):
    """How many gave each answer to the regulator's question, or to one of the landlord's own."""

    survey: NumberKey
    first_on: Words
    last_on: Words
    counted_on: Words
    very_satisfied: Number
    fairly_satisfied: Number
    neither: Number
    fairly_dissatisfied: Number
    very_dissatisfied: Number
    own: Number
    stock: WordsOrNone
    asked: NumberOrNone
    sample: WordsOrNone
    method: WordsOrNone
    stands: Number


class Benchmark(SQLModel, table=True):
    """A figure from elsewhere that a measure is held against."""

    benchmark: NumberKey
    measure: Words
    stage: NumberOrNone
    stock: WordsOrNone
    first_on: Words
    last_on: Words
    compared: Words
    value: Words
    source: WordsOrNone
    set_on: Words
    stands: Number
