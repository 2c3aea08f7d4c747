"""What may be put on record about an outage, and in what order."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.outages import (
    HeatersSettled,
    OutageEnded,
    OutageEscalated,
    OutageLearned,
    OutageReviewed,
    WelfareChecked,
)
from complaints_cli.domain.outages import Outage
from complaints_cli.errors import NotFound, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES
from complaints_cli.handling.own_record import dated

Step = HeatersSettled | WelfareChecked | OutageEscalated | OutageEnded | OutageLearned | OutageReviewed


def step(found: Sequence[Outage], event: Step, today: date) -> Event:
    """Something was done about an outage. Raises NotFound; Refused where it is on record, or too early."""
    outage = known(found, event.outage)
    done = {
        OutageEscalated.kind: outage.escalated_on,
        OutageEnded.kind: outage.ended_on,
        OutageLearned.kind: outage.learned_on,
        OutageReviewed.kind: outage.reviewed_on,
    }.get(event.kind)
    if done is not None:
        raise refuse("done-already", f"It is on record since {long_day(done)}.", KEEP_THE_DATES)
    if isinstance(event, OutageLearned) and outage.ended_on is None:
        message = f"Outage {outage.number} is not over: what it teaches is known afterwards."
        raise refuse("not-over", message, KEEP_THE_DATES)
    return dated(event, today, after=outage.began_on)


def known(found: Sequence[Outage], number: int) -> Outage:
    """The outage of that number. Raises NotFound."""
    outage = next((each for each in found if each.number == number), None)
    if outage is None:
        raise NotFound("outage", f"There is no outage {number}; there are {len(found)}.")
    return outage
