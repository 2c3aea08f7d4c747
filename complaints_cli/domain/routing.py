"""Where a complaint goes: by whom it is about, by what it touches, by its category, by its stage.

The landlord's policy says so; where it says nothing about a complaint of somebody who stands high, it goes to whoever
stands above or beside them.
"""

from collections.abc import Iterator, Mapping, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.independence import bars, subjects
from complaints_cli.domain.people import Person
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import Standing

ABOUT = (
    Standing.CHAIR,
    Standing.CHIEF_EXECUTIVE,
    Standing.BOARD,
    Standing.DIRECTOR,
    Standing.STAFF,
    Standing.OUTSIDE,
    Standing.CONTRACTOR,
)
"""Of several whom a complaint is about, the one who stands highest says where it goes."""
ABOVE = {
    Standing.DIRECTOR: (Standing.CHIEF_EXECUTIVE, Standing.CHAIR, Standing.BOARD, Standing.OUTSIDE),
    Standing.CHIEF_EXECUTIVE: (Standing.CHAIR, Standing.BOARD, Standing.OUTSIDE),
    Standing.BOARD: (Standing.CHAIR, Standing.BOARD, Standing.OUTSIDE),
    Standing.CHAIR: (Standing.BOARD, Standing.OUTSIDE),
}
"""Who judges a complaint about somebody of that standing, in order: the first who may."""
CALLED: Mapping[Standing, tuple[str, ...]] = {
    Standing.STAFF: ("a member of staff", "staff"),
    Standing.DIRECTOR: ("a director", "director"),
    Standing.CHIEF_EXECUTIVE: ("the chief executive", "chief executive", "ceo"),
    Standing.CHAIR: ("the chair of the board", "chair of the board", "chair"),
    Standing.BOARD: ("a member of the board", "member of the board", "board member", "board"),
    Standing.OUTSIDE: ("somebody from another landlord", "outside"),
    Standing.CONTRACTOR: ("a contractor", "contractor"),
}
"""How each standing is spoken of, then how a policy may write it."""
BY_POLICY = "your policy says"


@dataclass(frozen=True)
class Route:
    """Where a complaint goes: a role, why, and those on the staff list who have it and may judge the complaint."""

    role: str
    why: str
    able: tuple[Person, ...]


def way(complaint: Complaint, stage: int, policy: Policy, people: Sequence[Person]) -> Route | None:
    """Where a stage of the complaint goes; None where the policy leaves it open.

    A route is a key of the policy's [routing]: "about:" and a role or standing, "flag:building-safety", a category, or
    "stage_1". A flag has one too where [roles] names somebody for it, as in building_safety.
    """
    routes = {_key(key): role.strip() for key, role in policy.routing.items() if role.strip()}
    for person in _about(complaint, people):
        found = _of_somebody(complaint, stage, person, routes, people)
        if found is not None:
            return found
    for key in _keys(complaint, stage):
        role = routes.get(key) or policy.roles.get(_role_key(key), "").strip()
        if role:
            return Route(role, BY_POLICY, _able(complaint, stage, people, role))
    return None


def has_role(person: Person, role: str) -> bool:
    """Whether somebody has a role, in the policy's words, or stands so, or is called so."""
    return _plain(role) in (_plain(person.role), _plain(person.name), *map(_plain, CALLED[person.stands]))


def _of_somebody(
    complaint: Complaint, stage: int, person: Person, routes: Mapping[str, str], people: Sequence[Person]
) -> Route | None:
    standing = person.stands
    above, spoken = ABOVE.get(standing, ()), CALLED[standing][0]
    by_policy = next((routes[key] for key in _about_keys(person, standing) if key in routes), None)
    roles = [*filter(None, [by_policy]), *(CALLED[each][0] for each in above)]
    able = {role: _able(complaint, stage, people, role) for role in roles}
    if not roles:
        return None
    role = next((role for role in roles if able[role]), roles[0])
    said = BY_POLICY if role == by_policy else f"it is about {spoken}"
    return Route(role, said, able[role])


def _about(complaint: Complaint, people: Sequence[Person]) -> list[Person]:
    about = [person for person in people if person.id in subjects(complaint)]
    return sorted(about, key=lambda person: ABOUT.index(person.stands))


def _about_keys(person: Person, standing: Standing) -> Iterator[str]:
    yield _key(f"about:{person.role}")
    yield from (_key(f"about:{called}") for called in CALLED[standing])


def _keys(complaint: Complaint, stage: int) -> Iterator[str]:
    """The routes that could hold, the one that matters most first: at stage 2 that is the stage."""
    if stage == 2:
        yield _key("stage_2")
    yield from (_key(f"flag:{flag.value}") for flag in complaint.received.flags)
    if complaint.received.category:
        yield _key(complaint.received.category)
    if stage == 1:
        yield _key("stage_1")


def _able(complaint: Complaint, stage: int, people: Sequence[Person], role: str) -> tuple[Person, ...]:
    """Those who have that role and whom nothing bars, in the order of the list."""
    return tuple(
        person
        for person in people
        if person.can_judge and has_role(person, role) and not bars(complaint, stage, person.id)
    )


def _role_key(key: str) -> str:
    """The role in [roles] that stands for a flag: building_safety for "flag:building safety"."""
    kind, _, flag = key.partition(":")
    return flag.replace(" ", "_") if kind == "flag" else ""


def _key(words: str) -> str:
    kind, colon, rest = words.rpartition(":")
    return f"{kind.strip().casefold()}{colon}{_plain(rest)}"


def _plain(words: str) -> str:
    """A role as it is compared: "the Chief Executive" is "chief-executive"."""
    plain = " ".join(words.casefold().replace("-", " ").replace("_", " ").split())
    return plain.removeprefix("the ").removeprefix("our ").removeprefix("a ")
