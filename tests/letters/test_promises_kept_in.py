"""What was promised stays in an edited letter, in the record's words."""

import pytest

from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from edited import MEDIA, changed, forms
from letter_stories import story

RESPONSE = LetterKind.RESPONSE_1
WHERE = "under “What is still to be done”"
PUMP = "| Fit a new pump to your boiler |"


def gone(what: str) -> list[tuple[str, str]]:
    return [("actions", f"The promise “{what}” is not in the letter, {WHERE}.")]


@pytest.mark.parametrize("becomes", ["| Look at your boiler |", "| It |"])
def test_a_promise_that_is_gone_is_named(becomes: str) -> None:
    assert changed(RESPONSE, PUMP, becomes) == gone("Fit a new pump to your boiler")


def test_one_of_money_without_what_it_is_for_is_named() -> None:
    assert changed(RESPONSE, "Pay you £1,200.50 (Cost of plug-in heaters)", "Pay you £1,200.50 for something") == gone(
        "Pay you £1,200.50 (Cost of plug-in heaters)"
    )


@pytest.mark.parametrize(
    "becomes", ["| FIT a new pump, to your boiler! |", "| We will fit a new pump to your boiler at last |"]
)
def test_the_same_words_with_others_around_are_welcome(becomes: str) -> None:
    assert changed(RESPONSE, PUMP, becomes) == []


@pytest.mark.parametrize("media", MEDIA)
def test_a_list_is_as_good_as_a_table(media: str) -> None:
    complaint, setting = story(RESPONSE)
    markdown = compose(RESPONSE, complaint, setting).markdown
    start, end = markdown.index("| What | Who"), markdown.index("We keep track")
    listed = (
        "- By Friday 15 January 2027: fit a new pump to your boiler.\n"
        "- By Friday 29 January 2027: pay you £1,200.50 (cost of plug-in heaters).\n\n"
    )
    edited = markdown[:start] + listed + markdown[end:]
    assert check(forms(edited)[media], media, RESPONSE, complaint, setting) == ()
