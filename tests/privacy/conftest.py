"""An officer on a machine where everything that is made can be found: their home is a folder of the test's own."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.exchange import site
from complaints_cli.exchange.site import content
from officer import Officer


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)


@pytest.fixture
def officer(run: CommandLine, tmp_path: Path) -> Officer:
    """An officer with a new database."""
    return Officer(run, tmp_path)


@pytest.fixture(autouse=True)
def pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A website of pages, without the PDF and Word files and the drawings that take seconds."""
    monkeypatch.setattr(site, "CALLED", {})
    monkeypatch.setattr(content, "can_draw", lambda: False)
