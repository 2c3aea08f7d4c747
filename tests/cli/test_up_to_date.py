"""A database of an older version: who only reads is told, and who records brings it up to date first."""

import shutil
from pathlib import Path

import pytest

from complaints_cli.store import migrating, opening, schema_steps
from officer import REF, Officer


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that knows one step more than the file."""
    folder = tmp_path / "schema"
    shutil.copytree(schema_steps.FOLDER, folder)
    (folder / "0002").mkdir()
    (folder / "0002" / "more.sql").write_text("CREATE TABLE visit (ref TEXT NOT NULL PRIMARY KEY) STRICT;\n")
    monkeypatch.setattr(schema_steps, "FOLDER", folder)
    monkeypatch.setattr(opening, "VERSION", 2)
    monkeypatch.setattr(migrating, "VERSION", 2)


@pytest.mark.parametrize(
    "words", [("note", REF, "--with", "resident", "--text", "x"), ("import", "{folder}/register.csv")]
)
def test_the_next_command_that_records_brings_it_up_to_date(
    words: tuple[str, ...], officer: Officer, request: pytest.FixtureRequest
) -> None:
    officer.logs()
    officer.file("register.csv", "Ref,Date received,Complainant,Details\nH-1,01/12/2026,Ann Holm,Damp\n")
    request.getfixturevalue("newer")
    assert officer("2026-12-14", "list").codes == ["older"]
    ran = officer("2026-12-14", *(word.replace("{folder}", str(officer.folder)) for word in words))
    assert ran.code == 0
    (copy,) = officer.folder.glob("*-before-schema-2-*.db")
    assert any(copy.name in message for message in ran.answer["messages"])
    assert officer.done("2026-12-14", "verify")["problems"] == []
