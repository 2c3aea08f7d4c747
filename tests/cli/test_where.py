from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from officer import Officer


def test_names_the_database_that_was_asked_for(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "ours.db"
    ran = run("--json", "where", "--db", str(path))
    assert (ran.code, ran.answer["data"]["database"], ran.answer["data"]["database_exists"]) == (0, str(path), False)
    path.touch()
    assert run("where", "--json", f"--db={path}").answer["data"]["database_exists"] is True


def test_an_option_wins_over_the_environment(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPLAINTS_DB", "/from/environment.db")
    assert run("where", "--json").answer["data"]["database"] == "/from/environment.db"
    assert run("where", "--db", "/from/option.db", "--json").answer["data"]["database"] == "/from/option.db"


def test_an_empty_name_is_no_way_to_say_the_usual_one(officer: Officer) -> None:
    ran = officer.run("due", "--db", "", "--json")
    assert (ran.code, ran.codes) == (6, ["is-folder"])


def test_without_either_it_is_in_the_persons_own_data_folder(run: CommandLine) -> None:
    database = Path(run("where", "--json").answer["data"]["database"])
    assert (database.name, database.parent.name) == ("complaints.db", "complaints")


def test_the_templates_it_names_are_there(run: CommandLine) -> None:
    assert Path(run("where", "--json").answer["data"]["templates"]).is_dir()


def test_packaged_templates_come_before_those_of_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(places, "__file__", str(tmp_path / "places.py"))
    assert places.templates_folder() == tmp_path / "templates"


def test_says_what_to_do_about_a_database_that_is_not_there(run: CommandLine) -> None:
    assert "not there yet: complaints init" in run("where", "--db", "/nowhere/x.db").out


def test_names_the_drafts_that_hold_what_was_never_recorded(run: CommandLine, drafts: Path) -> None:
    assert run("where", "--json").answer["data"]["drafts_kept"] == []
    drafts.mkdir()
    (drafts / "log.1234.txt").write_text("== name ==\nMaja Holm\n", encoding="utf-8")
    assert run("where", "--json").answer["data"]["drafts_kept"] == [str(drafts / "log.1234.txt")]
    assert "Kept there  log.1234.txt" in run("where").out
