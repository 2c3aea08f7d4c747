"""`columns` explains the database without opening one."""

import json
import stat
from pathlib import Path

from command_line import CommandLine
from complaints_cli.store.described import every_table


def test_every_table_is_listed_without_a_database(run: CommandLine) -> None:
    ran = run("columns", "--db", "/nowhere/at/all.db", "--json")
    assert ran.code == 0
    assert [each["name"] for each in ran.answer["data"]["tables"]] == [table.name for table in every_table()]
    assert "complaints_in_words" in run("columns").out


def test_the_columns_of_one_with_unit_provision_and_what_is_personal(run: CommandLine) -> None:
    (table,) = run("columns", "stage", "--json").answer["data"]["tables"]
    noted = {each["name"]: each for each in table["columns"]}
    assert (table["view"], noted["override"]["personal"], noted["code_due"]["personal"]) == (False, True, False)
    assert "10 working days" in noted["code_due"]["note"]
    assert "Code 6.3" in noted["code_due"]["note"]
    assert noted["respond_missed_by"]["holds"] == "number"
    screen = run("columns", "Complaint").out
    assert "Who complains. Blank: not given. Personal." in screen


def test_a_table_that_is_none_is_told_with_the_nearest(run: CommandLine) -> None:
    ran = run("columns", "stages", "--json")
    assert (ran.code, ran.codes) == (4, ["table"])
    assert "Did you mean stage?" in run("columns", "stages").err
    assert "They are listed by `complaints columns`." in run("columns", "xyzzy").err


def test_the_notes_for_datasette_are_a_new_file_of_its_owner(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    ran = run("columns", "--datasette", str(path), "--db", str(tmp_path / "larkfield.db"), "--json")
    assert (ran.code, ran.answer["data"]["path"]) == (0, str(path))
    tables = json.loads(path.read_text(encoding="utf-8"))["databases"]["larkfield"]["tables"]
    assert len(tables) == len(every_table())
    assert tables["link"] == {
        "description": "Two complaints that belong together.",
        "columns": {"ref": "The complaint, such as C-2026-0001.", "other": "The other complaint."},
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = run("columns", "--datasette", str(path), "--json")
    assert (again.code, again.codes) == (6, ["exists"])
