"""Dates as people type and read them; most of what can be typed is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.dates import (
    add_months,
    day_or_none,
    long_day,
    parse_day,
    quoted,
    short_day,
)
from complaints_cli.errors import Misuse

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-20",
        "20/11/2026",
        "20/11/26",
        "20-11-26",
        "20-11-2026",
        "20 Nov 2026",
        "20 November 2026",
        "20 nov 2026",
        "20  NOVEMBER  2026",
        "  2026-11-20\t",
        "\u00a020/11/2026\n",
    ],
)
def test_one_day_in_every_form_that_is_read(typed: str) -> None:
    assert parse_day(typed, date(2027, 1, 1)) == FRIDAY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4/3/2024", date(2024, 3, 4)),
        ("03-04-24", date(2024, 4, 3)),
        ("10-11-12", date(2012, 11, 10)),
        ("1/1/00", date(2000, 1, 1)),
        ("31/12/99", date(2099, 12, 31)),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("5 May 2026", date(2026, 5, 5)),
        ("1 Sept 2026", date(2026, 9, 1)),
        ("30 Jun 2026", date(2026, 6, 30)),
        ("01 december 2026", date(2026, 12, 1)),
    ],
)
def test_the_day_comes_before_the_month_and_two_digits_mean_this_century(typed: str, expected: date) -> None:
    assert parse_day(typed, FRIDAY) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("today", date(2026, 11, 20)),
        (" Today ", date(2026, 11, 20)),
        ("YESTERDAY", date(2026, 11, 19)),
        ("thu", date(2026, 11, 19)),
        ("Wednesday", date(2026, 11, 18)),
        ("tue", date(2026, 11, 17)),
        ("mon", date(2026, 11, 16)),
        ("sun", date(2026, 11, 15)),
        ("saturday", date(2026, 11, 14)),
        ("fri", date(2026, 11, 13)),
        ("FRIDAY", date(2026, 11, 13)),
    ],
)
def test_a_weekday_is_the_last_one_and_never_today(typed: str, expected: date) -> None:
    assert parse_day(typed, FRIDAY) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "0",
        "20",
        "May",
        "20/11",
        "20 Nov",
        "1735084800",
        "20241225",
        "2026/11/20",
        "2026-1-5",
        "2026-11-20T10:00",
        "2026-11-20 10:00",
        "2026-W47-5",
        "20/11-2026",
        "20.11.2026",
        "20-Nov-2026",
        "20 Nov 26",
        "20th November 2026",
        "Nov 20 2026",
        "November 20, 2026",
        "Fri 20 Nov 2026",
        "20 Novem 2026",
        "20 Mai 2026",
        "20/11/126",
        "120/11/2026",
        "-20/11/2026",
        "\uff12\uff10\uff12\uff16-11-20",
        "\u0662\u0660/\u0661\u0661/\u0662\u0660\u0662٦",
        "²0/11/2026",
        "20 ²1 2026",
        "tomorrow",
        "next fri",
        "fr",
        "fridays",
        "now",
        "+5",
        "None",
        "20/11/2026; 21/11/2026",
    ],
)
def test_everything_else_is_refused_with_what_was_expected(typed: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_day(typed, FRIDAY)
    problem = refusal.value.problems[0]
    assert problem.code == "date"
    assert "2026-11-20, 20/11/2026, 20-11-26, 20 Nov 2026, today, yesterday" in problem.message
    assert refusal.value.exit_code == 2


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("06/25/2026", "'06/25/2026' is not a date: there is no month 25."),
        ("2026-13-01", "there is no month 13."),
        ("01/00/2026", "there is no month 0."),
        ("31/02/2026", "February 2026 has no day 31."),
        ("2026-02-29", "February 2026 has no day 29."),
        ("31 June 2026", "June 2026 has no day 31."),
        ("0/11/2026", "November 2026 has no day 0."),
        ("99/99/2026", "there is no month 99."),
        ("1999-12-31", "'1999-12-31' is not in the years 2000 to 2099."),
        ("2100-01-01", "is not in the years 2000 to 2099."),
        ("0000-01-01", "is not in the years 2000 to 2099."),
        ("01/01/0026", "is not in the years 2000 to 2099."),
        ("1 Jan 9999", "is not in the years 2000 to 2099."),
        ("", "No date was typed."),
        ("May", "'May' is not a date."),
    ],
)
def test_a_date_that_cannot_be_is_told_why(typed: str, why: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_day(typed, FRIDAY)
    assert why in refusal.value.problems[0].message


def test_what_was_typed_is_quoted_short_and_harmless() -> None:
    with pytest.raises(Misuse) as refusal:
        parse_day("\x1b[31m\u202e" + "9" * 20_000, FRIDAY)
    message = refusal.value.problems[0].message
    assert len(message) < 300
    assert message.isprintable()
    assert quoted("O'Brien") == '"O\'Brien"'


@given(st.text(max_size=30))
def test_any_text_is_a_date_of_this_century_or_refused(typed: str) -> None:
    try:
        day = parse_day(typed, FRIDAY)
    except Misuse as refusal:
        assert refusal.problems[0].code == "date"  # noqa: PT017
    else:
        assert 2000 <= day.year <= 2099


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    for typed in (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        short_day(day)[4:],
        long_day(day).split(" ", 1)[1],
    ):
        assert parse_day(typed, FRIDAY) == day


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 11, 20), 12, date(2026, 11, 20)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 9, 30), 6, date(2027, 3, 30)),
    ],
)
def test_months_are_calendar_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 1, 5), "Monday 5 January 2026", "Mon 5 Jan 2026"),
        (date(2026, 2, 10), "Tuesday 10 February 2026", "Tue 10 Feb 2026"),
        (date(2026, 3, 4), "Wednesday 4 March 2026", "Wed 4 Mar 2026"),
        (date(2026, 4, 2), "Thursday 2 April 2026", "Thu 2 Apr 2026"),
        (date(2026, 5, 1), "Friday 1 May 2026", "Fri 1 May 2026"),
        (date(2026, 6, 6), "Saturday 6 June 2026", "Sat 6 Jun 2026"),
        (date(2026, 7, 5), "Sunday 5 July 2026", "Sun 5 Jul 2026"),
        (date(2026, 8, 31), "Monday 31 August 2026", "Mon 31 Aug 2026"),
        (date(2026, 9, 1), "Tuesday 1 September 2026", "Tue 1 Sep 2026"),
        (date(2026, 10, 7), "Wednesday 7 October 2026", "Wed 7 Oct 2026"),
        (FRIDAY, "Friday 20 November 2026", "Fri 20 Nov 2026"),
        (date(2026, 12, 31), "Thursday 31 December 2026", "Thu 31 Dec 2026"),
    ],
)
def test_how_a_day_is_shown(day: date, long: str, short: str) -> None:
    assert long_day(day) == long
    assert short_day(day) == short


@pytest.mark.parametrize(("stored", "day"), [("2026-03-31", date(2026, 3, 31)), ("", None), (None, None)])
def test_a_stored_day_is_a_day_or_none(stored: str | None, day: date | None) -> None:
    assert day_or_none(stored) == day
