"""Somebody to be erased, with letters saved beside the database; and a command line that is killed at a given step."""

import subprocess
import sys

from complaints_cli import places
from officer import REF, Officer

SURNAME, STORY = "Szczęsny-Holm", "Rainwater drips on the cot"
OTHER = "C-2026-0002"
DAY = "2027-01-04"
ERASE = ("erase", REF, "--reason", "Six years have passed", "--yes")
KILLED = 9
PROGRAM = """
import os, sys
from importlib import import_module
from pathlib import Path
from complaints_cli import places, stopping
from complaints_cli.cli import app
from complaints_cli.store import opening

state, module, name, *line = sys.argv[1:]
places.state_folder = lambda: Path(state)
opening.WHEN_WRITING = ("journal_mode=DELETE", "synchronous=OFF", "secure_delete=OFF")
setattr(import_module(module), name, lambda *_, **__: os._exit(9))
app(line)
"""
"""What is deleted is not overwritten in it, so that what a step still had to do can be seen in the bytes."""


def killed(officer: Officer, step: str, day: str, *args: str) -> None:
    """Types a line, in a process of its own, that is killed where it would take a step, a "module.function" of ours."""
    module, _, name = f"complaints_cli.{step}".rpartition(".")
    line = ("--db", str(officer.db), "--today", day, "--json", *args)
    program = [sys.executable, "-c", PROGRAM, str(places.state_folder()), module, name, *line]
    ran = subprocess.run(program, capture_output=True, check=False)
    assert ran.returncode == KILLED, (ran.stdout, ran.stderr)


def live(officer: Officer) -> None:
    """A complaint that is over, with a letter of it saved twice; and one of somebody else."""
    officer.once("lived, and to be erased", lambda: _lives(officer))
    (officer.folder / "letters").mkdir()
    for name in ("to-her.md", "letters/1.md"):
        officer.done("2026-12-15", "letter", "show", REF, "1", "--output", str(officer.folder / name))


def _lives(officer: Officer) -> None:
    told = (f"{SURNAME}: {STORY}. " * 300).strip()
    officer.logs("2026-12-14", "--name", f"Ada {SURNAME}", "--address", f"7 {SURNAME} Row", "--summary", STORY)
    officer.done("2026-12-14", "note", REF, "--with", "resident", "--text", told)
    officer.done("2026-12-14", "withdraw", REF, "--said-on", "2026-12-14", "--via", "phone")
    officer.logs("2026-12-14", "--name", "Eve Brand")
    officer.done("2026-12-14", "withdraw", OTHER, "--said-on", "2026-12-14", "--via", "phone")


def left(officer: Officer) -> set[str]:
    """Which of the two are in the bytes of the database, of its journal, and of whatever else lies in its folder."""
    lying = [path for path in officer.folder.rglob("*") if path.is_file()]
    held = b"".join(path.read_bytes() for path in lying)
    return {word for word in (SURNAME, STORY) if word.encode() in held}


def letters(officer: Officer) -> list[bool]:
    """Whether each of the two saved letters is still there."""
    return [(officer.folder / name).exists() for name in ("to-her.md", "letters/1.md")]
