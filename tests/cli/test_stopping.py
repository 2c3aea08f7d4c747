"""Stopped at whatever moment: an exit code that says by what, no traceback, and a true word about what is on record."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import stopping
from complaints_cli.new_files import write_new
from complaints_cli.result import Result, Text
from complaints_cli.store.writing import write
from officer import Officer

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
SIGNALS = [(signal.SIGINT, 130), (signal.SIGTERM, 143), *([(signal.SIGHUP, 129)] if os.name == "posix" else [])]
LOG = ("log", "--via", "phone", "--summary", "Damp")
NOTHING = "Stopped. Nothing was recorded."


@pytest.fixture(autouse=True)
def nothing_is_ignored() -> Iterator[None]:
    """Tests that run in the background, or after a closed terminal, were told to ignore some of them."""
    usual = {signal.SIGINT: signal.default_int_handler} | {
        number: signal.SIG_DFL for number, _ in SIGNALS if number != signal.SIGINT
    }
    before = {number: signal.signal(number, handler) for number, handler in usual.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def stop(number: int = signal.SIGINT) -> None:
    os.kill(os.getpid(), number)


@posix
class TestStopped:
    @pytest.mark.parametrize(("number", "code"), SIGNALS)
    def test_before_anything_was_saved(self, run: CommandLine, number: int, code: int) -> None:
        def command() -> Result:
            stop(number)
            return Result({}, [Text("Never said")])

        run.offer(command)
        ran = run("try", "--json")
        assert (ran.code, ran.answer["exit_code"], ran.codes) == (code, code, ["interrupted"])
        ran = run("try")
        assert (ran.code, ran.out, ran.err) == (code, "", f"Error: {NOTHING}\n")

    @pytest.mark.parametrize("late", [False, True])
    def test_whatever_a_library_makes_of_it(self, run: CommandLine, late: bool) -> None:
        def command() -> Result:
            try:
                stop()
            except KeyboardInterrupt:
                raise RuntimeError("The connection is in an odd state.") from None
            return Result({})

        run.offer(command)
        assert (run("try").code, run("try").err) == (130, f"Error: {NOTHING}\n")

    def test_while_it_is_being_saved_the_save_is_finished_and_said(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        done = stopping.saved

        def saved() -> None:
            stop(signal.SIGTERM)
            done()

        monkeypatch.setattr(stopping, "saved", saved)
        ran = officer("2026-12-14", *LOG)
        monkeypatch.undo()
        assert (ran.code, ran.codes) == (143, ["interrupted"])
        (error,) = ran.answer["errors"]
        assert error["message"].startswith("Stopped, but it is on record by now.")
        assert len(officer.done("2026-12-14", "list")["items"]) == 1

    def test_once_it_is_saved_the_answer_is_told_to_its_end(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        deaf = stopping.deaf

        def then_stopped() -> None:
            deaf()
            stop()

        monkeypatch.setattr(stopping, "deaf", then_stopped)
        assert officer("2026-12-14", *LOG).code == 0

    def test_a_signal_that_python_lost_is_heard_before_the_next_save(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        class Lost:
            def __del__(self) -> None:
                stop()

        def losing(*given: object) -> object:
            Lost()
            gc.collect()
            return write(*given)  # type: ignore[arg-type]

        monkeypatch.setattr("complaints_cli.store.writing.write", losing)
        ran = officer("2026-12-14", *LOG)
        monkeypatch.undo()
        assert (ran.code, ran.codes) == (130, ["interrupted"])
        assert "ignored" not in capsys.readouterr().err
        assert officer.done("2026-12-14", "list")["items"] == []

    def test_what_was_typed_is_still_kept(self, run: CommandLine, tmp_path: Path) -> None:
        def command() -> Result:
            try:
                stop()
            except KeyboardInterrupt:
                write_new(tmp_path / "draft.txt", b"The boiler")
                raise
            return Result({})

        run.offer(command)
        assert run("try").code == 130
        assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]

    def test_afterwards_signals_are_what_they_were(self, run: CommandLine) -> None:
        before = [signal.getsignal(number) for number in stopping.SIGNALS]
        run("where")
        assert [signal.getsignal(number) for number in stopping.SIGNALS] == before

    def test_what_the_program_was_started_not_to_hear_it_does_not(self, tmp_path: Path) -> None:
        program = (
            "import os, signal, sys\n"
            "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
            "from complaints_cli import stopping\n"
            "stopping.silent()\n"
            "with stopping.listening():\n"
            "    os.kill(os.getpid(), signal.SIGHUP)\n"
            "    print('heard nothing')\n"
        )
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert ran.stdout == "heard nothing\n"


def test_hardly_anything_is_imported_before_a_signal_ends_the_program_without_a_word() -> None:
    """Without `site`, whose own imports are no program's to choose."""
    folder = Path(stopping.__file__).parents[1]
    program = f"import sys; sys.path.append({str(folder)!r}); import complaints_cli.__main__; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True)
    ours = {name for name in ran.stdout.split() if name.startswith("complaints_cli")}
    assert ours == {"complaints_cli", "complaints_cli.__main__", "complaints_cli.stopping"}
    assert {"typing", "threading", "re", "typer"}.isdisjoint(ran.stdout.split())


@posix
def test_a_long_answer_that_was_only_read_can_be_stopped() -> None:
    """Nobody reads the pipe, so that it is still being printed."""
    program = [sys.executable, "-m", "complaints_cli", "man"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout
        assert ran.stderr
        assert ran.stdout.read(1)
        ran.send_signal(signal.SIGINT)
        ran.stdout.read()
        assert ran.stderr.read() == b""
    assert ran.returncode in {0, 130, -signal.SIGINT}
