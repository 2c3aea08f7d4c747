"""No letter sends anybody to a designated person, a way to the Ombudsman that ended on 1 October 2022."""

from dataclasses import replace

import pytest

from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from letter_stories import story


@pytest.mark.parametrize("kind", LetterKind, ids=str)
@pytest.mark.parametrize(
    "words",
    [
        "You can go to a designated person first.",
        "Who may help: designated persons, such as your MP.",
        "Your Designated Tenant Panel may refer it.",
        "Ask a designated\u00a0person.",
    ],
)
def test_a_letter_that_names_one_is_found(kind: LetterKind, words: str) -> None:
    text = compose(kind, *story(kind)).markdown
    (gap,) = check(f"{text}\n{words}\n".encode(), MARKDOWN, kind, *story(kind))
    assert (gap.part, gap.provision) == ("designated-person", "3.7")
    assert "1 October 2022" in gap.message


def test_both_ways_that_are_no_more_are_named_at_once() -> None:
    kind = LetterKind.RESPONSE_2
    text = compose(kind, *story(kind)).markdown
    wait = "Without a designated person you wait eight weeks before you go to the Ombudsman."
    assert [gap.part for gap in check(f"{text}\n{wait}\n".encode(), MARKDOWN, kind, *story(kind))] == [
        "eight-weeks",
        "designated-person",
    ]


@pytest.mark.parametrize("kind", [LetterKind.ACKNOWLEDGEMENT_1, LetterKind.RESPONSE_1, LetterKind.RESPONSE_2])
def test_what_the_resident_said_may_name_one(kind: LetterKind) -> None:
    complaint, at = story(kind)
    words = "My MP is a designated person, and says: wait eight weeks, then write to the Ombudsman."
    said = tuple(replace(point, text=words) for point in complaint.points)
    theirs = replace(complaint, points=said)
    text = compose(kind, theirs, at).markdown
    assert words in text
    assert check(text.encode(), MARKDOWN, kind, theirs, at) == ()


@pytest.mark.parametrize("words", ["The designated parking bay is yours.", "A councillor or an MP may help you."])
def test_other_words_are_no_finding(words: str) -> None:
    kind = LetterKind.RESPONSE_1
    text = compose(kind, *story(kind)).markdown
    assert check(f"{text}\n{words}\n".encode(), MARKDOWN, kind, *story(kind)) == ()
