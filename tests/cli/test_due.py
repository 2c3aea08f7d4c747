"""`due`: every open stage and promise on its day, worst first; what cannot be read is an error, never an empty list."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from officer import REF, Officer

MODULES = (
    "import sys; from complaints_cli.cli import app; app(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
)
HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "holidays", "jinja2", "rich", "tomllib", "markdown_it"}


def item(officer: Officer, day: str, *args: str) -> dict[str, Any]:
    (only,) = [each for each in officer.done(day, "due", *args)["items"] if each["ref"].startswith("C-")]
    assert isinstance(only, dict)
    return only


def test_an_item_says_what_when_and_why(officer: Officer) -> None:
    officer.logs("2026-12-14", "--category", "repairs")
    assert item(officer, "2026-12-14") == {
        "ref": REF,
        "label": "repairs, 1 point",
        "what": "acknowledge",
        "stage": 1,
        "item": None,
        "due_at": None,
        "emergency": False,
        "due_on": "2026-12-21",
        "state": "due-soon",
        "working_days": 5,
        "governed_by": "code",
        "original_due": None,
        "rule": "6.2",
        "provisional": False,
        "handler": "Jane Evans",
        "cover": None,
        "handler_back_on": None,
    }


@pytest.mark.parametrize(
    ("today", "state", "working_days"),
    [
        ("2026-12-18", "due-soon", 1),
        ("2026-12-21", "due-today", 0),
        ("2026-12-22", "overdue", -1),
        ("2026-12-24", "overdue", -3),
        ("2026-12-25", "overdue", -3),  # Christmas Day
        ("2026-12-28", "overdue", -3),  # the substitute day of Boxing Day
        ("2026-12-29", "overdue", -4),
    ],
)
def test_how_far_off_in_working_days(officer: Officer, today: str, state: str, working_days: int) -> None:
    officer.logs("2026-12-14")
    found = item(officer, today)
    assert (found["state"], found["working_days"]) == (state, working_days)


def test_overdue_over_a_weekend_alone_is_still_by_one(officer: Officer) -> None:
    officer.logs("2026-12-11")
    officer.acknowledges("2026-12-11")
    officer.done("2026-12-11", "remedy", REF, "--what", "Call back", "--due", "2026-12-19")  # a Saturday
    overdue = officer.done("2026-12-20", "due", "--within", "0")["items"]
    assert [(each["what"], each["working_days"]) for each in overdue] == [("action", -1)]


def test_a_day_that_is_not_today_is_never_no_days_off(officer: Officer) -> None:
    officer.logs("2026-12-11")
    officer.acknowledges("2026-12-11")
    officer.done("2026-12-11", "remedy", REF, "--what", "Call back", "--due", "2026-12-19")  # a Saturday
    assert officer.done("2026-12-18", "due")["items"][0]["working_days"] == 1


def test_one_item_an_open_stage_then_promises_and_updates_worst_first(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    officer.done(
        "2026-12-21", "remedy", REF, "--what", "Fit a new boiler", "--due", "2027-01-04", "--owner", "Piotr Łukasz"
    )
    officer.done("2027-01-06", "extend", REF, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "2")
    officer.logs("2027-01-04")
    found = officer.done("2027-01-11", "due", "--within", "10")["items"]
    assert [(each["what"], each["due_on"], each["governed_by"], each["handler"]) for each in found] == [
        ("action", "2027-01-04", "promise", "Piotr Łukasz"),
        ("update", "2027-01-08", "promise", "Jane Evans"),
        ("acknowledge", "2027-01-11", "code", "Jane Evans"),
        ("respond", "2027-01-20", "extension", "Jane Evans"),
    ]
    assert (found[0]["item"], found[3]["original_due"]) == (1, "2027-01-07")


def test_the_default_shows_five_working_days_and_counts_everything(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-14")  # respond by Wed 30 December
    officer.logs("2026-12-14")
    data = officer.done("2026-12-18", "due")  # looks as far as Tue 29 December
    assert [each["ref"] for each in data["items"]] == ["C-2026-0002"]
    # the other complaint, the year's submission and the Ombudsman's contact details come later
    assert data["counts"] == {"overdue": 0, "due_today": 0, "due_soon": 1, "open": 3}
    assert len(officer.done("2026-12-18", "due", "--all")["items"]) == 4
    assert len(officer.done("2026-12-18", "due", "--within", "6")["items"]) == 2


def test_by_handler_in_any_spelling(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.logs("2026-12-14", "--handler", "Piotr Łukasz")
    data = officer.done("2026-12-14", "due", "--handler", "lukasz, piotr")
    assert ([each["ref"] for each in data["items"]], data["counts"]["due_soon"]) == (["C-2026-0002"], 1)
    assert officer.refused("2026-12-14", "due", "--handler", "Nobody Known", code=4) == [("person", None)]


@pytest.mark.parametrize(
    ("today", "code"), [("2026-12-11", 0), ("2026-12-14", 10), ("2026-12-21", 10), ("2026-12-22", 11)]
)
def test_exit_codes_for_cron_only_when_asked(officer: Officer, today: str, code: int) -> None:
    if today != "2026-12-11":
        officer.logs("2026-12-14")
    ran = officer(today, "due", "--exit-code")
    assert (ran.code, ran.answer["status"], ran.answer["exit_code"]) == (code, "ok", code)
    assert officer(today, "due").code == 0


def test_what_is_answered_is_not_due_and_its_promise_is(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "close", REF, "--reason", "responded")
    assert item(officer, "2026-12-22", "--all")["what"] == "action"
    officer.done("2026-12-22", "action", "done", REF, "1", "--proof", "Photo")
    assert [each["ref"] for each in officer.done("2026-12-22", "due", "--all")["items"]] == ["assessment", "landlord"]


def test_a_promise_beyond_the_known_years_is_listed_all_the_same(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.done("2026-12-14", "remedy", REF, "--what", "Replace the roof", "--due", "2060-01-02")
    last = officer.done("2026-12-14", "due", "--all")["items"][-1]
    assert (last["due_on"], last["state"], last["provisional"]) == ("2060-01-02", "open", True)


def test_provisional_dates_are_marked(officer: Officer) -> None:
    ref = officer.logs("2028-12-27")
    officer.acknowledges("2028-12-27", ref=ref)
    # 28 and 29 December, then 2, 3, 4, 5, 8, 9, 10 and 11 January 2029, whose bank holidays are not published yet
    (found,) = [each for each in officer.done("2029-01-08", "due")["items"] if each["ref"] == ref]
    assert (found["due_on"], found["provisional"]) == ("2029-01-11", True)
    assert "Thu 11 Jan 2029, provisional" in " ".join(officer.sees("2029-01-08", "due", "--plain").split())


class TestScreen:
    def test_says_the_state_in_words(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--category", "repairs")
        out = " ".join(officer.sees("2026-12-24", "due", "--plain").split())
        assert "Thu 24 Dec 2026: 1 overdue." in out
        assert "overdue by 3 working days" in out
        assert "Acknowledge, stage 1 (Code 6.2)" in out
        assert "Mon 21 Dec 2026" in out

    def test_an_empty_list_says_how_far_it_looked(self, officer: Officer) -> None:
        out = officer.sees("2026-12-18", "due")
        # 21, 22, 23, 24 and 29 December: the 25th and the 28th are holidays
        assert "Nothing is due in the next 5 working days, to Tue 29 Dec 2026; no complaints are open." in out
        officer.logs("2026-12-14")
        officer.acknowledges("2026-12-14")
        out = officer.sees("2026-12-14", "due")
        assert "1 complaint is open." in out
        assert "3 more are due later: complaints due --all" in out

    def test_is_what_the_program_shows_alone(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        assert REF in officer.screen("2026-12-14").out

    def test_names_the_handler_asked_for(self, officer: Officer) -> None:
        assert "of those with Jane Evans" in officer.sees("2026-12-14", "due", "--handler", "Jane Evans")

    def test_counts_what_is_later_with_all(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.acknowledges("2026-12-14")
        assert "3 due later" in officer.sees("2026-12-14", "due", "--all")


def test_imports_nothing_heavy(officer: Officer) -> None:
    officer.logs("2026-12-14")
    ran = subprocess.run(
        [sys.executable, "-c", MODULES, "--db", str(officer.db), "due"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(ran.stdout.split())
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert "complaints_cli.domain.fold" not in loaded


READING = [
    ("due",),
    ("list",),
    ("show", REF),
    ("why", REF),
    ("settings", "show"),
    ("staff", "list"),
    ("verify",),
    ("backup", "copies"),
    ("erase", REF, "--reason", "Asked for", "--yes"),
    ("db", "rebuild"),
]


class TestADatabaseThatCannotBe:
    @pytest.mark.parametrize("args", READING, ids=" ".join)
    def test_missing_is_never_made(
        self, run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        ran = run("--db", "none.db", "--json", *args)
        assert (ran.code, ran.codes, Path("none.db").exists()) == (6, ["no-database"], False)

    @pytest.mark.parametrize("args", READING, ids=" ".join)
    @pytest.mark.parametrize(("content", "code"), [(b"", "empty"), (b"Dear Sir, " * 500, "not-ours")])
    def test_empty_or_foreign_stays_as_it_is(
        self,
        run: CommandLine,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        args: tuple[str, ...],
        content: bytes,
        code: str,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        Path("c.db").write_bytes(content)
        ran = run("--db", "c.db", "--json", *args)
        assert (ran.code, ran.codes, Path("c.db").read_bytes()) == (6, [code], content)

    def test_a_folder(self, run: CommandLine, tmp_path: Path) -> None:
        assert run("--db", str(tmp_path), "--json", "due").codes == ["is-folder"]

    def test_newer_is_left_alone(self, officer: Officer) -> None:
        connection = sqlite3.connect(officer.db)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        assert officer.refused("2026-12-14", "due", code=6) == [("newer", None)]

    def test_cut_short(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.db.write_bytes(officer.db.read_bytes()[:20_000])
        ran = officer("2026-12-14", "due")
        assert (ran.code, ran.codes) == (5, ["malformed"])

    def test_without_bank_holidays(self, run: CommandLine, tmp_path: Path) -> None:
        from complaints_cli.store.migrating import create

        create(tmp_path / "c.db")
        ran = run("--db", str(tmp_path / "c.db"), "--json", "due")
        assert (ran.code, ran.codes) == (6, ["no-calendar"])

    def test_read_only_is_read(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.db.chmod(0o400)
        assert item(officer, "2026-12-14")["ref"] == REF
