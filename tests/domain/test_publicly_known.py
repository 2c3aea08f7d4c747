"""Who may be named to everybody: by their role, or because the landlord's settings tell residents of them."""

import pytest

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.people import Person
from complaints_cli.domain.publicly_known import is_publicly_known, public_words
from complaints_cli.domain.terms import Standing

OURS = Landlord(name="Larkfield Homes", complaints_officer="Jane Evans", member_responsible="Dr Ada Quill, the board")


@pytest.mark.parametrize(
    ("person", "is_known"),
    [
        (Person(id="1", name="Rosa Lind", role="Chair of the board"), True),
        (Person(id="1", name="Rosa Lind", standing=Standing.BOARD), True),
        (Person(id="1", name="Rosa Lind", role="CEO"), True),
        (Person(id="1", name="jane evans"), True),
        (Person(id="1", name="Ada Quill"), True),
        (Person(id="1", name="Rosa Lind"), False),
        (Person(id="1", name="Rosa Lind", role="Director of homes"), False),
        (Person(id="1", name="Rosa Lind", standing=Standing.CONTRACTOR), False),
    ],
)
def test_who_is_known(person: Person, is_known: bool) -> None:
    assert is_publicly_known(person, OURS) == is_known


def test_a_first_name_alone_is_not_made_public() -> None:
    """It would hide whoever else is called so."""
    words = public_words(OURS, [Person(id="1", name="Rosa Lind", aliases=("Rosa", "R. Lind"))])
    assert {"Rosa Lind", "R. Lind", "Larkfield Homes"} <= set(words)
    assert "Rosa" not in words
