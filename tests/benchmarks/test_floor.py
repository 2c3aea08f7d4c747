"""What is timed side by side does the same work: a plain file prints what `due` prints, and peers have every entry."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks import floor
from benchmarks.peer_files import as_events, as_journal, as_tasks, as_taskwarrior, entries, of_the_register
from benchmarks.registers import register
from benchmarks.terminal import terminal
from benchmarks.turns import ran, ran_alone
from complaints_cli.cli import app
from offices import office


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return register(tmp_path_factory.mktemp("register") / "small.db", 30, 12)


def lists(database: Path, *words: str, day: str) -> tuple[str, str]:
    """What `due` prints, and what the plain file does."""
    line = ["--db", str(database), "--today", day, "due", *words]
    ours = CliRunner().invoke(app, line)
    assert ours.exit_code == 0, ours.stderr
    theirs = subprocess.run([sys.executable, floor.__file__, *line], capture_output=True, text=True, check=True)
    return ours.stdout, theirs.stdout


@pytest.mark.parametrize("words", [(), ("--all",)], ids=["due", "due --all"])
@pytest.mark.parametrize("day", ["2026-11-28", "2026-11-30", "2026-12-24", "2027-01-04"])
def test_the_plain_file_prints_what_due_prints(small: Path, words: tuple[str, ...], day: str) -> None:
    ours, theirs = lists(small, *words, day=day)
    assert theirs == ours
    assert ours.count("C-2026-") > 1


def test_the_plain_file_prints_what_due_prints_in_an_office_that_was_typed(tmp_path: Path) -> None:
    ours, theirs = lists(office(tmp_path), day="2026-12-15")
    assert theirs == ours


def test_the_plain_file_imports_nothing_of_the_program() -> None:
    seen = "import sys, benchmarks.floor; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert {"complaints_cli", "typer", "dateutil"}.isdisjoint(done.stdout.split())


def test_peers_have_every_complaint_and_know_which_are_open(small: Path, tmp_path: Path) -> None:
    found = entries(small)
    assert (len(found), sum(each.due is not None for each in found)) == (30, 12)
    assert all(each.received <= date(2026, 7, 31) for each in found[:18])

    for name in ("tasks", "events", "journal", "taskwarrior"):
        (tmp_path / name).mkdir()
    as_tasks(tmp_path / "tasks", small)
    written = [path.read_text(encoding="utf-8") for path in (tmp_path / "tasks").rglob("*.ics")]
    assert (len(written), sum("STATUS:NEEDS-ACTION" in text for text in written)) == (30, 12)
    assert all(text.count("SUMMARY:C-") == 1 and "\\, EX" in text for text in written)

    *_, first, days = as_events(tmp_path / "events", small)
    assert (first, days) == (str(found[18].day), f"{(found[-1].day - found[18].day).days + 1}d")

    assert as_journal(tmp_path / "journal", small)[-2:] == ("12", "--short")
    assert (tmp_path / "journal" / "journal.txt").read_text(encoding="utf-8").count("\n[20") == 29

    as_taskwarrior(tmp_path / "taskwarrior", small)
    tasks = json.loads((tmp_path / "taskwarrior" / "tasks.json").read_text(encoding="utf-8"))
    assert [each["status"] for each in tasks] == ["completed"] * 18 + ["pending"] * 12

    assert ":today" in str(of_the_register(tmp_path, small)[2])


def test_a_process_that_does_not_end_as_it_should_is_no_figure() -> None:
    assert ran([sys.executable, "-c", "raise SystemExit(2)"], ends=2).processor > 0
    with pytest.raises(RuntimeError, match="ended with 0"):
        ran([sys.executable, "-c", "pass"], ends=2)


def test_what_a_process_holds_is_not_what_its_starter_holds() -> None:
    mebibytes = 64
    held = bytes([1]) * (mebibytes * 1024 * 1024)
    small, large = (
        ran_alone([sys.executable, "-c", f"held = bytes([1]) * ({each} * 1024 * 1024)"]).memory
        for each in (0, mebibytes)
    )
    assert len(held) == mebibytes * 1024 * 1024
    assert small < mebibytes * 1024 <= large
    with pytest.raises(RuntimeError, match="ended with 3"):
        ran_alone([sys.executable, "-c", "raise SystemExit(3)"])


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is of Unix")
def test_what_is_printed_on_a_terminal_is_read_to_its_end() -> None:
    prints = "import os; assert os.isatty(1) and os.get_terminal_size().columns == 120; print('x' * 1_000_000)"
    with terminal() as out:
        ran([sys.executable, "-c", prints], out=out)
