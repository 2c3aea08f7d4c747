"""A command line whose drafts are in a folder of its own."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from complaints_cli.exchange import site
from complaints_cli.exchange.site import content
from office_line import Office, opened
from officer import Officer
from packed_up import live
from publishing_office import approve


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(monkeypatch)


@pytest.fixture
def officer(run: CommandLine, tmp_path: Path) -> Officer:
    """An officer with a new database."""
    return Officer(run, tmp_path)


@pytest.fixture
def housed(officer: Officer) -> Officer:
    """Two points of somebody with an address, acknowledged on Mon 21 Dec 2026: to be answered by Thu 7 Jan 2027."""
    address = ("--address", "Flat 2, 1 High Street\nYork YO1 7HH", "--phone", "07700 900 123")
    officer.logs("2026-12-14", "--point", "The boiler", "--point", "The bill", "--contact-by", "email", *address)
    officer.acknowledges()
    return officer


@pytest.fixture
def full(officer: Officer) -> Officer:
    """A complaint that names a neighbour, a contractor, a colleague and a firm, with files, notes and a concern."""
    officer.once("full", lambda: live(officer))
    return officer


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts and reports of failures. It is not there yet."""
    folder = tmp_path / "state"
    monkeypatch.setattr(places, "state_folder", lambda: folder)
    return folder


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working folder and the temporary one are this test's own."""
    for name in ("here", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))


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


@pytest.fixture
def pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No PDF, no Word and no drawing, which take seconds."""
    monkeypatch.setattr(site, "CALLED", {})
    monkeypatch.setattr(content, "can_draw", lambda: False)


@pytest.fixture
def approved(housed: Officer) -> Officer:
    """A complaint of Maja Holm's, a response to the year and an approved self-assessment."""
    housed.once("approved", lambda: approve(housed))
    return housed
