"""The manual page: every command with its options, every exit code, and roff that two readers set without a word."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli import errors
from complaints_cli.cli import app
from complaints_cli.manual import EXITS
from complaints_cli.table import TABLE

PAGE = Path(__file__).parents[2] / "docs" / "complaints.1"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_page_that_is_installed_is_what_the_program_prints() -> None:
    """UPDATE_GOLDEN=1 writes it anew."""
    printed = CliRunner().invoke(app, ["man"]).stdout
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(printed, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == printed


def test_it_is_asked_for_as_data_too(page: str) -> None:
    assert json.loads(CliRunner().invoke(app, ["man", "--json"]).stdout)["data"] == {"page": page}


def test_every_command_and_exit_code_is_there(page: str) -> None:
    heads = re.findall(r"^\.TP\n\\fB([^\\]*(?:\\-[^\\]*)*)\\fR", page, re.MULTILINE)
    assert [row.name for row in TABLE if row.name not in {head.replace("\\-", "-") for head in heads}] == []
    codes = {value for name, value in vars(errors).items() if name.isupper() and isinstance(value, int)}
    assert set(EXITS) == codes


def test_nothing_in_it_is_beyond_ascii_or_of_this_machine(page: str) -> None:
    assert page.isascii()
    assert str(Path.home()) not in page


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")
def test_mandoc_finds_no_fault() -> None:
    """It would like a date, which would differ from one making of the page to the next."""
    done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", str(PAGE)], check=False, capture_output=True, text=True)
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_groff_sets_it_in_eighty_columns_without_a_warning() -> None:
    done = subprocess.run(
        ["groff", "-ww", "-man", "-Tascii", "-rLL=80n", "-P-cbou", str(PAGE)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "complaints - handle residents' complaints by the Complaint Handling Code" in done.stdout
    assert re.search(r"^ +extend REF .*\[--to DATE\]", done.stdout, re.MULTILINE)
