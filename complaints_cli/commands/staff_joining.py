"""How people get onto the staff list: one name means one person, and no alias means two."""

from collections.abc import Iterable, Sequence
from datetime import date

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import AliasAdded, SignatureGiven, StaffAdded
from complaints_cli.domain.people import Person, called
from complaints_cli.errors import Misuse
from complaints_cli.settings import Joining


def joined(people: Sequence[Person], new: Iterable[Joining]) -> list[Person]:
    """The people who join, each with the next free id. Raises Misuse "name-taken" or "alias-taken"."""
    everybody = list(people)
    for each in new:
        if same := called(each.name, everybody):
            raise Misuse(
                "name-taken",
                f"{each.name!r} is on the staff list already: {same[0].name}. Another person of that name needs a "
                "name that tells them apart.",
            )
        person = Person(
            id=f"S-{len(everybody) + 1:03d}",
            name=each.name,
            role=each.role,
            email=each.email,
            standing=each.standing,
            landlord=each.landlord,
            signature=each.signature,
        )
        everybody.append(person)
        for alias in each.aliases:
            everybody[-1] = with_alias(everybody[-1], alias, everybody)
    return everybody[len(people) :]


def with_alias(person: Person, alias: str, people: Sequence[Person]) -> Person:
    """The person with another spelling of their name. Raises Misuse "alias-taken" when it means somebody already."""
    if holders := called(alias, people):
        whose = "theirs already" if holders[0].id == person.id else f"{holders[0].name}'s"
        raise Misuse("alias-taken", f"{alias!r} cannot be an alias of {person.name}: it is {whose}.")
    return Person(**{**vars(person), "aliases": (*person.aliases, alias)})


def joining_events(people: Iterable[Person], on: date) -> list[Event]:
    """The events that put people onto the list."""
    events: list[Event] = []
    for person in people:
        role = person.role or None
        events.append(
            StaffAdded(
                on=on,
                person=person.id,
                role=role,
                standing=person.standing,
                name=person.name,
                email=person.email,
                landlord=person.landlord,
            )
        )
        events += [SignatureGiven(on=on, person=person.id, signature=person.signature)] if person.signature else []
        events += [AliasAdded(on=on, person=person.id, alias=alias) for alias in person.aliases]
    return events
