"""The words for what comes in from another register and for what is handed out of this one."""

from enum import StrEnum


class HandedOutAs(StrEnum):
    """What somebody took out of the record, beyond a letter or a report."""

    EXPORT = "export"
    PACK = "pack"
    REDACTED_PACK = "redacted-pack"
    SUBJECT = "subject"
    """All that is held on one person, for their request to see it."""
