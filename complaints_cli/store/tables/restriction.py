"""Warnings about behaviour and restrictions of contact, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, Words, WordsOrNone


class BehaviourWarning(SQLModel, table=True):
    """They were warned."""

    __tablename__ = "behaviour_warning"
    ref: ComplaintKey
    warning: NumberKey
    warned_on: Words
    party: Words
    behaviours: Words
    via: WordsOrNone
    evidence: WordsOrNone
    said: WordsOrNone


class Restriction(SQLModel, table=True):
    """A limit on somebody's contact."""

    ref: ComplaintKey
    restriction: NumberKey
    party: Words
    behaviours: Words
    channels: WordsOrNone
    frequency: WordsOrNone
    only_with: WordsOrNone
    decided_on: Words
    starts_on: Words
    review_on: Words
    told_by: Words
    decider: Words
    appeal_to: Words
    evidence: WordsOrNone
    proportionality: WordsOrNone
    equality: WordsOrNone
    stays_open: WordsOrNone
    without_warning: WordsOrNone
    appealed_on: WordsOrNone
    appeal: WordsOrNone
    decide_appeal_by: WordsOrNone
    ended_on: WordsOrNone
    how_ended: WordsOrNone


class RestrictionReview(SQLModel, table=True):
    """It was looked at again."""

    __tablename__ = "restriction_review"
    ref: ComplaintKey
    restriction: NumberKey
    review: NumberKey
    reviewed_on: Words
    was_due_on: Words
    on_appeal: Number
    outcome: Words
    next_review: WordsOrNone
    decider: WordsOrNone
    reasons: WordsOrNone
