"""Deciders are people, not strings: a name typed in any spelling is matched to the person it means."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import AliasAdded, SignatureGiven, StaffAdded, StaffLeft, StaffPlaced
from complaints_cli.domain.likeness import bare
from complaints_cli.domain.terms import Standing
from complaints_cli.errors import Misuse

Words = tuple[str, ...]
_ADDRESS = re.compile(r"^\s*<?([^\s@<>]+)@[^\s@<>]+>?\s*$")
"""An email address that stands for a name: what counts is the part before the @."""
STANDING_BY_ROLE = {
    "chief executive": Standing.CHIEF_EXECUTIVE,
    "chief executive officer": Standing.CHIEF_EXECUTIVE,
    "ceo": Standing.CHIEF_EXECUTIVE,
    "chair": Standing.CHAIR,
    "chair of the board": Standing.CHAIR,
    "board member": Standing.BOARD,
    "member of the board": Standing.BOARD,
}
"""Where a role says that somebody stands who is recorded as staff; any role with the word director is one."""
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "sir", "dame", "rev"})


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who takes, handles or decides complaints."""

    id: str
    name: str
    role: str = ""
    email: str = ""
    aliases: tuple[str, ...] = ()
    standing: Standing = Standing.STAFF
    landlord: str = ""
    """The landlord of somebody from outside."""
    left_on: date | None = None
    signature: str = ""
    """How they sign letters, line by line; their name and role where it is empty."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and every alias."""
        return (self.name, *self.aliases)

    @property
    def stands(self) -> Standing:
        """Where they stand: as it is recorded, or as their role says."""
        if self.standing is not Standing.STAFF:
            return self.standing
        role = " ".join(self.role.casefold().replace("-", " ").split()).removeprefix("the ")
        named = STANDING_BY_ROLE.get(role, Standing.STAFF)
        return Standing.DIRECTOR if "director" in role.split() else named

    @property
    def place(self) -> str:
        """The role, and where they stand where the role does not say it: "Officer, board"."""
        said = self.standing in (Standing.STAFF, replace(self, standing=Standing.STAFF).stands)
        return ", ".join(filter(None, [self.role, "" if said else self.landlord or self.standing.replace("-", " ")]))

    @property
    def can_judge(self) -> bool:
        """On the list still, and not of a contractor: whoever works for the landlord does not answer for it."""
        return self.left_on is None and self.stands is not Standing.CONTRACTOR


def staff(history: Iterable[Recorded]) -> tuple[Person, ...]:
    """The people that the events of the staff stream add up to, in the order they were added."""
    found: dict[str, Person] = {}
    for recorded in history:
        match recorded.event:
            case StaffAdded() as added:
                found[added.person] = Person(
                    id=added.person,
                    name=added.name,
                    role=added.role or "",
                    email=added.email,
                    standing=added.standing,
                    landlord=added.landlord,
                )
            case AliasAdded() as more:
                person = found[more.person]
                found[more.person] = replace(person, aliases=(*person.aliases, more.alias))
            case StaffPlaced() as placed:
                person = found[placed.person]
                found[placed.person] = replace(
                    person, role=placed.role or person.role, standing=placed.standing or person.standing
                )
            case SignatureGiven() as signs:
                found[signs.person] = replace(found[signs.person], signature=signs.signature)
            case StaffLeft() as gone:
                found[gone.person] = replace(found[gone.person], left_on=gone.on)
    return tuple(found.values())


def find(typed: str, people: Sequence[Person]) -> Person | None:
    """Whoever is meant by a name as typed: by name or alias, else by what fits one; None for nobody.

    Case, spacing, accents, full stops, hyphens, titles and "Surname, First" do not matter. Somebody listed is the same
    person until an alias says otherwise, so that nobody decides stage 2 as "Bloggs", by email address or with a role
    behind the name after stage 1 as "Jane Bloggs". Raises Misuse when the words fit more than one person.
    """
    fitting = (
        [p for p in people if p.email and p.email.casefold() == typed.strip().strip("<>").casefold()]
        or called(typed, people)
        or called(typed.partition(",")[0], people)
        or _fitting(typed, people, _same_address)
        or _fitting(typed, people, _turned_round)
        or _fitting(typed, people, _initials_fit)
        or _fitting(typed, people, _one_name_fits)
    )
    if len(fitting) > 1:
        names = ", ".join(p.name for p in fitting)
        raise Misuse("person-unclear", f"{typed!r} could be {names}. Type the name in full, or add an alias.")
    return fitting[0] if fitting else None


def called(typed: str, people: Sequence[Person]) -> list[Person]:
    """Everybody with this very name or alias, spelling apart; initials that would fit do not count."""
    wanted = _unhyphenated(_words(typed))
    return [p for p in people if any(_unhyphenated(_words(spelling)) == wanted for spelling in p.spellings)]


def _fitting(typed: str, people: Sequence[Person], fits: Callable[[Words, Words], bool]) -> list[Person]:
    wanted = _words(typed)
    return [p for p in people if any(fits(wanted, _words(spelling)) for spelling in p.spellings)]


def _words(name: str) -> Words:
    if name.count(",") == 1:
        surname, first = name.split(",")
        name = f"{first} {surname}"
    name = _ADDRESS.sub(lambda address: re.sub("[._+-]", " ", address[1]), re.sub(r"\([^)]*\)", " ", name))
    parts = bare(name).casefold().replace(".", " ").split()
    return tuple(part for part in parts if part not in TITLES) or tuple(parts)


def _unhyphenated(words: Words) -> Words:
    return tuple(" ".join(words).replace("-", " ").split())


def _same_address(typed: Words, full: Words) -> bool:
    """Whether one is the other run together, as before the @ of an address: "jsmith" for "john smith"."""
    few, words = sorted((typed, full), key=len)
    if len(few) != 1 or len(words) < 2:
        return False
    firsts, last = words[:-1], words[-1]
    initials, whole = "".join(word[0] for word in firsts), "".join(firsts)
    return few[0] in {first + last for first in (initials, initials[0], whole)} | {last + initials, last + whole}


def _turned_round(typed: Words, full: Words) -> bool:
    """Whether one is the other in another order: "bloggs jane" for "jane bloggs"."""
    return sorted(typed) == sorted(full)


def _initials_fit(typed: Words, full: Words) -> bool:
    """Whether one is the other with initials: "j bloggs" or "jb" for "jane bloggs"."""
    if _are_initials(typed, full) or _are_initials(full, typed):
        return True
    if len(typed) < 2 or len(full) < 2 or typed[-1] != full[-1]:
        return False
    firsts, others = typed[:-1], full[:-1]
    fits = all(_same_first(a, b) for a, b in zip(firsts, others, strict=False))
    return fits and any(len(word) == 1 for word in (*firsts, *others))


def _one_name_fits(typed: Words, full: Words) -> bool:
    """Whether one is a single name of the other: "bloggs", or "jane", for "jane bloggs"."""
    few, words = sorted((typed, full), key=len)
    return len(few) == 1 < len(words) and len(few[0]) > 1 and few[0] in words


def _are_initials(few: Words, words: Words) -> bool:
    """Whether a few letters stand for whole words: JB, or J.B., for Jane Bloggs."""
    bare = len(few) == 1 or all(len(word) == 1 for word in few)
    return bare and len(words) > 1 and "".join(few) == "".join(word[0] for word in words)


def _same_first(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
