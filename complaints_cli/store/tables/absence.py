"""Who is away and who covers, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Words, WordsKey


class Absence(SQLModel, table=True):
    """A time in which somebody is away, both days included, and who sees to what is theirs."""

    person: WordsKey
    first_on: WordsKey
    last_on: Words
    cover: Words
