"""The field's own words, once: what is stored, typed on the command line and printed in letters."""

from enum import StrEnum

CODE_DEFINITION = (
    "an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the "
    "landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents"
)
"""Code 1.2: the one sentence that landlords must use as it stands."""


class Channel(StrEnum):
    """How something reached the landlord (Code 3.1, 3.2)."""

    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    WEB = "web"
    SOCIAL_MEDIA = "social-media"
    LETTER = "letter"
    IN_PERSON = "in-person"
    OTHER = "other"


class SentBy(StrEnum):
    """How a letter went out. A complaint made on social media is never answered there."""

    POST = "post"
    EMAIL = "email"
    HAND = "hand"
    TEXT = "text"


WRITTEN_BY = {
    SentBy.POST: Channel.LETTER,
    SentBy.EMAIL: Channel.EMAIL,
    SentBy.HAND: Channel.IN_PERSON,
    SentBy.TEXT: Channel.TEXT,
}
"""The channel that each way of sending a letter uses."""


class Home(StrEnum):
    """What the person who complains is to the landlord."""

    TENANT = "tenant"
    SHARED_OWNER = "shared-owner"
    LEASEHOLDER = "leaseholder"
    FORMER_TENANT = "former-tenant"
    APPLICANT = "applicant"
    NEIGHBOUR = "neighbour"
    LICENSEE = "licensee"
    SERVICE_AGREEMENT = "service-agreement"
    HOUSEHOLD_MEMBER = "household-member"
    """Lives with whoever holds the tenancy, lease or licence."""
    HOMEOWNER = "homeowner"
    PRIVATE_TENANT = "private-tenant"
    AFFECTED = "affected"
    """Anybody else whom something of the landlord's touches."""
    OTHER = "other"


class RepBasis(StrEnum):
    """Why somebody may speak for the resident (Code 1.3, 3.6)."""

    CONSENT = "consent"
    CAPACITY = "capacity"
    """The resident lacks capacity under the Mental Capacity Act 2005."""
    PHYSICAL_CAPACITY = "physical-capacity"
    CHILD = "child"
    DECEASED = "deceased"


class Flag(StrEnum):
    """What about a complaint calls for another eye or another clock."""

    HAZARD = "hazard"
    HEAT_NETWORK = "heat-network"
    BUILDING_SAFETY = "building-safety"
    SAFEGUARDING = "safeguarding"
    ASB_HANDLING = "asb-handling"
    SENSITIVE = "sensitive"
    STAFF_CONDUCT = "staff-conduct"
    """Something may have to be looked at with an employee, and what comes of that is confidential."""


class Responsible(StrEnum):
    """Whether the landlord answers for a point (Code 5.7)."""

    YES = "yes"
    PART = "part"
    NO = "no"


class Decision(StrEnum):
    """What was found on a point, or on the whole (Code 6.9 c, 6.19 c)."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly-upheld"
    NOT_UPHELD = "not-upheld"


class RemedyKind(StrEnum):
    """The eight ways of putting things right in Code 7.1."""

    APOLOGY = "apology"
    ACKNOWLEDGEMENT = "acknowledgement"
    EXPLANATION = "explanation"
    ACTION = "action"
    RECONSIDER = "reconsider"
    CORRECT_RECORD = "correct-record"
    MONEY = "money"
    POLICY_CHANGE = "policy-change"


class Ground(StrEnum):
    """Why a complaint, or its escalation, is not accepted (Code 2.2)."""

    OVER_12_MONTHS = "over-12-months"
    PROCEEDINGS_FILED = "proceedings-filed"
    ALREADY_CONSIDERED = "already-considered"
    OTHER = "other"


class CloseReason(StrEnum):
    """Why a complaint was closed."""

    RESPONDED = "responded"
    RESOLVED = "resolved"
    NO_CONTACT = "no-contact"


class Satisfied(StrEnum):
    """What the resident said about the outcome."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Agreed(StrEnum):
    """Whether the resident agreed to a new date or an interval of updates (Code 5.9)."""

    YES = "yes"
    NO = "no"
    ASKED = "asked"


class NotedWith(StrEnum):
    """Who a conversation was with (Code 5.12)."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"
    CONTRACTOR = "contractor"
    OMBUDSMAN = "ombudsman"
    STAFF = "staff"
    COUNCILLOR = "councillor"
    """A councillor, or a member of Parliament."""
    OTHER = "other"


class Evidence(StrEnum):
    """What a file is evidence of (Code 5.8 d)."""

    PHOTO = "photo"
    CORRESPONDENCE = "correspondence"
    REPORT = "report"
    REPAIR_RECORD = "repair-record"
    STATEMENT = "statement"
    CALL_RECORDING = "call-recording"
    POLICY = "policy"
    CONTRACT = "contract"
    OTHER = "other"


class Apart(StrEnum):
    """Why a matter raised during an investigation becomes a complaint of its own (Code 6.8)."""

    ANSWERED = "answered"
    UNRELATED = "unrelated"
    WOULD_DELAY = "would-delay"


class State(StrEnum):
    """Where a complaint stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    ENTERED_TWICE = "entered-twice"
    """It is the same complaint as another, put on record a second time, and counts nowhere."""


class Verdict(StrEnum):
    """How a date was kept, by the Code; always worked out from dates, never stored."""

    PENDING = "pending"
    MET = "met"
    MET_WITH_EXTENSION = "met-with-extension"
    MISSED = "missed"


class Governs(StrEnum):
    """Where a date comes from; of a stage's dates the earliest is the one to work to."""

    CODE = "code"
    BACKSTOP = "backstop"
    POLICY = "policy"
    PROMISE = "promise"
    EXTENSION = "extension"
    LAW = "law"
    OMBUDSMAN = "ombudsman"
    RECORD = "record"
    """A review of something that the landlord keeps: an adjustment, a restriction, a text."""


class Standing(StrEnum):
    """Where somebody stands towards the landlord, which decides where a complaint about another may go."""

    STAFF = "staff"
    DIRECTOR = "director"
    CHIEF_EXECUTIVE = "chief-executive"
    CHAIR = "chair"
    BOARD = "board"
    OUTSIDE = "outside"
    """Of another landlord, or nobody's: brought in to decide."""
    CONTRACTOR = "contractor"
    """Works for the landlord: complained of, or to see to a promise, and never one who decides."""


class LetterKind(StrEnum):
    """What goes out: to a resident, to whoever speaks for them, or to somebody who is asked about the matter."""

    ACKNOWLEDGEMENT_1 = "acknowledgement-1"
    ACKNOWLEDGEMENT_2 = "acknowledgement-2"
    EXTENSION = "extension"
    LATE = "late"
    RESPONSE_1 = "response-1"
    RESPONSE_2 = "response-2"
    QUICK_RESPONSE = "quick-response"
    REFUSAL = "refusal"
    REFUSAL_TO_ESCALATE = "refusal-to-escalate"
    WITHDRAWAL = "withdrawal"
    CORRECTION = "correction"
    AUTHORITY_REQUEST = "authority-request"
    OMBUDSMAN_EVIDENCE = "ombudsman-evidence"
    OMBUDSMAN_COMPLIANCE = "ombudsman-compliance"
    OMBUDSMAN_ORDERS = "ombudsman-orders"
    OPPORTUNITY_TO_COMMENT = "opportunity-to-comment"
    RESTRICTION_WARNING = "restriction-warning"
    RESTRICTION = "restriction"
    RESTRICTION_REVIEW = "restriction-review"
    RESTRICTION_LIFTED = "restriction-lifted"
    SHARING = "sharing"
    QUESTIONS_TO_CONTRACTOR = "questions-to-contractor"
    STATEMENT_REQUEST = "statement-request"
    NEW_HANDLER = "new-handler"
    UPDATE = "update"
    ACTIONS_COMPLETED = "actions-completed"
    CANNOT_DELIVER = "cannot-deliver"
    NO_CONTACT = "no-contact"
    CLOSING = "closing"
    COMPENSATION_OFFER = "compensation-offer"
    YOU_SAID = "you-said"
    NEW_ISSUE = "new-issue"
    CLARIFICATION = "clarification"
    MEETING = "meeting"
    EARLY_REMEDY = "early-remedy"


SENT_APART = (
    LetterKind.CORRECTION,
    LetterKind.AUTHORITY_REQUEST,
    LetterKind.OMBUDSMAN_EVIDENCE,
    LetterKind.OMBUDSMAN_COMPLIANCE,
    LetterKind.OMBUDSMAN_ORDERS,
    LetterKind.SHARING,
    LetterKind.QUESTIONS_TO_CONTRACTOR,
    LetterKind.STATEMENT_REQUEST,
    LetterKind.NEW_HANDLER,
    LetterKind.ACTIONS_COMPLETED,
    LetterKind.NEW_ISSUE,
    LetterKind.CLARIFICATION,
    LetterKind.MEETING,
    LetterKind.EARLY_REMEDY,
)
"""Letters that are all that is recorded: no command of their own sends them."""
