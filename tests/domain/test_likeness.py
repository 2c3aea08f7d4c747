"""Where something was found is told in the text as it was typed, however its letters are compared."""

import re

import pytest

from complaints_cli.domain.likeness import Likeness, alike, joined


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Łukasz O’Brien", "Lukasz O'Brien"),
        ("Siân\u00a0\tEvans", "Sian Evans"),
        ("a\u200bb\u2011c", "ab-c"),
        ("one\ntwo", "one\ntwo"),
        ("Straße", "Strasse"),
    ],
)
def test_a_text_is_compared_letter_by_letter_as_it_is_as_a_whole(typed: str, compared: str) -> None:
    assert alike(typed) == compared
    assert Likeness(typed).plain == compared


def test_a_place_is_one_in_the_text_as_it_was_typed() -> None:
    typed = "Mr O\u0301’Brien, Straße, ﬁn"
    like = Likeness(typed)
    (brien,), (street,), (fin,) = (list(like.spans(re.compile(each))) for each in ("O'Brien", "Strasse", "fin"))
    assert typed[slice(*brien)] == "O\u0301’Brien"
    assert typed[slice(*street)] == "Straße"
    assert typed[slice(*fin)] == "ﬁn"


def test_what_finds_nothing_and_what_is_empty_is_nowhere() -> None:
    assert list(Likeness("abc").spans(re.compile("x*"))) == []


def test_places_that_overlap_or_touch_are_one() -> None:
    assert joined([(5, 9), (0, 3), (2, 4), (9, 10)]) == [(0, 4), (5, 10)]
