"""Acknowledging, extending, telling late and answering: what is kept, and in which order. Dates as in the deadlines."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.stages import Acknowledged, Extended, PointSet, Responded, ToldLate
from complaints_cli.domain.terms import Agreed, Decision, Responsible
from complaints_cli.errors import USAGE, Misuse, NotFound, Refused
from complaints_cli.handling import deciding, stages
from complaints_cli.handling.deciding import Found
from complaints_cli.handling.stages import Definition, Delay
from stories import JANE, OMAR, Story, arrival

RECEIVED = date(2026, 12, 14)
ACKED = date(2026, 12, 21)
DUE = date(2027, 1, 7)
LATER = date(2027, 3, 1)


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def acknowledged() -> Story:
    return new().acknowledge(ACKED)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


# Acknowledging


def test_what_is_open_is_settled_and_what_is_settled_is_left() -> None:
    story = new().record(RECEIVED, [PointSet(on=RECEIVED, point=1, responsible=Responsible.NO, whose="The council.")])
    given = Definition(outcome="Heat.", responsible=Responsible.YES, handler=OMAR, definition="No heat, no reply.")
    assert stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED) == (
        PointSet(on=ACKED, point=2, responsible=Responsible.YES),
        Acknowledged(on=ACKED, stage=1, calendar=0, handler=OMAR, outcome="Heat.", definition="No heat, no reply."),
    )


def test_at_stage_2_the_points_still_disputed_stay() -> None:
    story = acknowledged().answer(ACKED).escalate(ACKED, points=(2,))
    given = Definition(outcome="An apology in person.", responsible=Responsible.YES)
    [event] = stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED)
    assert event == Acknowledged(on=ACKED, stage=2, calendar=0, points=(2,), outcome="An apology in person.")


def test_they_can_be_fewer_but_not_others() -> None:
    story = acknowledged().answer(ACKED).escalate(ACKED)
    given = Definition(outcome="An apology.", responsible=Responsible.YES, points=(1,))
    [event] = stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED)
    assert isinstance(event, Acknowledged)
    assert event.points == (1,)
    with pytest.raises(NotFound, match="has no point 5"):
        stages.acknowledge(story.complaint, replace(given, points=(5,)), story.bench(ACKED), ACKED)


def test_stage_1_comes_before_an_early_stage_2() -> None:
    story = new().escalate(RECEIVED).acknowledge(date(2026, 12, 15))
    assert [stage.acknowledged_on for stage in story.complaint.stages] == [date(2026, 12, 15), None]
    story.acknowledge(date(2026, 12, 16))
    assert story.complaint.stages[1].acknowledged_on == date(2026, 12, 16)


@pytest.mark.parametrize(("on", "code"), [(date(2026, 12, 13), "out-of-order"), (LATER, "in-the-future")])
def test_an_acknowledgement_follows_the_arrival(on: date, code: str) -> None:
    story = new()
    given = Definition(outcome="Heat.", responsible=Responsible.YES)
    with pytest.raises(Refused) as refused:
        stages.acknowledge(story.complaint, given, story.bench(ACKED), on)
    assert codes(refused) == [(code, "5.12")]


def test_that_of_stage_2_follows_its_request() -> None:
    story = acknowledged().answer(date(2026, 12, 22)).escalate(date(2026, 12, 29))
    given = Definition(outcome="Heat.", responsible=Responsible.YES)
    with pytest.raises(Refused, match="Monday 28 December 2026 is before Tuesday 29 December 2026"):
        stages.acknowledge(story.complaint, given, story.bench(LATER), date(2026, 12, 28))


def test_an_early_stage_2_is_not_acknowledged_before_it_was_asked_for() -> None:
    story = acknowledged().escalate(date(2026, 12, 29))
    given = Definition(outcome="Heat.", responsible=Responsible.YES)
    with pytest.raises(Refused, match="before Tuesday 29 December 2026"):
        stages.acknowledge(story.complaint, given, story.bench(LATER), date(2026, 12, 28))


@pytest.mark.parametrize(("outcome", "none_given"), [("", True), ("Heat after all.", False)])
def test_no_outcome_told_on_arrival_stands_until_there_is_one(outcome: str, none_given: bool) -> None:
    story = Story(replace(arrival(RECEIVED), none_given=True))
    given = Definition(outcome=outcome, responsible=Responsible.YES)
    *_, event = stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED)
    assert isinstance(event, Acknowledged)
    assert (event.outcome, event.none_given) == (outcome, none_given)


# Extending

DELAY = Delay(reason="A surveyor must visit.", update_every=5, agreed=Agreed.YES)


def test_an_extension_keeps_the_date_it_replaces() -> None:
    story = acknowledged()
    to = date(2027, 1, 15)
    assert stages.extend(story.complaint, DELAY, story.bench(DUE), on=DUE, to=to) == (
        Extended(on=DUE, stage=1, replaces=DUE, to=to, update_every=5, agreed=Agreed.YES, reason=DELAY.reason),
    )


def test_days_are_working_days_from_the_date_in_force() -> None:
    story = acknowledged().extend(date(2027, 1, 5), date(2027, 1, 14))
    [event] = stages.extend(story.complaint, DELAY, story.bench(DUE), on=DUE, days=3)
    assert isinstance(event, Extended)
    assert (event.replaces, event.to) == (date(2027, 1, 14), date(2027, 1, 19))


@pytest.mark.parametrize(("to", "days"), [(None, None), (date(2027, 1, 15), 3)])
def test_either_a_day_or_days(to: date | None, days: int | None) -> None:
    story = acknowledged()
    with pytest.raises(Misuse, match="--to DATE, or --days N") as refused:
        stages.extend(story.complaint, DELAY, story.bench(DUE), on=DUE, to=to, days=days)
    assert (refused.value.problems[0].code, refused.value.exit_code) == ("missing-option", USAGE)


@pytest.mark.parametrize("number", [0, -3])
def test_days_and_intervals_are_1_or_more(number: int) -> None:
    story = acknowledged()
    bench = story.bench(LATER)
    with pytest.raises(Misuse, match="--days is a number of working days, 1 or more"):
        stages.extend(story.complaint, DELAY, bench, on=DUE, days=number)
    with pytest.raises(Misuse, match="--update-every is a number"):
        stages.extend(story.complaint, replace(DELAY, update_every=number), bench, on=DUE, days=1)
    with pytest.raises(Misuse, match="--update-every is a number"):
        stages.tell_late(story.complaint, replace(DELAY, update_every=number), bench, on=LATER, expect=LATER)


def test_one_day_is_enough() -> None:
    story = acknowledged()
    [event] = stages.extend(story.complaint, replace(DELAY, update_every=1), story.bench(DUE), on=DUE, days=1)
    assert isinstance(event, Extended)
    assert event.to == date(2027, 1, 8)


def test_a_second_extension_follows_the_first() -> None:
    story = acknowledged().extend(date(2027, 1, 6), date(2027, 1, 14))
    with pytest.raises(Refused, match="Tuesday 5 January 2027 is before Wednesday 6 January 2027") as refused:
        stages.extend(story.complaint, DELAY, story.bench(DUE), on=date(2027, 1, 5), to=date(2027, 1, 15))
    assert codes(refused) == [("out-of-order", "5.12")]


def test_an_extension_follows_the_acknowledgement() -> None:
    story = acknowledged()
    with pytest.raises(Refused, match="before Monday 21 December 2026"):
        stages.extend(story.complaint, DELAY, story.bench(DUE), on=date(2026, 12, 18), to=date(2027, 1, 15))


# Telling late


def test_the_resident_is_told_when_to_expect_the_answer() -> None:
    story = acknowledged()
    on, expect = date(2027, 1, 8), date(2027, 1, 15)
    assert stages.tell_late(story.complaint, DELAY, story.bench(on), on=on, expect=expect) == (
        ToldLate(on=on, stage=1, expect=expect, update_every=5, agreed=Agreed.YES, reason=DELAY.reason),
    )


def test_on_the_day_itself_it_is_not_late() -> None:
    story = acknowledged()
    with pytest.raises(
        Refused, match=r"by Thursday 7 January 2027, so it is not late. To move it, extend it"
    ) as refused:
        stages.tell_late(story.complaint, DELAY, story.bench(DUE), on=DUE, expect=date(2027, 1, 15))
    assert codes(refused) == [("not-late", "6.4")]
    assert refused.value.problems[0].command == "extend REF --to DATE --reason TEXT"


def test_the_day_to_expect_is_not_past() -> None:
    story = acknowledged()
    on = date(2027, 1, 11)
    with pytest.raises(Refused, match="Friday 8 January 2027 is past already") as refused:
        stages.tell_late(story.complaint, DELAY, story.bench(on), on=on, expect=date(2027, 1, 8))
    assert codes(refused) == [("out-of-order", "5.9")]
    assert stages.tell_late(story.complaint, DELAY, story.bench(on), on=on, expect=on)


# Answering


def decided(story: Story, *decisions: Decision) -> Story:
    for point, decision in enumerate(decisions, start=1):
        given = Found(point=point, decision=decision, reasons="Looked into.")
        story.record(ACKED, deciding.find(story.complaint, given, story.bench(ACKED), ACKED))
    return story


UPHELD, PARTLY, NOT = Decision.UPHELD, Decision.PARTLY_UPHELD, Decision.NOT_UPHELD


@pytest.mark.parametrize(
    ("decisions", "overall"),
    [
        ((), None),
        ((UPHELD,), UPHELD),
        ((UPHELD, UPHELD), UPHELD),
        ((NOT, NOT), NOT),
        ((PARTLY, PARTLY), PARTLY),
        ((UPHELD, NOT), PARTLY),
        ((UPHELD, PARTLY), PARTLY),
        ((PARTLY, NOT), PARTLY),
    ],
)
def test_all_alike_is_that_and_else_partly(decisions: tuple[Decision, ...], overall: Decision | None) -> None:
    complaint = decided(acknowledged(), *decisions).complaint
    assert stages.overall(complaint, complaint.current) is overall


def test_a_response_follows_its_acknowledgement() -> None:
    story = acknowledged().find(ACKED)
    with pytest.raises(Refused, match="Friday 18 December 2026 is before Monday 21 December 2026") as refused:
        stages.respond(story.complaint, JANE, story.bench(DUE), on=date(2026, 12, 18))
    assert codes(refused) == [("out-of-order", "5.12")]


def test_one_letter_can_be_acknowledgement_and_response() -> None:
    story = new().find(RECEIVED)
    given = Definition(outcome="Heat.", responsible=Responsible.YES)
    events = stages.respond(story.complaint, JANE, story.bench(RECEIVED), on=RECEIVED, with_ack=given)
    assert [event.kind for event in events] == ["point-set", "point-set", "acknowledged", "responded"]
    after = stages.applied(story.complaint, events)
    assert (after.version, after.stages[0].responded_on) == (story.complaint.version + 4, RECEIVED)


def test_its_decision_is_on_the_points_that_it_defines() -> None:
    story = acknowledged().answer(ACKED).escalate(ACKED).find(ACKED, NOT)
    upheld = Found(point=2, decision=UPHELD, reasons="Seen again.")
    story.record(ACKED, deciding.find(story.complaint, upheld, story.bench(ACKED), ACKED))
    given = Definition(outcome="Heat.", points=(2,))
    *_, event = stages.respond(story.complaint, OMAR, story.bench(ACKED), on=ACKED, with_ack=given)
    assert isinstance(event, Responded)
    assert event.decision is UPHELD


def test_a_letter_is_written_from_the_complaint_as_it_will_be() -> None:
    story = Story(arrival(RECEIVED))
    given = Definition(none_given=True, responsible=Responsible.YES)
    events: tuple[Event, ...] = stages.acknowledge(story.complaint, given, story.bench(ACKED), ACKED)
    assert stages.applied(story.complaint, events) == story.record(ACKED, events).complaint


def test_the_dates_awaited_are_those_of_the_stage_at_hand() -> None:
    story = acknowledged()
    assert stages.awaited(story.complaint, story.bench(ACKED)).code_date == DUE
