"""Where the policy sends a complaint: by whom it is about, by what it touches, by its category, then by its stage."""

from collections.abc import Iterator, Sequence

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.independence import bars, subjects
from complaints_cli.domain.people import Person
from complaints_cli.domain.policy import Policy


def routed_to(complaint: Complaint, policy: Policy, people: Sequence[Person]) -> str | None:
    """The role that should have the complaint, in the policy's words; None where the policy leaves it open.

    A route is a key of the policy's [routing]: "about:chair", "flag:building-safety", a category, or a role on the
    staff list behind "about:".
    """
    routes = {key.casefold(): role for key, role in policy.routing.items()}
    return next((routes[key] for key in _keys(complaint, people) if key in routes), None)


def holders(role: str, complaint: Complaint, people: Sequence[Person]) -> tuple[Person, ...]:
    """Those who have that role, or stand so, and whom the complaint does not bar, in the order of the list."""
    wanted = _plain(role)
    return tuple(
        person
        for person in people
        if person.left_on is None
        and wanted in (_plain(person.role), _plain(person.standing), _plain(person.name))
        and not bars(complaint, complaint.current.number, person.id)
    )


def _keys(complaint: Complaint, people: Sequence[Person]) -> Iterator[str]:
    """The routes that could hold, the one that matters most first."""
    about = [person for person in people if person.id in subjects(complaint)]
    for person in about:
        yield f"about:{person.standing.value}"
        yield f"about:{person.role.casefold()}"
    yield from (f"flag:{flag.value}" for flag in complaint.received.flags)
    if complaint.received.category:
        yield complaint.received.category
    yield f"stage_{complaint.current.number}"


def _plain(words: str) -> str:
    """A role as it is compared: "the Chief Executive" is "chief-executive"."""
    plain = " ".join(words.casefold().replace("-", " ").split())
    return plain.removeprefix("the ").removeprefix("our ").removeprefix("a ")
