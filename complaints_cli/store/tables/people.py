"""Adjustments, what was disclosed, representatives and what the resident prefers, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, NumberOrNone, Words, WordsOrNone


class Adjustment(SQLModel, table=True):
    """Something done differently for the resident."""

    ref: ComplaintKey
    number: NumberKey
    on: Words
    aid: Words
    text: WordsOrNone
    days: NumberOrNone
    review: WordsOrNone
    reviewed_on: WordsOrNone
    ended_on: WordsOrNone


class Disability(SQLModel, table=True):
    """A disability that the resident told of."""

    ref: ComplaintKey
    number: NumberKey
    on: Words
    text: WordsOrNone
    ended_on: WordsOrNone


class Vulnerability(SQLModel, table=True):
    """Something to bear in mind."""

    ref: ComplaintKey
    number: NumberKey
    on: Words
    text: WordsOrNone
    checked_on: Words
    ended_on: WordsOrNone


class Representative(SQLModel, table=True):
    """Somebody who speaks, or spoke, for the resident."""

    ref: ComplaintKey
    number: NumberKey
    on: Words
    name: WordsOrNone
    basis: WordsOrNone
    points: WordsOrNone
    stage: NumberOrNone
    copies: Words
    object_by: WordsOrNone
    contact_by: WordsOrNone
    address: WordsOrNone
    phone: WordsOrNone
    email: WordsOrNone
    proofs: WordsOrNone
    proven_on: WordsOrNone
    objected: Number
    ended_on: WordsOrNone


class Resident(SQLModel, table=True):
    """What whoever complains prefers, for how many they speak, and the permission that they may need."""

    ref: ComplaintKey
    preferred_name: WordsOrNone
    contact_by: WordsOrNone
    reply_as: WordsOrNone
    group_of: NumberOrNone
    members: WordsOrNone
    permission: WordsOrNone
    permission_on: WordsOrNone
