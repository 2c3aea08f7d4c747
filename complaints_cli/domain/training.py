"""The training register: who may be put in front of a distressed resident, and whose training runs out (Code 4.3)."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.training import Trained
from complaints_cli.domain.terms import Governs

PROVISION = "4.3"


@dataclass(frozen=True, kw_only=True)
class Training:
    """One course that one person took; `what` it was is told apart from others by its words, spelling apart."""

    number: int
    person: str
    on: date
    what: str
    by: str = ""
    refresh: date | None = None


def trainings(history: Iterable[Recorded]) -> tuple[Training, ...]:
    """The register, in the order in which it was recorded."""
    return tuple(
        Training(number=e.training, person=e.person, on=e.on, what=e.what, by=e.by, refresh=e.refresh)
        for e in (recorded.event for recorded in history)
        if isinstance(e, Trained)
    )


def to_refresh(register: Iterable[Training]) -> tuple[Training, ...]:
    """The courses to be taken again: of each course of each person the last, where it has a day."""
    last: dict[tuple[str, str], Training] = {}
    for each in register:
        key = (each.person, " ".join(each.what.casefold().split()))
        if key not in last or each.on >= last[key].on:
            last[key] = each
    return tuple(each for each in last.values() if each.refresh is not None)


def training_due(register: Iterable[Training], left: Iterable[str] = ()) -> tuple[Due, ...]:
    """What is to be refreshed, by whom; nobody who has left is trained again."""
    gone = set(left)
    return in_order(
        Due(
            what="training",
            due_on=each.refresh,
            rule=PROVISION,
            governed_by=Governs.RECORD,
            item=each.number,
            handler=each.person,
        )
        for each in to_refresh(register)
        if each.refresh is not None and each.person not in gone
    )
