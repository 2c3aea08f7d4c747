"""What the Code has against a response, each with its accepted neighbour."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import Assigned
from complaints_cli.domain.terms import Decision, RepBasis
from complaints_cli.errors import Refused
from complaints_cli.handling import deciding, stages
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.stages import Definition
from stories import JANE, OMAR, Story, arrival

RECEIVED = date(2026, 12, 14)
ACKED = date(2026, 12, 21)
DAY = date(2027, 1, 5)


def against(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


def ways_out(refused: pytest.ExceptionInfo[Refused]) -> list[str | None]:
    return [problem.command for problem in refused.value.problems]


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def at_stage_1() -> Story:
    return new().acknowledge(ACKED)


def at_stage_2() -> Story:
    story = Story(date(2026, 12, 1)).acknowledge(date(2026, 12, 2)).answer(date(2026, 12, 14))
    return story.escalate(date(2026, 12, 21)).acknowledge(date(2026, 12, 30))


def respond(story: Story, decider: str | None = JANE, on: date = DAY) -> tuple[Event, ...]:
    return stages.respond(story.complaint, decider, story.bench(on), on=on)


def found(story: Story, *points: int, decision: Decision = Decision.NOT_UPHELD) -> Story:
    for point in points:
        given = Found(point=point, decision=decision, reasons="Looked into.")
        story.record(DAY, deciding.find(story.complaint, given, story.bench(DAY), DAY))
    return story


def learned(story: Story) -> Story:
    lesson = Lesson(change="Nothing beyond this home.", none=True)
    return story.record(DAY, deciding.learn(story.complaint, lesson, story.bench(DAY), DAY))


def test_a_response_with_all_its_parts_is_accepted() -> None:
    assert respond(learned(found(at_stage_1(), 1, 2)))


@pytest.mark.parametrize(
    ("points", "said", "first"),
    [((), "Decide points 1, 2 and", 1), ((1,), "Decide point 2 and", 2), ((2,), "Decide point 1 and", 1)],
)
def test_every_point_is_answered(points: tuple[int, ...], said: str, first: int) -> None:
    with pytest.raises(Refused, match=said) as refused:
        respond(learned(found(at_stage_1(), *points)))
    assert against(refused) == [("points-unanswered", "6.7")]
    assert ways_out(refused) == [f"finding REF {first} --decision WORD --reasons TEXT"]


def test_at_stage_2_again() -> None:
    with pytest.raises(Refused, match="Decide point 1") as refused:
        respond(learned(at_stage_2()), OMAR)
    assert against(refused) == [("points-unanswered", "6.18")]


def test_only_the_points_that_stage_2_is_about() -> None:
    story = at_stage_1().answer(DAY, decision=Decision.NOT_UPHELD).escalate(DAY, points=(2,)).acknowledge(DAY)
    assert respond(learned(found(story, 2)), OMAR)


def test_a_point_that_was_not_accepted_needs_no_answer() -> None:
    story = new().refuse(RECEIVED, points=(2,)).acknowledge(ACKED)
    assert respond(learned(found(story, 1)))


def test_somebody_decided_it() -> None:
    with pytest.raises(Refused, match="--decider NAME") as refused:
        respond(learned(found(at_stage_1(), 1, 2)), None)
    assert against(refused) == [("decider-missing", "5.8")]


def test_else_the_handler_did() -> None:
    story = at_stage_1().record(ACKED, [Assigned(on=ACKED, handler=OMAR)])
    assert respond(learned(found(story, 1, 2)), None)


def test_whoever_decided_stage_1_does_not_decide_stage_2() -> None:
    story = learned(found(at_stage_2(), 1))
    with pytest.raises(Refused, match=r"Jane Bloggs decided stage 1, so somebody else must decide stage 2") as refused:
        respond(story, JANE)
    assert against(refused) == [("same-decider", "6.13")]
    assert respond(story, OMAR)


def test_nor_as_its_handler() -> None:
    story = learned(found(at_stage_2(), 1)).record(DAY, [Assigned(on=DAY, handler=JANE)])
    with pytest.raises(Refused) as refused:
        respond(story, None)
    assert against(refused) == [("same-decider", "6.13")]


def test_a_person_whose_name_is_gone_is_named_by_id() -> None:
    story = learned(found(at_stage_2(), 1))
    nameless = replace(story.bench(DAY), names={})
    with pytest.raises(Refused, match="S-1 decided stage 1"):
        stages.respond(story.complaint, JANE, nameless, on=DAY)


@pytest.mark.parametrize("decision", [Decision.UPHELD, Decision.PARTLY_UPHELD])
def test_what_went_wrong_is_put_right(decision: Decision) -> None:
    story = learned(found(at_stage_1(), 1, 2, decision=decision))
    with pytest.raises(Refused, match="Offer a remedy for points 1, 2, which you uphold") as refused:
        respond(story)
    assert against(refused) == [("remedy-missing", "7.1")]
    assert respond(story.offer(DAY, Remedy(what="An apology.")))


def test_a_remedy_for_one_point_puts_right_no_other() -> None:
    story = learned(found(at_stage_1(), 1, 2, decision=Decision.UPHELD)).offer(DAY, Remedy(what="Sorry.", point=2))
    with pytest.raises(Refused, match="Offer a remedy for point 1, which"):
        respond(story)
    assert respond(story.offer(DAY, Remedy(what="Paint.", point=1)))


def test_nothing_is_offered_where_nothing_went_wrong() -> None:
    story = learned(found(at_stage_1(), 1, 2))
    nothing = deciding.offer_nothing(story.complaint, "No loss.", story.bench(DAY), DAY)
    assert respond(story.record(DAY, nothing))


def test_each_response_looks_beyond_its_complaint() -> None:
    with pytest.raises(Refused, match="with --none why nothing") as refused:
        respond(found(at_stage_1(), 1, 2))
    assert against(refused) == [("learning-missing", "9.1")]


def test_a_lesson_of_stage_1_is_none_of_stage_2() -> None:
    with pytest.raises(Refused) as refused:
        respond(found(at_stage_2(), 1), OMAR)
    assert against(refused) == [("learning-missing", "9.1")]


def test_a_representative_needs_a_ground_to_speak() -> None:
    story = Story(replace(arrival(RECEIVED), rep="Bo Lee")).acknowledge(ACKED)
    story = learned(found(story, 1))
    with pytest.raises(Refused, match=r"nothing says why they may\. Put the ground on record: consent") as refused:
        respond(story)
    assert against(refused) == [("authority-missing", "3.6")]
    assert ways_out(refused) == ["rep scope REF 1 --basis consent"]
    assert respond(story.correct(DAY, "rep-basis", RepBasis.CONSENT))


def test_all_that_is_missing_is_named_at_once_and_once() -> None:
    story = Story(replace(arrival(RECEIVED), rep="Bo Lee")).acknowledge(ACKED)
    with pytest.raises(Refused) as refused:
        respond(story, None)
    assert against(refused) == [
        ("authority-missing", "3.6"),
        ("decider-missing", "5.8"),
        ("points-unanswered", "6.7"),
        ("learning-missing", "9.1"),
    ]


def test_one_letter_that_is_both_is_judged_as_both() -> None:
    story = new()
    with pytest.raises(Refused) as refused:
        stages.respond(story.complaint, None, story.bench(ACKED), on=ACKED, with_ack=Definition())
    assert against(refused) == [
        ("outcome-missing", "5.6"),
        ("responsibility-missing", "5.7"),
        ("decider-missing", "5.8"),
        ("points-unanswered", "6.7"),
        ("learning-missing", "9.1"),
    ]
    assert ways_out(refused) == [
        "ack REF --outcome TEXT",
        "ack REF --responsible yes",
        "respond REF --decider NAME",
        "finding REF 1 --decision WORD --reasons TEXT",
        "learn REF --change TEXT",
    ]
