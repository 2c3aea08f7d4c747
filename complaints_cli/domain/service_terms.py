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


class FeedbackFrom(StrEnum):
    """Where feedback came from. The first two are not complaints by themselves (Code 1.6)."""

    SURVEY = "survey"
    SOCIAL_MEDIA = "social-media"
    COMMENT = "comment"
    """Said or written to you, with no reply wanted."""


ONLY_TOLD_HOW = frozenset({FeedbackFrom.SURVEY, FeedbackFrom.SOCIAL_MEDIA})
"""Where criticism is no complaint until they make it one, and they are told how."""
