"""Exceptional circumstances: no clock of a complaint stops for them, and three audiences are told (Code 8.5)."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.exceptions import ExceptionBegan, ExceptionEnded, ExceptionTold
from complaints_cli.domain.landlord_terms import Audience
from complaints_cli.domain.terms import Governs

PROVISION = "8.5"


@dataclass(frozen=True, kw_only=True)
class Exceptional:
    """One such time, with the day on which each audience was told."""

    number: int
    began_on: date
    expected_back: date
    what: str
    why: str
    told: tuple[tuple[Audience, date], ...] = ()
    ended_on: date | None = None

    @property
    def untold(self) -> tuple[Audience, ...]:
        """Who was not told yet."""
        known = {audience for audience, _ in self.told}
        return tuple(audience for audience in Audience if audience not in known)


def exceptional_times(history: Iterable[Recorded]) -> tuple[Exceptional, ...]:
    """The times that the events of the stream add up to, in the order in which they were recorded."""
    found: dict[int, Exceptional] = {}
    for recorded in history:
        match recorded.event:
            case ExceptionBegan() as event:
                found[event.exception] = Exceptional(
                    number=event.exception,
                    began_on=event.on,
                    expected_back=event.expected_back,
                    what=event.what,
                    why=event.why,
                )
            case ExceptionTold() as event:
                time = found[event.exception]
                found[event.exception] = replace(time, told=(*time.told, (event.audience, event.on)))
            case ExceptionEnded() as event:
                found[event.exception] = replace(found[event.exception], ended_on=event.on)
    return tuple(found.values())


def exceptions_due(times: Iterable[Exceptional]) -> tuple[Due, ...]:
    """For each: the notices that are owed from its first day, and the return on the day that was told."""
    items = []
    for time in times:
        if time.untold:
            items.append(_due("exception-notice", time.began_on, time.number))
        if time.ended_on is None:
            items.append(_due("exception-return", time.expected_back, time.number))
    return in_order(items)


def _due(what: str, day: date, number: int) -> Due:
    return Due(what=what, due_on=day, rule=PROVISION, governed_by=Governs.RECORD, item=number)
