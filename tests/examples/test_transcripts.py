"""What the examples and the README show is what the program prints: their commands are run again."""

import os
import shutil
from pathlib import Path

import pytest

from transcript import Stage, consoles

ROOT = Path(__file__).parents[2]
WEEK = ROOT / "examples" / "a-week.md"


def test_a_week_says_what_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """UPDATE_GOLDEN=1 writes the page anew."""
    shutil.copy(ROOT / "examples" / "landlord.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    environment = {"COMPLAINTS_DB": str(tmp_path / "complaints.db"), "COMPLAINTS_USER": "Jo Patel", "NO_COLOR": "1"}
    page = WEEK.read_text(encoding="utf-8")
    played = Stage(tmp_path, "~", environment).play(page)
    if os.environ.get("UPDATE_GOLDEN"):
        WEEK.write_text(page := played, encoding="utf-8")
    assert played == page


def test_the_readme_shows_parts_of_the_week() -> None:
    week = WEEK.read_text(encoding="utf-8")
    shown = [block for block in consoles((ROOT / "README.md").read_text(encoding="utf-8")) if "C-2026-" in block]
    assert shown
    for block in shown:
        assert block in week
