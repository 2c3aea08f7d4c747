"""Compensation as it is worked out: lines that add up to an offer, its answer, and what was weighed (Code 7.2 to 7.4).

The money itself is one record: a remedy of the kind money, whose amount is the sum of the lines.
"""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass


def money(pence: int) -> str:
    """An amount as in "£1,250.00"."""
    return f"£{pence // 100:,}.{pence % 100:02d}"


class Head(StrEnum):
    """What money is for."""

    HEATING_AND_HOT_WATER = "loss-of-heating-and-hot-water"
    HEATING = "loss-of-heating"
    HOT_WATER = "loss-of-hot-water"
    POWER = "loss-of-power"
    LIGHTING = "loss-of-lighting"
    ROOM = "loss-of-room"
    FACILITIES = "loss-of-facilities"
    MISSED_APPOINTMENT = "missed-appointment"
    DISTRESS = "distress-and-inconvenience"
    TIME_AND_TROUBLE = "time-and-trouble"
    COMPLAINT_HANDLING = "complaint-handling"
    EVIDENCED_LOSS = "evidenced-loss"
    DAMAGE = "damage-to-belongings"
    INJURY = "personal-injury"
    RENT_REFUND = "rent-refund"
    PROLONGED_LOSS = "prolonged-loss"
    REPEATED_FAILURES = "repeated-failures"
    BILLING_ERROR = "billing-error"
    POOR_COMMUNICATION = "poor-communication"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As a letter says it: "Loss of heating"."""
        return self.value.replace("-", " ").capitalize()


NEEDS_EVIDENCE = frozenset({Head.EVIDENCED_LOSS, Head.DAMAGE, Head.INJURY})
"""Heads that rest on a loss which the resident can show."""


class Unit(StrEnum):
    """What a rate is for."""

    DAY = "day"
    WEEK = "week"
    ITEM = "item"
    ONCE = "once"

    @property
    def each(self) -> str:
        """Behind a rate: "£8.00 a day", "£15.00 each"."""
        return {"day": "a day", "week": "a week", "item": "each"}.get(self.value, "once")


class Seen(StrEnum):
    """Whether the resident's proof of a loss was asked for, or is here."""

    ASKED = "asked"
    RECEIVED = "received"


class Against(StrEnum):
    """A debt that compensation is set off against."""

    RENT_ARREARS = "rent-arrears"
    SERVICE_CHARGE = "service-charge"
    RECHARGE = "recharge"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As a letter says it to whoever owes it."""
        return {"other": "what you owe us"}.get(self.value, f"your {self.value.replace('-', ' ')}")


class Answer(StrEnum):
    """What the resident said to an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    NO_ANSWER = "no-answer"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One reason for money: so many units at a rate, or a sum. Rate and amount in pence."""

    number: int
    stage: int
    on: date
    head: Head
    unit: Unit
    quantity: int
    amount: int
    rate: int | None = None
    point: int | None = None
    evidence: Seen | None = None
    why: str = ""
    action: int | None = None
    """The remedy it is part of, once it was offered."""
    dropped: bool = False


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What an offer of lines says beyond its amount, which is that of the remedy it is. Offset in pence."""

    action: int
    on: date
    lines: tuple[int, ...]
    offset: int | None = None
    against: Against | None = None
    offset_agreed: bool = False
    legal_advice: bool = False
    decider: str | None = None
    approved_by: str | None = None
    instead_of: int | None = None
    answer_by: date | None = None
    basis: str = ""
    """The policy, or the part of it, that the award rests on."""


FACTORS = (
    ("wrong", "What went wrong"),
    ("mend", "Whether it can be put right"),
    ("effect", "Time, trouble and inconvenience"),
    ("losses", "Losses that can be shown"),
    ("feelings", "What it did to how they feel"),
    ("own_part", "What the resident did or did not do"),
    ("duration", "How long it took to put right"),
    ("circumstances", "Vulnerability, or what made it better or worse"),
)
"""The eight things that are weighed before a remedy is decided, with their headings."""


@dataclass(frozen=True, kw_only=True)
class Factors:
    """What was weighed at a stage."""

    stage: int
    on: date
    wrong: str = ""
    mend: str = ""
    effect: str = ""
    losses: str = ""
    feelings: str = ""
    own_part: str = ""
    duration: str = ""
    circumstances: str = ""
