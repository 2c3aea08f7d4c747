"""The words of the landlord's own record: its self-assessment, its policy, and times out of the ordinary."""

from enum import StrEnum


class Audience(StrEnum):
    """Who is told that the Code cannot be kept (Code 8.5)."""

    OMBUDSMAN = "ombudsman"
    RESIDENTS = "residents"
    WEBSITE = "website"


class Because(StrEnum):
    """What calls for a fresh self-assessment (Code 8.3, 8.4)."""

    RESTRUCTURE = "restructure"
    MERGER = "merger"
    PROCEDURES = "procedures"
    OMBUDSMAN = "ombudsman"


class Comply(StrEnum):
    """Whether the landlord complies with a provision, by its own account."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    NOT_APPLICABLE = "not-applicable"


SHORT = (Comply.NO, Comply.PARTLY)
"""Answers that need an action and a day."""


class Consulted(StrEnum):
    """Who was asked about a policy."""

    RESIDENTS = "residents"
    STAFF = "staff"
    BOARD = "board"
    OTHERS = "others"


class Impact(StrEnum):
    """What an equality assessment found."""

    NONE = "none"
    POSITIVE = "positive"
    ADVERSE = "adverse"
    MIXED = "mixed"


class ReviewedFor(StrEnum):
    """What calls for a review of a policy before its time."""

    LAW = "law"
    CODE = "code"
    REGULATION = "regulation"
    CASE_LAW = "case-law"
    GOOD_PRACTICE = "good-practice"
    AUDIT = "audit"
    SERVICE_REVIEW = "service-review"
    LEARNING = "learning"
    PERFORMANCE = "performance"
    JUDGEMENT = "judgement"


class Supply(StrEnum):
    """What failed."""

    HEAT = "heat"
    HOT_WATER = "hot-water"
    BOTH = "both"


class Priority(StrEnum):
    """Who it fails for, where that makes it a priority service failure."""

    EXTRA_CARE = "extra-care"
    VULNERABLE = "vulnerable"


class LessonFrom(StrEnum):
    """Where something was learned, if not from one complaint."""

    OMBUDSMANS_REPORT = "ombudsmans-report"
    """The yearly one on the landlord, a spotlight report or guidance."""
    SERVICE_REVIEW = "service-review"
    """A service was looked at for what improves it, and for its value."""
    REQUESTS = "requests"
    FEEDBACK = "feedback"
    OUTAGES = "outages"
    GOOD_PRACTICE = "good-practice"
    OTHER = "other"


class Place(StrEnum):
    """Where in a letter a standard paragraph of the landlord stands."""

    HELP = "help"
    """At the end of the section on help and support, in letters that have it."""
    CONTACT = "contact"
    """At the end of the section on how to contact us."""
    AFTER_SIGNATURE = "after-signature"
