"""What a complaint has due: nobody drops off, however late. Dates typed in; Christmas 2026 as in the deadlines."""

from dataclasses import replace
from datetime import date

from complaints_cli.domain.calendar import BankHoliday
from complaints_cli.domain.due import Due
from complaints_cli.domain.events.record import Assigned, LetterSent
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import Governs, LetterKind, NotedWith, SentBy
from complaints_cli.handling import deciding
from complaints_cli.handling.deciding import Remedy
from stories import ENGLAND, JANE, OMAR, Story, arrival, rules_of

RECEIVED = date(2026, 12, 14)


def due(story: Story) -> tuple[Due, ...]:
    return due_items(story.complaint, story.rules)


def in_short(story: Story) -> list[tuple[str, int | None, date]]:
    return [(item.what, item.stage, item.due_on) for item in due(story)]


def acknowledged() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 21))


def answered() -> Story:
    return acknowledged().answer(date(2027, 1, 7))


def test_a_new_complaint_is_to_be_acknowledged() -> None:
    [item] = due(Story(RECEIVED))
    assert item == Due(
        what="acknowledge",
        stage=1,
        due_on=date(2026, 12, 21),
        governed_by=Governs.CODE,
        rule="6.2",
        provisional=False,
    )


def test_then_answered_one_item_a_stage() -> None:
    [item] = due(acknowledged())
    assert (item.what, item.due_on, item.rule, item.original_due) == ("respond", date(2027, 1, 7), "6.3", None)


def test_an_extended_answer_keeps_its_first_date() -> None:
    [item] = due(acknowledged().extend(date(2027, 1, 5), date(2027, 1, 20)))
    assert (item.due_on, item.governed_by, item.original_due) == (
        date(2027, 1, 20),
        Governs.EXTENSION,
        date(2027, 1, 7),
    )


def test_stage_2_asked_for_early_makes_two() -> None:
    story = acknowledged().escalate(date(2026, 12, 29))
    # Asked for on Tue 29 Dec: 30, 31 Dec, 4, 5, 6 Jan.
    assert in_short(story) == [("acknowledge", 2, date(2027, 1, 6)), ("respond", 1, date(2027, 1, 7))]


def test_asked_for_before_the_first_acknowledgement_both_are_owed_one() -> None:
    story = Story(RECEIVED).escalate(date(2026, 12, 15))
    assert in_short(story) == [("acknowledge", 1, date(2026, 12, 21)), ("acknowledge", 2, date(2026, 12, 22))]


def test_nothing_stays_once_it_is_answered() -> None:
    assert due(answered()) == ()
    assert due(answered().close(date(2027, 1, 8))) == ()


def test_nothing_stays_once_it_was_withdrawn_or_refused() -> None:
    assert due(acknowledged().withdraw(date(2026, 12, 22))) == ()
    assert due(Story(RECEIVED).refuse(date(2026, 12, 15))) == ()
    assert due(answered().escalate(date(2027, 1, 8)).refuse_escalation(date(2027, 1, 11))) == ()


def test_reopened_it_is_due_again_on_its_old_day() -> None:
    story = acknowledged().withdraw(date(2026, 12, 22)).reopen(date(2027, 3, 1))
    assert in_short(story) == [("respond", 1, date(2027, 1, 7))]


def test_a_late_notice_moves_nothing() -> None:
    story = acknowledged().tell_late(date(2027, 1, 11), date(2027, 1, 25))
    assert in_short(story) == [("respond", 1, date(2027, 1, 7))]


# Updates


def test_updates_fall_due_from_the_notice() -> None:
    story = acknowledged().tell_late(date(2027, 1, 11), date(2027, 1, 25), update_every=3)
    assert in_short(story) == [("respond", 1, date(2027, 1, 7)), ("update", 1, date(2027, 1, 14))]


def test_then_from_the_last_update_to_the_resident_or_representative() -> None:
    story = acknowledged().extend(date(2027, 1, 5), date(2027, 1, 20), update_every=3)
    story.note(date(2027, 1, 6), about="update").note(date(2027, 1, 8), about="update", party=NotedWith.REPRESENTATIVE)
    [update, _] = due(story)
    # Fri 8 Jan: 11, 12, 13 January.
    assert (update.what, update.due_on, update.governed_by, update.rule) == (
        "update",
        date(2027, 1, 13),
        Governs.PROMISE,
        "5.9",
    )


def test_other_notes_and_other_people_are_no_update() -> None:
    story = acknowledged().note(date(2026, 12, 22), about="update")
    story.extend(date(2027, 1, 5), date(2027, 1, 20), update_every=3)
    story.note(date(2027, 1, 7)).note(date(2027, 1, 7), about="update", party=NotedWith.CONTRACTOR)
    assert ("update", 1, date(2027, 1, 8)) in in_short(story)


def test_the_last_interval_agreed_holds() -> None:
    story = acknowledged().extend(date(2027, 1, 5), date(2027, 1, 20), update_every=3)
    story.extend(date(2027, 1, 6), date(2027, 1, 21), update_every=5).tell_late(date(2027, 1, 22), date(2027, 2, 1))
    assert ("update", 1, date(2027, 1, 13)) in in_short(story)


def test_updates_end_with_the_answer() -> None:
    story = acknowledged().tell_late(date(2027, 1, 11), date(2027, 1, 25), update_every=3)
    assert due(story.answer(date(2027, 1, 12))) == ()


# Promises

RADIATOR = Remedy(what="A new radiator.", due=date(2027, 2, 1), owner=OMAR)


def promised() -> Story:
    return acknowledged().offer(date(2027, 1, 6), RADIATOR, Remedy(what="An apology.")).answer(date(2027, 1, 7))


def test_a_promise_outlives_the_answer_and_the_closure() -> None:
    [item] = due(promised().close(date(2027, 1, 8)))
    assert (item.what, item.item, item.due_on, item.rule, item.handler) == (
        "action",
        1,
        date(2027, 2, 1),
        "7.3",
        OMAR,
    )


def test_and_a_withdrawal() -> None:
    assert in_short(acknowledged().offer(date(2027, 1, 5), RADIATOR).withdraw(date(2027, 1, 6))) == [
        ("action", 1, date(2027, 2, 1))
    ]


def test_until_it_is_kept() -> None:
    story = promised()
    day = date(2027, 2, 3)
    story.record(day, deciding.finish(story.complaint, 1, "Photograph.", story.bench(day), day))
    assert due(story) == ()


def test_a_moved_promise_keeps_its_first_date() -> None:
    story = promised()
    for day, to in ((date(2027, 1, 28), date(2027, 2, 8)), (date(2027, 2, 5), date(2027, 2, 15))):
        story.record(day, deciding.move(story.complaint, 1, to, "The fitter is ill.", story.bench(day)))
    [item] = due(story)
    assert (item.due_on, item.original_due) == (date(2027, 2, 15), date(2027, 2, 1))
    assert [move.was for move in story.complaint.actions[0].moves] == [date(2027, 2, 1), date(2027, 2, 8)]


def test_a_promise_of_nobody_is_the_handlers() -> None:
    story = acknowledged().record(date(2026, 12, 22), [Assigned(on=date(2026, 12, 22), handler=JANE)])
    story.offer(date(2027, 1, 5), replace(RADIATOR, owner=None))
    assert [item.handler for item in due(story)] == [JANE, JANE]


def test_what_rests_on_unpublished_holidays_says_so() -> None:
    names = ("1 Jan", "30 Mar", "2 Apr", "7 May", "28 May", "27 Aug", "25 Dec", "26 Dec")
    days = ((1, 1), (3, 30), (4, 2), (5, 7), (5, 28), (8, 27), (12, 25), (12, 26))
    unpublished = [
        BankHoliday(date(2029, m, d), name, provisional=True) for (m, d), name in zip(days, names, strict=True)
    ]
    story = Story(arrival(date(2028, 12, 20)), rules=rules_of(calendar=ENGLAND.with_days(unpublished)))
    assert [item.provisional for item in due(story)] == [False]
    story.acknowledge(date(2028, 12, 27)).offer(date(2028, 12, 27), Remedy(what="Paint.", due=date(2029, 3, 1)))
    assert [(item.due_on, item.provisional) for item in due(story)] == [
        (date(2029, 1, 11), True),
        (date(2029, 3, 1), True),
    ]


def test_a_letter_of_one_stage_promises_nothing_for_the_other() -> None:
    story = answered().escalate(date(2027, 1, 11))
    letter = LetterSent(
        on=date(2027, 1, 12),
        letter=LetterKind.ACKNOWLEDGEMENT_2,
        stage=2,
        sent=SentBy.POST,
        media="text/plain",
        respond_by=date(2027, 1, 20),
    )
    story.acknowledge(date(2027, 1, 12)).record(date(2027, 1, 12), [letter])
    assert in_short(story) == [("respond", 2, date(2027, 1, 20))]
    assert story.complaint.promised_on(1) is None
