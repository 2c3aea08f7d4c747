"""What each command imports, while it does what it is for: every line of `command_lines/`, each from a fresh start."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from every_command import FILES, Line, lines_by_subject
from officer import LANDLORD

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot go on as two here"),
]

RUN = """
import json, os, sys
import complaints_cli.commands.recording, complaints_cli.store.writing
from complaints_cli.cli import app

for words in json.load(sys.stdin):
    child = os.fork()
    if not child:
        try:
            app(words)
        except SystemExit as ended:
            packages = sorted({name.partition(".")[0] for name in sys.modules})
            print(json.dumps([ended.code, packages]), file=sys.stderr, flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""
"""Each line is run by a copy of a process that has imported what every writing command does, and nothing more."""

NEVER = {"sqlmodel", "sqlalchemy", "pydantic", "rich", "asyncio", "http", "ssl", "numexpr", "pandas"}
"""Nor `rich`, where nobody sits at a terminal."""
ONLY_BY = {
    "jinja2": (
        *("ack", "action replace", "extend", "late", "refuse", "refuse-escalation", "respond", "withdraw"),
        *("letter check", "letter draft", "letter send", "letter templates"),
        *("restriction add", "restriction lift", "restriction review"),
        *("assess show", "handover", "learning plan", "man", "pack", "publish", "subject"),
        *("report annual", "report board", "report monthly", "report quarterly", "report residents"),
        *("report self-assessment", "report submission", "report tsm"),
        *("document authority-form", "document checklist", "document claim-answer", "document exception-notice"),
        *("document fact-sheet", "document feedback-answer", "document form", "document newsletter"),
        *("document request-choice", "document script", "document survey", "document survey-notice", "document thanks"),
    ),
    "markdown_it": (
        *("ack", "action replace", "extend", "late", "refuse", "refuse-escalation", "respond", "withdraw"),
        *("letter check", "letter draft", "letter send", "policy lint"),
        *("restriction add", "restriction lift", "restriction review"),
        *("pack", "publish", "report residents", "subject"),
    ),
    "holidays": ("calendar refresh", "init"),
    "icalendar": ("due",),
    "matplotlib": ("publish",),
    "typst": ("publish",),
    "docx": ("publish",),
    "openpyxl": ("export",),
}
"""What takes a twentieth of a second or more, and the commands that cannot do without."""
LINES = lines_by_subject()


@pytest.mark.parametrize("subject", LINES)
def test_every_line_imports_no_orm_and_what_is_heavy_only_where_it_is_used(subject: str, tmp_path: Path) -> None:
    for name, text in (*FILES.items(), ("landlord.toml", LANDLORD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    heavy = [
        (package, command)
        for command, packages in imported(LINES[subject], tmp_path)
        for package in sorted(packages & (NEVER | ONLY_BY.keys()))
        if command not in ONLY_BY.get(package, ())
    ]
    assert heavy == []


def imported(lines: tuple[Line, ...], folder: Path) -> list[tuple[str, set[str]]]:
    """Each command, and the packages that had been imported when it had ended well."""
    first = ("2026-12-01", "init", ("--from", "{folder}/landlord.toml"), set[str]())
    typed = [
        ["--db", f"{folder}/complaints.db", "--today", day, *command.split(), *(w.format(folder=folder) for w in words)]
        for day, command, words, _ in (first, *lines)
    ]
    environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input=json.dumps(typed),
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    told = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("[")]
    assert [code for code, _ in told] == [0] * len(typed), done.stderr
    commands = ["init", *(command for _, command, _, _ in lines)]
    return [(command, set(packages)) for command, (_, packages) in zip(commands, told, strict=True)]
