"""A date is read in every form that people write it in; a number that may be something else is none."""

from datetime import date

import pytest

from complaints_cli.pages.told_days import days

NEAR = date(2026, 6, 5)

SAME = [
    "12/06/26",
    "12/06/2026",
    "2026-06-12",
    "12.6.26",
    "12-06-2026",
    "12 June",
    "12th June",
    "June 12",
    "June 12th, 2026",
    "the 12th of June 2026",
    "Fri 12 Jun 26",
    "Friday, 12 June 2026",
    "12-Jun-2026",
    "12 JUNE",
]


@pytest.mark.parametrize("words", SAME)
def test_the_same_day_however_it_is_written(words: str) -> None:
    (told,) = days(f"We will answer by {words}.", NEAR)
    assert (told.day, told.words, told.is_sound) == (date(2026, 6, 12), words, True)


@pytest.mark.parametrize(
    "words",
    [
        "01632 960 400",
        "12/06 Elm Court",
        "Our reference: 12/06/26",
        "C/12/06/26",
        "12-06-26",
        "12/13/26",
        "section 6.4.12",
        "1.2.3.26",
        "£12.06.26",
        "Points 1 and 2 may follow.",
        "12 march past",
        "3 June Street",
        "June 2026",
        "In June 45 homes were cold.",
        "12 Mayflower House",
    ],
)
def test_a_number_that_may_be_something_else_is_no_date(words: str) -> None:
    assert days(words, NEAR) == ()


@pytest.mark.parametrize("words", ["12 June 10am", "12 June 10:30", "12 June 40 people came", "June 12 at 10"])
def test_what_follows_a_day_is_not_its_year(words: str) -> None:
    (told,) = days(words, NEAR)
    assert told.day == date(2026, 6, 12)
    assert len(told.words) == len("12 June")


@pytest.mark.parametrize(
    ("words", "near", "day"),
    [
        ("7 January", date(2026, 12, 21), date(2027, 1, 7)),
        ("23 November", date(2027, 1, 7), date(2026, 11, 23)),
        ("29 February", date(2027, 5, 1), date(2028, 2, 29)),
        ("Friday 12 June", date(2027, 6, 1), date(2026, 6, 12)),
    ],
)
def test_without_a_year_it_is_the_nearest(words: str, near: date, day: date) -> None:
    assert [told.day for told in days(words, near)] == [day]
    assert days(words) == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [("Tues 12 June", date(2026, 6, 12)), ("31 June", None), ("31/02/26", None), ("45 June 2026", None)],
)
def test_one_that_cannot_be_is_told_as_that(words: str, day: date | None) -> None:
    (told,) = days(words, NEAR)
    assert (told.day, told.is_sound) == (day, False)


def test_all_of_a_text_in_order() -> None:
    told = days("On 3 May, on 2026-05-01 and by Sept 9th; then 01/06/26.", NEAR)
    assert [each.words for each in told] == ["3 May", "2026-05-01", "Sept 9th", "01/06/26"]
