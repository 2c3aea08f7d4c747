"""A command line that is killed at a given step, in a process of its own: nothing of it is tidied up on the way."""

import subprocess
import sys

from complaints_cli import places
from officer import Officer

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
    """Types a line that is killed where it would take a step: "module.function" of the program, by its last names."""
    module, _, name = f"complaints_cli.{step}".rpartition(".")
    line = ("--db", str(officer.db), "--today", day, "--json", *args)
    program = [sys.executable, "-c", PROGRAM, str(places.state_folder()), module, name, *line]
    ran = subprocess.run(program, capture_output=True, check=False)
    assert ran.returncode == KILLED, (ran.stdout, ran.stderr)
