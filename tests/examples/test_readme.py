"""The README and the pages it points to are true: every command is there, every exit code told, every link leads on."""

import os
import re
import shlex
import signal
import tomllib
from pathlib import Path

import pytest

from complaints_cli import errors
from complaints_cli.table import TABLE

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
COMMANDS = ROOT / "docs" / "commands.md"
EXAMPLES = tuple(sorted((ROOT / "examples").glob("*.md")))
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", *EXAMPLES)
NAMES = {row.name for row in TABLE}
WITH_VALUE = {"--db", "--today", "--as"}
_QUOTED = re.compile(r"`complaints ([^`]+)`|^\s*(?:\$ )?(?:\S*/)?complaints (.+)$", re.MULTILINE)


def commands_page() -> str:
    """Every command in the table, by panel, as a page."""
    lines = ["# Commands", "", "`complaints COMMAND --help` explains each: its options, and the provisions behind it."]
    for panel in dict.fromkeys(row.panel for row in TABLE):
        lines += ["", f"## {panel}", "", "| command | what it does |", "| --- | --- |"]
        lines += [f"| `complaints {row.name}` | {row.help} |" for row in TABLE if row.panel == panel]
    return "\n".join([*lines, ""])


def named(text: str) -> list[str]:
    """The command of each command line in a text: its first word, or two, after the program's own options."""
    found = []
    for quoted, line in _QUOTED.findall(text):
        words = shlex.split((quoted or line).rstrip("\\").split("#")[0])
        while words and words[0].startswith("-"):
            words = words[2 if words[0] in WITH_VALUE else 1 :]
        found.append(" ".join(words[:2]) if " ".join(words[:2]) in NAMES else words[0])
    return found


def test_the_page_of_commands_is_the_table() -> None:
    """UPDATE_GOLDEN=1 writes the page anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        COMMANDS.write_text(commands_page(), encoding="utf-8")
    assert COMMANDS.read_text(encoding="utf-8") == commands_page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_named_exists(page: Path) -> None:
    unknown = set(named(page.read_text(encoding="utf-8"))) - NAMES - {"COMMAND"}
    assert unknown == set()


def test_commands_are_found_in_text_and_in_blocks() -> None:
    text = (
        "`complaints why REF`\n\n```\n$ complaints --db x.db policy check f.toml\n0 7 * * 1 /bin/complaints due\n```\n"
    )
    assert named(text) == ["why", "policy check"]


def test_every_exit_code_is_told_once() -> None:
    codes = {value for name, value in vars(errors).items() if name.isupper() and isinstance(value, int)}
    told = re.findall(r"^\| (\d+) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    by_signals = {128 + signal.SIGHUP, 128 + signal.SIGTERM} if os.name == "posix" else {129, 143}
    assert sorted(map(int, told)) == sorted(codes | by_signals)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_layers_are_those_that_are_checked() -> None:
    line = "cli -> commands -> exchange -> letters | reports -> store -> handling -> ombudsman_code -> domain -> errors"
    assert line in README.read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    checked = [layer for contract in contracts for layer in contract.get("layers", ())]
    order = [next(n for n, layer in enumerate(checked) if words(step) <= words(layer)) for step in line.split(" -> ")]
    assert order == sorted(order)


def words(layer: str) -> set[str]:
    return set(re.findall(r"\w+", layer))
