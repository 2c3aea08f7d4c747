"""Words as a sentence lists them, and the lines of an address one below the other or on one line."""

import pytest

from complaints_cli.domain.plain import lines, listed, on_one_line


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), ([""], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), (["a", ""], "a")],
)
def test_words_are_listed_as_a_sentence_does(words: list[str], said: str) -> None:
    assert listed(words) == said


def test_a_choice_ends_with_or() -> None:
    assert listed(["by phone", "by email", "by letter"], "or") == "by phone, by email or by letter"


def test_an_address_has_one_comma_between_its_lines_and_no_empty_ones() -> None:
    address = " 2 Mill Lane,\n\n Westfield \r\nWF1 2AB\n"
    assert lines(address) == ["2 Mill Lane,", "Westfield", "WF1 2AB"]
    assert on_one_line(address) == "2 Mill Lane, Westfield, WF1 2AB"
    assert on_one_line(" \n") == ""
