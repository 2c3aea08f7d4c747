"""A landlord's office with nothing on record, for whatever comes in and goes out."""

from pathlib import Path

import pytest

from command_line import CommandLine
from office_line import Office, opened


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a landlord who has recorded nothing yet."""
    return opened(tmp_path_factory.mktemp("office") / "complaints.db")


@pytest.fixture
def office(run: CommandLine, empty_office: Path, tmp_path: Path) -> Office:
    """The command line of a landlord who has recorded nothing yet."""
    path = tmp_path / "complaints.db"
    path.write_bytes(empty_office.read_bytes())
    return Office(run, path)
