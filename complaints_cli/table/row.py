"""A row of the command table, and the panels of `--help` that rows stand in."""

from complaints_cli.dataclass import dataclass

START, LIFE, SEEING = "Start", "Life of a complaint", "Seeing"
BESIDE = "Beside a complaint"
DANGER = "Danger to people"
LEARNING = "Learning"
ASKED = "Requests, feedback and claims"
RULES, DOCUMENTS, DATA = "Rules", "Documents", "Data"
GOVERNANCE, COMPARED = "Boards and other bodies", "Surveys and figures from elsewhere"


@dataclass(frozen=True)
class Row:
    """`name` has two words for a command inside a group; `target` is "module:function" below `commands`."""

    panel: str
    name: str
    target: str
    help: str
