"""A search takes every sign as it is, and finds words whatever their accents, capitals and apostrophes."""

import pytest

from complaints_cli.domain.looking import words
from complaints_cli.errors import Misuse


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("o'brien", "Mr O’Brien called"),
        ("O’Brien", "mr o'brien"),
        ("lukasz", "Łukasz"),
        ("ŁUKASZ", "lukasz"),
        ("sian", "Siân Evans"),
        ("tŷ", "Ty Gwyn"),
        ("100%", "it rose by 100% in May"),
        ("_x_", "the field _x_"),
        ("*", "see note * below"),
        ("flat AND boiler", "Boiler and flat"),
        ('"no heating"', "There is no\nheating"),
        ('"', 'he said "no"'),
        ("heating no", "no heating"),
        ("leak", "it leaks"),
    ],
)
def test_is_found(typed: str, text: str) -> None:
    assert words(typed).are_in(text)
    _, places = words(typed).excerpt(text)
    assert places


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a%b", "a big b"),
        ("a_b", "axb"),
        ("le*k", "leak"),
        ("a AND c", "a c"),
        ("rang", "It was arranged"),
        ('"no heating"', "heating: no"),
    ],
)
def test_is_not_found(typed: str, text: str) -> None:
    assert not words(typed).are_in(text)


@pytest.mark.parametrize("typed", ["", " \n", '""'[:0], "\u200b"])
def test_nothing_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(Misuse):
        words(typed)


def test_an_excerpt_is_short_on_one_line_and_ends_at_words() -> None:
    text = f"{'before ' * 30}\nthe gutter leaks {'after ' * 30}"
    said, places = words("gutter").excerpt(text)
    assert said.startswith("… before")
    assert said.endswith("after …")
    assert [said[a:b] for a, b in places] == ["gutter"]
    assert len(said) < 150
    assert "\n" not in said


def test_of_a_text_without_the_words_an_excerpt_is_its_beginning() -> None:
    assert words("x").excerpt("a b") == ("a b", [])
