"""The invented association, and what was exported of it in each form that holds everything."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app
from exported import ran


@pytest.fixture(scope="session")
def larkmere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The association's database."""
    folder = tmp_path_factory.mktemp("export") / "larkmere"
    assert CliRunner().invoke(app, ["demo", str(folder)]).exit_code == 0
    return folder / "complaints.db"


@pytest.fixture(scope="session")
def exported(larkmere: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The export of it in each form, made of the same record."""
    folder = tmp_path_factory.mktemp("exported")
    made = {form: folder / name for form, name in (("csv", "all"), ("xlsx", "all.xlsx"), ("json", "all.json"))}
    for form, path in made.items():
        copy = folder / f"{form}.db"
        shutil.copy(larkmere, copy)
        with pytest.MonkeyPatch.context() as patched:  # of three copies that go on apart, each on a computer of its own
            patched.setenv("XDG_STATE_HOME", str(folder / f"{form}-state"))
            code, said = ran(copy, "export", "--output", f"{path}/" if form == "csv" else str(path))
        assert code == 0, said
    return made


@pytest.fixture
def changed(exported: dict[str, Path], tmp_path: Path) -> Callable[[str, str, str], Path]:
    """An export in CSV in which some text of a file was replaced by another."""

    def change(file: str, old: str, new: str) -> Path:
        copy = tmp_path / "changed"
        shutil.copytree(exported["csv"], copy)
        text = (copy / file).read_text(encoding="utf-8")
        assert old in text
        (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
        return copy

    return change
