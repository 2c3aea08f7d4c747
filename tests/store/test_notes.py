"""Every column is explained: what it holds, and what a blank in it means where there can be one."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest

from complaints_cli.store import notes
from complaints_cli.store.described import every_table
from complaints_cli.store.notes import all_notes
from complaints_cli.store.notes.about import About
from complaints_cli.store.schema_steps import apply_steps


def schema() -> dict[str, dict[str, bool]]:
    """Each table and view, with whether each of its columns can be blank."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        apply_steps(made)
        names = [name for (name,) in made.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")]
        columns = {name: made.execute(f'PRAGMA table_xinfo("{name}")').fetchall() for name in names}
    return {name: {row[1]: not row[3] for row in columns[name]} for name in names}


SCHEMA = schema()
VIEWS = {"complaint_list", "complaints_in_words", "due_in_words", "due_item", "past_award", "promises_in_words"}
EXPLAINED = [(table, column) for table, about in all_notes().items() for column in about.columns]


def test_every_table_and_view_is_explained_and_nothing_else_is() -> None:
    assert set(all_notes()) == set(SCHEMA)


@pytest.mark.parametrize("table", sorted(SCHEMA))
def test_every_column_is_explained_in_the_order_of_the_table(table: str) -> None:
    assert list(all_notes()[table].columns) == list(SCHEMA[table])


@pytest.mark.parametrize(("table", "column"), EXPLAINED)
def test_a_note_is_sentences_in_plain_words(table: str, column: str) -> None:
    note = all_notes()[table].columns[column]
    assert note == note.strip()
    assert note.endswith(".")
    assert ".." not in note
    assert "  " not in note
    assert "\n" not in note
    assert len(note) <= 250


@pytest.mark.parametrize("table", sorted(set(SCHEMA) - VIEWS))
def test_a_note_says_what_a_blank_means_where_there_can_be_one_and_nowhere_else(table: str) -> None:
    told = {name for name, note in all_notes()[table].columns.items() if "blank" in note.lower()}
    assert told == {name for name, may_be_blank in SCHEMA[table].items() if may_be_blank}


def test_two_files_cannot_speak_of_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    once = SimpleNamespace(NOTES={"complaint": About("A complaint.", {})})
    monkeypatch.setattr(notes, "modules", lambda package: [once, once])
    with pytest.raises(ValueError, match="complaint has notes twice"):
        all_notes.__wrapped__()


def test_what_names_or_describes_somebody_is_marked() -> None:
    assert all_notes()["complaint"].personal == ("summary", "name", "address", "rep")
    assert all_notes()["stage"].personal == ("override",)
    assert all_notes()["due"].personal == ()


def test_the_schema_and_its_notes_are_read_together() -> None:
    tables = {table.name: table for table in every_table()}
    assert set(tables) == set(SCHEMA)
    assert {name for name, table in tables.items() if table.is_view} == VIEWS
    pounds = next(column for column in tables["promises_in_words"].columns if column.name == "pounds")
    assert pounds.holds == "number"
    amount = next(column for column in tables["action"].columns if column.name == "amount")
    assert (amount.holds, amount.personal) == ("number", False)
    assert amount.note == "For money: pence. Blank: not money."
    assert [column.holds for column in tables["document"].columns] == ["number", "text", "bytes"]


def test_notes_are_read_without_the_orm() -> None:
    script = "import sys; from complaints_cli.store.notes import all_notes; all_notes(); print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert {"sqlmodel", "sqlalchemy", "pydantic", "sqlite3", "typer"}.isdisjoint(loaded)
