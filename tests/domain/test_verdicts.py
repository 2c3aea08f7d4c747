"""How a date was kept, and by how much it was missed. Received Mon 14 Dec 2026, due Thu 7 Jan 2027."""

from datetime import date

import pytest

from complaints_cli.domain.terms import Verdict
from stories import Story

# Received Mon 14 Dec 2026, to be acknowledged by Mon 21 Dec.
RECEIVED = date(2026, 12, 14)
MET = (Verdict.MET, None)
PENDING = (Verdict.PENDING, None)


def missed(working_days: int) -> tuple[Verdict, int]:
    return Verdict.MISSED, working_days


def in_time() -> Story:
    return Story(RECEIVED).acknowledge(date(2026, 12, 21))


def at_stage_2() -> Story:
    """Asked for on Mon 21 Dec 2026, a week after a first answer."""
    story = Story(date(2026, 12, 1)).acknowledge(date(2026, 12, 2)).answer(date(2026, 12, 14))
    return story.escalate(date(2026, 12, 21))


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
