"""No file grows past what is read at one sitting, and none is named for having no subject."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300
NO_SUBJECT = {"base", "common", "core", "helper", "helpers", "managers", "misc", "models", "services", "util", "utils"}
SOURCES = sorted(
    path.relative_to(ROOT) for part in ("complaints_cli", "tests", "trials") for path in (ROOT / part).rglob("*.py")
)


def test_the_sources_are_found() -> None:
    assert Path("complaints_cli/errors.py") in SOURCES
    assert Path("tests/house/test_sizes.py") in SOURCES


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_no_file_or_folder_is_named_for_having_no_subject(path: Path) -> None:
    assert NO_SUBJECT.isdisjoint([*path.parent.parts, path.stem])
