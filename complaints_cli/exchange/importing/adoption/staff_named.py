"""Names of staff in an older register are those on the staff list, however they are written; others join it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from complaints_cli.domain.people import Person, find
from complaints_cli.errors import Misuse


@dataclass
class Staff:
    """The staff list, with those who join it, and the names that fit two people and so are nobody's."""

    people: list[Person]
    joined: list[Person] = field(default_factory=list)
    unclear: dict[str, str] = field(default_factory=dict)
    _ids: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Person]) -> "Staff":
        """Everybody on the list now."""
        return cls(list(people))

    def id_of(self, typed: str) -> str | None:
        """The id of whoever is meant; somebody new joins. None for nobody, and for a name that fits two."""
        if not typed:
            return None
        if typed not in self._ids:
            self._ids[typed] = self._found(typed)
        return self._ids[typed]

    def _found(self, typed: str) -> str | None:
        try:
            known = find(typed, self.people)
        except Misuse as error:
            self.unclear[typed] = str(error)
            return None
        if known is None and sum(map(str.isalpha, typed)) < 2:
            self.unclear[typed] = "It is too short for a name. Type it in full, or add an alias."
            return None
        if known is None:
            known = Person(id=f"S-{len(self.people) + 1:03d}", name=typed)
            self.people.append(known)
            self.joined.append(known)
        return known.id
