"""The landlord's own form against the Code, declared as classes: answers, what explains them, approvals."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, Words, WordsKey, WordsOrNone


class ProvisionAnswer(SQLModel, table=True):
    """The landlord's own statement on a provision of the Code, on the form of a year."""

    __tablename__ = "provision_answer"
    year_end: WordsKey
    number: WordsKey
    comply: Words
    evidence: WordsOrNone
    commentary: WordsOrNone
    action: WordsOrNone
    due_on: WordsOrNone
    answered_on: Words
    carried_from: WordsOrNone
    to_confirm: Number
    done_on: WordsOrNone
    proof: WordsOrNone


class ExplainedFailing(SQLModel, table=True):
    """Something that the record shows against an answer, and why the answer stands."""

    __tablename__ = "explained_failing"
    year_end: WordsKey
    number: WordsKey
    failing: WordsKey
    explained_on: Words
    because: WordsOrNone


class AssessmentApproval(SQLModel, table=True):
    """The last approval of a year's form, and how many rows were answered; `changed` has those that are other since."""

    __tablename__ = "assessment_approval"
    year_end: WordsKey
    approved_on: Words
    approved_by: WordsOrNone
    minute: WordsOrNone
    despite: WordsOrNone
    answered: int
    changed: WordsOrNone
