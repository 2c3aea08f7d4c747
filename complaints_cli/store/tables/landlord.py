"""The landlord's own tables, declared as classes beside those of the complaints."""

from typing import Annotated

from sqlalchemy import Integer
from sqlmodel import Field, SQLModel

from complaints_cli.store.columns import Number, NumberKey, Words, WordsKey, WordsOrNone


class Person(SQLModel, table=True):
    """Somebody who takes, handles or decides complaints."""

    id: WordsKey
    name: Words
    role: WordsOrNone
    standing: Words
    landlord: WordsOrNone
    email: WordsOrNone
    aliases: WordsOrNone
    left_on: WordsOrNone


class Setting(SQLModel, table=True):
    """What a setting is from a day on."""

    key: WordsKey
    value: Words
    from_on: WordsKey


class Policy(SQLModel, table=True):
    """A policy adopted from a day on."""

    id: WordsKey
    name: Words
    version: Words
    effective_from: WordsKey
    settings: Words


class Calendar(SQLModel, table=True):
    """A list of bank holidays as it was installed; the highest version is in force."""

    version: NumberKey
    division: Words
    covered_until: Words
    digest: Words
    installed_on: Words


class BankHoliday(SQLModel, table=True):
    """One bank holiday of one calendar."""

    __tablename__ = "bank_holiday"
    calendar: Annotated[int, Field(sa_type=Integer, primary_key=True, foreign_key="calendar.version")]
    day: WordsKey
    name: Words
    provisional: Number
