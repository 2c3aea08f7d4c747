"""Whether an absence may be recorded: somebody who is there must cover, and nobody is away twice at once."""

from collections.abc import Iterable, Sequence
from datetime import date

from complaints_cli.domain.absence import Absence
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.absence import StaffAway, StaffBack
from complaints_cli.domain.people import Person
from complaints_cli.errors import Problem, Refused, refuse


def go_away(person: Person, cover: Person, days: tuple[date, date], known: Sequence[Absence], today: date) -> StaffAway:
    """The event of somebody being away, both days included.

    Raises Refused with every reason: "left", "no-cover", "cover-left", "cover-away", "away-already", "over-already".
    """
    problems = list(_against(person, cover, days, known, today))
    if problems:
        raise Refused(problems)
    return StaffAway(on=today, person=person.id, first=days[0], last=days[1], cover=cover.id)


def come_back(person: Person, back: date, known: Iterable[Absence], today: date) -> tuple[Absence, StaffBack]:
    """The absence that ends, and the event of it: the one under way on that day or the day before, else the next.

    On or before its first day they never went. Raises Refused "not-away".
    """
    theirs = [each for each in known if each.person == person.id and each.last >= back]
    if not theirs:
        raise refuse("not-away", f"{person.name} is not down as away on {short_day(back)} or later.")
    absence = theirs[0]
    return absence, StaffBack(on=today, person=person.id, first=absence.first, back=max(back, absence.first))


def _against(
    person: Person, cover: Person, days: tuple[date, date], known: Iterable[Absence], today: date
) -> Iterable[Problem]:
    first, last = days
    if person.left_on is not None:
        yield Problem("left", f"{person.name} left on {short_day(person.left_on)}.")
    if cover.id == person.id:
        yield Problem("no-cover", f"{person.name} cannot cover for {person.name}: name somebody else.")
    if cover.left_on is not None:
        yield Problem("cover-left", f"{cover.name} left on {short_day(cover.left_on)} and cannot cover.")
    if last < today:
        yield Problem("over-already", f"{short_day(last)} has passed: nothing would be covered any more.")
    for each in known:
        if each.overlaps(first, last):
            if each.person == person.id:
                yield Problem(
                    "away-already",
                    f"{person.name} is down as away from {_span(each)}. Take that back first, or choose other days.",
                    command=f'away "{person.name}" --back {each.first.isoformat()}',
                )
            elif each.person == cover.id:
                yield Problem("cover-away", f"{cover.name} is away from {_span(each)}: name somebody who is there.")


def _span(absence: Absence) -> str:
    return f"{short_day(absence.first)} to {short_day(absence.last)}"
