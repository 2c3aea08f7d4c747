"""When a year's papers are owed to the Ombudsman; every date here was counted by hand."""

from datetime import date

import pytest

from complaints_cli.domain.assessing import submission_day, to_submit

D = date


@pytest.mark.parametrize(
    ("year_end", "homes", "by"),
    [
        (D(2026, 3, 31), 412, D(2026, 9, 30)),  # six months after 31 March
        (D(2026, 12, 31), 412, D(2027, 6, 30)),  # six months after 31 December
        (D(2026, 9, 30), 412, D(2027, 3, 31)),  # from the end of a month to the end of one
        (D(2027, 2, 28), 412, D(2027, 8, 31)),  # from the end of February too
        (D(2028, 2, 28), 412, D(2028, 8, 28)),  # which it is not in a leap year
        (D(2026, 6, 15), 412, D(2026, 12, 15)),  # a year that ends within a month
        (D(2027, 8, 31), 412, D(2028, 2, 29)),  # February of a leap year
        (D(2026, 3, 31), None, D(2026, 9, 30)),  # nobody has counted the homes: the rule for small landlords
        (D(2026, 12, 31), 1001, D(2027, 9, 30)),  # large: 30 September
        (D(2026, 9, 30), 1001, D(2027, 9, 30)),  # a year that ends on that day is sent by the next
        (D(2026, 12, 31), 1000, D(2027, 6, 30)),  # exactly 1,000 is said nowhere: the earlier
        (D(2026, 9, 29), 1000, D(2026, 9, 30)),
    ],
)
def test_the_last_day_for_the_papers(year_end: date, homes: int | None, by: date) -> None:
    assert submission_day(year_end, homes) == by


class TestTheNextYear:
    def test_is_the_first_whose_time_had_not_passed_when_the_record_began(self) -> None:
        assert to_submit(D(2026, 9, 30), "03-31", 412, ()) == (D(2026, 3, 31), D(2026, 9, 30))
        assert to_submit(D(2026, 10, 1), "03-31", 412, ()) == (D(2027, 3, 31), D(2027, 9, 30))

    def test_is_the_one_after_what_was_sent(self) -> None:
        sent = (D(2027, 3, 31),)
        assert to_submit(D(2026, 10, 1), "03-31", 412, sent) == (D(2028, 3, 31), D(2028, 9, 30))

    def test_of_another_year_end_ends_after_what_was_sent(self) -> None:
        sent = (D(2027, 3, 31),)
        assert to_submit(D(2026, 10, 1), "12-31", 412, sent) == (D(2027, 12, 31), D(2028, 6, 30))
