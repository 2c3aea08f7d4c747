"""The program opens no socket and starts no program but the editor and the pager that it was told.

That no command does is seen in `test_nothing_slips_out`, where every one of them is run.
"""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from officer import REF, Officer
from overhearing import OUTWARD, overheard

WATCHED = f"""
import importlib, pkgutil, sys
sys.addaudithook(lambda event, _: print("OUT", event) if event.startswith({OUTWARD!r}) else None)
import complaints_cli
for each in pkgutil.walk_packages(complaints_cli.__path__, "complaints_cli."):
    importlib.import_module(each.name)
print("done")
"""
"""Every module is imported while somebody listens."""


def test_no_import_goes_out() -> None:
    ran = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "done\n"


def test_what_goes_out_is_heard() -> None:
    """Without it, a listener who hears nothing would pass for a program that says nothing."""
    with overheard() as heard:
        socket.socket().close()
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert {"socket.__new__", "subprocess.Popen"} <= set(heard)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_the_editor_that_was_named_is_all_that_is_started(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.logs()
    monkeypatch.setenv("VISUAL", "true")
    with overheard() as heard:
        officer("2026-12-14", "note", REF, "--edit")
    assert set(heard) <= {"subprocess.Popen", "os.posix_spawn", "os.fork_exec"}
    assert heard.count("subprocess.Popen") == 1


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="reads a process's title where Linux shows it")
def test_nothing_that_a_file_or_standard_input_told_is_in_the_title_of_the_process(officer: Officer) -> None:
    """What is typed on a command line is seen by everybody on the computer: what is not typed there is not."""
    script = "import pathlib, sys; print(pathlib.Path('/proc/self/cmdline').read_bytes(), file=sys.stderr)"
    run = f"from complaints_cli.cli import app\ntry:\n    app()\nfinally:\n    {script}"
    line = ["--db", str(officer.db), "--today", "2026-12-14", "log", "--via", "phone", "--summary", "-", "--name", "@n"]
    officer.file("n", "Maja Holm")
    ran = subprocess.run(
        [sys.executable, "-c", run, *line], cwd=officer.folder, input=b"She is ill", capture_output=True, check=True
    )
    assert b"--summary" in ran.stderr
    assert b"Holm" not in ran.stderr + ran.stdout.replace(b"Maja Holm", b"")
    assert b"ill" not in ran.stderr
