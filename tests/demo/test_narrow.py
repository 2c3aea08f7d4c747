"""On a terminal of 80 columns a list keeps to them, and a command stands whole in its line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app

TODAY = "2026-05-15"
CLOSED = ("due", "--closed", "2026-05-25..2026-05-31")


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("complaints_cli.outlet.is_terminal", lambda _stream: True)
    for name, value in (("COLUMNS", "80"), ("LINES", "24"), ("PAGER", ""), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)


def shown(folder: Path, *words: str) -> str:
    ran = CliRunner().invoke(app, ["--db", str(folder / "complaints.db"), "--today", TODAY, *words])
    return ran.stdout


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("words", [("due",), ("due", "--all"), CLOSED, ("hold", "list")], ids=" ".join)
def test_no_line_is_longer_than_the_terminal(folder: Path, words: tuple[str, ...]) -> None:
    lines = shown(folder, *words).splitlines()
    assert len(lines) > 10
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.usefixtures("narrow")
def test_what_is_due_stands_below_its_day(folder: Path) -> None:
    assert (
        "C-2026-0008   Wed 15 Apr 2026  overdue by 21 working days\n"
        "              Respond, stage 1 (Code 6.3)  repairs, 1 point (Ruth Adeyemi)\n"
    ) in shown(folder, "due")


@pytest.mark.usefixtures("narrow")
def test_the_command_that_ends_a_hold_is_whole(folder: Path) -> None:
    lines = [line.strip() for line in shown(folder, "hold", "list").splitlines()]
    commands = [each["ends"] for each in json.loads(shown(folder, "--json", "hold", "list"))["data"]["items"]]
    assert "complaints hold lift C-2025-0011 1 --reason TEXT" in commands
    assert [each for each in commands if each not in lines] == []
