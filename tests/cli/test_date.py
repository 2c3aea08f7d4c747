"""Expected days are typed in from the published lists of bank holidays."""

import subprocess
import sys
from typing import Any

import pytest

from command_line import CommandLine


def dates(run: CommandLine, *args: str) -> dict[str, Any]:
    ran = run("date", *args, "--json")
    assert ran.code == 0, ran.out
    data: dict[str, Any] = ran.answer["data"]
    return data


def test_over_christmas_with_boxing_day_on_a_saturday(run: CommandLine) -> None:
    data = dates(run, "2026-12-14", "+5")
    assert data == {
        "from": "2026-12-14",
        "working_days": 5,
        "date": "2026-12-21",
        "counted": ["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21"],
        "skipped": [{"date": "2026-12-19", "reason": "Saturday"}, {"date": "2026-12-20", "reason": "Sunday"}],
        "other_reading": None,
        "provisional": False,
    }
    reasons = {each["date"]: each["reason"] for each in dates(run, "2026-12-21", "+10")["skipped"]}
    assert dates(run, "2026-12-21", "+10")["date"] == "2027-01-07"
    assert reasons["2026-12-25"] == "Christmas Day"
    assert reasons["2026-12-28"] == "Boxing Day (substitute day)"
    assert reasons["2027-01-01"] == "New Year's Day"


def test_received_on_a_saturday_shows_the_other_reading(run: CommandLine) -> None:
    data = dates(run, "19/12/2026", "+5")
    assert (data["date"], data["other_reading"]) == ("2026-12-29", "2026-12-30")
    assert "Wednesday 30 December 2026" in run("date", "2026-12-19", "+5").out


def test_over_the_days_of_the_state_funeral(run: CommandLine) -> None:
    assert dates(run, "12 Sep 2022", "+10")["date"] == "2022-09-27"


def test_after_the_published_years_it_is_provisional_and_says_so(run: CommandLine) -> None:
    data = dates(run, "2028-12-27", "+10")
    assert (data["date"], data["provisional"]) == ("2029-01-11", True)
    assert "not been published" in run("date", "2028-12-27", "+10").out
    assert dates(run, "2028-12-27", "2029-01-11")["working_days"] == 10


def test_between_two_dates_either_way_round(run: CommandLine) -> None:
    assert dates(run, "2026-12-14", "2026-12-21")["working_days"] == 5
    back = dates(run, "2026-12-21", "2026-12-14")
    assert (back["working_days"], back["date"], len(back["counted"])) == (-5, "2026-12-14", 5)
    same = dates(run, "2026-12-14", "2026-12-14")
    assert (same["working_days"], same["counted"], same["skipped"]) == (0, [], [])


def test_another_division_has_other_days(run: CommandLine) -> None:
    """2 January 2026 is a bank holiday in Scotland alone."""
    assert dates(run, "2025-12-31", "+1")["date"] == "2026-01-02"
    assert dates(run, "2025-12-31", "+1", "--division", "Scotland")["date"] == "2026-01-05"


def test_the_weekday_is_echoed_and_one_day_is_one_day(run: CommandLine) -> None:
    ran = run("date", "2026-12-14", "+1")
    assert ran.err == "Start: Mon 14 Dec 2026\n"
    assert "is 1 working day after Monday 14 December 2026" in ran.out


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["06/25/2026", "+5"], "date"),
        (["31/02/2026", "+5"], "date"),
        (["May", "+5"], "date"),
        (["1735084800", "+5"], "date"),
        (["20/11", "+5"], "date"),
        (["2026-12-14", "5"], "date"),
        (["2026-12-14", "+99999"], "date"),
        (["2026-12-14", "+9999"], "calendar-range"),
        (["2001-12-14", "+5"], "calendar-range"),
        (["2026-12-14", "+5", "--division", "wales"], "choice"),
        (["2026-12-14"], "usage"),
    ],
)
def test_what_cannot_be_counted_is_refused(run: CommandLine, args: list[str], code: str) -> None:
    ran = run("date", *args, "--json")
    assert (ran.code, ran.codes, ran.answer["data"]) == (2, [code], {})


def test_a_published_year_needs_neither_database_nor_the_holidays_package() -> None:
    program = (
        "import sys; sys.argv[1:] = ['date', '2026-12-14', '+5']\n"
        "from complaints_cli.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'holidays', 'sqlite3', 'sqlmodel', 'sqlalchemy', 'pydantic', 'jinja2', 'rich', 'tomllib'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, "Monday 21 December 2026" in ran.stdout) == (0, True), ran.stderr
