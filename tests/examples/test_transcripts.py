"""What the examples and the README show is what the program prints: their commands are run again."""

import os
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from transcript import Stage, consoles

ROOT = Path(__file__).parents[2]
WEEK, README = ROOT / "examples" / "a-week.md", ROOT / "README.md"


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
    """UPDATE_GOLDEN=1 takes them over from the week."""
    week = consoles(WEEK.read_text(encoding="utf-8"))
    page = README.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        for block in of_the_week(page):
            page = page.replace(block, max(week, key=lambda each: SequenceMatcher(None, each, block).ratio()))
        README.write_text(page, encoding="utf-8")
    assert of_the_week(page)
    assert [block for block in of_the_week(page) if block not in week] == []


def of_the_week(page: str) -> list[str]:
    return [block for block in consoles(page) if "C-2026-" in block]
