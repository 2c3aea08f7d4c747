"""What stands between a complaint and its next letter."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.record import Assigned
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.missing import missing, next_letter
from stories import JANE, Story, arrival

RECEIVED, ACKED, DAY = date(2026, 12, 14), date(2026, 12, 15), date(2026, 12, 16)


def new() -> Story:
    return Story(RECEIVED)


def answered() -> Story:
    return new().acknowledge(ACKED).answer(DAY)


def lacks(story: Story) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in missing(story.complaint, story.bench(DAY))]


@pytest.mark.parametrize(
    ("story", "letter"),
    [
        (new(), LetterKind.ACKNOWLEDGEMENT_1),
        (new().acknowledge(ACKED), LetterKind.RESPONSE_1),
        (new().acknowledge(ACKED).escalate(DAY), LetterKind.RESPONSE_1),
        (answered(), None),
        (answered().escalate(DAY), LetterKind.ACKNOWLEDGEMENT_2),
        (answered().escalate(DAY).acknowledge(DAY), LetterKind.RESPONSE_2),
        (answered().escalate(DAY).acknowledge(DAY).answer(DAY), None),
        (answered().escalate(DAY).refuse_escalation(DAY), None),
        (answered().close(DAY), None),
        (new().withdraw(DAY), None),
        (new().refuse(DAY), None),
    ],
)
def test_the_letter_that_is_awaited(story: Story, letter: LetterKind | None) -> None:
    assert next_letter(story.complaint) is letter


def test_an_acknowledgement_lacks_its_definition() -> None:
    assert lacks(new()) == [("outcome-missing", "5.6"), ("responsibility-missing", "5.7")]


def test_what_was_told_on_arrival_is_not_asked_again() -> None:
    assert lacks(Story(replace(arrival(RECEIVED), outcome="Heat."))) == [("responsibility-missing", "5.7")]
    assert lacks(Story(replace(arrival(RECEIVED), none_given=True))) == [("responsibility-missing", "5.7")]


def test_a_response_lacks_all_its_parts() -> None:
    assert lacks(new().acknowledge(ACKED)) == [
        ("decider-missing", "5.8"),
        ("points-unanswered", "6.7"),
        ("learning-missing", "9.1"),
    ]


def test_a_handler_is_taken_to_decide() -> None:
    story = new().acknowledge(ACKED).record(ACKED, [Assigned(on=ACKED, handler=JANE)]).find(DAY)
    assert lacks(story) == []
    assert lacks(answered().escalate(DAY).acknowledge(DAY).record(DAY, [Assigned(on=DAY, handler=JANE)]).find(DAY)) == [
        ("same-decider", "6.13")
    ]


def test_where_no_letter_is_awaited_nothing_is_missing() -> None:
    assert lacks(answered()) == []
