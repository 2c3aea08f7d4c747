"""Counting working days. Every expected date is typed in from the published holidays, which the comments name."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import Skipped, WorkingCalendar, official
from complaints_cli.errors import Misuse

ENGLAND = official("england-and-wales")
SCOTLAND = official("scotland")
NORTHERN_IRELAND = official("northern-ireland")


# Christmas 2026: Fri 25 Dec, Boxing Day on a Saturday and so Mon 28 Dec, Fri 1 Jan 2027.
@pytest.mark.parametrize(
    ("start", "working_days", "expected"),
    [
        (date(2026, 12, 14), 5, date(2026, 12, 21)),
        (date(2026, 12, 21), 10, date(2027, 1, 7)),
        (date(2026, 12, 14), 15, date(2027, 1, 7)),
        (date(2026, 12, 23), 10, date(2027, 1, 11)),
        (date(2027, 1, 7), 10, date(2027, 1, 21)),
        (date(2026, 12, 21), 5, date(2026, 12, 30)),
        (date(2026, 12, 30), 20, date(2027, 1, 28)),
        (date(2027, 1, 28), 20, date(2027, 2, 25)),
        (date(2026, 11, 18), 5, date(2026, 11, 25)),
        (date(2026, 11, 24), 10, date(2026, 12, 8)),
        (date(2026, 11, 16), 15, date(2026, 12, 7)),
        (date(2028, 12, 28), 1, date(2028, 12, 29)),  # the last working day known
        (date(2022, 9, 12), 10, date(2022, 9, 27)),  # Mon 19 Sep 2022, the state funeral
        (date(2012, 6, 1), 1, date(2012, 6, 6)),  # Mon 4 and Tue 5 June 2012
        (date(2020, 4, 29), 5, date(2020, 5, 6)),  # 4 May 2020 was a working day ...
        (date(2020, 5, 7), 1, date(2020, 5, 11)),  # ... and Fri 8 May was not
        (date(2022, 5, 27), 5, date(2022, 6, 7)),  # 30 May 2022 was a working day; Thu 2 and Fri 3 June were not
        (date(2023, 5, 2), 5, date(2023, 5, 10)),  # Mon 8 May 2023, the coronation
        (date(2021, 12, 24), 5, date(2022, 1, 5)),  # Mon 27 and Tue 28 Dec 2021, Mon 3 Jan 2022, all substitutes
        (date(2022, 12, 23), 5, date(2023, 1, 4)),  # Mon 26 and Tue 27 Dec 2022, Mon 2 Jan 2023
    ],
)
def test_the_nth_working_day_after_day_zero(start: date, working_days: int, expected: date) -> None:
    assert ENGLAND.add(start, working_days) == expected


@pytest.mark.parametrize(
    ("calendar", "start", "working_days", "expected"),
    [
        (SCOTLAND, date(2026, 6, 12), 1, date(2026, 6, 16)),  # Mon 15 June 2026, Scotland alone
        (ENGLAND, date(2026, 6, 12), 1, date(2026, 6, 15)),
        (NORTHERN_IRELAND, date(2026, 6, 12), 1, date(2026, 6, 15)),
        (SCOTLAND, date(2021, 12, 24), 5, date(2022, 1, 6)),  # as England, and Tue 4 Jan 2022 for 2 January
        (NORTHERN_IRELAND, date(2026, 3, 16), 1, date(2026, 3, 18)),  # Tue 17 Mar 2026, St Patrick
        (NORTHERN_IRELAND, date(2026, 7, 10), 1, date(2026, 7, 14)),  # Mon 13 July 2026 for Sun 12 July
        (SCOTLAND, date(2026, 4, 2), 1, date(2026, 4, 6)),  # Good Friday, but no Easter Monday
        (SCOTLAND, date(2026, 8, 28), 1, date(2026, 8, 31)),  # summer is Mon 3 Aug in Scotland
    ],
)
def test_each_division_has_its_own_days(
    calendar: WorkingCalendar, start: date, working_days: int, expected: date
) -> None:
    assert calendar.add(start, working_days) == expected


# Received, acknowledged 5 working days on, answered 10 after that, extended by 10; stage 2: 5, then 20, then 20.
@pytest.mark.parametrize(
    ("received", "acknowledged", "answered", "extended", "second_answered", "second_extended"),
    [
        (
            date(2026, 11, 23),
            date(2026, 11, 30),
            date(2026, 12, 14),
            date(2026, 12, 30),
            date(2026, 12, 30),
            date(2027, 1, 28),
        ),
        (
            date(2026, 12, 18),
            date(2026, 12, 29),
            date(2027, 1, 13),
            date(2027, 1, 27),
            date(2027, 1, 27),
            date(2027, 2, 24),
        ),
        (
            date(2026, 12, 25),
            date(2027, 1, 5),
            date(2027, 1, 19),
            date(2027, 2, 2),
            date(2027, 2, 2),
            date(2027, 3, 2),
        ),
        (  # Good Friday 26 and Easter Monday 29 Mar 2027, 3 May
            date(2027, 3, 20),
            date(2027, 3, 30),
            date(2027, 4, 13),
            date(2027, 4, 27),
            date(2027, 4, 27),
            date(2027, 5, 26),
        ),
        (  # 31 Aug 2026
            date(2026, 8, 28),
            date(2026, 9, 7),
            date(2026, 9, 21),
            date(2026, 10, 5),
            date(2026, 10, 5),
            date(2026, 11, 2),
        ),
    ],
)
def test_the_chain_of_dates_in_a_whole_complaint(
    received: date, acknowledged: date, answered: date, extended: date, second_answered: date, second_extended: date
) -> None:
    assert ENGLAND.add(received, 5) == acknowledged
    assert ENGLAND.add(acknowledged, 10) == answered
    assert ENGLAND.add(answered, 10) == extended
    assert ENGLAND.add(acknowledged, 20) == second_answered
    assert ENGLAND.add(second_answered, 20) == second_extended


def test_every_counted_and_skipped_day_is_named() -> None:
    counting = ENGLAND.count(date(2026, 12, 21), 10)
    assert counting.day == date(2027, 1, 7)
    assert (counting.start, counting.working_days, counting.provisional) == (date(2026, 12, 21), 10, False)
    assert counting.counted == (
        date(2026, 12, 22),
        date(2026, 12, 23),
        date(2026, 12, 24),
        date(2026, 12, 29),
        date(2026, 12, 30),
        date(2026, 12, 31),
        date(2027, 1, 4),
        date(2027, 1, 5),
        date(2027, 1, 6),
        date(2027, 1, 7),
    )
    assert counting.skipped == (
        Skipped(date(2026, 12, 25), "Christmas Day"),
        Skipped(date(2026, 12, 26), "Saturday"),
        Skipped(date(2026, 12, 27), "Sunday"),
        Skipped(date(2026, 12, 28), "Boxing Day (substitute day)"),
        Skipped(date(2027, 1, 1), "New Year's Day"),
        Skipped(date(2027, 1, 2), "Saturday"),
        Skipped(date(2027, 1, 3), "Sunday"),
    )


@pytest.mark.parametrize("start", [date(2026, 12, 14), date(2026, 12, 19), date(2026, 12, 25)])
def test_nothing_is_counted_for_no_working_days(start: date) -> None:
    counting = ENGLAND.count(start, 0)
    assert (counting.day, counting.counted, counting.skipped) == (start, (), ())


def test_received_on_a_saturday_has_another_reading() -> None:
    assert ENGLAND.add(date(2026, 12, 19), 5) == date(2026, 12, 29)
    assert ENGLAND.other_reading(date(2026, 12, 19), 5) == date(2026, 12, 30)
    assert ENGLAND.other_reading(date(2026, 12, 25), 5) == date(2027, 1, 6)
    assert ENGLAND.other_reading(date(2026, 12, 18), 5) is None


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 12, 24), None),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 26), "Saturday"),
        (date(2026, 12, 27), "Sunday"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
        (date(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
    ],
)
def test_why_a_day_does_not_count(day: date, reason: str | None) -> None:
    assert ENGLAND.why_not(day) == reason
    assert ENGLAND.is_working_day(day) is (reason is None)


@pytest.mark.parametrize(
    ("a", "b", "working_days"),
    [
        (date(2026, 12, 21), date(2026, 12, 23), 2),
        (date(2026, 12, 23), date(2026, 12, 21), -2),
        (date(2026, 11, 23), date(2026, 11, 24), 1),
        (date(2026, 12, 24), date(2026, 12, 28), 0),
        (date(2026, 12, 21), date(2026, 12, 21), 0),
        (date(2026, 12, 21), date(2027, 1, 7), 10),
    ],
)
def test_working_days_between_two_dates(a: date, b: date, working_days: int) -> None:
    assert ENGLAND.between(a, b) == working_days


def test_a_calendar_says_how_far_it_goes() -> None:
    assert (ENGLAND.first_day, ENGLAND.last_day) == (date(2012, 1, 1), date(2028, 12, 31))
    assert ENGLAND.covered_until == date(2028, 12, 31)


def test_a_date_outside_the_known_years_is_refused_and_never_taken_to_be_free_of_holidays() -> None:
    before, after = date(2011, 12, 31), date(2029, 1, 1)
    known = date(2028, 12, 20)
    for attempt in (
        lambda: ENGLAND.is_working_day(before),
        lambda: ENGLAND.why_not(after),
        lambda: ENGLAND.add(before, 1),
        lambda: ENGLAND.add(after, 0),
        lambda: ENGLAND.count(date(2028, 12, 27), 10),
        lambda: ENGLAND.add(date(2028, 12, 29), 1),  # a Friday, the last working day known
        lambda: ENGLAND.between(known, after),
        lambda: ENGLAND.between(after, known),
        lambda: ENGLAND.between(before, known),
        lambda: ENGLAND.other_reading(date(2028, 12, 30), 1),
        lambda: ENGLAND.add(date(9999, 12, 31), 1),
        lambda: ENGLAND.add(known, 10**12),
    ):
        with pytest.raises(Misuse, match="2012 to 2028") as refusal:
            attempt()
        assert refusal.value.problems[0].code == "calendar-range"


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(Misuse, match="give 0 or more") as refusal:
        ENGLAND.add(date(2026, 12, 14), -1)
    assert refusal.value.problems[0].code == "working-days"


def test_a_calendar_without_holidays_is_refused() -> None:
    with pytest.raises(Misuse, match="no bank holidays at all"):
        WorkingCalendar("scotland", {}, date(2028, 12, 31))


def test_an_unknown_division_is_refused() -> None:
    with pytest.raises(Misuse, match="england-and-wales, scotland or northern-ireland") as refusal:
        official("wales")
    assert refusal.value.problems[0].code == "division"
