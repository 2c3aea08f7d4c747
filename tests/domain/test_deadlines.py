"""Dates of a stage, typed in by hand. Christmas 2026: Fri 25 Dec, Mon 28 Dec (substitute), Fri 1 Jan 2027."""

from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.calendar import BankHoliday, WorkingCalendar
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.policy import CODE_2024, Policy, StageLimits, StartsFrom
from complaints_cli.domain.policy_file import parse_policy
from complaints_cli.domain.terms import Governs, LetterKind, Verdict
from stories import ENGLAND, Story, rules_of

# Received Mon 14 Dec 2026, to be acknowledged by Mon 21 Dec.
RECEIVED = date(2026, 12, 14)
MET, WITH_EXTENSION = (Verdict.MET, None), (Verdict.MET_WITH_EXTENSION, None)
PENDING = (Verdict.PENDING, None)


def missed(working_days: int) -> tuple[Verdict, int]:
    return Verdict.MISSED, working_days


def in_time() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 21))


def late() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 23))


def at_stage_2() -> Story:
    """Asked for on Mon 21 Dec 2026, a week after a first answer."""
    story = Story(date(2026, 12, 1)).acknowledge(date(2026, 12, 2)).answer(date(2026, 12, 14))
    return story.escalate(date(2026, 12, 21))


def with_policy(stage_1: StageLimits | None = None, stage_2: StageLimits | None = None) -> Policy:
    return Policy(
        name="Ours",
        version="1",
        in_force_from=date(2024, 4, 1),
        stage_1=stage_1 or CODE_2024.stage_1,
        stage_2=stage_2 or CODE_2024.stage_2,
    )


# The dates themselves


def test_stage_1_is_acknowledged_within_5_working_days() -> None:
    clock = Story(RECEIVED).clock()
    assert clock.acknowledge_due == (date(2026, 12, 21), Governs.CODE)
    assert (clock.acknowledge.rule, clock.acknowledge.start, clock.acknowledge.from_event) == (
        "6.2",
        RECEIVED,
        "received",
    )


def test_before_the_acknowledgement_the_backstop_is_the_code_date() -> None:
    clock = Story(RECEIVED).clock()
    assert clock.respond is None
    assert clock.code_date == date(2027, 1, 7)
    assert clock.respond_due == (date(2027, 1, 7), Governs.BACKSTOP)


def test_stage_1_is_answered_within_10_working_days_of_the_acknowledgement() -> None:
    clock = in_time().clock()
    assert clock.respond_due == (date(2027, 1, 7), Governs.CODE)
    assert clock.unextended.rule == "6.3"
    assert [(skipped.day, skipped.reason) for skipped in clock.unextended.counting.skipped] == [
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 26), "Saturday"),
        (date(2026, 12, 27), "Sunday"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
        (date(2027, 1, 1), "New Year's Day"),
        (date(2027, 1, 2), "Saturday"),
        (date(2027, 1, 3), "Sunday"),
    ]


def test_an_early_acknowledgement_brings_the_answer_forward() -> None:
    # From Tue 15 Dec: 16, 17, 18, 21, 22, 23, 24, 29, 30, 31 December.
    assert Story(RECEIVED).acknowledge(date(2026, 12, 15)).clock().respond_due == (date(2026, 12, 31), Governs.CODE)


def test_a_late_acknowledgement_buys_no_time() -> None:
    clock = late().clock()
    assert clock.acknowledged(date(2026, 12, 23)) == missed(2)
    assert clock.respond is not None
    assert clock.respond.due_on == date(2027, 1, 11)
    assert clock.respond_due == (date(2027, 1, 7), Governs.BACKSTOP)


def test_stage_2_has_5_and_20_working_days_from_the_request() -> None:
    asked = at_stage_2()
    assert asked.clock(2).acknowledge_due == (date(2026, 12, 30), Governs.CODE)
    assert asked.clock(2).acknowledge.rule == "6.11"
    clock = asked.acknowledge(date(2026, 12, 30)).clock(2)
    assert clock.respond_due == (date(2027, 1, 28), Governs.CODE)
    assert (clock.unextended.rule, clock.cap.rule) == ("6.14", "6.15")
    assert clock.cap.due_on == date(2027, 2, 25)


def test_a_saturday_is_day_zero_and_the_other_reading_is_a_day_later() -> None:
    clock = Story(date(2026, 12, 19)).clock()
    assert clock.acknowledge.due_on == date(2026, 12, 29)
    assert clock.acknowledge.other_reading == date(2026, 12, 30)


def test_a_working_day_has_one_reading() -> None:
    assert Story(RECEIVED).clock().acknowledge.other_reading is None


def test_the_state_funeral_was_no_working_day() -> None:
    # Mon 19 Sep 2022.
    story = Story(date(2022, 9, 12)).acknowledge(date(2022, 9, 12))
    assert story.clock().code_date == date(2022, 9, 27)


def test_a_date_beyond_the_published_years_is_provisional() -> None:
    names = {
        date(2029, 1, 1): "New Year's Day",
        date(2029, 3, 30): "Good Friday",
        date(2029, 4, 2): "Easter Monday",
        date(2029, 5, 7): "Early May bank holiday",
        date(2029, 5, 28): "Spring bank holiday",
        date(2029, 8, 27): "Summer bank holiday",
        date(2029, 12, 25): "Christmas Day",
        date(2029, 12, 26): "Boxing Day",
    }
    reaching = ENGLAND.with_days(BankHoliday(day, name, provisional=True) for day, name in names.items())
    story = Story(date(2028, 12, 20), rules=rules_of(calendar=reaching)).acknowledge(date(2028, 12, 27))
    clock = story.clock()
    assert clock.code_date == date(2029, 1, 11)
    assert clock.unextended.counting.provisional
    assert not clock.acknowledge.counting.provisional


# Extensions


def test_stage_1_extends_to_21_january_by_the_backstop() -> None:
    clock = late().clock()
    assert (clock.cap.start, clock.cap.working_days, clock.cap.due_on) == (date(2027, 1, 7), 10, date(2027, 1, 21))


def test_an_extension_replaces_the_date_the_promise_and_the_policy() -> None:
    story = Story(RECEIVED, rules=rules_of(with_policy(StageLimits(5, 10, StartsFrom.RECEIPT, 10))))
    story.acknowledge(date(2026, 12, 21), promised=date(2027, 1, 6)).extend(date(2027, 1, 5), date(2027, 1, 20))
    assert story.clock().respond_due == (date(2027, 1, 20), Governs.EXTENSION)
    assert story.clock().policy_date is None


def test_two_extensions_share_one_cap() -> None:
    story = in_time().extend(date(2027, 1, 5), date(2027, 1, 14)).extend(date(2027, 1, 14), date(2027, 1, 21))
    assert story.clock().code_date == date(2027, 1, 21)
    assert story.clock().cap.due_on == date(2027, 1, 21)


def test_an_answer_within_the_extension_is_met_with_extension() -> None:
    clock = in_time().extend(date(2027, 1, 7), date(2027, 1, 21)).answer(date(2027, 1, 21)).clock()
    assert clock.responded(date(2027, 1, 21)) == WITH_EXTENSION
    assert clock.in_time_for_return


def test_an_answer_before_the_first_date_needed_no_extension() -> None:
    clock = in_time().extend(date(2027, 1, 5), date(2027, 1, 21)).answer(date(2027, 1, 7)).clock()
    assert clock.responded(date(2027, 1, 7)) == MET
    assert clock.in_time_for_return


def test_an_answer_after_the_extension_is_missed_by_days_after_it() -> None:
    clock = in_time().extend(date(2027, 1, 5), date(2027, 1, 14)).answer(date(2027, 1, 18)).clock()
    assert clock.responded(date(2027, 1, 18)) == missed(2)
    assert not clock.in_time_for_return


def test_a_good_reason_carries_beyond_the_cap_but_not_into_the_return() -> None:
    story = in_time().extend(date(2027, 1, 5), date(2027, 2, 5), good_reason="The block was evacuated.")
    clock = story.answer(date(2027, 2, 5)).clock()
    assert clock.responded(date(2027, 2, 5)) == WITH_EXTENSION
    assert not clock.in_time_for_return


def test_within_the_cap_it_counts_although_a_later_extension_went_beyond() -> None:
    story = in_time().extend(date(2027, 1, 5), date(2027, 1, 20))
    story.extend(date(2027, 1, 20), date(2027, 2, 5), good_reason="The block was evacuated.")
    assert story.answer(date(2027, 1, 20)).clock().in_time_for_return


def test_an_extension_never_shortens_the_time() -> None:
    """Corrected to a later arrival and acknowledgement, the Code's own date passes that of the extension."""
    story = in_time().extend(date(2026, 12, 22), date(2027, 1, 8))
    story.correct(date(2026, 12, 24), "acknowledged", "2026-12-24").correct(
        date(2026, 12, 24), "received", "2026-12-18"
    )
    # Thu 24 Dec and 10 working days: 29, 30, 31 Dec, 4, 5, 6, 7, 8, 11, 12 Jan.
    assert story.clock().code_date == date(2027, 1, 12)
    assert story.clock().respond_due == (date(2027, 1, 8), Governs.PROMISE)
    assert story.answer(date(2027, 1, 12)).clock().responded(date(2027, 1, 12)) == MET


# Verdicts


@pytest.mark.parametrize(
    ("answered_on", "verdict"),
    [
        (date(2027, 1, 7), MET),
        (date(2027, 1, 8), missed(1)),
        (date(2027, 1, 11), missed(2)),
        (date(2027, 1, 29), missed(16)),
    ],
)
def test_a_day_is_in_time_all_day_and_no_longer(answered_on: date, verdict: tuple[Verdict, int | None]) -> None:
    clock = in_time().answer(answered_on).clock()
    assert clock.responded(answered_on) == verdict
    assert clock.in_time_for_return is (verdict == MET)


def test_a_saturday_after_a_friday_is_missed_by_one() -> None:
    # Received and acknowledged on Fri 4 Dec: 10 working days end on Fri 18 Dec.
    clock = Story(date(2026, 12, 4)).acknowledge(date(2026, 12, 4)).answer(date(2026, 12, 19)).clock()
    assert clock.code_date == date(2026, 12, 18)
    assert clock.responded(date(2026, 12, 19)) == missed(1)


def test_what_is_open_is_pending_until_its_day_has_passed() -> None:
    clock = in_time().clock()
    assert clock.responded(date(2027, 1, 7)) == PENDING
    assert clock.responded(date(2027, 1, 8)) == missed(1)
    assert not clock.in_time_for_return


def test_an_acknowledgement_awaited_is_pending_then_missed() -> None:
    clock = Story(RECEIVED).clock()
    assert clock.acknowledged(date(2026, 12, 21)) == PENDING
    assert clock.acknowledged(date(2026, 12, 29)) == missed(4)  # 22, 23, 24, 29 December


def test_nothing_is_missed_after_a_withdrawal() -> None:
    clock = in_time().withdraw(date(2027, 1, 5)).clock()
    assert clock.responded(date(2027, 6, 30)) == PENDING
    assert clock.policy_kept(date(2027, 6, 30)) == PENDING


def test_what_was_missed_before_a_withdrawal_stays_missed_by_as_much() -> None:
    assert in_time().withdraw(date(2027, 1, 11)).clock().responded(date(2027, 6, 30)) == missed(2)


def test_nothing_is_missed_after_a_refusal() -> None:
    clock = Story(RECEIVED).refuse(date(2026, 12, 18)).clock()
    assert clock.acknowledged(date(2027, 6, 30)) == PENDING


def test_nothing_is_missed_after_a_request_for_stage_2_was_refused() -> None:
    clock = at_stage_2().refuse_escalation(date(2026, 12, 29)).clock(2)
    assert clock.acknowledged(date(2027, 6, 30)) == PENDING
    assert clock.responded(date(2027, 6, 30)) == PENDING


def test_reopened_after_a_withdrawal_its_dates_are_what_they_were() -> None:
    story = in_time().withdraw(date(2027, 1, 5)).reopen(date(2027, 1, 12))
    assert story.clock().responded(date(2027, 1, 12)) == missed(3)


def test_working_days_taken_are_counted_from_day_zero() -> None:
    assert in_time().answer(date(2027, 1, 7)).clock().working_days_taken == 15
    assert in_time().clock().working_days_taken is None


# Promises and policies


def test_an_earlier_promise_governs() -> None:
    clock = Story(RECEIVED).acknowledge(date(2026, 12, 21), promised=date(2027, 1, 5)).clock()
    assert clock.respond_due == (date(2027, 1, 5), Governs.PROMISE)
    assert clock.code_date == date(2027, 1, 7)


def test_a_later_promise_does_not() -> None:
    clock = Story(RECEIVED).acknowledge(date(2026, 12, 21), promised=date(2027, 1, 8)).clock()
    assert clock.respond_due == (date(2027, 1, 7), Governs.CODE)


def test_the_last_letter_says_what_is_promised() -> None:
    story = Story(RECEIVED).acknowledge(date(2026, 12, 21), promised=date(2027, 1, 5))
    story.send(date(2026, 12, 22), LetterKind.CORRECTION, respond_by=date(2027, 1, 6))
    story.send(date(2026, 12, 23), LetterKind.CORRECTION)
    assert story.clock().respond_due == (date(2027, 1, 6), Governs.PROMISE)


def test_a_policy_that_counts_from_receipt_is_stricter() -> None:
    wdh = parse_policy((Path(__file__).parents[2] / "examples/policies/wdh.toml").read_text(encoding="utf-8"))
    clock = Story(RECEIVED, rules=rules_of(wdh)).acknowledge(date(2026, 12, 21)).clock()
    # Mon 14 Dec and 10 working days: 15, 16, 17, 18, 21, 22, 23, 24, 29, 30 December.
    assert clock.respond_due == (date(2026, 12, 30), Governs.POLICY)
    assert clock.code_date == date(2027, 1, 7)
    assert clock.responded(date(2026, 12, 31)) == PENDING
    assert clock.policy_kept(date(2026, 12, 31)) == missed(1)


def test_it_counts_before_the_acknowledgement_too() -> None:
    clock = Story(RECEIVED, rules=rules_of(with_policy(StageLimits(3, 10, StartsFrom.RECEIPT, 10)))).clock()
    assert clock.acknowledge_due == (date(2026, 12, 17), Governs.POLICY)
    assert clock.policy_date == date(2026, 12, 30)


def test_a_policy_is_never_laxer() -> None:
    lax = with_policy(StageLimits(10, 28, StartsFrom.ACKNOWLEDGEMENT, 20))
    story = Story(RECEIVED, rules=rules_of(lax))
    assert story.clock().acknowledge_due == (date(2026, 12, 21), Governs.CODE)
    assert story.clock().policy is None
    clock = story.acknowledge(date(2026, 12, 21)).clock()
    assert clock.respond_due == (date(2027, 1, 7), Governs.CODE)
    assert clock.cap.due_on == date(2027, 1, 21)
    assert clock.responded(date(2027, 1, 8)) == missed(1)


def test_where_policy_and_code_agree_the_code_governs() -> None:
    clock = in_time().clock()
    assert clock.policy_date == date(2027, 1, 7)
    assert clock.respond_due == (date(2027, 1, 7), Governs.CODE)


def test_a_policy_date_before_stage_2_was_asked_for_governs_nothing() -> None:
    """20 working days from Tue 1 Dec 2026 end on Wed 30 Dec; asked for on Mon 4 Jan, nobody could keep that."""
    from_first = with_policy(stage_2=StageLimits(5, 20, StartsFrom.FIRST_RECEIPT, 20))
    story = Story(date(2026, 12, 1), rules=rules_of(from_first)).acknowledge(date(2026, 12, 2))
    clock = story.answer(date(2026, 12, 14)).escalate(date(2027, 1, 4)).clock(2)
    assert clock.policy is None
    assert clock.policy_kept(date(2027, 1, 5)) == PENDING


def test_a_policy_date_after_stage_2_was_asked_for_governs() -> None:
    from_first = with_policy(stage_2=StageLimits(5, 20, StartsFrom.FIRST_RECEIPT, 20))
    story = Story(date(2026, 12, 1), rules=rules_of(from_first)).acknowledge(date(2026, 12, 2))
    story.answer(date(2026, 12, 14)).escalate(date(2026, 12, 21)).acknowledge(date(2026, 12, 22))
    # 2 to 4, 7 to 11, 14 to 18, 21 to 24, 29, 30, 31 December.
    assert story.clock(2).respond_due == (date(2026, 12, 31), Governs.POLICY)


# Calendars


def with_calendars(now: WorkingCalendar) -> Rules:
    return Rules(calendars={0: ENGLAND, 1: now}, current=1, policy=CODE_2024)


EXTRA = ENGLAND.with_days([BankHoliday(date(2027, 1, 4), "A royal wedding")], version=1)
ONE_LESS = ENGLAND.without_day(date(2027, 1, 1), version=1)


@pytest.mark.parametrize(("calendar", "due_on"), [(EXTRA, date(2027, 1, 8)), (ONE_LESS, date(2027, 1, 6))])
def test_an_open_stage_moves_with_the_calendar(calendar: WorkingCalendar, due_on: date) -> None:
    assert in_time().under(with_calendars(calendar)).clock().code_date == due_on


@pytest.mark.parametrize("calendar", [EXTRA, ONE_LESS])
def test_an_answered_stage_keeps_the_calendar_it_was_judged_by(calendar: WorkingCalendar) -> None:
    answered = in_time().answer(date(2027, 1, 8)).under(with_calendars(calendar))
    assert answered.clock().code_date == date(2027, 1, 7)
    assert answered.clock().responded(date(2027, 1, 8)) == missed(1)


def test_an_acknowledgement_keeps_its_calendar_while_the_answer_moves() -> None:
    early = ENGLAND.with_days([BankHoliday(date(2026, 12, 16), "A royal wedding")], version=1)
    clock = late().under(with_calendars(early)).clock()
    assert clock.acknowledge.due_on == date(2026, 12, 21)
    assert clock.acknowledged(date(2026, 12, 23)) == missed(2)
    assert clock.backstop.due_on == date(2027, 1, 8)


def test_a_promised_day_does_not_move() -> None:
    story = Story(RECEIVED).acknowledge(date(2026, 12, 21), promised=date(2027, 1, 7)).under(with_calendars(EXTRA))
    assert story.clock().respond_due == (date(2027, 1, 7), Governs.PROMISE)
