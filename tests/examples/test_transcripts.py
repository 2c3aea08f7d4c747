"""What the examples and the README show is what the program prints: their commands are run again."""

import os
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from transcript import Stage, consoles

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = (
    "a-week.md",
    "letters.md",
    "beside-a-complaint.md",
    "papers.md",
    "the-year.md",
    "moving-in.md",
    "looking-after-it.md",
)
PLAYED = [ROOT / "examples" / name for name in PAGES]


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_a_page_says_what_happens(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """UPDATE_GOLDEN=1 writes the page anew."""
    shutil.copy(ROOT / "examples" / "landlord.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    environment = {"COMPLAINTS_DB": str(tmp_path / "complaints.db"), "COMPLAINTS_USER": "Jo Patel", "NO_COLOR": "1"}
    page = path.read_text(encoding="utf-8")
    played = Stage(tmp_path, "~", environment).play(page)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(page := played, encoding="utf-8")
    assert played == page


def test_the_readme_shows_parts_of_them() -> None:
    """UPDATE_GOLDEN=1 takes them over."""
    there = [block for path in PLAYED for block in consoles(path.read_text(encoding="utf-8"))]
    page = README.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        for block in consoles(page):
            page = page.replace(block, max(there, key=lambda each: SequenceMatcher(None, each, block).ratio()))
        README.write_text(page, encoding="utf-8")
    assert consoles(page)
    assert [block for block in consoles(page) if block not in there] == []
