"""The locks pin every package by version and hash, agree with each other, and keep to pyproject.toml."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME, EVERYTHING, RELEASE = "requirements.lock", "requirements-dev.lock", "requirements-release.lock"
PINNED = re.compile(
    r"^([A-Za-z0-9._-]+)==([^ ;]+)(?: ; [^\\]+)? \\(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+$", re.MULTILINE
)


def text(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def pinned(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PINNED.findall(text(lock))}


@pytest.mark.parametrize("lock", [RUNTIME, EVERYTHING, RELEASE])
def test_a_lock_is_nothing_but_hashed_pins(lock: str) -> None:
    left = [line for line in PINNED.sub("", text(lock)).splitlines() if line.strip() and not line.startswith("    #")]
    assert left == []
    assert len(pinned(lock)) > 20


def test_everything_includes_the_runtime_at_the_same_versions() -> None:
    assert pinned(RUNTIME).items() <= pinned(EVERYTHING).items()


@pytest.mark.parametrize("asked", PROJECT["project"]["dependencies"])
def test_a_runtime_dependency_is_locked_within_its_bounds(asked: str) -> None:
    requirement = Requirement(asked)
    assert requirement.specifier.contains(pinned(RUNTIME)[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("asked", [line for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str)])
def test_a_tool_is_locked_within_its_bounds(asked: str) -> None:
    requirement = Requirement(asked)
    assert requirement.specifier.contains(pinned(EVERYTHING)[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("asked", PROJECT["dependency-groups"]["release"])
def test_what_looks_over_a_release_is_locked_and_is_no_part_of_it(asked: str) -> None:
    requirement = Requirement(asked)
    assert requirement.specifier.contains(pinned(RELEASE)[canonicalize_name(requirement.name)])
    assert canonicalize_name(requirement.name) not in pinned(EVERYTHING)


def test_typer_stays_below_the_release_that_imports_pydantic_on_every_run() -> None:
    (typer,) = [Requirement(line) for line in PROJECT["project"]["dependencies"] if line.startswith("typer")]
    assert not typer.specifier.contains("0.29")
