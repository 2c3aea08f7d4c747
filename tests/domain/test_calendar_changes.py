"""Days added, removed and published later: what moves, what is provisional and what is refused."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import BankHoliday, Change, WorkingCalendar, changes, official
from complaints_cli.errors import Misuse

ENGLAND = official("england-and-wales")
SCOTLAND = official("scotland")

# 2029 as it would be if nothing is proclaimed: published names, none of them published yet.
YEAR_2029 = (
    BankHoliday(date(2029, 1, 1), "New Year's Day", provisional=True),
    BankHoliday(date(2029, 3, 30), "Good Friday", provisional=True),
    BankHoliday(date(2029, 4, 2), "Easter Monday", provisional=True),
    BankHoliday(date(2029, 5, 7), "Early May bank holiday", provisional=True),
    BankHoliday(date(2029, 5, 28), "Spring bank holiday", provisional=True),
    BankHoliday(date(2029, 8, 27), "Summer bank holiday", provisional=True),
    BankHoliday(date(2029, 12, 25), "Christmas Day", provisional=True),
    BankHoliday(date(2029, 12, 26), "Boxing Day", provisional=True),
)


def holidays_of(calendar: WorkingCalendar, year: int) -> tuple[BankHoliday, ...]:
    return tuple(BankHoliday(day, name) for day, name in calendar.holidays.items() if day.year == year)


def test_a_date_beyond_the_published_list_is_provisional() -> None:
    later = ENGLAND.with_days(YEAR_2029)
    # Acknowledged Wed 27 Dec 2028: 28, 29 Dec, then Mon 1 Jan is a holiday, 2 to 5 Jan, 8 to 11 Jan.
    assert later.last_day == date(2029, 12, 31)
    counting = later.count(date(2028, 12, 27), 10)
    assert (counting.day, counting.provisional) == (date(2029, 1, 11), True)
    assert later.count(date(2028, 12, 27), 2).provisional is False
    assert later.is_provisional(date(2028, 12, 31)) is False
    assert later.is_provisional(date(2029, 1, 1)) is True


def test_a_proclaimed_day_moves_a_date_later() -> None:
    # Announced on 10 Sep 2022 for the 19th; acknowledged on Mon 5 Sep.
    announced = ENGLAND.without_day(date(2022, 9, 19))
    assert announced.add(date(2022, 9, 5), 10) == date(2022, 9, 19)
    funeral = BankHoliday(date(2022, 9, 19), "State funeral")
    assert announced.with_days([funeral], version=7).add(date(2022, 9, 5), 10) == date(2022, 9, 20)
    assert announced.with_days([funeral], version=7).version == 7


def test_a_moved_day_can_bring_a_date_forward() -> None:
    # Early May 2020 was first Mon 4 May, then moved to Fri 8 May.
    first = ENGLAND.without_day(date(2020, 5, 8)).with_days([BankHoliday(date(2020, 5, 4), "Early May bank holiday")])
    assert first.add(date(2020, 4, 29), 5) == date(2020, 5, 7)
    assert ENGLAND.add(date(2020, 4, 29), 5) == date(2020, 5, 6)


def test_a_single_day_of_an_unknown_year_is_refused() -> None:
    for lone in (date(2029, 6, 5), date(2011, 4, 29)):
        with pytest.raises(Misuse, match=f"The bank holidays of {lone.year} are not known yet") as refusal:
            ENGLAND.with_days([BankHoliday(lone, "One-off")])
        assert refusal.value.problems[0].code == "calendar-range"


def test_a_year_that_leaves_a_gap_is_refused() -> None:
    year_2030 = [BankHoliday(date(2030, each.day.month, each.day.day), each.name) for each in YEAR_2029]
    with pytest.raises(Misuse, match="The bank holidays of 2029 are not known yet"):
        ENGLAND.with_days(year_2030)


def test_removing_what_is_no_holiday_is_refused() -> None:
    with pytest.raises(Misuse, match="Monday 4 May 2020 is no bank holiday") as refusal:
        ENGLAND.without_day(date(2020, 5, 4))
    assert refusal.value.problems[0].code == "calendar-day"


def test_a_newly_published_year_replaces_what_was_worked_out() -> None:
    worked_out = ENGLAND.with_days(YEAR_2029)
    published = [
        BankHoliday(date(2029, 5, 9), "Moved") if each.day == date(2029, 5, 7) else BankHoliday(each.day, each.name)
        for each in YEAR_2029
    ]
    after = worked_out.with_official(published, version=3)
    assert (after.covered_until, after.version) == (date(2029, 12, 31), 3)
    assert after.is_working_day(date(2029, 5, 7))
    assert not after.is_working_day(date(2029, 5, 9))
    assert after.count(date(2028, 12, 27), 10).provisional is False
    assert changes(worked_out, after) == (
        Change(date(2029, 5, 7), "removed", "Early May bank holiday"),
        Change(date(2029, 5, 9), "added", "Moved"),
    )


def test_publishing_years_already_covered_moves_no_coverage() -> None:
    again = ENGLAND.with_official(holidays_of(ENGLAND, 2020))
    assert again == ENGLAND
    assert again.covered_until == date(2028, 12, 31)


def test_coverage_stops_at_a_year_that_stays_unpublished() -> None:
    year_2030 = [BankHoliday(date(2030, each.day.month, each.day.day), each.name) for each in YEAR_2029]
    after = ENGLAND.with_days(YEAR_2029).with_official(year_2030)
    assert after.covered_until == date(2028, 12, 31)
    assert after.last_day == date(2030, 12, 31)


def test_coverage_grows_by_every_year_that_is_published() -> None:
    year_2030 = [BankHoliday(date(2030, each.day.month, each.day.day), each.name) for each in YEAR_2029]
    after = ENGLAND.with_official([*YEAR_2029, *year_2030])
    assert after.covered_until == date(2030, 12, 31)


def test_changes_name_what_was_added_removed_and_renamed() -> None:
    new = ENGLAND.without_day(date(2026, 5, 4)).with_days(
        [BankHoliday(date(2026, 6, 15), "World Cup"), BankHoliday(date(2026, 5, 25), "Whitsun")]
    )
    assert changes(ENGLAND, new) == (
        Change(date(2026, 5, 4), "removed", "Early May bank holiday"),
        Change(date(2026, 5, 25), "renamed", "Whitsun"),
        Change(date(2026, 6, 15), "added", "World Cup"),
    )
    assert changes(ENGLAND, ENGLAND) == ()


def test_the_digest_tells_calendars_apart_by_their_answers_alone() -> None:
    backwards = dict(sorted(ENGLAND.holidays.items(), reverse=True))
    same = WorkingCalendar("england-and-wales", backwards, date(2028, 12, 31), version=9)
    assert same.digest() == ENGLAND.digest()
    others = {
        SCOTLAND.digest(),
        ENGLAND.with_days([BankHoliday(date(2026, 6, 15), "World Cup")]).digest(),
        ENGLAND.with_days([BankHoliday(date(2026, 5, 25), "Whitsun")]).digest(),
        WorkingCalendar("england-and-wales", ENGLAND.holidays, date(2027, 12, 31)).digest(),
        WorkingCalendar("scotland", ENGLAND.holidays, date(2028, 12, 31)).digest(),
    }
    assert len(others) == 5
    assert ENGLAND.digest() not in others


def test_a_calendar_can_key_a_cache() -> None:
    assert {ENGLAND: "kept"}[ENGLAND.with_days([])] == "kept"
