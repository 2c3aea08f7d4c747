"""Imports run downwards, the rules stay pure, and every module imports without a warning."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PURE = sorted(
    path for part in ("domain", "handling", "ombudsman_code") for path in (ROOT / "complaints_cli" / part).rglob("*.py")
)
IMPORT_ALL = """
import importlib, pkgutil, complaints_cli
names = [m.name for m in pkgutil.walk_packages(complaints_cli.__path__, "complaints_cli.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_every_module_imports_without_a_warning() -> None:
    answer = run("-W", "error", "-c", IMPORT_ALL)
    assert answer.stderr == ""
    assert int(answer.stdout) >= len(PURE)


def test_imports_run_downwards_only() -> None:
    answer = run("-c", "import importlinter.cli; raise SystemExit(importlinter.cli.lint_imports(no_cache=True))")
    assert answer.returncode == 0, answer.stdout


def imported(path: Path) -> set[str]:
    """The top-level names a file imports, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(ROOT)))
def test_rules_import_the_standard_library_and_dateutil_alone(path: Path) -> None:
    assert imported(path) - sys.stdlib_module_names <= {"complaints_cli", "dateutil"}
