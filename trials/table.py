"""The table of results, as Markdown, and its place in the README."""

import platform
import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from trials.outcome import Line, Scale

BETWEEN = re.compile(r"(?<=<!-- trial -->\n).*?(?=<!-- end of trial -->)", re.DOTALL)


def drawn(lines: Sequence[Line]) -> str:
    """The lines as a Markdown table."""
    rows = [f"| {line.what} | {line.tried:,} | {line.must}: {line.failed:,} | {line.said} |" for line in lines]
    return "\n".join(["| tried | times | and of these | |", "|---|---:|---|---|", *rows, ""])


def put_into(readme: Path, lines: Sequence[Line], scale: Scale) -> None:
    """Puts the table in the place of the last one. Raises ValueError where the README has no place for it."""
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    whole = f"\n{drawn(lines)}\n{versions}; seed {scale.seed}.\n\n"
    text, places = BETWEEN.subn(lambda _: whole, readme.read_text(encoding="utf-8"))
    if places != 1:
        raise ValueError(f"{readme} has {places} places for the table")
    readme.write_text(text, encoding="utf-8")
