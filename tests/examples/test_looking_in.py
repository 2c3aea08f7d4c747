"""The page on looking into the file is true: its questions and pipes are asked again of the invented association."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

PAGE = Path(__file__).parents[2] / "docs" / "looking-in.md"
DAY = "2026-05-15"
QUESTION = re.compile(r"^```sql\n((?:[^`\n].*\n)+)```\n\n((?:\|.*\n)*)", re.MULTILINE)
PIPE = re.compile(r"^```console\n\$ (.+)\n((?:[^`\n].*\n)*)```\n", re.MULTILINE)
SCRIPT = re.compile(r"^```python\n((?:.*\n)+?)```\n\n```text\n((?:.*\n)+?)```\n", re.MULTILINE)
COPY = "copies/complaints-2026-05-15T091500Z-001205.db"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("looked-into") / "larkmere"
    assert CliRunner().invoke(app, ["demo", str(folder)]).exit_code == 0
    return folder / "complaints.db"


@pytest.fixture
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def answered(database: Path, question: str) -> str:
    """What `sqlite3 -markdown` prints, but for the widths of its columns."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute(question)
        heads = [column[0] for column in found.description]
        return "".join(f"| {' | '.join(map(shown, row))} |\n" for row in (heads, ["---"] * len(heads), *found))


def shown(value: object) -> str:
    return "" if value is None else str(value)


def piped(database: Path, line: str) -> str:
    """What a line prints in the shell of whoever has the program on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "COMPLAINTS_DB": str(database), "COMPLAINTS_TODAY": DAY}
    shell = ["bash", "-o", "pipefail", "-c", line]
    done = subprocess.run(shell, check=False, capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_answers_are_what_the_questions_give(database: Path, page: str) -> None:
    """UPDATE_GOLDEN=1 writes the answers anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        page = QUESTION.sub(lambda it: f"```sql\n{it[1]}```\n\n{answered(database, it[1])}" + after(it[2]), page)
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    found = QUESTION.findall(page)
    assert len(found) == 10
    assert [answered(database, question) for question, _ in found] == [answer for _, answer in found]


def after(answer: str) -> str:
    """The empty line that follows an answer which was not there before."""
    return "" if answer else "\n"


def test_no_answer_is_empty_or_too_long(page: str) -> None:
    assert [answer for _, answer in QUESTION.findall(page) if not 3 <= answer.count("\n") <= 14] == []


@pytest.mark.skipif(not (shutil.which("jq") and shutil.which("bash")), reason="jq or bash is not installed")
def test_the_pipes_print_what_they_are_said_to(database: Path, page: str) -> None:
    """UPDATE_GOLDEN=1 writes what they print anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        page = PIPE.sub(lambda it: f"```console\n$ {it[1]}\n{piped(database, it[1])}```\n", page)
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    found = PIPE.findall(page)
    assert len(found) == 5
    assert [piped(database, line) for line, _ in found] == [printed for _, printed in found]


def in_python(database: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What a script of the page does in the Python that the program is installed in."""
    script = script.replace(COPY, str(database))
    return subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)


def test_the_script_prints_what_it_is_said_to(database: Path, page: str) -> None:
    """UPDATE_GOLDEN=1 writes what it prints anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        page = SCRIPT.sub(
            lambda it: f"```python\n{it[1]}```\n\n```text\n{in_python(database, it[1]).stdout}```\n", page
        )
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    ((script, printed),) = SCRIPT.findall(page)
    assert COPY in script
    done = in_python(database, script)
    assert (done.stderr, done.stdout) == ("", printed)


def test_the_script_cannot_change_the_file(database: Path, page: str) -> None:
    ((script, _),) = SCRIPT.findall(page)
    changing = "        complaint.category = 'none'\n    session.commit()\n"
    done = in_python(database, f"{script}{changing}")
    assert "attempt to write a readonly database" in done.stderr


def test_a_tool_that_reads_only_cannot_change_the_file(database: Path) -> None:
    with (
        closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM link")


def test_every_view_in_words_is_told_of(database: Path, page: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        views = connection.execute("SELECT name FROM sqlite_schema WHERE name LIKE '%_in_words'").fetchall()
    assert {name for (name,) in views} == set(re.findall(r"^- `(\w+_in_words)`", page, re.MULTILINE))
