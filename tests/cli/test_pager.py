"""A long answer and its pager, in a real process on a real terminal of 24 lines."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from officer import Officer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a POSIX thing")

Sees = Callable[..., tuple[str, int]]
LONG = ("calendar", "show", "2026")


@pytest.fixture
def sees(officer: Officer) -> Sees:
    """What a process shows on a terminal, and its exit code."""

    def see(*line: str, **environment: str) -> tuple[str, int]:
        import pty

        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "complaints_cli", "--db", str(officer.db), "--today", "2026-12-14", *line]
        sized = {"TERM": "xterm", "COLUMNS": "80", "LINES": environment.pop("LINES", "6")}
        with subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | sized | environment
        ) as ran:
            os.close(theirs)
            shown = b"".join(iter(lambda: chunk(ours), b""))
        os.close(ours)
        return shown.decode(), ran.returncode

    return see


def chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says so before what it shows."""
    script = tmp_path / "pager.sh"
    script.write_text("#!/bin/sh\necho PAGED $1 LESS=$LESS\ncat\n")
    script.chmod(0o700)
    return str(script)


def test_the_programs_own_pager_comes_first_with_what_stands_behind_it(sees: Sees, pager: str) -> None:
    shown, code = sees(*LONG, COMPLAINTS_PAGER=f"{pager} 'a b'", PAGER="false")
    assert (code, shown.startswith("PAGED a b LESS=FRX\r\n")) == (0, True)
    assert "Boxing Day" in shown
    assert sees(*LONG, PAGER=pager, LESS="S")[0].startswith("PAGED LESS=S\r\n")


def test_colour_goes_through_it(sees: Sees, pager: str) -> None:
    assert "\x1b[1m" in sees(*LONG, PAGER=pager)[0]
    assert "\x1b[1m" not in sees(*LONG, PAGER=pager, NO_COLOR="1")[0]


@pytest.mark.parametrize("switch", ["--json", "--plain", "--no-input"])
def test_a_script_is_never_kept_waiting(switch: str, sees: Sees, pager: str) -> None:
    assert "PAGED" not in sees(*LONG, switch, PAGER=pager)[0]


def test_without_one_with_an_empty_one_or_with_a_short_answer_it_is_just_printed(sees: Sees, pager: str) -> None:
    assert sees(*LONG)[0] == sees(*LONG, COMPLAINTS_PAGER="", PAGER=pager)[0]
    assert "PAGED" not in sees(*LONG, PAGER=pager, LINES="200")[0]


def test_what_was_recorded_is_printed(sees: Sees, pager: str) -> None:
    shown, code = sees("log", "--via", "phone", "--summary", "Damp", "--yes", PAGER=pager, LINES="1")
    assert (code, "C-2026-0001: logged" in shown, "PAGED" in shown) == (0, True, False)


def test_a_pager_that_is_not_there_is_no_error(sees: Sees, tmp_path: Path) -> None:
    plain = sees(*LONG)
    assert sees(*LONG, PAGER=str(tmp_path / "nowhere")) == plain
    assert sees(*LONG, PAGER=str(tmp_path)) == plain
    assert sees(*LONG, PAGER="less 'unclosed") == plain


def test_a_pager_that_ends_early_is_no_error_and_the_exit_code_is_the_answers(sees: Sees) -> None:
    assert sees(*LONG, PAGER="true") == ("", 0)
    assert sees(*LONG, PAGER="false") == ("", 0)
    assert sees("verify", PAGER="true", LINES="1") == ("", 0)


def test_ctrl_c_is_the_pagers_while_it_runs(officer: Officer, tmp_path: Path) -> None:
    import pty

    script = tmp_path / "pager.sh"
    script.write_text("#!/bin/sh\ntrap '' INT\ncat >/dev/null\ntouch started\nsleep 1\necho LEFT\n")
    script.chmod(0o700)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "complaints_cli", "--db", str(officer.db), *LONG]
    environment = {**os.environ, "PAGER": str(script), "LINES": "6"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=tmp_path) as ran:
        os.close(theirs)
        while not (tmp_path / "started").exists() and ran.poll() is None:
            time.sleep(0.05)
        ran.send_signal(signal.SIGINT)
        shown = b"".join(iter(lambda: chunk(ours), b""))
    os.close(ours)
    assert (shown.decode(), ran.returncode) == ("LEFT\r\n", 0)
