"""An adjustment holds from its day to its end; extra time moves what the resident owes and nothing of ours."""

from datetime import date

import pytest

from complaints_cli.domain.adjusting import Adjustment, Aid, extra_days, in_force, print_size, resident_has_until
from complaints_cli.domain.calendar import official
from complaints_cli.domain.print_size import Size

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


@pytest.mark.parametrize(
    ("aid", "text", "points"),
    [
        (Aid.LARGE_PRINT, "", 18),
        (Aid.OTHER, "LARGE PRINT, please", 18),
        (Aid.OTHER, "large-print letters", 18),
        (Aid.LARGE_PRINT, "Letters in 16 point, and a text before each.", 18),
        (Aid.LARGE_PRINT, "20pt", 20),
        (Aid.OTHER, "Letters in 20-point type", 20),
        (Aid.LARGE_PRINT, "24 points or more", 24),
        (Aid.LARGE_PRINT, "Giant, please", 24),
        (Aid.OTHER, "giant print", 24),
        (Aid.LARGE_PRINT, "between 28 and 36 pts", 36),
        (Aid.OTHER, "Answer all 15 points", 0),
        (Aid.OTHER, "Ring before you come, the giant knocker is loud", 0),
        (Aid.EXTRA_TIME, "", 0),
        (Aid.OTHER, "Letters in 12 point", 12),
    ],
)
def test_how_large_letters_are_is_known_by_kind_and_by_words(aid: Aid, text: str, points: int) -> None:
    assert Adjustment(number=1, on=FROM, aid=aid, text=text).points == points


def test_the_largest_print_in_force_sets_the_page_in_the_next_size_that_there_is() -> None:
    def large(number: int, text: str) -> Adjustment:
        return Adjustment(number=number, on=FROM, aid=Aid.LARGE_PRINT, text=text, ended_on=UNTIL)

    assert print_size([FIVE], FROM) is Size.NORMAL
    assert print_size([FIVE, large(1, "")], FROM) is Size.LARGE
    assert print_size([large(1, "20 point"), large(2, "16 point")], FROM) is Size.GIANT
    assert print_size([large(1, "36 point")], FROM) is Size.GIANT
    assert print_size([large(1, "36 point")], UNTIL) is Size.NORMAL
