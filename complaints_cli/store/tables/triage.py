"""Service requests, feedback and compliments, declared as classes."""

from typing import Annotated

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from complaints_cli.store.columns import Number, NumberKey, NumberOrNone, Words, WordsKey, WordsOrNone

RequestKey = Annotated[str, Field(sa_type=Text, primary_key=True, foreign_key="request.ref")]


class Request(SQLModel, table=True):
    """A service request."""

    ref: WordsKey
    state: Words
    received_on: Words
    via: Words
    priority: Words
    category: WordsOrNone
    flags: Words
    heat: WordsOrNone
    home: WordsOrNone
    team: WordsOrNone
    handler: WordsOrNone
    taken_by: WordsOrNone
    contact_by: WordsOrNone
    target_on: WordsOrNone
    label: Words
    summary: WordsOrNone
    outcome: WordsOrNone
    name: WordsOrNone
    address: WordsOrNone
    rep: WordsOrNone
    has_adjustment: Number
    has_vulnerability: Number
    contacts: Number
    first_unhappy_on: WordsOrNone
    first_replied_on: WordsOrNone
    last_reviewed_on: WordsOrNone
    done_on: WordsOrNone
    how: WordsOrNone
    agreed: WordsOrNone
    erased: Number
    version: Number


class RequestContact(SQLModel, table=True):
    """Once that somebody was in touch about a request, and what became of the choice to complain."""

    __tablename__ = "request_contact"
    ref: RequestKey
    number: NumberKey
    on: Words
    via: WordsOrNone
    words: WordsOrNone
    unhappy: NumberOrNone
    signs: WordsOrNone
    choice: WordsOrNone
    why: WordsOrNone
    taken_by: WordsOrNone
    spoken_to: WordsOrNone


class RequestReply(SQLModel, table=True):
    """What the resident was told about a request."""

    __tablename__ = "request_reply"
    ref: RequestKey
    number: NumberKey
    on: Words
    via: Words
    text: WordsOrNone
    by: WordsOrNone


class RequestReview(SQLModel, table=True):
    """Once that somebody looked at a request again."""

    __tablename__ = "request_review"
    ref: RequestKey
    number: NumberKey
    on: Words
    text: WordsOrNone
    next: WordsOrNone


class Feedback(SQLModel, table=True):
    """What somebody said in a survey, on social media or to one of the staff."""

    ref: WordsKey
    received_on: Words
    source: Words
    via: Words
    category: WordsOrNone
    home: WordsOrNone
    handler: WordsOrNone
    taken_by: WordsOrNone
    reply_wanted: Number
    unhappy: Number
    choice: WordsOrNone
    signposted_on: WordsOrNone
    out_of_reach_on: WordsOrNone
    owes: WordsOrNone
    label: Words
    summary: WordsOrNone
    survey: WordsOrNone
    name: WordsOrNone
    erased: Number
    version: Number


class Compliment(SQLModel, table=True):
    """Praise for somebody, a team or a service; `about` has the ids of staff."""

    ref: WordsKey
    received_on: Words
    via: Words
    team: WordsOrNone
    category: WordsOrNone
    about: WordsOrNone
    taken_by: WordsOrNone
    text: WordsOrNone
    name: WordsOrNone
    erased: Number
    version: Number
