"""The words of service requests, compliments and feedback, beside those that complaints have too."""

from enum import StrEnum


class Priority(StrEnum):
    """How soon somebody looks at a request again."""

    URGENT = "urgent"
    ORDINARY = "ordinary"


class HeatMatter(StrEnum):
    """What it is about on a heat network."""

    SERVICE = "service"
    """Heat or hot water fails, is too hot or too cold, or the plant or an interface unit is faulty."""
    BILLING = "billing"
    COMMUNICATION = "communication"
    OUTAGE_RESPONSE = "outage-response"


class EntryReason(StrEnum):
    """Why a matter came in as a complaint, and was not settled as a request first (Code 1.3, 5.2)."""

    ASKED = "asked"
    """They asked for a complaint."""
    NOT_AGREED = "not-agreed"
    """They did not agree to an early answer instead."""
    STILL_UNHAPPY = "still-unhappy"
    """There was an early answer, and they are unhappy with it."""
    COMPLEX = "complex"
    """It cannot be settled in a few days."""
    SENSITIVE = "sensitive"
    """It is sensitive, or bears on how the landlord is seen."""


class FeedbackFrom(StrEnum):
    """Where feedback came from. The first two are not complaints by themselves (Code 1.6)."""

    SURVEY = "survey"
    SOCIAL_MEDIA = "social-media"
    COMMENT = "comment"
    """Said or written to you, with no reply wanted."""


ONLY_TOLD_HOW = frozenset({FeedbackFrom.SURVEY, FeedbackFrom.SOCIAL_MEDIA})
"""Where criticism is no complaint until they make it one, and they are told how."""
