"""The register of complaints, declared as classes."""

from sqlalchemy import Column, Computed, ForeignKey, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from complaints_cli.store.columns import (
    ComplaintKey,
    Number,
    NumberKey,
    NumberOrNone,
    Words,
    WordsKey,
    WordsOrNone,
)


class Complaint(SQLModel, table=True):
    """A complaint as it stands."""

    __table_args__ = (UniqueConstraint("year", "number"),)
    ref: WordsKey
    year: Number
    number: Number
    state: Words
    situation: Words
    stage: Number
    received_on: Words
    recorded_on: Words
    via: Words
    home: WordsOrNone
    category: WordsOrNone
    flags: Words
    kept_close: Number
    handler: WordsOrNone
    taken_by: WordsOrNone
    label: Words
    summary: WordsOrNone
    name: WordsOrNone
    address: WordsOrNone
    anonymous: Number
    rep: WordsOrNone
    rep_basis: WordsOrNone
    has_adjustment: Number
    has_vulnerability: Number
    outcome_known: Number
    policy: Words
    occurred_on: WordsOrNone
    known_on: WordsOrNone
    accept_until: WordsOrNone
    request: WordsOrNone
    feedback: WordsOrNone
    claim: WordsOrNone
    reported_on: WordsOrNone
    raised_on: Words
    heat: WordsOrNone
    because: WordsOrNone
    closed_on: WordsOrNone
    close_reason: WordsOrNone
    satisfied: Words
    withdrawn_on: WordsOrNone
    refused_on: WordsOrNone
    refusal_ground: WordsOrNone
    reopened_on: WordsOrNone
    corrections: Number
    erased: Number
    version: Number


NEXT_DUE = "CASE WHEN is_open = 0 THEN NULL WHEN acknowledged_on IS NULL THEN acknowledge_due ELSE respond_due END"


class Stage(SQLModel, table=True):
    """One stage with all its dates; `next_due` is worked out by the database and cannot drift."""

    ref: ComplaintKey
    stage: NumberKey
    category: WordsOrNone
    home: WordsOrNone
    received_on: Words
    opened_on: Words
    via: Words
    handler: WordsOrNone
    state: Words
    acknowledged_on: WordsOrNone
    acknowledge_due: Words
    acknowledge_governed_by: Words
    acknowledge_code_due: Words
    code_due: Words
    backstop: Words
    cap: Words
    extended_to: WordsOrNone
    code_date: Words
    extensions: Number
    beyond_cap: Number
    respond_due: Words
    respond_governed_by: Words
    policy_due: WordsOrNone
    promised_on: WordsOrNone
    responded_on: WordsOrNone
    decision: WordsOrNone
    decider: WordsOrNone
    override: WordsOrNone
    acknowledge_missed_by: NumberOrNone
    respond_missed_by: NumberOrNone
    working_days_taken: NumberOrNone
    answered_in: WordsOrNone
    in_time_for_return: Number
    acknowledge_kept: NumberOrNone
    remedy_ruled_out: Number
    is_open: Number
    next_due: str | None = Field(sa_column=Column(Text, Computed(NEXT_DUE, persisted=False)))


class Point(SQLModel, table=True):
    """One matter to be answered."""

    ref: ComplaintKey
    point: NumberKey
    text: WordsOrNone
    responsible: WordsOrNone
    whose: WordsOrNone
    service: WordsOrNone
    refused: Number
    added_on: Words


class Finding(SQLModel, table=True):
    """The last finding on a point at a stage."""

    ref: ComplaintKey
    stage: NumberKey
    point: NumberKey
    decision: Words
    made_on: Words
    reasons: WordsOrNone
    policy: WordsOrNone
    evidence: WordsOrNone
    impact: WordsOrNone
    unchanged: Number


class Action(SQLModel, table=True):
    """A remedy; with a date, a promise. Amount in pence."""

    ref: ComplaintKey
    action: NumberKey
    stage: Number
    remedy: Words
    what: WordsOrNone
    point: NumberOrNone
    due_on: WordsOrNone
    first_due_on: WordsOrNone
    done_on: WordsOrNone
    owner: WordsOrNone
    others: Words
    appointment: WordsOrNone
    amount: NumberOrNone
    head: WordsOrNone
    agreed: Number
    offered_on: Words
    moves: Number
    told_on: WordsOrNone
    told_by: WordsOrNone
    proof: WordsOrNone
    proof_file: WordsOrNone
    proof_sha256: WordsOrNone
    answer: WordsOrNone
    answered_on: WordsOrNone
    replaced_by: NumberOrNone
    is_open: Number


class Notice(SQLModel, table=True):
    """Word of another date: an extension, or that the answer is late."""

    ref: ComplaintKey
    stage: NumberKey
    notice: NumberKey
    kind: Words
    told_on: Words
    replaces: WordsOrNone
    to_date: Words
    working_days: NumberOrNone
    within_cap: NumberOrNone
    reason: WordsOrNone
    good_reason: WordsOrNone
    update_every: NumberOrNone
    agreed: WordsOrNone


class Letter(SQLModel, table=True):
    """A letter that went out; its bytes are the document of its event."""

    ref: ComplaintKey
    letter: NumberKey
    kind: Words
    stage: Number
    sent_on: Words
    sent_by: Words
    media: Words
    respond_by: WordsOrNone
    event: int = Field(sa_column=Column(Integer, ForeignKey("event.seq"), nullable=False))
    version: Number


class Note(SQLModel, table=True):
    """A conversation or a piece of correspondence."""

    ref: ComplaintKey
    note: NumberKey
    noted_on: Words
    party: Words
    via: WordsOrNone
    about: WordsOrNone
    stage: Number
    legal: Number
    hr: Number


class Link(SQLModel, table=True):
    """Another complaint that belongs with this one."""

    ref: ComplaintKey
    other: WordsKey


class Refusal(SQLModel, table=True):
    """A complaint, some of its points, or its escalation that was not accepted."""

    ref: ComplaintKey
    refusal: NumberKey
    stage: Number
    refused_on: Words
    ground: Words
    points: Words
    discretion: Number
    with_letter: Number
    decider: WordsOrNone
