"""What an event changes of a complaint is changed in a copy, and only what there is."""

from datetime import date

import pytest

from complaints_cli.domain.applying import changed, made
from complaints_cli.domain.parts import Point

POINT = Point(number=1, text="Damp", added_on=date(2026, 11, 16))


def test_a_part_is_changed_in_a_copy() -> None:
    assert changed(POINT, service="Repairs") == Point(
        number=1, text="Damp", added_on=date(2026, 11, 16), service="Repairs"
    )
    assert POINT.service == ""


def test_what_a_part_has_not_cannot_be_changed() -> None:
    with pytest.raises(TypeError, match="Point has not all of service, colour"):
        changed(POINT, service="Repairs", colour="red")


def test_a_part_is_made_with_what_its_class_has_of_the_rest() -> None:
    assert made(Point, number=1, text="Damp", added_on=date(2026, 11, 16)) == POINT


def test_a_part_is_not_made_without_what_it_needs_or_with_what_it_has_not() -> None:
    with pytest.raises(TypeError, match="added_on"):
        made(Point, number=1, text="Damp")
    with pytest.raises(TypeError, match="colour"):
        made(Point, number=1, text="Damp", added_on=date(2026, 11, 16), colour="red")
