"""Whoever has not backed up for a week is told so: each day at the keyboard, once a week by a list that cron mails."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from complaints_cli import clock
from officer import Officer

DAY = "2026-12-14"


class Clock:
    """The machine's clock, which a test moves on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.instant = datetime(2100, 6, 1, 9, 0, tzinfo=UTC)  # a Tuesday
        monkeypatch.setattr(clock, "instant_now", lambda: self.instant)

    def on(self, day: date) -> None:
        self.instant = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)


@pytest.fixture
def now(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Moved on only after the office was set up, which is done once for the tests of all files."""
    return Clock(monkeypatch)


@pytest.fixture
def backed_up(now: Clock, officer: Officer) -> Officer:
    """A backup on Tuesday 1 June 2100, and a complaint after it: one act of two events."""
    officer.logs(DAY)
    officer.done(DAY, "backup", str(officer.folder / "copies"))
    officer.logs(DAY)
    return officer


def told(officer: Officer, *words: str) -> list[str]:
    ran = officer(DAY, *words)
    assert ran.code == 0, ran.err
    return [each for each in ran.answer["messages"] if "backup" in each]


def test_a_week_is_not_too_long(backed_up: Officer, now: Clock) -> None:
    now.on(date(2100, 6, 8))
    assert told(backed_up, "due") == []


def test_after_a_week_it_says_when_the_last_was_made_and_what_to_type(backed_up: Officer, now: Clock) -> None:
    now.on(date(2100, 6, 9))
    (said,) = told(backed_up, "due")
    assert said == (
        "Warning: the last verified backup was made on Tue 1 Jun 2100, 8 days ago; 2 events were recorded since. "
        f"Make one: complaints backup {backed_up.folder / 'copies'}"
    )


def test_a_list_that_cron_mails_says_it_once_a_week(backed_up: Officer, now: Clock) -> None:
    said = []
    for n in range(16):
        now.on(date(2100, 6, 9) + timedelta(days=n))
        said.append(len(told(backed_up, "due", "--quiet-if-unchanged")))
    assert said == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0]


def test_on_a_terminal_it_is_said_once_a_day_at_any_command(backed_up: Officer, now: Clock) -> None:
    backed_up.run.sit_down()
    for n in range(2):
        now.on(date(2100, 6, 9) + timedelta(days=n))
        assert "verified backup" in backed_up.screen(DAY, "list").err
        assert "verified backup" not in backed_up.screen(DAY, "list").err


@pytest.mark.parametrize("words", [["list"], ["show", "C-2026-0001"]])
def test_another_command_without_a_terminal_says_nothing(backed_up: Officer, now: Clock, words: list[str]) -> None:
    now.on(date(2100, 7, 1))
    assert told(backed_up, *words) == []


def test_where_nothing_was_recorded_since_nothing_is_missing(officer: Officer, now: Clock) -> None:
    officer.logs(DAY)
    officer.done(DAY, "backup", str(officer.folder / "copies"))
    now.on(date(2100, 7, 1))
    assert told(officer, "due") == []


def test_a_new_backup_ends_it(backed_up: Officer, now: Clock) -> None:
    now.on(date(2100, 6, 9))
    backed_up.done(DAY, "backup", str(backed_up.folder / "copies"))
    backed_up.logs(DAY)
    assert told(backed_up, "due") == []


def test_where_none_was_ever_made_that_is_said(officer: Officer, now: Clock) -> None:
    officer.logs(DAY)
    now.on(date(2100, 6, 8))
    assert told(officer, "due") == []
    now.on(date(2100, 6, 10))
    (said,) = told(officer, "due")
    assert "no backup of this record was made from this computer" in said
    assert "complaints backup DIR" in said


def test_of_a_database_that_was_never_written_to_here_nobody_knows(officer: Officer, now: Clock) -> None:
    officer.logs(DAY)
    copy = officer.folder / "copy.db"
    shutil.copy(officer.db, copy)
    now.on(date(2100, 7, 1))
    assert "backup" not in officer.run("--db", str(copy), "--today", DAY, "due").err


def test_a_past_day_is_looked_at_with_the_same_words(backed_up: Officer, now: Clock) -> None:
    now.on(date(2100, 6, 9))
    before = Path(backed_up.db).read_bytes()
    assert len(told(backed_up, "due")) == 1
    assert backed_up.db.read_bytes() == before
