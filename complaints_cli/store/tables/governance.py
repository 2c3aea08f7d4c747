"""What boards and other bodies were given and said, and what reports need besides figures, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import Number, NumberKey, Words, WordsOrNone


class Presentation(SQLModel, table=True):
    """A report as it was presented, and what was decided on it; its bytes are kept with its event."""

    number: NumberKey
    report: Words
    first_on: Words
    last_on: Words
    given_to: Words
    presented_on: Words
    version: Number
    media: Words
    size: Number
    name: WordsOrNone
    sha256: WordsOrNone
    paper_ref: WordsOrNone
    decision: WordsOrNone
    decided_on: WordsOrNone
    minutes: WordsOrNone
    used: WordsOrNone


class GovernanceConcern(SQLModel, table=True):
    """A concern that a body passed on to the board, or to its champion of residents."""

    __tablename__ = "governance_concern"
    number: NumberKey
    raised_by: Words
    passed_to: Words
    passed_on: Words
    words: WordsOrNone


class GoverningResponse(SQLModel, table=True):
    """The governing body's response to a year's report; of one year the last stands."""

    __tablename__ = "governing_response"
    number: NumberKey
    first_on: Words
    last_on: Words
    approved_on: Words
    approved_by: WordsOrNone
    words: WordsOrNone
    minute: WordsOrNone
    stands: Number


class MemberStatement(SQLModel, table=True):
    """What somebody says in a year's report, in their role; of one role the last stands."""

    __tablename__ = "member_statement"
    number: NumberKey
    first_on: Words
    last_on: Words
    role: Words
    stated_on: Words
    words: WordsOrNone
    stands: Number


class Commentary(SQLModel, table=True):
    """The officer's words in a section of a report; of one section the last stand."""

    number: NumberKey
    first_on: Words
    last_on: Words
    section: Words
    commented_on: Words
    words: WordsOrNone
    stands: Number


class OmbudsmanPublication(SQLModel, table=True):
    """Something that the Ombudsman published, in the year of whose report it is told."""

    __tablename__ = "ombudsman_publication"
    number: NumberKey
    publication: Words
    first_on: Words
    last_on: Words
    published_on: Words
    title: WordsOrNone
    about: WordsOrNone
    url: WordsOrNone


class NoneReceived(SQLModel, table=True):
    """Nothing was there when it was looked for; it stands until something comes."""

    __tablename__ = "none_received"
    number: NumberKey
    none_of: Words
    first_on: Words
    last_on: Words
    looked_on: Words
    stands: Number


class ReportPublished(SQLModel, table=True):
    """Where something of a year's was published."""

    __tablename__ = "report_published"
    number: NumberKey
    what: Words
    first_on: Words
    last_on: Words
    published_on: Words
    place: WordsOrNone
