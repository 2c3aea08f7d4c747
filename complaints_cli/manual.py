"""The manual page, made of the table and of each command's own options, so that it cannot say what is not so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from complaints_cli import errors
from complaints_cli.declared import Parameter, parameters
from complaints_cli.plainly import Function, function_of
from complaints_cli.table.row import Row

EXITS = {
    errors.OK: "Done.",
    errors.FAILED: "Something unexpected failed.",
    errors.USAGE: "Wrong usage: an unknown option, a date or number that cannot be, an extra package that is missing.",
    errors.REFUSED: "Refused by a rule; the provision of the Code or the policy is named.",
    errors.NOT_FOUND: "No such complaint, point, policy, letter or person.",
    errors.DAMAGED: "What is in the file does not verify.",
    errors.UNAVAILABLE: "The file cannot be opened or written, or somebody else changed the complaint meanwhile.",
    errors.DUE_SOON: "Something is due soon: of due \\-\\-exit\\-code alone.",
    errors.OVERDUE: "Something is overdue: of due \\-\\-exit\\-code alone.",
    errors.INTERRUPTED: "Interrupted. 129 where the terminal was closed, 143 where it was told to end.",
}
ENVIRONMENT = {
    "COMPLAINTS_PAGER, PAGER": "What shows an answer that is longer than the screen. Empty: nothing does.",
    "VISUAL, EDITOR": "The editor of a form that is filled in there.",
    "NO_COLOR, FORCE_COLOR": "Never in colour; always in colour.",
    "TERM": "With dumb: never in colour.",
}
"""Beside those that an option stands for."""
FILES = {
    "~/.local/share/complaints/complaints.db": "The record, on Linux, unless another file is named.",
    "~/Library/Application Support/complaints/complaints.db": "The same on macOS.",
}
EXAMPLES = (
    ("complaints", "What is due: overdue first, then today, then soon."),
    ("complaints log \\-\\-via phone", "A complaint arrived. What is missing is asked for."),
    ("complaints due \\-\\-json", "The same for a script: one JSON object."),
    ("complaints why C\\-2026\\-0001", "How the dates of a complaint are counted."),
)
_UNSAID = re.compile(r"[^\x20-\x7e]")


def manual(rows: Sequence[Row], everywhere: Sequence[Parameter], version: str) -> str:
    """The page in roff, with the macros of man(7). `everywhere` are the options that every command takes."""
    parts = [
        f'.TH COMPLAINTS 1 "" "complaints {version}" "User Commands"',
        ".nh",
        ".ad l",
        ".SH NAME",
        "complaints \\- handle residents\\(aq complaints by the Complaint Handling Code",
        ".SH SYNOPSIS",
        ".B complaints",
        "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR ...]",
        ".SH DESCRIPTION",
        "Keeps the record of complaints to a housing association, counts the days, writes the letters, chases the",
        "promises and makes the year\\(aqs reports, under the Housing Ombudsman\\(aqs Complaint Handling Code.",
        ".PP",
        "Without a command it lists what is due.",
        "\\fBcomplaints\\fR \\fICOMMAND\\fR \\fB\\-\\-help\\fR explains a command, its options and the provisions",
        "behind it.",
        ".SH OPTIONS",
        "They may stand before or after the command.",
        *_listed((", ".join(map(_bold, _spelt(each))), _said(each.said.help)) for each in everywhere),
        ".SH COMMANDS",
        *_commands(rows),
        ".SH EXIT STATUS",
        *_listed((_bold(str(code)), said) for code, said in EXITS.items()),
        ".SH ENVIRONMENT",
        *_listed((_bold(each.said.envvar), _said(each.said.help)) for each in everywhere if each.said.envvar),
        *_listed((_bold(name), _said(said)) for name, said in ENVIRONMENT.items()),
        ".SH FILES",
        *_listed((f"\\fI{_said(name)}\\fR", _said(said)) for name, said in FILES.items()),
        ".PP",
        "\\fBcomplaints where\\fR prints every path in use.",
        ".SH EXAMPLES",
        *_listed((f"\\fB{line}\\fR", said) for line, said in EXAMPLES),
    ]
    return "\n".join(parts) + "\n"


def _commands(rows: Sequence[Row]) -> Iterator[str]:
    for panel in dict.fromkeys(row.panel for row in rows):
        yield f".SS {_said(panel)}"
        for row in (each for each in rows if each.panel == panel):
            yield from (".TP", " ".join([_bold(row.name), *_synopsis(function_of(row))]), _said(row.help))


def _synopsis(function: Function) -> Iterator[str]:
    """What is typed behind a command: its arguments, then its options, what can be left out in brackets."""
    taken = parameters(function)
    for each in (each for each in taken if each.is_argument):
        yield f"\\fI{_said(each.said.metavar or each.names[0])}\\fR"
    for each in (each for each in taken if not each.is_argument):
        value = "" if each.is_switch else f" \\fI{_said(each.said.metavar or 'TEXT')}\\fR"
        yield f"[{_bold(each.names[0])}{value}]{'...' if each.is_many else ''}"


def _spelt(option: Parameter) -> list[str]:
    """An option as it is typed, with what stands behind it."""
    shown = option.said.metavar
    return [f"{name} {shown}" if shown and not option.is_switch else name for name in option.names]


def _listed(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for head, said in pairs:
        yield from (".TP", head, said)


def _bold(text: str) -> str:
    return f"\\fB{_said(text)}\\fR"


def _said(text: str) -> str:
    """Text in which nothing is a request to roff, and no character is beyond ASCII."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    plain = _UNSAID.sub(lambda found: f"\\[u{ord(found[0]):04X}]", plain)
    return f"\\&{plain}" if plain.startswith(".") else plain
