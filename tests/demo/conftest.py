"""The invented association, made once for everything that is looked at of it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The association's folder, and what was printed."""
    folder = tmp_path_factory.mktemp("demo") / "larkmere"
    result = CliRunner().invoke(app, ["demo", str(folder)])
    assert result.exit_code == 0, result.output
    return folder, result.stdout


@pytest.fixture
def folder(made: tuple[Path, str]) -> Path:
    return made[0]
