"""By what complaints are found to belong together, declared as a class."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Words, WordsKey


class MatchKey(SQLModel, table=True):
    """What a person or a home is found again by: name, phone, email or address, in one spelling."""

    __tablename__ = "match_key"
    ref: ComplaintKey
    what: WordsKey
    key: Words
    received_on: Words
