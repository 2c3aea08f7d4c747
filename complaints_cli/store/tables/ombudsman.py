"""What the Ombudsman asked, found and ordered, declared as classes. Amounts in pence."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, Number, NumberKey, NumberOrNone, Words, WordsOrNone


class OmbudsmanReferral(SQLModel, table=True):
    """A complaint was brought to the Ombudsman."""

    __tablename__ = "ombudsman_referral"
    ref: ComplaintKey
    referral: NumberKey
    referred_on: Words
    referred_by: Words
    their_ref: WordsOrNone


class OmbudsmanNotice(SQLModel, table=True):
    """A notice that presses for a step."""

    __tablename__ = "ombudsman_notice"
    ref: ComplaintKey
    notice: NumberKey
    which: Words
    came_on: Words
    due_on: Words
    first_due_on: Words
    instructs: Number
    what: WordsOrNone
    answered_on: WordsOrNone
    taken_back: Number
    proof: WordsOrNone


class OmbudsmanEvidence(SQLModel, table=True):
    """A request for evidence."""

    __tablename__ = "ombudsman_evidence"
    ref: ComplaintKey
    evidence: NumberKey
    asked_on: Words
    due_on: Words
    first_due_on: Words
    what: WordsOrNone
    sent_on: WordsOrNone
    proof: WordsOrNone


class OmbudsmanDetermination(SQLModel, table=True):
    """What was found on a point, or on the complaint."""

    __tablename__ = "ombudsman_determination"
    ref: ComplaintKey
    determination: NumberKey
    determined_on: Words
    outcome: Words
    point: NumberOrNone
    words: WordsOrNone


class OmbudsmanOrder(SQLModel, table=True):
    """An order, a recommendation or a failure order."""

    __tablename__ = "ombudsman_order"
    ref: ComplaintKey
    item: NumberKey
    kind: Words
    failure_type: NumberOrNone
    ordered_on: Words
    due_on: WordsOrNone
    first_due_on: WordsOrNone
    what: WordsOrNone
    amount: NumberOrNone
    owner: WordsOrNone
    complied_on: WordsOrNone
    declined: Number
    proof: WordsOrNone


class OmbudsmanReview(SQLModel, table=True):
    """A request to look at a determination again."""

    __tablename__ = "ombudsman_review"
    ref: ComplaintKey
    review: NumberKey
    asked_by: Words
    step: Words
    step_on: Words
    last_day: Words
    asked_on: WordsOrNone
    words: WordsOrNone
