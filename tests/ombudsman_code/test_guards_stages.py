"""What the Code has against an acknowledgement, and an extension, each with its accepted neighbour."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import ComplaintRefused
from complaints_cli.domain.terms import Ground, Responsible
from complaints_cli.errors import Refused
from complaints_cli.handling import ending, receiving, stages
from complaints_cli.handling.stages import Definition, Delay
from stories import Story, arrival

RECEIVED = date(2026, 12, 14)
ACKED = date(2026, 12, 21)
DAY = date(2027, 1, 5)


def against(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def acknowledge(story: Story, given: Definition, on: date = ACKED) -> tuple[Event, ...]:
    return stages.acknowledge(story.complaint, given, story.bench(on), on)


# The acknowledgement

WHOLE = Definition(outcome="Heat.", responsible=Responsible.YES)


@pytest.mark.parametrize(
    "given",
    [
        WHOLE,
        replace(WHOLE, outcome="", none_given=True),
        replace(WHOLE, responsible=Responsible.NO, whose="The council."),
        replace(WHOLE, responsible=Responsible.PART, whose="The heat network's operator."),
    ],
)
def test_a_whole_definition_is_accepted(given: Definition) -> None:
    assert acknowledge(new(), given)


@pytest.mark.parametrize(
    ("given", "code", "provision", "said"),
    [
        (replace(WHOLE, outcome="  "), "outcome-missing", "5.6", "--outcome none-given"),
        (
            replace(WHOLE, responsible=None),
            "responsibility-missing",
            "5.7",
            r"responsible for points 1, 2: --responsible",
        ),
        (
            replace(WHOLE, responsible=Responsible.NO),
            "responsibility-missing",
            "5.7",
            "who is responsible for points 1, 2: --whose",
        ),
        (replace(WHOLE, responsible=Responsible.PART, whose=" "), "responsibility-missing", "5.7", "--whose"),
    ],
)
def test_a_definition_with_a_gap_is_refused(given: Definition, code: str, provision: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        acknowledge(new(), given)
    assert (code, provision) in against(refused)


def test_an_outcome_told_on_arrival_is_enough() -> None:
    story = Story(replace(arrival(RECEIVED), outcome="Heat."))
    assert acknowledge(story, Definition(responsible=Responsible.YES))


def test_a_point_that_was_not_accepted_needs_nothing() -> None:
    story = new().refuse(RECEIVED, points=(2,))
    with pytest.raises(Refused, match="responsible for point 1: --responsible"):
        acknowledge(story, Definition(outcome="Heat."))


def test_one_point_at_least_is_left() -> None:
    """A record from before points could not all be refused one by one."""
    story = new()
    story.record(RECEIVED, [ComplaintRefused(on=RECEIVED, ground=Ground.OTHER, points=(1, 2), reasons="Not ours.")])
    with pytest.raises(Refused, match=r"no point\. Add what the complaint is about") as refused:
        acknowledge(story, WHOLE)
    assert against(refused) == [("no-points", "5.6")]


def test_stage_2_settles_no_more_than_its_own_points() -> None:
    story = new().acknowledge(ACKED)
    story.record(DAY, receiving.add_point(story.complaint, "A draught.", story.bench(DAY), on=DAY))
    story = story.answer(DAY).escalate(DAY, points=(2,))
    assert acknowledge(story, Definition(outcome="Heat."), DAY)
    with pytest.raises(Refused, match="responsible for point 3: --responsible") as refused:
        acknowledge(story, Definition(outcome="Heat.", points=(2, 3)), DAY)
    assert against(refused) == [("responsibility-missing", "5.7")]


@pytest.mark.parametrize("points", [(1, 2), (1,)])
def test_the_last_points_are_not_refused_one_by_one(points: tuple[int, ...]) -> None:
    story = new() if len(points) == 2 else new().refuse(RECEIVED, points=(2,))
    refusal = ComplaintRefused(on=RECEIVED, ground=Ground.OTHER, points=points, reasons="Not ours.")
    with pytest.raises(Refused, match="refuse the whole complaint") as refused:
        ending.refuse_complaint(story.complaint, refusal, story.bench(RECEIVED))
    assert against(refused) == [("all-points", "2.4")]


# Extensions. Stage 1: due 7 January, extendable to 21 January. Stage 2: due 28 January, extendable to 25 February.


def at_stage_1() -> Story:
    return new().acknowledge(ACKED)


def at_stage_2() -> Story:
    story = Story(date(2026, 12, 1)).acknowledge(date(2026, 12, 2)).answer(date(2026, 12, 14))
    return story.escalate(date(2026, 12, 21)).acknowledge(date(2026, 12, 30))


BY_STAGE = [
    (at_stage_1, "6.4", date(2027, 1, 7), date(2027, 1, 8), date(2027, 1, 21), date(2027, 1, 22)),
    (at_stage_2, "6.15", date(2027, 1, 28), date(2027, 1, 29), date(2027, 2, 25), date(2027, 2, 26)),
]


def extend(story: Story, on: date, to: date, delay: Delay | None = None) -> tuple[Event, ...]:
    given = delay or Delay(reason="A surveyor must visit.")
    return stages.extend(story.complaint, given, story.bench(on), on=on, to=to)


@pytest.mark.parametrize("stage", [0, 1])
def test_an_extension_on_the_very_day_to_the_very_cap_is_accepted(stage: int) -> None:
    story_of, _, due, _, cap, _ = BY_STAGE[stage]
    assert extend(story_of(), due, cap)


@pytest.mark.parametrize("stage", [0, 1])
def test_a_day_after_the_date_it_is_too_late(stage: int) -> None:
    story_of, provision, _, late, cap, _ = BY_STAGE[stage]
    with pytest.raises(Refused, match=r"too late to extend. Tell the resident that it is late") as refused:
        extend(story_of(), late, cap)
    assert against(refused) == [("extension-too-late", provision)]
    assert refused.value.problems[0].command == "late REF --expect DATE --reason TEXT"


@pytest.mark.parametrize("stage", [0, 1])
def test_a_day_beyond_the_cap_it_needs_a_good_reason(stage: int) -> None:
    story_of, provision, due, _, _, beyond = BY_STAGE[stage]
    for good_reason in ("", " "):
        with pytest.raises(Refused, match="With a good reason, add --good-reason") as refused:
            extend(story_of(), due, beyond, Delay(reason="Survey.", good_reason=good_reason))
        assert against(refused) == [("extension-over-cap", provision)]
    assert extend(story_of(), due, beyond, Delay(reason="Survey.", good_reason="The block was evacuated."))


@pytest.mark.parametrize("stage", [0, 1])
def test_it_is_to_a_later_day(stage: int) -> None:
    story_of, provision, due, _, _, _ = BY_STAGE[stage]
    with pytest.raises(Refused, match="an extension is to a later day") as refused:
        extend(story_of(), DAY, due)
    assert against(refused) == [("extension-not-later", provision)]


@pytest.mark.parametrize("stage", [0, 1])
def test_it_says_why(stage: int) -> None:
    story_of, provision, due, _, cap, _ = BY_STAGE[stage]
    with pytest.raises(Refused, match="--reason") as refused:
        extend(story_of(), due, cap, Delay(reason=" "))
    assert against(refused) == [("extension-unreasoned", provision)]


def test_the_cap_is_named_with_its_days() -> None:
    with pytest.raises(
        Refused, match=r"stage 1 reach 10 working days beyond Thursday 7 January 2027 .* Thursday 21 January 2027"
    ):
        extend(at_stage_1(), DAY, date(2027, 1, 22))


def test_acknowledged_late_the_cap_is_from_the_backstop() -> None:
    story = new().acknowledge(date(2026, 12, 23))
    assert extend(story, date(2027, 1, 7), date(2027, 1, 21))
    with pytest.raises(Refused) as refused:
        extend(story, date(2027, 1, 8), date(2027, 1, 22))
    assert against(refused) == [("extension-too-late", "6.4"), ("extension-over-cap", "6.4")]


def test_two_extensions_share_the_cap() -> None:
    story = at_stage_1().extend(DAY, date(2027, 1, 14))
    assert extend(story, date(2027, 1, 14), date(2027, 1, 21))
    with pytest.raises(Refused) as refused:
        extend(story, date(2027, 1, 14), date(2027, 1, 22))
    assert against(refused) == [("extension-over-cap", "6.4")]


def test_a_second_extension_goes_out_before_the_first_ends() -> None:
    story = at_stage_1().extend(DAY, date(2027, 1, 14))
    with pytest.raises(Refused) as refused:
        extend(story, date(2027, 1, 15), date(2027, 1, 20))
    assert against(refused) == [("extension-too-late", "6.4")]
