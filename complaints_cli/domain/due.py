"""One thing to be done by a day, and why that day."""

from collections.abc import Iterable
from datetime import date, time

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import Counting
from complaints_cli.domain.terms import Governs

STEPS_OF_A_STAGE = frozenset({"acknowledge", "respond"})
_RANKS = {Governs.LAW: 0, Governs.OMBUDSMAN: 1, Governs.PROMISE: 3, Governs.RECORD: 4}
_CODE = 2


@dataclass(frozen=True, kw_only=True)
class Elapsed:
    """How a day was arrived at that no working days lead to: from when, and in words why that long."""

    start: date
    words: str
    at: time | None = None
    hours: int | None = None


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something to be done by a day, and which rule or promise says so.

    `stage` is None for what belongs to no stage; `item` is the number of the action, hazard, order ... it is about.
    `due_at` is the time of day, London's, where a rule counts in hours: Awaab's emergencies alone.
    """

    what: str
    due_on: date
    rule: str
    governed_by: Governs
    provisional: bool = False
    stage: int | None = None
    item: int | None = None
    due_at: time | None = None
    original_due: date | None = None
    handler: str | None = None
    counting: Counting | None = None
    """How its working days were counted, where they were: `why` shows each of them."""
    elapsed: Elapsed | None = None
    """The same where hours or weeks were counted, or nothing was."""
    from_event: str | None = None
    """What the days are counted from, in a word: "aware"."""

    @property
    def rank(self) -> int:
        """What comes first of one day: the law, the Ombudsman, the steps of a stage, promises, the landlord's record.

        A step of a stage is one whichever of its dates is the earliest.
        """
        return _CODE if self.what in STEPS_OF_A_STAGE else _RANKS.get(self.governed_by, _CODE)


def in_order(items: Iterable[Due]) -> tuple[Due, ...]:
    """The earliest first; of one day, what has a time of day before the rest, then by rank."""
    return tuple(
        sorted(items, key=lambda d: (d.due_on, d.due_at or time.max, d.rank, d.stage or 0, d.what, d.item or 0)),
    )
