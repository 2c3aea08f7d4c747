"""A shell that asks what may come next, in the office of `offices`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from command_line import CommandLine
from complaints_cli.cli import app
from offices import did, office

Asks = Callable[..., dict[str, str]]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complaint that is closed, one that is open, and one of everything else that has a reference."""
    path = office(tmp_path_factory.mktemp("completed"))
    day, named = "2026-12-14", ("--name", "Maja Holm")
    did(path, day, "request", "add", "--via", "phone", "--summary", "The gate of Maja Holm", *named)
    did(path, day, "feedback", "add", "--source", "survey", "--summary", "Nobody answers")
    did(path, day, "compliment", "add", "--via", "letter", "--text", "Jane was kind", *named)
    did(path, day, "claim", "add", "--via", "email", "--head", "damage-to-belongings", "--what", "A rug", *named)
    return path


@pytest.fixture
def asks(database: Path) -> Asks:
    """What a shell is told, word by word: the words before the cursor, then the one at it."""

    def ask(*words: str, at: Path = database) -> dict[str, str]:
        *before, begun = words
        environment = {"COMPLAINTS_COMPLETE": f"={begun}", "COMPLAINTS_DB": str(at)}
        ran = CliRunner().invoke(app, before, env=environment)
        assert (ran.exit_code, ran.stderr) == (0, "")
        return dict(line.split("\t") for line in ran.stdout.splitlines())

    return ask


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)
