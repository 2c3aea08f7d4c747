"""The record, declared as classes: events, and beside them what can be erased of each."""

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from complaints_cli.store.columns import Bytes, EventKey, Number, NumberKey, Words, WordsKey, WordsOrNone


class Event(SQLModel, table=True):
    """Something that was recorded. Never changed, never removed."""

    __table_args__ = (UniqueConstraint("stream", "version"),)
    seq: NumberKey
    stream: Words
    version: Number
    act: Number
    kind: Words
    happened_on: Words
    recorded_on: Words
    instant: Words
    login: Words
    person: WordsOrNone
    facts: Words
    seal: WordsOrNone
    previous: Words
    hash: Words


class SealedText(SQLModel, table=True):
    """The texts of an event, and the salt of its seal: both go when it is erased."""

    __tablename__ = "sealed_text"
    event: EventKey
    salt: Bytes
    content: Words


class Document(SQLModel, table=True):
    """A letter as it went out, or a file as it came in."""

    event: EventKey
    field: WordsKey
    content: Bytes


class Trace(SQLModel, table=True):
    """An erasure after which the file was not written anew yet: of the file, and not of the record."""

    event: EventKey
