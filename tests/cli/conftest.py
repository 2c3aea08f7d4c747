"""A command line whose drafts are in a folder of its own."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts and reports of failures. It is not there yet."""
    folder = tmp_path / "state"
    monkeypatch.setattr(places, "state_folder", lambda: folder)
    return folder
