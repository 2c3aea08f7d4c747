"""An adjustment holds from its day to its end; extra time moves what the resident owes and nothing of ours."""

from datetime import date

from complaints_cli.domain.adjusting import Adjustment, Aid, extra_days, in_force, resident_has_until
from complaints_cli.domain.calendar import official

ENGLAND = official("england-and-wales")
FROM, UNTIL = date(2026, 12, 14), date(2026, 12, 21)
TEN = Adjustment(number=1, on=FROM, aid=Aid.EXTRA_TIME, days=10, ended_on=UNTIL)
FIVE = Adjustment(number=2, on=FROM, aid=Aid.EXTRA_TIME, days=5)


def test_it_holds_from_its_day_until_the_day_before_it_ends() -> None:
    days = [date(2026, 12, 13), FROM, date(2026, 12, 20), UNTIL]
    assert [TEN.in_force(day) for day in days] == [False, True, True, False]
    assert in_force([TEN, FIVE], UNTIL) == (FIVE,)


def test_of_two_extra_times_the_longer_counts() -> None:
    assert extra_days([TEN, FIVE], FROM) == 10
    assert extra_days([TEN, FIVE], UNTIL) == 5
    assert extra_days([], FROM) == 0


def test_a_date_of_the_residents_moves_by_working_days() -> None:
    """From Mon 21 December 2026: 22, 23, 24, 29, 30, without Christmas Day and the Boxing Day of Mon 28."""
    assert resident_has_until(UNTIL, [FIVE], UNTIL, ENGLAND) == date(2026, 12, 30)
    assert resident_has_until(date(2026, 12, 26), [], UNTIL, ENGLAND) == date(2026, 12, 26)


def test_large_print_is_known_by_its_kind_and_by_its_words() -> None:
    assert Adjustment(number=1, on=FROM, aid=Aid.LARGE_PRINT).large_print
    assert Adjustment(number=1, on=FROM, text="LARGE PRINT, please").large_print
    assert not FIVE.large_print
