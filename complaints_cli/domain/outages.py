"""Heat or hot water fails for several homes: people are kept warm and looked in on meanwhile, and it is learned from.

The days here are the landlord's own, counted one by one: nobody is warmer on a weekend.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.outages import (
    HeatersSettled,
    OutageBegan,
    OutageEnded,
    OutageEscalated,
    OutageLearned,
    OutageReviewed,
    WelfareChecked,
)
from complaints_cli.domain.landlord_terms import Priority, Supply
from complaints_cli.domain.terms import Governs

WELFARE_EVERY = {True: 1, False: 2}
"""How many days may pass without anybody looking in: where it has priority, and elsewhere."""
LEARN_WITHIN = REVIEW_WITHIN = timedelta(days=14)
REPEAT_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """From when an outage is beyond the usual, by the landlord's settings."""

    escalate_days: int
    """Days after which one that lasts goes to a senior manager, and is learned from."""
    review_count: int
    """So many at one place within twelve months call for a review of the service."""


@dataclass(frozen=True, kw_only=True)
class OutageReview:
    """What came of the review of a service that keeps failing."""

    words: str = ""
    contractor: str = ""
    risk: str = ""


@dataclass(frozen=True, kw_only=True)
class Outage:
    """One outage, and what was done for those who live there."""

    number: int
    began_on: date
    place: str
    supply: Supply
    homes: int | None = None
    priority: Priority | None = None
    complaints: tuple[str, ...] = ()
    words: str = ""
    heaters: bool | None = None
    heaters_on: date | None = None
    checks: tuple[date, ...] = ()
    escalated_on: date | None = None
    ended_on: date | None = None
    learned_on: date | None = None
    reviewed_on: date | None = None
    review: OutageReview = OutageReview()

    @property
    def same_place(self) -> str:
        """The place however it is spelt."""
        return " ".join(self.place.casefold().split())

    def is_significant(self, thresholds: Thresholds) -> bool:
        """Whether it had priority, was escalated, or lasted beyond the usual."""
        lasted = self.ended_on is not None and (self.ended_on - self.began_on).days >= thresholds.escalate_days
        return self.priority is not None or self.escalated_on is not None or lasted


def outages(history: Iterable[Recorded]) -> tuple[Outage, ...]:
    """The outages that the events of the stream add up to, in the order in which they were recorded."""
    found: dict[int, Outage] = {}
    for recorded in history:
        match recorded.event:
            case OutageBegan() as event:
                found[event.outage] = _begun(event)
            case WelfareChecked(on=day, outage=n):
                found[n] = replace(found[n], checks=(*found[n].checks, day))
            case HeatersSettled(on=day, outage=n, given=given):
                found[n] = replace(found[n], heaters=given, heaters_on=day)
            case OutageEscalated(on=day, outage=n):
                found[n] = replace(found[n], escalated_on=day)
            case OutageEnded(on=day, outage=n):
                found[n] = replace(found[n], ended_on=day)
            case OutageLearned(on=day, outage=n):
                found[n] = replace(found[n], learned_on=day)
            case OutageReviewed(on=day, outage=n) as event:
                found[n] = replace(found[n], reviewed_on=day, review=copied(OutageReview, event))
    return tuple(found.values())


def _begun(event: OutageBegan) -> Outage:
    return Outage(
        number=event.outage,
        began_on=event.on,
        place=event.place,
        supply=event.supply,
        homes=event.homes,
        priority=event.priority,
        complaints=event.complaints,
        words=event.words,
    )


def calls_for_review(found: Iterable[Outage], thresholds: Thresholds) -> tuple[Outage, ...]:
    """The outages that made it so many at one place within twelve months, none of them reviewed yet."""
    calling: list[Outage] = []
    since: dict[str, list[Outage]] = {}
    for outage in sorted(found, key=lambda each: (each.began_on, each.number)):
        lately = since.setdefault(outage.same_place, [])
        lately[:] = [each for each in lately if add_months(each.began_on, REPEAT_MONTHS) >= outage.began_on]
        lately.append(outage)
        if outage.reviewed_on is not None:
            lately.clear()
        elif len(lately) >= thresholds.review_count:
            calling.append(outage)
            lately.clear()
    return tuple(calling)


def outages_due(found: tuple[Outage, ...], thresholds: Thresholds) -> tuple[Due, ...]:
    """What is owed to those without heat, what is to be learned, and where the service is to be reviewed."""
    calling = calls_for_review(found, thresholds)
    reviews = [_item("outage-review", outage, outage.began_on + REVIEW_WITHIN) for outage in calling]
    return in_order([*(item for outage in found for item in _due(outage, thresholds)), *reviews])


def _due(outage: Outage, thresholds: Thresholds) -> Iterator[Due]:
    if outage.ended_on is not None:
        if outage.learned_on is None and outage.is_significant(thresholds):
            yield _item("outage-learn", outage, outage.ended_on + LEARN_WITHIN)
        return
    first = outage.priority is not None
    if outage.heaters is None:
        yield _item("outage-heaters", outage, outage.began_on if first else outage.began_on + ONE_DAY)
    since = max([outage.began_on, *outage.checks])
    yield _item("outage-welfare", outage, since + timedelta(days=WELFARE_EVERY[first]))
    if outage.escalated_on is None:
        yield _item("outage-escalate", outage, outage.began_on + timedelta(days=thresholds.escalate_days))


def _item(what: str, outage: Outage, day: date) -> Due:
    return Due(what=what, due_on=day, rule="policy", governed_by=Governs.POLICY, item=outage.number)
