"""Findings, remedies, lessons and promises: what a response is made of, and what cannot be part of it."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.record import ActionDone, ActionMoved
from complaints_cli.domain.events.stages import FindingMade, LearningNoted, RemedyOffered, RemedyRuledOut
from complaints_cli.domain.terms import Decision, RemedyKind
from complaints_cli.errors import Misuse, NotFound, Refused
from complaints_cli.handling import deciding
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from stories import JANE, OMAR, REF, Story

ACKED = date(2026, 12, 21)
DAY = date(2026, 12, 22)
TOMORROW = date(2026, 12, 23)


def acknowledged() -> Story:
    return Story(date(2026, 12, 14), points=("No heating.", "Nobody rang back.")).acknowledge(ACKED)


def at_stage_2(*points: int) -> Story:
    return acknowledged().answer(ACKED).escalate(DAY, points=points)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


# Findings

FOUND = Found(point=2, decision=Decision.UPHELD, reasons="Three calls went unanswered.", policy="4.1", impact="A week.")


def test_a_finding_is_of_the_stage_at_hand() -> None:
    story = acknowledged()
    made = FindingMade(
        on=DAY,
        stage=1,
        point=2,
        decision=Decision.UPHELD,
        reasons="Three calls went unanswered.",
        policy="4.1",
        impact="A week.",
    )
    assert deciding.find(story.complaint, FOUND, story.bench(DAY), DAY) == (made,)


@pytest.mark.parametrize("lacking", [replace(FOUND, decision=None), replace(FOUND, reasons=" ")])
def test_it_has_a_decision_and_reasons(lacking: Found) -> None:
    story = acknowledged()
    with pytest.raises(Misuse, match="needs --decision and --reasons") as refused:
        deciding.find(story.complaint, lacking, story.bench(DAY), DAY)
    assert refused.value.problems[0].code == "missing-option"


def test_it_is_on_a_point_of_the_complaint() -> None:
    story = acknowledged()
    with pytest.raises(NotFound, match="has no point 3"):
        deciding.find(story.complaint, replace(FOUND, point=3), story.bench(DAY), DAY)


def test_and_of_the_stage() -> None:
    story = at_stage_2(2)
    assert deciding.find(story.complaint, FOUND, story.bench(DAY), DAY)
    with pytest.raises(Refused, match="Point 1 is not among those that stage 2 answers") as refused:
        deciding.find(story.complaint, replace(FOUND, point=1), story.bench(DAY), DAY)
    assert codes(refused) == [("not-in-stage", "6.7")]


def test_at_stage_2_it_can_stand_as_it_was() -> None:
    story = at_stage_2()
    [made] = deciding.find(story.complaint, Found(point=2, unchanged=True), story.bench(DAY), DAY)
    assert made == FindingMade(
        on=DAY,
        stage=2,
        point=2,
        decision=Decision.UPHELD,
        unchanged=True,
        reasons="The contractor came twice in vain.",
    )


def test_or_it_is_decided_afresh() -> None:
    story = at_stage_2()
    [made] = deciding.find(story.complaint, replace(FOUND, decision=Decision.NOT_UPHELD), story.bench(DAY), DAY)
    assert isinstance(made, FindingMade)
    assert (made.decision, made.reasons) == (Decision.NOT_UPHELD, "Three calls went unanswered.")
    with pytest.raises(Misuse, match="needs --decision and --reasons"):
        deciding.find(story.complaint, replace(FOUND, reasons=""), story.bench(DAY), DAY)


def test_with_reasons_of_its_own() -> None:
    story = at_stage_2()
    given = Found(point=2, unchanged=True, reasons="Looked at afresh.")
    [made] = deciding.find(story.complaint, given, story.bench(DAY), DAY)
    assert isinstance(made, FindingMade)
    assert (made.decision, made.reasons) == (Decision.UPHELD, "Looked at afresh.")


@pytest.mark.parametrize(
    "story", [acknowledged().find(ACKED), acknowledged().escalate(DAY)], ids=["at stage 1", "asked early"]
)
def test_nothing_stands_unchanged_at_stage_1(story: Story) -> None:
    with pytest.raises(Refused, match="no finding on point 2 that could stand") as refused:
        deciding.find(story.complaint, Found(point=2, unchanged=True), story.bench(DAY), DAY)
    assert codes(refused) == [("nothing-unchanged", "6.18")]


def test_nor_where_stage_1_did_not_know_the_point() -> None:
    story = Story(date(2026, 12, 14), points=("No heating.", "Nobody rang back.")).refuse(
        date(2026, 12, 14), points=(2,)
    )
    story.acknowledge(ACKED).answer(ACKED).escalate(DAY)
    with pytest.raises(Refused) as refused:
        deciding.find(story.complaint, Found(point=2, unchanged=True), story.bench(DAY), DAY)
    assert codes(refused) == [("nothing-unchanged", "6.18")]


# Remedies


def test_remedies_are_numbered_on_from_those_there() -> None:
    story = acknowledged().offer(DAY, Remedy(what="Sorry."))
    voucher = Remedy(
        what="For the heaters.",
        remedy=RemedyKind.MONEY,
        point=1,
        due=TOMORROW,
        owner=OMAR,
        amount=15000,
        head="distress",
        agreed=True,
    )
    events = deciding.offer(story.complaint, [voucher, Remedy(what="Paint.")], story.bench(DAY), DAY)
    assert events == (
        RemedyOffered(
            on=DAY,
            stage=1,
            action=2,
            remedy=RemedyKind.MONEY,
            point=1,
            due=TOMORROW,
            owner=OMAR,
            amount=15000,
            agreed=True,
            what="For the heaters.",
            head="distress",
        ),
        RemedyOffered(on=DAY, stage=1, action=3, remedy=RemedyKind.ACTION, what="Paint."),
    )


@pytest.mark.parametrize(
    ("remedy", "said"),
    [
        (Remedy(what=" "), "--what; or --none"),
        (Remedy(what="Money.", remedy=RemedyKind.MONEY), "--amount 150.00"),
        (Remedy(what="Money.", remedy=RemedyKind.MONEY, amount=0), "--amount 150.00"),
    ],
)
def test_a_remedy_says_what_and_how_much(remedy: Remedy, said: str) -> None:
    story = acknowledged()
    with pytest.raises(Misuse, match=said):
        deciding.offer(story.complaint, [Remedy(what="Sorry."), remedy], story.bench(DAY), DAY)


def test_a_promise_is_for_a_day_to_come() -> None:
    story = acknowledged()
    assert deciding.offer(story.complaint, [Remedy(what="Paint.", due=DAY)], story.bench(DAY), DAY)
    with pytest.raises(Refused, match="still to come") as refused:
        deciding.offer(story.complaint, [Remedy(what="Paint.", due=ACKED)], story.bench(DAY), DAY)
    assert codes(refused) == [("out-of-order", "7.3")]


def test_a_remedy_for_a_point_that_is_not_there_is_not_found() -> None:
    story = acknowledged()
    with pytest.raises(NotFound, match=f"{REF} has no point 9"):
        deciding.offer(story.complaint, [Remedy(what="Paint.", point=9)], story.bench(DAY), DAY)


def test_nothing_is_offered_with_a_reason() -> None:
    story = at_stage_2()
    nothing = deciding.offer_nothing(story.complaint, "No loss.", story.bench(DAY), DAY)
    assert nothing == (RemedyRuledOut(on=DAY, stage=2, reason="No loss."),)


# Lessons


def test_a_lesson_is_numbered_and_of_its_stage() -> None:
    story = at_stage_2()
    lesson = Lesson(change="Ring first.", heard="Residents wait in.", wrong="No call.", owner=JANE, due=TOMORROW)
    assert deciding.learn(story.complaint, lesson, story.bench(DAY), DAY) == (
        LearningNoted(
            on=DAY,
            stage=2,
            learning=2,
            owner=JANE,
            due=TOMORROW,
            change="Ring first.",
            heard="Residents wait in.",
            wrong="No call.",
        ),
    )


@pytest.mark.parametrize("none", [True, False])
def test_a_lesson_says_what_changes_or_why_nothing_does(none: bool) -> None:
    story = acknowledged()
    with pytest.raises(Misuse, match="--change; or --none"):
        deciding.learn(story.complaint, Lesson(change=" ", none=none), story.bench(DAY), DAY)


# Promises


def promised() -> Story:
    return acknowledged().offer(DAY, Remedy(what="Paint.", due=date(2027, 1, 5)), Remedy(what="Sorry."))


def test_a_promise_is_kept_once() -> None:
    story = promised()
    done = deciding.finish(story.complaint, 1, "Photograph.", story.bench(DAY), DAY)
    assert done == (ActionDone(on=DAY, action=1, proof="Photograph."),)
    story.record(DAY, done)
    with pytest.raises(Refused, match="Action 1 was done already") as refused:
        deciding.finish(story.complaint, 1, "", story.bench(DAY), DAY)
    assert codes(refused) == [("done-already", "7.3")]
    with pytest.raises(Refused, match="Action 1 was done already"):
        deciding.move(story.complaint, 1, TOMORROW, "Rain.", story.bench(DAY))


@pytest.mark.parametrize(("on", "code"), [(ACKED, "out-of-order"), (TOMORROW, "in-the-future")])
def test_not_before_it_was_made_nor_tomorrow(on: date, code: str) -> None:
    story = promised()
    with pytest.raises(Refused) as refused:
        deciding.finish(story.complaint, 1, "", story.bench(DAY), on)
    assert codes(refused) == [(code, "5.12")]


def test_a_moved_promise_keeps_its_old_date() -> None:
    story = promised()
    moved = deciding.move(story.complaint, 1, date(2027, 1, 8), "Rain.", story.bench(DAY))
    assert moved == (ActionMoved(on=DAY, action=1, was=date(2027, 1, 5), to=date(2027, 1, 8), reason="Rain."),)


def test_a_remedy_without_a_day_can_get_one() -> None:
    story = promised()
    [moved] = deciding.move(story.complaint, 2, DAY, "In person.", story.bench(DAY))
    assert moved == ActionMoved(on=DAY, action=2, was=None, to=DAY, reason="In person.")


@pytest.mark.parametrize("to", [ACKED, date(2027, 1, 5)])
def test_it_moves_to_another_day_to_come(to: date) -> None:
    story = promised()
    with pytest.raises(Refused, match="another day, still to come") as refused:
        deciding.move(story.complaint, 1, to, "Rain.", story.bench(DAY))
    assert codes(refused) == [("out-of-order", "7.3")]


def test_a_promise_that_is_not_there_is_not_found() -> None:
    story = promised()
    with pytest.raises(NotFound, match=f"{REF} has no action 3; it has 2") as missing:
        deciding.finish(story.complaint, 3, "", story.bench(DAY), DAY)
    assert missing.value.problems[0].code == "action"
