"""Wording that is wrong in law, or an apology that is none, is named; a resident may have said it."""

import pytest

from complaints_cli.domain.media import TEXT
from complaints_cli.domain.terms import LetterKind
from edited import MEDIA, quoting, with_words

RESPONSE = LetterKind.RESPONSE_1
WRONG = [
    ("eight-weeks", "3.7", "You can go to the Ombudsman after eight weeks."),
    ("eight-weeks", "3.7", "Wait 8 weeks, and then ask the Ombudsman."),
    ("designated-person", "3.7", "Your MP is a designated person."),
    ("informal-stage", "5.2", "We looked at this as an informal complaint."),
    ("informal-stage", "5.2", "It was at stage 0 until now."),
    ("informal-stage", "5.2", "At the pre-complaint stage we rang you."),
    ("third-stage", "5.3", "You can then ask for stage 3."),
    ("third-stage", "5.3", "The third stage is a panel of our board."),
    ("third-stage", "5.3", "The third stage of our complaints process is a panel."),
    ("sorry-you-feel", "7.1", "We are sorry you feel let down."),
    ("sorry-you-feel", "7.1", "We are sorry you are unhappy."),
    ("sorry-you-feel", "7.1", "We apologise that you’re still dissatisfied."),
    ("sorry-you-feel", "7.1", "We are sorry to hear that you feel this way."),
    ("sorry-you-feel", "7.1", "We regret that you felt ignored."),
    ("sorry-you-feel", "7.1", "We are sorry if this upset you."),
    ("sorry-you-feel", "7.1", "We apologise if anything went wrong."),
]
RIGHT = [
    "The works take eight weeks.\n\nThe Ombudsman can be asked at any time.",
    "The works take eight weeks. You can ask the Ombudsman.",
    "The designated parking bay is yours.",
    "It was an informal chat.",
    "The appeal panel for lettings meets in March.",
    "There is no third stage.",
    "There is no stage 3.",
    "Stage 3 of the roof works begins in March.",
    "The third stage of the repair begins in March.",
    "We are at stage 1.",
    "We are sorry that you had to wait.",
    "We are sorry that you had reason to complain.",
    "Please say if you feel that we left something out.",
    "We are sorry that you thoughtfully waited and nobody came.",
]


@pytest.mark.parametrize(("part", "provision", "words"), WRONG)
def test_it_is_named_with_its_provision(part: str, provision: str, words: str) -> None:
    (gap,) = with_words(RESPONSE, words)
    assert (gap.part, gap.provision) == (part, provision)
    assert "It says “" in gap.message


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_in_every_letter_and_in_its_order(kind: LetterKind) -> None:
    words = "Sorry if you waited. Stage 3 is next. It was an informal stage. Ask a designated person."
    assert [gap.part for gap in with_words(kind, words)] == [
        "designated-person",
        "informal-stage",
        "third-stage",
        "sorry-you-feel",
    ]


@pytest.mark.parametrize("words", RIGHT)
def test_other_words_are_welcome(words: str) -> None:
    assert with_words(RESPONSE, words) == ()


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("words", [words for _, _, words in WRONG])
def test_what_the_resident_said_may_be_it(words: str, media: str) -> None:
    assert quoting(f"Somebody of yours wrote to me. {words} I am still waiting.", media) == ()


def test_wrapped_over_a_line_it_is_found() -> None:
    line = "We looked at all that you sent us, and at what the surveyor wrote, and are sorry you\nfeel let down."
    (gap,) = with_words(RESPONSE, line)
    assert gap.message.endswith("It says “sorry you feel”.")


def test_a_clause_that_was_wrapped_is_one_in_plain_text() -> None:
    words = "Wait for all of eight weeks, as we told you when you first wrote to us, and\nask the Ombudsman then."
    (gap,) = with_words(RESPONSE, words, media=TEXT)
    assert gap.part == "eight-weeks"


def test_a_long_one_is_cut_where_it_is_told() -> None:
    (gap,) = with_words(RESPONSE, f"Eight weeks {'and then some days more ' * 8}before the Ombudsman.")
    assert gap.message.endswith("…”.")
    assert len(gap.message) < 350
