"""Dates of a stage, typed in by hand. Christmas 2026: Fri 25 Dec, Mon 28 Dec (substitute), Fri 1 Jan 2027."""

from datetime import date

from complaints_cli.domain.calendar import BankHoliday
from complaints_cli.domain.policy import CODE_2024, Policy, StageLimits, StartsFrom
from complaints_cli.domain.terms import Governs, Verdict
from stories import ENGLAND, Story, rules_of

# Received Mon 14 Dec 2026, to be acknowledged by Mon 21 Dec.
RECEIVED = date(2026, 12, 14)
MET, WITH_EXTENSION = (Verdict.MET, None), (Verdict.MET_WITH_EXTENSION, None)


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


def test_an_extension_that_was_told_too_late_after_all_is_not_in_the_return() -> None:
    """Acknowledged on Tue 15 Dec and not on the 21st, it was due on Thu 31 Dec: told on 5 Jan, that was too late."""
    story = in_time().extend(date(2027, 1, 5), date(2027, 1, 14)).answer(date(2027, 1, 14))
    assert story.clock().in_time_for_return
    story.correct(date(2027, 1, 15), "acknowledged", "2026-12-15")
    assert story.clock().unextended.due_on == date(2026, 12, 31)
    assert story.clock().responded(date(2027, 1, 15)) == WITH_EXTENSION
    assert not story.clock().in_time_for_return


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
