"""What may come next: from the table, from a command's own options, from the record. Never a name, never an error."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.table import TABLE, Row, inside

Asks = Callable[..., dict[str, str]]

A_FILE = {"": ""}


def test_the_commands_at_the_top_with_what_each_does(asks: Asks) -> None:
    assert asks("") == {name: row.help for name, row in inside(None).items()}
    assert asks("po") == {
        "point": "The points of a complaint.",
        "policy": "The policy that complaints are handled under.",
    }


def test_the_commands_of_a_group(asks: Asks) -> None:
    assert asks("letter", "s") == {
        "send": "A letter without a command of its own went out.",
        "show": "A letter as it went out.",
        "summary": "A letter in one text message.",
    }


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_command_is_found_by_its_beginning(row: Row, asks: Asks) -> None:
    words = row.name.split()
    assert words[-1] in asks(*words[:-1], words[-1][:2])


def test_what_is_no_command_has_nothing_behind_it(asks: Asks) -> None:
    assert asks("frobnicate", "") == {}
    assert asks("letter", "frobnicate", "") == {}
    assert asks("zzz") == {}


def test_options_with_what_each_means_but_none_twice(asks: Asks) -> None:
    assert asks("due", "--wi") == {"--within": asks("due", "--")["--within"]}
    assert "--handler" not in asks("due", "--handler", "Jane Evans", "--")
    assert "--flag" in asks("log", "--flag", "hazard", "--")
    assert {"--db", "--json", "--help"} <= set(asks("due", "--"))
    assert "--version" not in asks("due", "--")
    assert {"--version", "--as", "--help"} <= set(asks("--"))


def test_no_other_way_of_asking_makes_another_line_of_it(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_COMPLAINTS_COMPLETE", "complete_bash")
    assert run("--version").out.startswith("complaints ")
    assert run("frobnicate").code == 2


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("log", "--via", "e"), {"email"}),
        (("log", "--via=e"), {"--via=email"}),
        (("log", "--summary", "--via", "--via", "le"), {"letter"}),
        (("finding", "C-2026-0002", "1", "--decision", ""), {"upheld", "partly-upheld", "not-upheld"}),
        (("letter", "draft", "C-2026-0002", "acknowledgement-"), {"acknowledgement-1", "acknowledgement-2"}),
        (("report", "annual", "--format", "d"), {"docx"}),
        (("settings", "set", "homes_"), {"homes_lcra", "homes_lcho"}),
        (("correct", "C-2026-0002", "rec"), {"received"}),
        (("hazard", "assess", "C-2026-0002", "1", "em"), {"emergency"}),
        (("columns", "promises"), {"promises_in_words"}),
        (("completion", ""), {"bash", "zsh", "fish", "powershell"}),
        (("policy", "show", ""), set()),
        (("log", "--handler", ""), set()),
        (("show", "C-2026-0002", ""), set()),
        (("where", ""), set()),
    ],
)
def test_the_words_of_a_choice(words: tuple[str, ...], found: set[str], asks: Asks) -> None:
    assert set(asks(*words)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("show", ""), {"C-2026-0002": "1 point, open", "C-2026-0001": "1 point, closed"}),
        (("why", "c-2026-0001"), {"C-2026-0001": "1 point, closed"}),
        (("link", "C-2026-0001", "C-2026-0002"), {"C-2026-0002": "1 point, open"}),
        (("log", "--link", "C-2026-0001"), {"C-2026-0001": "1 point, closed"}),
        (("request", "show", ""), {"SR-2026-0001": "service request, open"}),
        (("log", "--request", ""), {"SR-2026-0001": "service request, open"}),
        (("log", "--feedback", "F"), {"F-2026-0001": "feedback, survey"}),
        (("compliment", "show", ""), {"K-2026-0001": "received 2026-12-14"}),
        (("claim", "show", ""), {"M-2026-0001": "damage-to-belongings, open"}),
        (("show", "C-2026-%"), {}),
        (("show", "' OR 1"), {}),
        (("show", "C-" + "9" * 20), {}),
        (("show", "C-" + "9" * 5000), {}),
        (("show", "C-\udc80"), {}),
    ],
)
def test_references_with_what_each_is_about_the_open_ones_first(
    words: tuple[str, ...], found: dict[str, str], asks: Asks
) -> None:
    assert list(asks(*words).items()) == list(found.items())


def test_the_database_that_the_line_names_is_looked_into(asks: Asks, database: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.db"
    assert asks("show", "", at=nowhere) == {}
    assert len(asks("--db", str(database), "show", "", at=nowhere)) == 2
    assert len(asks("show", f"--db={database}", "", at=nowhere)) == 2
    assert asks("show", "--db", str(nowhere), "") == {}
    assert not nowhere.exists()


@pytest.mark.parametrize("content", [b"", b"This is a letter.", b"SQLite format 3\0"])
def test_a_file_that_is_no_record_is_passed_over_in_silence(content: bytes, asks: Asks, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    assert asks("show", "", at=path) == {}
    assert path.read_bytes() == content


def test_somebody_who_saves_is_not_waited_for(asks: Asks, database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "complaints.db"
    copy.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert asks("show", "", at=copy) == {}


@pytest.mark.parametrize(
    "words", [("attach", "C-2026-0002", ""), ("--db", ""), ("log", "--from", ""), ("ack", "C-2026-0002", "--draft", "")]
)
def test_a_file_is_left_to_the_shell(words: tuple[str, ...], asks: Asks) -> None:
    assert asks(*words) == A_FILE


def test_dates_and_names_are_left_to_whoever_types(asks: Asks) -> None:
    assert asks("--today", "") == asks("--as", "") == asks("log", "--received", "") == {}
    assert asks("involve", "C-2026-0002", "--as", "inv") == {"investigator": ""}


HOSTILE = ("$(touch x)", "`touch x`", "a b", "'; rm x", "\x1b[31mred", "\u202ered", "-rf\tx")


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_people_typed_reaches_a_shell_as_words_it_cannot_obey(
    typed: str, asks: Asks, database: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "complaints.db"
    with closing(sqlite3.connect(copy)) as other, closing(sqlite3.connect(database)) as ours:
        ours.backup(other)
        other.execute("UPDATE complaint SET label = ? WHERE ref = 'C-2026-0002'", (typed,))
        other.execute("UPDATE complaint SET ref = ? WHERE ref = 'C-2026-0001'", (typed,))
        other.commit()
    found = asks("show", "", at=copy)
    assert set(found) == {"C-2026-0002"}
    assert "\x1b" not in found["C-2026-0002"]
    assert "\u202e" not in found["C-2026-0002"]


def test_nobodys_name_is_told(asks: Asks) -> None:
    told = str([asks(*what.split(), "") for what in ("show", "request show", "compliment show", "claim show")])
    assert "SR-2026-0001" in told
    assert "Holm" not in told
    assert "gate" not in told


def test_a_name_is_completed_without_importing_a_command() -> None:
    script = (
        "import os, sys; os.environ['COMPLAINTS_COMPLETE'] = '=po'\n"
        "from complaints_cli.cli import app\n"
        "try:\n    app([])\nexcept SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("point\t")
    loaded = done.stderr.split()
    assert [name for name in loaded if name.startswith("complaints_cli.commands")] == []
    assert {"sqlite3", "sqlmodel", "sqlalchemy", "rich", "pydantic"}.isdisjoint(loaded)


def test_a_reference_is_completed_without_the_orm(database: Path) -> None:
    script = (
        f"import os, sys; os.environ['COMPLAINTS_COMPLETE'] = '='; os.environ['COMPLAINTS_DB'] = {str(database)!r}\n"
        "from complaints_cli.cli import app\n"
        "try:\n    app(['show'])\nexcept SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("C-2026-0002\t")
    assert {"sqlmodel", "sqlalchemy", "rich", "pydantic", "jinja2"}.isdisjoint(done.stderr.split())
