"""The person a command is about: somebody who is on the staff list already, by any spelling."""

from collections.abc import Sequence

from complaints_cli.domain.people import Person, find
from complaints_cli.errors import NotFound


def on_the_list(typed: str, people: Sequence[Person]) -> Person:
    """Whoever is meant. Raises NotFound "person" when nobody is, Misuse when more than one could be."""
    person = find(typed, people)
    if person is None:
        raise NotFound("person", f"Nobody on the staff list is called {typed!r}. `complaints staff list` shows who is.")
    return person
