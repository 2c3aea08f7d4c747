"""The command table, written by hand: what there is, where it is, and the line of `--help` that names it.

A command is one line here and one function in `commands/`. Its module is not imported until it is run.
"""

from dataclasses import dataclass

START, LIFE, SEEING = "Start", "Life of a complaint", "Seeing"
RULES, DOCUMENTS, DATA = "Rules", "Documents", "Data"


@dataclass(frozen=True)
class Row:
    """`name` has two words for a command inside a group; `target` is "module:function" below `commands`."""

    panel: str
    name: str
    target: str
    help: str


TABLE = (
    # Start
    Row(START, "where", "where:where", "Every path in use."),
    # Life of a complaint
    # Seeing
    Row(SEEING, "date", "date:count", "Count working days: START +N, or START END."),
    # Rules
    # Documents
    # Data
)
"""In the order of `--help`."""

GROUPS = {
    "settings": "The landlord's settings.",
    "staff": "The people who handle and decide complaints.",
    "point": "The points of a complaint.",
    "action": "What was promised, and when it was done.",
    "policy": "The policy that complaints are handled under.",
    "calendar": "The bank holidays that do not count.",
    "letter": "Letters: what there is, drafts, checks.",
    "report": "The reports of a year.",
    "assess": "The self-assessment against the Code.",
    "db": "The database itself.",
}
"""Commands that have commands of their own. One without a row in TABLE is not shown."""


def inside(group: str | None) -> dict[str, Row]:
    """What `--help` lists: by its last word, each command of a group; at the top (None) each command and each group."""
    if group is not None:
        return {row.name.split()[1]: row for row in TABLE if row.name.startswith(f"{group} ")}
    listed: dict[str, Row] = {}
    for row in TABLE:
        first = row.name.split()[0]
        listed.setdefault(first, row if first == row.name else Row(row.panel, first, "", GROUPS[first]))
    return listed
