"""The table of results, as Markdown, and its place in the README: a trial's rows take the place of its last ones."""

import platform
import re
import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from trials.outcome import Line, Scale

BETWEEN = re.compile(r"(?<=<!-- trial -->\n).*?(?=<!-- end of trial -->)", re.DOTALL)
HEAD = ("| trial | tried | times | what must not be, and how often it was | |", "|---|---|---:|---|---|")

Rows = dict[str, list[str]]
"""The rows of each trial, by its name."""


def rows(name: str, lines: Sequence[Line]) -> list[str]:
    """The lines of a trial as rows of the table."""
    return [f"| {name} | {line.what} | {line.tried:,} | {line.must}: {line.failed:,} | {line.said} |" for line in lines]


def drawn(found: Mapping[str, Sequence[str]], order: Sequence[str]) -> str:
    """The rows under their head, the trials in that order."""
    return "\n".join([*HEAD, *(row for name in order for row in found.get(name, ())), ""])


def put_into(readme: Path, found: Mapping[str, Sequence[str]], order: Sequence[str], scale: Scale) -> None:
    """Puts the rows of what was run in the place of their last ones. Raises ValueError where there is no place."""
    text = readme.read_text(encoding="utf-8")
    place = BETWEEN.search(text)
    if place is None:
        raise ValueError(f"{readme} has no place for the table")
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    table = drawn({**_told(place[0]), **found}, order)
    whole = f"\n{table}\n{versions}; seed {scale.seed}.\n\n"
    readme.write_text(text[: place.start()] + whole + text[place.end() :], encoding="utf-8")


def _told(table: str) -> Rows:
    """The rows that are there, by the name in their first cell."""
    there = [line for line in table.splitlines() if line.startswith("| ") and line not in HEAD]
    return {name: list(each) for name, each in groupby(there, lambda row: row.split(" | ")[0].removeprefix("| "))}
