"""An edited letter that names somebody else of ours as decider is named; the record's decider in other words is not."""

from dataclasses import replace

import pytest

from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from edited import changed, with_words
from letter_stories import RULES, story

RESPONSE = LetterKind.RESPONSE_1
WAS = "This was decided by Priya Shah."


@pytest.mark.parametrize(
    "words",
    ["This was decided by Tom Reeve.", "Decided by: TOM REEVE", "Tom Reeve decided this.", "Decided by Tom Hale"],
)
def test_somebody_else_of_ours_is_named(words: str) -> None:
    complaint, setting = story(RESPONSE)
    told = complaint, replace(setting, also_called={"tom": ("TR", "Tom Hale")})
    assert changed(RESPONSE, WAS, words, told) == [
        ("decider", "The letter says that Tom Reeve decided; the record says Priya Shah. Which is right?")
    ]


@pytest.mark.parametrize("words", ["Priya Shah decided this.", "I decided this.", "Tom Reeve told us what he saw.", ""])
def test_other_words_are_welcome(words: str) -> None:
    assert changed(RESPONSE, WAS, words) == []


def test_elsewhere_somebody_may_have_decided_something() -> None:
    assert (
        with_words(
            RESPONSE, "Tom Reeve decided to mend it.", after="Our records show three appointments that nobody kept."
        )
        == ()
    )


def test_where_letters_name_no_staff_that_is_what_is_said() -> None:
    complaint, setting = story(RESPONSE)
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    gaps = with_words(RESPONSE, "This was decided by Tom Reeve.", told=(complaint, replace(setting, rules=rules)))
    assert [gap.part for gap in gaps] == ["staff-names"]
