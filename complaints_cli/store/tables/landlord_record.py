"""The landlord's own record, declared as classes: training, exceptional times, submissions, its policy's history."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, Words, WordsKey, WordsOrNone


class Training(SQLModel, table=True):
    """A course that somebody took."""

    training: NumberKey
    person: Words
    taken_on: Words
    what: WordsOrNone
    given_by: WordsOrNone
    refresh_by: WordsOrNone


class ExceptionalTime(SQLModel, table=True):
    """A time in which the Code could not be kept, and when each audience was told."""

    __tablename__ = "exceptional_time"
    exception: NumberKey
    began_on: Words
    expected_back: Words
    ended_on: WordsOrNone
    what: WordsOrNone
    why: WordsOrNone
    told_ombudsman_on: WordsOrNone
    told_residents_on: WordsOrNone
    on_website_on: WordsOrNone


class AssessmentCall(SQLModel, table=True):
    """Something that called for a fresh self-assessment."""

    __tablename__ = "assessment_call"
    call: NumberKey
    because: Words
    complaint: WordsOrNone
    called_on: Words
    due_on: Words
    done_on: WordsOrNone
    words: WordsOrNone
    changes: WordsOrNone


class Submission(SQLModel, table=True):
    """A year whose papers went to the Ombudsman, by its last day."""

    year_end: WordsKey
    sent_on: Words


class PolicyStep(SQLModel, table=True):
    """A policy was approved, consulted on or assessed for equality; `who` did it, or was asked."""

    __tablename__ = "policy_step"
    step: NumberKey
    policy: Words
    what: Words
    done_on: Words
    who: WordsOrNone
    words: WordsOrNone
    review: WordsOrNone


class PolicyReview(SQLModel, table=True):
    """A review of a policy that something called for."""

    __tablename__ = "policy_review"
    review: NumberKey
    policy: Words
    because: Words
    called_on: Words
    due_on: Words
    done_on: WordsOrNone
    text: WordsOrNone
    outcome: WordsOrNone


class EqualityAnswer(SQLModel, table=True):
    """How many people gave an answer to a question on equality; nobody and no complaint is named."""

    __tablename__ = "equality_answer"
    question: WordsKey
    answer: WordsKey
    people: Number
