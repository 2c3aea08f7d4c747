"""What became of the complaints of a stage: answered within the Code's times or not, and how."""

from complaints_cli.reports.measures.times import (
    BEYOND,
    EXTENDED_IN_TIME,
    IN_TIME,
    LATE,
    NOT_DUE,
    OVERDUE,
    WITHDRAWN,
    WITHDRAWN_LATE,
)
from complaints_cli.reports.measuring.measured import Measured

PARTS = {
    "of these, without an extension": (IN_TIME,),
    "of these, with an extension that the Code allows": (EXTENDED_IN_TIME,),
    "Answered late": (LATE,),
    "Answered by an extension beyond the limit, or told too late": (BEYOND,),
    "Withdrawn before an answer": (WITHDRAWN, WITHDRAWN_LATE),
    "Not answered yet": (OVERDUE, NOT_DUE),
}
"""Everything that can have become of a complaint, each once: together they are all that were made."""


def how_answered(one: Measured, two: Measured) -> list[tuple[str, str, str]]:
    """A row for those answered in time, and one for each part, of both stages."""
    return [
        ("Answered within the Code's times", one.share, two.share),
        *((label, one.shown_of(*words), two.shown_of(*words)) for label, words in PARTS.items()),
    ]
