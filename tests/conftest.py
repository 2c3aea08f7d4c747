"""Every test runs alike everywhere: chance is fixed, and nothing of the machine or of its user is seen or touched."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("dev", derandomize=True, deadline=None, database=None, max_examples=50)
settings.register_profile("ci", parent=settings.get_profile("dev"), max_examples=200)
settings.load_profile("ci" if "CI" in os.environ else "dev")

FOLDERS = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
WINDOWS_FOLDERS = ("APPDATA", "LOCALAPPDATA")
SAY = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "VISUAL", "EDITOR")


@pytest.fixture(autouse=True)
def nobodys_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment that says nothing, 80 columns wide, with folders of its own."""
    for name in os.environ:
        if name.startswith("COMPLAINTS_") or name in SAY:
            monkeypatch.delenv(name)
    for name in (*FOLDERS, *WINDOWS_FOLDERS):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
