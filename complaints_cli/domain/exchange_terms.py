"""The words for what comes in from another register and for what is handed out of this one."""

from enum import StrEnum

NO_WORDS = "Not recorded in the older register"
"""The point of a complaint that its row says nothing about: nobody outside is ever told it."""


class HandedOutAs(StrEnum):
    """What somebody took out of the record, beyond a letter or a report."""

    EXPORT = "export"
    PACK = "pack"
    REDACTED_PACK = "redacted-pack"
    SUBJECT = "subject"
    """All that is held on one person, for their request to see it."""
