"""What arrives is recorded: refused only where it cannot have happened."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Withdrawn
from complaints_cli.domain.events.hazards import HazardReported
from complaints_cli.domain.events.record import Linked, Noted
from complaints_cli.domain.events.stages import Escalated, PointAdded, PointSet, Received
from complaints_cli.domain.hazards import Stamp
from complaints_cli.domain.terms import Apart, Channel, Flag, NotedWith, Responsible
from complaints_cli.errors import Misuse, NotFound, Refused
from complaints_cli.handling import ending, receiving
from complaints_cli.handling.judging import Bench
from stories import ENGLAND, NAMES, REF, Story, arrival, rules_of

EARLIER = date(2026, 12, 1)
RECEIVED = date(2026, 12, 14)
TODAY = date(2026, 12, 21)
BENCH = Bench(today=TODAY, rules=rules_of(calendar=ENGLAND), names=NAMES)


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def answered() -> Story:
    return new().acknowledge(date(2026, 12, 15)).answer(date(2026, 12, 16))


def receive(received: Received, points: Sequence[str] = ()) -> tuple[Event, ...]:
    return receiving.receive(received, points, BENCH)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


# Arrival


def test_a_summary_is_the_first_point() -> None:
    received = arrival(RECEIVED)
    assert receive(received, ["", "  "]) == (received, PointAdded(on=RECEIVED, point=1, text=received.summary))


def test_points_are_numbered_as_they_come() -> None:
    _, *points = receive(replace(arrival(RECEIVED), summary=""), ["No heating.", " ", "No reply."])
    assert points == [
        PointAdded(on=RECEIVED, point=1, text="No heating."),
        PointAdded(on=RECEIVED, point=2, text="No reply."),
    ]


@pytest.mark.parametrize(
    ("since", "aware", "reported"),
    [
        (None, None, HazardReported(on=RECEIVED, hazard=1, with_arrival=True)),
        (None, Stamp(on=RECEIVED, at=time(9)), HazardReported(on=RECEIVED, hazard=1, at=time(9), with_arrival=True)),
        (None, Stamp(on=TODAY, at=time(9)), HazardReported(on=RECEIVED, hazard=1, with_arrival=True)),
        (RECEIVED, Stamp(on=RECEIVED, at=time(9)), HazardReported(on=RECEIVED, hazard=1, at=time(9))),
        (EARLIER, Stamp(on=RECEIVED, at=time(9)), HazardReported(on=EARLIER, hazard=1)),
        (TODAY, None, HazardReported(on=RECEIVED, hazard=1)),
    ],
)
def test_a_hazard_counts_from_the_day_it_was_known(
    since: date | None, aware: Stamp | None, reported: HazardReported
) -> None:
    received = replace(arrival(RECEIVED), flags=(Flag.HAZARD,))
    assert receiving.receive(received, (), BENCH, aware=aware, hazard_since=since)[-1] == reported


def test_it_is_about_something() -> None:
    with pytest.raises(Misuse, match="--summary, or a --point") as refused:
        receive(replace(arrival(RECEIVED), summary=" "), [""])
    assert refused.value.problems[0].code == "missing-option"


def test_it_can_arrive_today_with_nobody_named() -> None:
    assert receive(arrival(TODAY))


def test_it_cannot_arrive_tomorrow() -> None:
    with pytest.raises(Refused, match="Tuesday 22 December 2026 is still to come; today is Monday 21") as refused:
        receive(arrival(date(2026, 12, 22)))
    assert codes(refused) == [("in-the-future", "5.12")]


def test_nor_before_the_record_reaches() -> None:
    assert receive(arrival(date(2012, 1, 1)))
    with pytest.raises(Refused) as refused:
        receive(arrival(date(2011, 12, 31)))
    assert codes(refused) == [("out-of-order", "5.12")]


@pytest.mark.parametrize(
    ("occurred", "known", "said"),
    [
        (date(2026, 12, 15), None, "The matter happened after"),
        (None, date(2026, 12, 15), "The matter became known to the resident after"),
    ],
)
def test_what_it_is_about_came_before_it(occurred: date | None, known: date | None, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        receive(replace(arrival(RECEIVED), occurred=occurred, known=known))
    assert codes(refused) == [("out-of-order", "5.12")]


def test_it_may_have_happened_and_been_known_that_day() -> None:
    assert receive(replace(arrival(RECEIVED), occurred=RECEIVED, known=RECEIVED))


def test_all_that_cannot_be_is_said_at_once() -> None:
    tomorrow = date(2026, 12, 22)
    with pytest.raises(Refused) as refused:
        receive(replace(arrival(tomorrow), occurred=date(2026, 12, 23), known=date(2026, 12, 23)))
    assert [code for code, _ in codes(refused)] == ["in-the-future", "out-of-order", "out-of-order"]


# Points


@pytest.mark.parametrize(
    ("story", "apart", "expected"),
    [
        (new(), None, None),
        (new(), Apart.UNRELATED, Apart.UNRELATED),
        (new(), Apart.WOULD_DELAY, Apart.WOULD_DELAY),
        (answered(), None, Apart.ANSWERED),
        (answered(), Apart.UNRELATED, Apart.UNRELATED),
        (answered().escalate(date(2026, 12, 17)), None, Apart.ANSWERED),
        (new().withdraw(date(2026, 12, 15)), None, Apart.ANSWERED),
        (new().refuse(date(2026, 12, 15)), None, Apart.ANSWERED),
        (new().escalate(date(2026, 12, 15)), None, None),
    ],
)
def test_a_further_matter_joins_while_stage_1_is_open(
    story: Story, apart: Apart | None, expected: Apart | None
) -> None:
    assert receiving.stands_apart(story.complaint, apart) is expected


def test_a_point_joins_while_stage_1_is_open() -> None:
    added = receiving.add_point(new().complaint, "Mould.", BENCH, on=TODAY)
    assert added == (PointAdded(on=TODAY, point=3, text="Mould."),)


def test_a_point_does_not_join_an_answered_stage() -> None:
    with pytest.raises(Refused, match="stands on its own") as refused:
        receiving.add_point(answered().complaint, "Mould.", BENCH, on=TODAY)
    assert codes(refused) == [("stands-apart", "6.8")]
    assert refused.value.problems[0].command == "point add REF TEXT"


def test_a_point_is_settled_with_who_else_answers_for_it() -> None:
    settled = receiving.set_point(new().complaint, 2, Responsible.PART, "The council.", BENCH, TODAY)
    assert settled == (PointSet(on=TODAY, point=2, responsible=Responsible.PART, whose="The council."),)
    assert receiving.set_point(new().complaint, 2, Responsible.YES, "", BENCH, TODAY)


@pytest.mark.parametrize("responsible", [Responsible.PART, Responsible.NO])
def test_somebody_answers_for_it(responsible: Responsible) -> None:
    with pytest.raises(Refused, match="responsible for point 2: --whose") as refused:
        receiving.set_point(new().complaint, 2, responsible, " ", BENCH, TODAY)
    assert codes(refused) == [("responsibility-missing", "5.7")]


def test_a_point_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound, match=f"{REF} has no point 3; it has 2") as missing:
        receiving.set_point(new().complaint, 3, Responsible.YES, "", BENCH, TODAY)
    assert missing.value.problems[0].code == "point"


# Order


@pytest.mark.parametrize(("on", "code"), [(date(2026, 12, 13), "out-of-order"), (date(2026, 12, 22), "in-the-future")])
def test_nothing_happens_before_the_complaint_or_tomorrow(on: date, code: str) -> None:
    complaint = new().complaint
    asked: list[Callable[[], object]] = [
        lambda: receiving.add_point(complaint, "Mould.", BENCH, on=on),
        lambda: receiving.set_point(complaint, 1, Responsible.YES, "", BENCH, on),
        lambda: receiving.escalate(complaint, Escalated(on=on, via=Channel.PHONE), BENCH),
        lambda: receiving.note(complaint, Noted(on=on, party=NotedWith.RESIDENT, text="-"), BENCH),
        lambda: ending.withdraw(complaint, Withdrawn(on=on, via=Channel.PHONE), BENCH),
    ]
    for record in asked:
        with pytest.raises(Refused) as refused:
            record()
        assert codes(refused) == [(code, "5.12")]


def test_on_the_day_of_arrival_anything_can() -> None:
    assert receiving.escalate(new().complaint, Escalated(on=RECEIVED, via=Channel.PHONE), BENCH)


def test_stage_2_can_be_asked_for_on_one_point_without_a_reason() -> None:
    story = answered()
    request = Escalated(on=TODAY, via=Channel.SOCIAL_MEDIA, points=(2,))
    assert receiving.escalate(story.complaint, request, BENCH) == (request,)
    with pytest.raises(NotFound, match="no point 9"):
        receiving.escalate(story.complaint, replace(request, points=(2, 9)), BENCH)


def test_two_complaints_are_linked_once() -> None:
    story = new()
    linked = receiving.link(story.complaint, "C-2026-0002", BENCH, Apart.UNRELATED)
    assert linked == (Linked(on=TODAY, other="C-2026-0002", apart=Apart.UNRELATED),)
    story.record(TODAY, linked)
    with pytest.raises(Refused, match="are linked already") as refused:
        receiving.link(story.complaint, "C-2026-0002", BENCH)
    assert codes(refused) == [("linked-already", "5.12")]
    with pytest.raises(Refused, match="cannot be linked to itself") as refused:
        receiving.link(story.complaint, REF, BENCH)
    assert codes(refused) == [("link-to-itself", "5.12")]
