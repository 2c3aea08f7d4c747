"""Real processes on a real terminal."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a POSIX thing")
class TestTerminal:
    def seen(self, *line: str) -> tuple[str, int]:
        """What a process shows on a terminal of 60 columns, and its exit code."""
        import pty

        ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60"}
        command = [sys.executable, "-m", "complaints_cli", *line]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            shown = b"".join(iter(lambda: self.chunk(ours), b""))
        os.close(ours)
        return shown.decode(), process.returncode

    def chunk(self, terminal: int) -> bytes:
        """What comes next; nothing once the other end is closed, which Linux reports as an error."""
        try:
            return os.read(terminal, 65536)
        except OSError:
            return b""

    def test_colour_folding_and_panels_are_for_a_terminal(self) -> None:
        shown, code = self.seen("date", "2026-12-19", "+2")
        assert code == 0
        assert "\x1b[33mSunday\x1b[0m" in shown
        assert max(map(len, shown.split("\r\n"))) < 75
        assert "╭" in self.seen("date", "--help")[0]
        assert "╭" not in self.seen("--plain", "date", "--help")[0]

    def test_text_that_looks_like_markup_or_an_escape_is_only_text(self) -> None:
        shown, _ = self.seen("where", "--db", "/x/[red]\x1b]0;t\x07.db")
        assert "[red]\ufffd]0;t\ufffd.db" in shown
