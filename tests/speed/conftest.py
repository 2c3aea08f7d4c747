"""A command line for what is counted."""

import pytest

from command_line import CommandLine


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)
