"""How a complaint ends: refused on a ground, closed once answered, withdrawn by the resident, or looked at again."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import (
    Closed,
    ComplaintRefused,
    EscalationRefused,
    Reopened,
    Withdrawn,
)
from complaints_cli.domain.terms import CloseReason, Ground
from complaints_cli.domain.timetable import clocks
from complaints_cli.errors import Refused, refuse
from complaints_cli.handling.contacting import silence_missing
from complaints_cli.handling.judging import Bench, judged
from complaints_cli.handling.receiving import known_points
from complaints_cli.handling.table import Command


def refuse_complaint(complaint: Complaint, refusal: ComplaintRefused, bench: Bench) -> tuple[Event, ...]:
    """The complaint, or some of its points, is not accepted (Code 2.1 to 2.5)."""
    known_points(complaint, refusal.points)
    if refusal.points and {p.number for p in complaint.points if not p.refused} <= set(refusal.points):
        raise refuse("all-points", "No point would be left: refuse the whole complaint, without --point.", "2.4")
    return judged(Command.REFUSE, complaint, [refusal], bench)


def refuse_escalation(complaint: Complaint, refusal: EscalationRefused, bench: Bench) -> tuple[Event, ...]:
    """The request for stage 2 is not accepted (Code 5.11)."""
    asked = complaint.stage(2)
    after = asked.opened_on if asked else None
    return judged(Command.REFUSE_ESCALATION, complaint, [refusal], bench, after=after)


def refusal_warnings(
    complaint: Complaint, refusal: ComplaintRefused | EscalationRefused, bench: Bench
) -> tuple[str, ...]:
    """What an officer should think of before a refusal that the rules allow."""
    warnings = []
    if refusal.ground is Ground.OTHER:
        warnings.append(
            "The Code names three grounds, and this is none of them; the Ombudsman may tell us to take it on (2.2)."
        )
    due = clocks(complaint, bench.rules)[-1].code_date
    if not refusal.points and refusal.on > due:
        warnings.append(
            f"Its answer was due on {long_day(due)}: a refusal belongs to the start (2.1). It leaves the figures of "
            "the year for answers in time, and every report says that it was refused after its answer was due."
        )
    return tuple(warnings)


def close(complaint: Complaint, closed: Closed, bench: Bench) -> tuple[Event, ...]:
    """The complaint is closed once its stage is answered; its promises stay due (Code 6.6, 7.3).

    For want of contact it is closed only where we tried, and for as long as the policy says.
    """
    decided = judged(Command.CLOSE, complaint, [closed], bench, after=complaint.current.responded_on)
    if closed.reason is CloseReason.NO_CONTACT:
        lacking = silence_missing(complaint, closed.on, bench.rules.policy)
        if lacking:
            raise Refused(lacking)
    return decided


def withdraw(complaint: Complaint, withdrawn: Withdrawn, bench: Bench) -> tuple[Event, ...]:
    """The resident no longer wants it looked at: the only end without an answer."""
    return judged(Command.WITHDRAW, complaint, [withdrawn], bench)


def reopen(complaint: Complaint, reason: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """A complaint that had ended is looked at again; day zero stays as it was."""
    refused = complaint.current.refusal
    ended = complaint.closed_on or complaint.ended_on or (refused.on if refused else None)
    return judged(Command.REOPEN, complaint, [Reopened(on=on, reason=reason)], bench, after=ended)
