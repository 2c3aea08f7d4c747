"""While the record lacks what a letter is read beside, what is wrong with the letter itself is told all the same."""

from dataclasses import replace

from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose, faults
from letter_stories import story

ACKNOWLEDGEMENT = LetterKind.ACKNOWLEDGEMENT_1
LEFT = "\n\nDear «Name», we come on 31 June. Write to PO Box 152.\n"


def test_beside_what_the_record_lacks() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    letter = compose(ACKNOWLEDGEMENT, complaint, setting).markdown + LEFT
    points = tuple(replace(point, responsible=None) for point in complaint.points)
    gaps = check(letter.encode(), MARKDOWN, ACKNOWLEDGEMENT, replace(complaint, points=points), setting)
    assert [gap.part for gap in gaps] == ["responsibility", "dates", "placeholder", "ombudsman-contact"]


def test_of_a_stage_that_is_still_to_come() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    kind = LetterKind.ACKNOWLEDGEMENT_2
    assert [gap.part for gap in faults(LEFT.encode(), MARKDOWN, kind, complaint, setting)] == [
        "dates",
        "placeholder",
        "ombudsman-contact",
    ]


def test_a_letter_without_them_has_none() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    letter = compose(ACKNOWLEDGEMENT, complaint, setting).markdown
    assert faults(letter.encode(), MARKDOWN, ACKNOWLEDGEMENT, complaint, setting) == ()
