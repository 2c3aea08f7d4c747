"""No committed file names somebody's machine or the place that packages were fetched from."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PARTS = ("complaints_cli", "templates", "tests", "trials", "examples")
ROOT = Path(__file__).parents[2]
MACHINE = re.compile(r"(?<![\w.~])/(?:home|root|Users|work|opt|mnt)/\w|\b[A-Za-z]:\\+Users\\+\w")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|\bartifactory\b|\bnexus\b|(?:index-url|find-links)[ =]+\S*/", re.IGNORECASE
)


def committed() -> list[Path]:
    """What git holds or would take. A source archive has no git, and holds nothing else."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        return [
            path
            for part in ("complaints_cli", "templates", "tests", "trials", "examples")
            for path in (ROOT / part).rglob("*")
        ]
    names = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    return [ROOT / name for name in names.split("\0") if name]


def offending(pattern: re.Pattern[str]) -> list[str]:
    """Each `file:line` that the pattern is found on."""
    found = []
    for path in committed():
        if path.is_file():
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            found += [f"{path.relative_to(ROOT)}:{n}" for n, line in enumerate(lines, 1) if pattern.search(line)]
    return found


def test_no_file_names_a_machine() -> None:
    assert offending(MACHINE) == []


def test_no_file_names_a_registry() -> None:
    assert offending(REGISTRY) == []


@pytest.mark.parametrize("text", ["|home|anna|c.db".replace("|", "/"), "C:|Users|anna".replace("|", "\\")])
def test_a_machine_would_be_noticed(text: str) -> None:
    assert MACHINE.search(f"kept in {text}")


def test_a_registry_would_be_noticed() -> None:
    assert REGISTRY.search("--index-url " + "https:" + "//packages.example/simple")
