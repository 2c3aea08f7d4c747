"""For which points we are responsible an edited letter tells as the record does, in whatever words."""

import pytest

from complaints_cli.domain.terms import LetterKind
from edited import changed

ACKNOWLEDGEMENT = LetterKind.ACKNOWLEDGEMENT_1
ONE = "Point 1: We are responsible for this."
TWO = "Point 2: We are responsible for part of this."
YES, NO, PART = (
    "that we are responsible",
    "that we are not responsible",
    "that we are responsible for part of it",
)


@pytest.mark.parametrize(
    ("was", "becomes", "message"),
    [
        (ONE, "Point 1: We are not responsible for this.", f"Point 1: the letter says {NO}; the record says {YES}."),
        (ONE, "POINT 1 - We aren’t responsible.", f"Point 1: the letter says {NO}; the record says {YES}."),
        (ONE, "Point 1: We are partly responsible.", f"Point 1: the letter says {PART}; the record says {YES}."),
        (TWO, "Point 2: We are responsible.", f"Point 2: the letter says {YES}; the record says {PART}."),
        (TWO, "Point 2: It is not our responsibility.", f"Point 2: the letter says {NO}; the record says {PART}."),
    ],
)
def test_another_answer_is_named_with_the_records(was: str, becomes: str, message: str) -> None:
    assert changed(ACKNOWLEDGEMENT, was, becomes) == [("responsibility", message)]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (ONE, "Point 1: This is our responsibility."),
        (ONE, "Point 1: Yes, all of it is ours."),
        (TWO, "Point 2: We are partly responsible for it."),
    ],
)
def test_the_same_answer_in_other_words_is_welcome(was: str, becomes: str) -> None:
    assert changed(ACKNOWLEDGEMENT, was, becomes) == []
