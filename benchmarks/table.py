"""The figures as a table, in its place in the README: those of a benchmark take the place of its last ones."""

import os
import platform
import re
import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.figure import Figure

BETWEEN = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
HEAD = ("| benchmark | work / what it is held against | ratio | must be | | |", "|---|---|---:|---|---|---|")

Rows = dict[str, list[str]]
"""The rows of each benchmark, by its name."""


def rows(name: str, figures: Sequence[Figure]) -> list[str]:
    """The figures of a benchmark as rows of the table; one that passes its bound says so."""
    return [
        f"| {name} | {each.work} | {each.shown} | {each.bound}{'' if each.holds else ': **it is not**'} "
        f"| {each.of} | {each.said} |"
        for each in figures
    ]


def put_into(readme: Path, found: Mapping[str, Sequence[str]], order: Sequence[str], how: str) -> None:
    """Puts the rows of what was run in the place of their last ones, over a line on the machine and `how` it was run.

    Raises ValueError where there is no place.
    """
    text = readme.read_text(encoding="utf-8")
    place = BETWEEN.search(text)
    if place is None:
        raise ValueError(f"{readme} has no place for the figures")
    known = {**_told(place[0]), **found}
    table = "\n".join([*HEAD, *(row for name in order for row in known.get(name, ()))])
    whole = f"\n{table}\n\n{machine()}; {how}.\n\n"
    readme.write_text(text[: place.start()] + whole + text[place.end() :], encoding="utf-8")


def machine() -> str:
    """What the figures were measured on, without a name: versions, and how many processors there are."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return f"{platform.python_implementation()} {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {system}"


def _told(table: str) -> Rows:
    """The rows that are there, by the name in their first cell."""
    there = [line for line in table.splitlines() if line.startswith("| ") and line not in HEAD]
    return {name: list(each) for name, each in groupby(there, lambda row: row.split(" | ")[0].removeprefix("| "))}
