"""The policy's date and the one that a letter promised, beside the Code's; and what a new calendar moves."""

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
PENDING = (Verdict.PENDING, None)


def missed(working_days: int) -> tuple[Verdict, int]:
    return Verdict.MISSED, working_days


def in_time() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 21))


def late() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 23))


def with_policy(stage_1: StageLimits | None = None, stage_2: StageLimits | None = None) -> Policy:
    return Policy(
        name="Ours",
        version="1",
        in_force_from=date(2024, 4, 1),
        stage_1=stage_1 or CODE_2024.stage_1,
        stage_2=stage_2 or CODE_2024.stage_2,
    )


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
    assert clock.policy is not None
    assert (clock.policy.from_event, clock.policy.rule) == ("received", "policy")
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
    """20 working days from Tue 1 Dec 2026 end on Thu 31 Dec; asked for on Mon 4 Jan, nobody could keep that."""
    from_first = with_policy(stage_2=StageLimits(5, 20, StartsFrom.FIRST_RECEIPT, 20))
    story = Story(date(2026, 12, 1), rules=rules_of(from_first)).acknowledge(date(2026, 12, 2))
    clock = story.answer(date(2026, 12, 14)).escalate(date(2027, 1, 4)).clock(2)
    assert clock.policy is None
    assert clock.policy_kept(date(2027, 1, 5)) == PENDING


def test_on_that_very_day_it_governs() -> None:
    from_first = with_policy(stage_2=StageLimits(5, 20, StartsFrom.FIRST_RECEIPT, 20))
    story = Story(date(2026, 12, 1), rules=rules_of(from_first)).acknowledge(date(2026, 12, 2))
    clock = story.answer(date(2026, 12, 14)).escalate(date(2026, 12, 31)).clock(2)
    assert clock.policy_date == date(2026, 12, 31)


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
