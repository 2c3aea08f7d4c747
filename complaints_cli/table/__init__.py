"""The command table, written by hand: what there is, where it is, and the line of `--help` that names it.

A command is one line here, in the file of its panel, and one function in `commands/`. Its module is not imported until
it is run.
"""

from collections.abc import Sequence

from complaints_cli.table import (
    asked,
    beside,
    compared,
    danger,
    data,
    documents,
    governance,
    learning,
    life,
    rules,
    seeing,
    start,
)
from complaints_cli.table.groups import GROUPS
from complaints_cli.table.row import Row

__all__ = ["GROUPS", "TABLE", "Row", "in_group", "inside", "named"]

TABLE = (
    *start.ROWS,
    *life.ROWS,
    *beside.ROWS,
    *danger.ROWS,
    *learning.ROWS,
    *asked.ROWS,
    *seeing.ROWS,
    *rules.ROWS,
    *documents.ROWS,
    *governance.ROWS,
    *compared.ROWS,
    *data.ROWS,
)
"""In the order of `--help`."""


def inside(group: str | None) -> dict[str, Row]:
    """What `--help` lists: by its last word, each command of a group; at the top (None) each command and each group."""
    if group is not None:
        return {row.name.split()[1]: row for row in TABLE if row.name.startswith(f"{group} ")}
    listed: dict[str, Row] = {}
    for row in TABLE:
        first = row.name.split()[0]
        listed.setdefault(first, row if first == row.name else Row(row.panel, first, "", GROUPS[first]))
    return listed


def named(words: Sequence[str]) -> tuple[Row | None, Sequence[str]]:
    """The command that words begin with, of two words or of one, and the words behind it; None where there is none."""
    rows = {row.name: row for row in TABLE}
    count = 2 if " ".join(words[:2]) in rows else 1
    return rows.get(" ".join(words[:count])), words[count:]


def in_group(first: str, second: str) -> bool:
    """Whether the second word belongs to the command: any word in a group, but where the group is a command itself."""
    if first not in GROUPS or second.startswith("-"):
        return False
    return not inside(None)[first].target or second in inside(first)
