"""A letter that is all that is recorded follows what it is about, and goes out on no day that is still to come."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.record import Corrected, DateMoved
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, in_order


def check_day(kind: LetterKind, complaint: Complaint, history: Sequence[Recorded], on: date, today: date) -> None:
    """Raises Refused for a letter of a day before what it is about, or to come; for a correction of nothing."""
    corrects = kind is LetterKind.CORRECTION
    problems = in_order(on, _corrected(complaint.ref, history) if corrects else complaint.received_on, today)
    if problems:
        raise Refused(problems)


def _corrected(ref: str, history: Sequence[Recorded]) -> date:
    """The day of the last thing that a correction can be about. Raises Refused when there is none."""
    days = [each.event.on for each in history if isinstance(each.event, (Corrected, DateMoved))]
    if not days:
        raise refuse("nothing-corrected", f"No date of {ref} was corrected or moved.", KEEP_THE_DATES)
    return days[-1]
