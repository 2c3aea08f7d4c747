"""An office under a policy as its landlord wrote it, and a story that is lived through once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from scenarios.policy_office import PolicyOffice

Chapter = Callable[[PolicyOffice], object]
Landlord = Callable[[str, str, str], PolicyOffice]
Live = Callable[..., PolicyOffice]


@pytest.fixture
def landlord(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Landlord:
    """A landlord by its settings, one of the example policies, and the day on which it adopted that."""
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path / "state")

    def opens(settings: str, policy: str, since: str) -> PolicyOffice:
        return PolicyOffice(CommandLine(monkeypatch), tmp_path, settings, policy, since)

    return opens


@pytest.fixture
def live() -> Live:
    """Lives through the chapters of a story in their order; what was lived through before is taken from its copy."""

    def lives(office: PolicyOffice, *chapters: Chapter) -> PolicyOffice:
        title = office.policy.stem
        for chapter in chapters:
            title = f"{title}, {chapter.__qualname__}"
            office.once(title, lambda chapter=chapter: chapter(office))  # type: ignore[misc]
        return office

    return lives
