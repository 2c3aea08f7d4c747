"""Nobody has to type a name or a story where everybody on the computer can read it, and no example shows it done."""

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from complaints_cli.commands.kinds import Ask, Offered
from complaints_cli.table import TABLE, Row
from officer import REF, Officer

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").rglob("*.md")])
SHOWN = re.compile(r"(?:^|[`$] ?)complaints (?:\\\n|[^\n`])*", re.MULTILINE)
PERSONAL = re.compile(
    r"--(?:name|address|phone|rep|members|adjustment|vulnerability|summary|preferred-name)[ =]+[\"'\w]"
    r"|--email[ =]+[\"']?[\w.]+@"
    r"|complaints (?:log|request add) .*--(?:words|text)[ =]+[\"']"
    r"|complaints (?:disability|vulnerability|rep) add \S+ [\"']?(?!TEXT|NAME)\w"
    r"|complaints subject [\"']?(?!NAME)[A-Z]\w+",
    re.DOTALL,
)
OF_STAFF = re.compile(r"complaints (?:staff|init|settings|training|attach|away|handover)\b")
PLACES = re.compile(r"\[?(?:FILE|DIR|PATH|NEW)\]?")
WORDS = {
    "DATE",
    "FROM..TO",
    "YEAR",
    "MONTH",
    "QUARTER",
    "FORM",
    "FORMAT",
    "WORD",
    "WORDS",
    "ID",
    "KIND",
    "[KIND]",
    "KEY",
    "REF",
    "N",
    "[N]",
    "[N]...",
    "GRADE",
    "FIELD",
    "VALUE",
    "WHAT",
    "SHELL",
    "TABLE",
    "[TABLE]",
    "[ID]",
    "[SECTION]",
    "MEASURE",
    "BODY",
    "START",
    "STATUS",
    "MOMENT",
    "[YEAR]",
    "assurance|published",
    "[REF]",
    "PERIOD",
    "HEAD",
}
"""What is typed for them is a day, a number, or a word of ours."""
ELSEWHERE = {
    ("search", "text"): "- is standard input",
    ("subject", "name"): "- is standard input",
    ("who-can", "name"): "one of the staff",
    ("due", "handler"): "one of the staff",
    ("action list", "owner"): "one of the staff",
    ("letter templates", "file"): "a template's name",
    ("import", "sheet"): "a sheet's name",
    ("export", "table"): "a table's name",
    ("init", "shared_folder"): "the landlord's own",
    ("report board", "item"): "the landlord's own, for its board",
    ("report board", "paper_ref"): "the landlord's own, for its board",
    ("report board", "author"): "a role",
    ("report board", "sponsor"): "a role",
    ("report board", "recommendation"): "the landlord's own, for its board",
    ("report board", "plan"): "the landlord's own, for its board",
}
"""What is free text and yet no fact that is asked for, each with where else it can come from, or why it need not."""


def typed(row: Row) -> Iterator[tuple[str, str]]:
    """Each parameter that takes whatever is typed and is no fact that can come from a file, with what stands for it."""
    module, name = row.target.split(":")
    function: Any = getattr(import_module(f"complaints_cli.commands.{module}"), name)
    hints = get_type_hints(function, include_extras=True)
    for parameter in signature(function).parameters:
        said = getattr(hints[parameter], "__metadata__", ())
        info = next((each for each in said if hasattr(each, "metavar")), None)
        if info is None or "str" not in str(hints[parameter].__origin__):
            continue
        if not any(isinstance(each, Ask | Offered) for each in said):
            yield parameter, info.metavar or ""


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_what_can_be_personal_can_come_from_a_file_or_from_standard_input(row: Row) -> None:
    """A fact of free text takes `@FILE` and `-` wherever it is asked for; this is about what is no such fact."""
    left = {
        (parameter, stands)
        for parameter, stands in typed(row)
        if stands not in WORDS and not PLACES.fullmatch(stands) and (row.name, parameter) not in ELSEWHERE
    }
    assert {each for each in left if not each[1].startswith("[FILE]")} == set()


def test_every_exception_is_still_one() -> None:
    there = {(row.name, parameter) for row in TABLE for parameter, _ in typed(row)}
    assert set(ELSEWHERE) - there == set()


@pytest.mark.parametrize(
    "line",
    [
        ("search", "-"),
        ("subject", "-"),
        ("note", REF, "--with", "staff", "--text", "-"),
        ("erase", REF, "--reason", "-", "--yes"),
    ],
)
def test_it_comes_from_standard_input(officer: Officer, line: tuple[str, ...]) -> None:
    officer.logs()
    officer.done("2026-12-14", *line, typed="Maja Holm")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_example_types_somebody_on_a_command_line(path: Path) -> None:
    assert personal(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_no_help_types_somebody_on_a_command_line(row: Row) -> None:
    module, name = row.target.split(":")
    assert personal(getattr(import_module(f"complaints_cli.commands.{module}"), name).__doc__ or "") == []


def personal(text: str) -> list[str]:
    """The command lines in a text that have somebody in them."""
    lines = [found[0] for found in SHOWN.finditer(text)]
    return [line for line in lines if PERSONAL.search(line) and not OF_STAFF.search(line)]


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ('$ complaints log --via phone \\\n    --name "Maja Holm"', True),
        ("`complaints subject Maja Holm`", True),
        ("`complaints subject NAME`", False),
        ('$ complaints disability add C-2026-0001 "Low vision"', True),
        ('$ complaints staff add "Ann Other" --email ann@larkfield.example', False),
        ("$ complaints log --from call.toml", False),
    ],
)
def test_one_would_be_found(line: str, is_found: bool) -> None:
    assert bool(personal(line)) == is_found
