"""What is released is whole: the wheel, built from the source archive, runs outside the checkout with its templates."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from complaints_cli import __version__

ROOT = Path(__file__).parents[2]
RUN = """
import sys
from importlib.metadata import entry_points
(command,) = entry_points(group="console_scripts", name="complaints")
sys.argv = ["complaints", *sys.argv[1:]]
sys.exit(command.load()())
"""
TEMPLATES = "from complaints_cli.places import templates_folder; print(templates_folder())"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, by way of the source archive, with the build tools that are here: no network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--skip-dependency-check",
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's interpreter. It holds the wheel alone, and borrows the locked packages of this one."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, symlinks=sys.platform != "win32")
    paths = sysconfig.get_paths("venv", vars={"base": str(folder), "platbase": str(folder)})
    zipfile.ZipFile(wheel).extractall(paths["purelib"])
    (Path(paths["purelib"]) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(paths["scripts"]) / Path(sys.executable).name


def ask(python: Path, *arguments: str) -> str:
    answer = subprocess.run(
        [str(python), "-I", "-c", *arguments], cwd=python.parent, capture_output=True, encoding="utf-8", check=False
    )
    assert (answer.returncode, answer.stderr) == (0, "")
    return answer.stdout.strip()


def test_the_wheel_holds_every_template_and_no_test(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    there = [path for path in (ROOT / "templates").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert there != []
    assert {f"complaints_cli/{path.relative_to(ROOT).as_posix()}" for path in there} <= inside
    assert "complaints_cli/pages/page.typ" in inside
    here, released = "complaints_cli", f"complaints_cli-{__version__}"
    assert {name.partition("/")[0] for name in inside} == {here, f"{released}.dist-info", f"{released}.data"}
    assert {name for name in inside if name.startswith(f"{released}.data/")} == {
        f"{released}.data/data/share/man/man1/complaints.1"
    }
    assert {f"{here}/shells/complaints.{ending}" for ending in ("bash", "zsh", "fish", "ps1")} <= inside


def test_the_installed_command_runs_outside_the_checkout(python: Path) -> None:
    assert __version__ in ask(python, RUN, "--version")


def test_the_installed_templates_are_found_where_they_were_installed(python: Path) -> None:
    folder = Path(ask(python, TEMPLATES))
    assert python.parents[1] in folder.parents
    assert list(folder.rglob("*.j2")) != []
