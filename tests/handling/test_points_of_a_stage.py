"""Stage 1 answers every point that was accepted; at stage 2 the points still disputed are named."""

from datetime import date

import pytest

from complaints_cli.domain.events.stages import Acknowledged, Responded
from complaints_cli.domain.terms import Decision, Responsible
from complaints_cli.errors import USAGE, Misuse, NotFound
from complaints_cli.handling import deciding, stages
from complaints_cli.handling.deciding import Found
from complaints_cli.handling.stages import Definition
from stories import JANE, Story

RECEIVED = date(2026, 12, 14)
ACKED = date(2026, 12, 21)
ONE = Definition(outcome="Heat.", responsible=Responsible.YES, points=(1,))


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def open_points(story: Story) -> list[int]:
    return [point.number for point in story.complaint.open_points]


def test_naming_points_at_stage_1_is_misuse_and_says_how_one_is_refused() -> None:
    story = new()
    with pytest.raises(Misuse) as misuse:
        stages.acknowledge(story.complaint, ONE, story.bench(ACKED), ACKED)
    assert (misuse.value.exit_code, misuse.value.problems[0].code) == (USAGE, "points-at-stage-1")
    assert "Stage 1 answers every point" in str(misuse.value)
    assert "complaints refuse REF --point N" in str(misuse.value)


def test_a_point_that_is_not_there_is_named_first() -> None:
    story = new()
    given = Definition(outcome="Heat.", responsible=Responsible.YES, points=(1, 7))
    with pytest.raises(NotFound, match="has no point 7"):
        stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED)


def test_nor_are_they_named_in_an_answer_that_acknowledges_as_well() -> None:
    story = new().find(RECEIVED)
    with pytest.raises(Misuse, match="Stage 1 answers every point"):
        stages.respond(story.complaint, JANE, story.bench(RECEIVED), on=RECEIVED, with_ack=ONE)


def test_an_early_request_for_stage_2_does_not_take_points_from_stage_1() -> None:
    story = new().escalate(RECEIVED, points=(2,)).acknowledge(ACKED)
    assert story.complaint.stages[0].points == ()
    assert open_points(story) == [1, 2]


def test_a_record_that_has_points_at_stage_1_still_answers_all_of_them() -> None:
    acknowledged = Acknowledged(on=ACKED, stage=1, calendar=0, points=(1,), outcome="Heat.")
    story = new().record(ACKED, [acknowledged])
    assert open_points(story) == [1, 2]


def test_a_refused_point_is_not_answered() -> None:
    assert open_points(new().refuse(RECEIVED, points=(2,)).acknowledge(ACKED)) == [1]


def test_at_stage_2_those_disputed_are_answered_and_can_be_fewer() -> None:
    story = new().acknowledge(ACKED).answer(ACKED).escalate(ACKED)
    assert open_points(story) == [1, 2]
    assert open_points(story.acknowledge(ACKED, points=(2,))) == [2]


def test_the_decision_of_stage_1_is_on_every_point() -> None:
    story = new().acknowledge(ACKED).find(ACKED, Decision.UPHELD)
    other = Found(point=2, decision=Decision.NOT_UPHELD, reasons="Somebody rang on 15 December.")
    story.record(ACKED, deciding.find(story.complaint, other, story.bench(ACKED), ACKED))
    assert stages.overall(story.complaint, story.complaint.current) is Decision.PARTLY_UPHELD
    *_, response = stages.respond(story.offer(ACKED).complaint, JANE, story.bench(ACKED), on=ACKED)
    assert isinstance(response, Responded)
    assert response.decision is Decision.PARTLY_UPHELD
