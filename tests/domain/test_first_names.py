"""A first name alone is struck where it can be nothing else; where it may be a word, a reader is told where it is."""

import pytest

from complaints_cli.domain.first_names import ALSO_WORDS, standing_in
from complaints_cli.domain.parties import Parties, first_names
from complaints_cli.domain.redacting import Redaction

STRIKE = Redaction(
    parties=Parties(), allowed=("Ewa Holm",), firsts={"siân".replace("â", "a"): "[S-001]", "ewa": "[S-002]"}
)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Siân rang, and SIAN'S van came.", "[S-001] rang, and [S-001] van came."),
        ("Ask Sian’s manager", "Ask [S-001] manager"),
        ("Sianed, sian, Anne-Sian and Sian-Marie", "Sianed, sian, Anne-Sian and Sian-Marie"),
        ("of 4 Sian Close and Sian House", "of 4 Sian Close and Sian House"),
        ("Ewa said so. Ewa Holm did not.", "[S-002] said so. Ewa Holm did not."),
    ],
)
def test_it_is_struck_as_names_are_written(typed: str, left: str) -> None:
    assert STRIKE.struck(typed) == left


def test_which_they_are() -> None:
    assert first_names("Mrs Anna Maria Nowak") == {"anna"}
    assert first_names("Mr Jo and Mrs Will Holm") == {"will"}
    assert first_names("Nowak, Siân") == {"sian"}
    assert first_names("Mrs Holm") == first_names("J Holm") == first_names("[erased]") == set()


@pytest.mark.parametrize("word", ["will", "may", "grace", "mark", "june", "hope", "sue", "april", "bill"])
def test_a_word_is_no_name_for_certain(word: str) -> None:
    assert word in ALSO_WORDS


@pytest.mark.parametrize("name", ["jane", "piotr", "maja", "peter", "mohammed", "nia"])
def test_a_name_that_is_nothing_else_is_one(name: str) -> None:
    assert name not in ALSO_WORDS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Will you come? May rang.", ("May", "Will")),
        ("On 10 May 2026, and the 3rd May; May 2026", ()),
        ("It may be that he will", ()),
        ("May’s van", ("May",)),
    ],
)
def test_where_it_may_be_somebody_is_said(text: str, found: tuple[str, ...]) -> None:
    assert standing_in(text, {"may", "will"}) == found
