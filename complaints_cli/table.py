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
    Row(LIFE, "log", "log:log", "A complaint arrived: record it."),
    Row(LIFE, "point add", "point:add", "Add a matter to a complaint."),
    Row(LIFE, "point set", "point:settle", "Say whether you are responsible for a point."),
    Row(LIFE, "point list", "point:listed", "List the points of a complaint."),
    Row(LIFE, "ack", "ack:ack", "Acknowledge it, with its definition."),
    Row(LIFE, "extend", "delay:extend", "Move the response date, in time and with a reason."),
    Row(LIFE, "late", "delay:late", "Tell the resident that the answer is late."),
    Row(LIFE, "finding", "deciding:finding", "Decide a point, with reasons."),
    Row(LIFE, "remedy", "deciding:remedy", "Offer something that puts things right."),
    Row(LIFE, "learn", "deciding:learn", "Say what you learn from it."),
    Row(LIFE, "work", "work:work", "Points, findings, remedies and learning in one form."),
    Row(LIFE, "respond", "respond:respond", "Answer the stage that awaits its response."),
    Row(LIFE, "escalate", "escalate:escalate", "The resident asks for stage 2: record it."),
    Row(LIFE, "close", "ending:close", "Close a complaint that is answered."),
    Row(LIFE, "withdraw", "ending:withdraw", "The resident no longer wants it looked at."),
    Row(LIFE, "refuse", "refusing:refuse", "Refuse to take it on, on a ground."),
    Row(LIFE, "refuse-escalation", "refusing:refuse_escalation", "Refuse a request for stage 2, on a ground."),
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
