"""What `doctor` says grows old in a record, of the habits around it, and of the clock."""

from pathlib import Path

import pytest

from complaints_cli import clock
from complaints_cli.commands import morning_runs, settings
from complaints_cli.commands.doctoring import habits
from complaints_cli.store.last_backup import LastBackup
from examined import DAY, checks
from officer import REF, Officer

pytestmark = pytest.mark.usefixtures("alone")


@pytest.mark.parametrize(
    ("day", "state", "code"),
    [("2027-12-31", "fine", 0), ("2028-01-01", "look", 0), ("2028-12-31", "look", 0), ("2029-01-01", "wrong", 6)],
)
def test_bank_holidays_run_out(officer: Officer, day: str, state: str, code: int) -> None:
    ran = officer(day, "doctor", "--quick")
    assert (ran.code, checks(ran, "Bank holidays")[0][0]) == (code, state)


def test_contact_text_a_year_old_is_to_be_looked_at(officer: Officer) -> None:
    assert (
        checks(officer("2027-11-30", "doctor", "--quick"), "To be done")[-1][1].find("contact details: it was due")
        == -1
    )
    found = [message for _, message in checks(officer("2027-12-01", "doctor", "--quick"), "To be done")]
    assert "Check the Ombudsman's contact details: it was due on Wednesday 1 December 2027." in found


def test_what_letters_need_and_homes(officer: Officer) -> None:
    assert "address, email" in checks(officer(DAY, "doctor", "--quick"), "Settings")[0][1]
    for key in ("address", "email", "complaints_officer", "member_responsible"):
        officer.done(DAY, "settings", "set", key, "somebody@larkfield.example")
    ran = officer(DAY, "doctor", "--quick")
    assert (checks(ran, "Settings"), checks(ran, "Homes"), checks(ran, "Staff")) == ([], [], [])


def test_a_record_without_homes_or_people(officer: Officer) -> None:
    bare = officer.folder / "bare.db"
    officer.run("--db", str(bare), "--today", DAY, "init", "--name", "Bare Homes")
    ran = officer.run("--db", str(bare), "--today", DAY, "--json", "doctor")
    assert "Tuesday 31 March 2026" in checks(ran, "Homes")[0][1]
    assert checks(ran, "Staff")[0][0] == "look"


def test_templates_that_others_can_change_or_that_lead_elsewhere(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "refuse_unsound", lambda *_: None)  # they are tried elsewhere, on many letters
    own = tmp_path / "own"
    (own / "letters").mkdir(parents=True, mode=0o700)
    own.chmod(0o700)
    officer.done(DAY, "settings", "set", "templates", str(own))
    assert checks(officer(DAY, "doctor", "--quick"), "Templates") == []
    (own / "letters").chmod(0o777)
    (own / "letters" / "response-1.md.j2").symlink_to(tmp_path / "elsewhere.md")
    found = [message for _, message in checks(officer(DAY, "doctor", "--quick"), "Templates")]
    assert ["can change" in found[0], "leads out" in found[1]] == [True, True]
    (own / "letters" / "response-1.md.j2").unlink()
    (own / "letters").rmdir()
    own.rmdir()
    assert "not there" in checks(officer(DAY, "doctor", "--quick"), "Templates")[0][1]


def test_a_morning_list_that_stopped(officer: Officer) -> None:
    assert "has not run" in checks(officer(DAY, "doctor", "--quick"), "Morning list")[0][1]
    officer.run("--db", str(officer.db), "--today", DAY, "due", "--quiet-if-unchanged")
    assert morning_runs.place(officer.db).exists()
    assert checks(officer("2026-12-15", "doctor", "--quick"), "Morning list")[0][0] == "fine"
    # Tue 15, Wed 16 and Thu 17 December are missed.
    ((state, message),) = checks(officer("2026-12-18", "doctor", "--quick"), "Morning list")
    assert (state, "Monday 14 December 2026, and missed 3 working days" in message) == ("look", True)


def test_a_clock_before_the_last_save(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2020-01-01T10:00:00.000000Z")
    ran = officer(DAY, "doctor", "--quick")
    assert (ran.code, checks(ran, "Clock")[0][0]) == (6, "wrong")


def test_a_computer_on_another_day_than_london(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2099-06-30T23:30:00.000000Z")
    monkeypatch.setenv("TZ", "UTC")
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Clock")
    assert (state, "Tuesday 30 June 2099 here and Wednesday 1 July 2099 in London" in message) == ("look", True)


def test_the_last_verified_backup(officer: Officer) -> None:
    officer.logs(DAY)
    assert checks(officer(DAY, "doctor", "--quick"), "Backup")[0][0] == "look"
    folder = officer.folder / "copies"
    officer.done(DAY, "backup", str(folder))
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Backup")
    assert (state, f"in {folder}." in message) == ("fine", True)
    folder.rename(officer.folder / "elsewhere")
    assert "is not there now" in checks(officer(DAY, "doctor", "--quick"), "Backup")[0][1]


def test_a_backup_that_is_late(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    last = LastBackup(officer.folder / "copies" / "x.db", "2026-11-02T10:00:00.000000Z", 3)
    monkeypatch.setattr(LastBackup, "is_late", True)
    monkeypatch.setattr(habits, "last_backup", lambda _: last)
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Backup")
    assert (state, "on Mon 2 Nov 2026" in message, "3 events were recorded since" in message) == ("look", True, True)


def test_a_policy_that_clashes_with_the_code(officer: Officer) -> None:
    assert checks(officer(DAY, "doctor", "--quick"), "Policy")[0][0] == "fine"
    policy = str(Path(__file__).parents[2] / "examples" / "policies" / "wdh.toml")
    officer.done(DAY, "policy", "adopt", policy, "--effective", DAY, "--despite", "The board meets in January")
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Policy")
    assert (state, "finding" in message) == ("look", True)


def test_another_copy_on_this_computer_and_one_that_came_back(officer: Officer, tmp_path: Path) -> None:
    officer.logs(DAY)
    other, before = tmp_path / "here" / "moved.db", officer.db.read_bytes()
    other.write_bytes(before)
    officer.run("--db", str(other), "--today", DAY, "staff", "add", "Jo Patel")
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Other copy")
    assert (state, "holds another copy of this record" in message) == ("look", True)
    officer.logs(DAY)
    officer.db.write_bytes(before)
    ran = officer(DAY, "doctor", "--quick")
    assert (ran.code, checks(ran, "Content")[0][0]) == (5, "wrong")


def test_what_is_past_its_period(officer: Officer) -> None:
    assert "not said how long" in checks(officer(DAY, "doctor", "--quick"), "Retention")[0][1]
    officer.logs(DAY)
    officer.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
    officer.done(DAY, "settings", "set", "retention_complaint", "1 year")
    assert checks(officer("2027-12-14", "doctor", "--quick"), "Retention")[0][0] == "fine"
    ((state, message),) = checks(officer("2027-12-16", "doctor", "--quick"), "Retention")
    assert (state, "not held: 1." in message) == ("look", True)
