"""Who is away, and who sees to what is theirs meanwhile. It moves no date, and decides nothing about who may judge."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.dates import ONE_DAY
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.absence import StaffAway, StaffBack


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A time in which somebody is away, both days included; people by their ids."""

    person: str
    first: date
    last: date
    cover: str

    def overlaps(self, first: date, last: date) -> bool:
        """Whether it shares a day with another time."""
        return self.first <= last and first <= self.last

    def includes(self, day: date) -> bool:
        """Whether they are away on a day."""
        return self.first <= day <= self.last


def absences(history: Iterable[Recorded]) -> tuple[Absence, ...]:
    """Every absence that the events of the staff stream add up to, by its first day; one nobody went on is none."""
    found: dict[tuple[str, date], Absence] = {}
    for recorded in history:
        match recorded.event:
            case StaffAway() as away:
                key = (away.person, away.first)
                found[key] = Absence(person=away.person, first=away.first, last=away.last, cover=away.cover)
            case StaffBack() as back:
                key = (back.person, back.first)
                found[key] = replace(found[key], last=back.back - ONE_DAY)
            case _:
                pass
    there = (each for each in found.values() if each.first <= each.last)
    return tuple(sorted(there, key=lambda each: (each.first, each.person)))


def away_on(known: Iterable[Absence], person: str, day: date) -> Absence | None:
    """The absence that keeps somebody away on a day; None where they are there."""
    return next((each for each in known if each.person == person and each.includes(day)), None)
