"""What a reading command imports is its speed: proved by the modules of a fresh process, never by a stopwatch."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from offices import grown, office

HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "holidays", "jinja2", "rich", "markdown_it", "matplotlib"}
DRAWS = {"matplotlib", "numpy", "PIL"}
RARELY = {"platformdirs", "random", "secrets", "tempfile"}
"""What only those need who wait for a save or make a file: each is a fiftieth of what a list costs."""
NO_READER_NEEDS = {
    *("typer", "pkgutil", "argparse", "optparse", "dateutil", "six", "zoneinfo", "hashlib"),
    *("traceback", "textwrap", "shutil", "subprocess", "platform", "logging", "difflib", "shlex"),
}
"""The parser and what it brings, zones, digests, and what prints a failure."""
RUN = """
import sys
before = set(sys.modules)
from complaints_cli.__main__ import main
from complaints_cli import clock
clock.LONDON_IS_AHEAD_FROM = 24  # late in the evening zones are read, and rightly
try:
    main()
except SystemExit as ended:
    code = ended.code
new = sorted(set(sys.modules) - before)
import json
print(json.dumps([code, new]), file=sys.stderr)
"""


def imported(*words: str) -> list[str]:
    """The modules that a command has imported by the time it ends well."""
    done = subprocess.run([sys.executable, "-c", RUN, *words], capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return list(modules)


def modules_of(*words: str) -> set[str]:
    """The packages among them."""
    return {name.partition(".")[0] for name in imported(*words)}


@pytest.mark.parametrize(
    "words",
    [
        ["due"],
        [],
        ["due", "--all", "--json"],
        ["due", "--handler", "Jane Evans"],
        ["due", "--quiet-if-unchanged"],
        ["due", "--closed", "2026-12-24..2027-01-03"],
        ["away", "list"],
        ["list"],
        ["list", "--overdue"],
        ["show", "C-2026-0001"],
        ["show", "C-2026-0001", "--timeline"],
        ["why", "C-2026-0001"],
        ["point", "list", "C-2026-0001"],
        ["action", "list", "C-2026-0001"],
        ["request", "list"],
        ["feedback", "list"],
        ["compliment", "list"],
        ["staff", "list"],
        ["settings", "show"],
        ["policy", "list"],
        ["calendar", "show", "2026"],
        ["date", "2026-12-14", "+5"],
        ["where"],
    ],
    ids=" ".join,
)
def test_reading_imports_nothing_heavy(words: list[str], tmp_path: Path) -> None:
    database = office(tmp_path)
    assert modules_of("--db", str(database), "--today", "2026-12-15", *words).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        (["due"], 120),
        (["due", "--all"], 120),
        (["list"], 145),
        (["where"], 120),
        (["date", "2026-12-14", "+5"], 120),
        (["staff", "list"], 240),
        (["search", "kitchen"], 255),
        (["why", "C-2026-0001"], 240),
        (["show", "C-2026-0001"], 290),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else None,
)
def test_reading_imports_no_more_than_it_uses(words: list[str], most: int, tmp_path: Path) -> None:
    database = office(tmp_path)
    modules = imported("--db", str(database), "--today", "2026-12-15", *words)
    letters_are_read = {"textwrap"} if "search" in words else set()
    assert (NO_READER_NEEDS - letters_are_read).isdisjoint(modules)
    assert len(modules) <= most, len(modules)


@pytest.mark.parametrize(
    ("words", "begun", "most"),
    [([], "du", 105), (["due"], "--w", 120), (["show"], "C-", 235)],
    ids=["a command", "an option", "a reference"],
)
def test_completing_a_word_imports_little(
    words: list[str], begun: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPLAINTS_COMPLETE", f"={begun}")
    modules = imported("--db", str(office(tmp_path)), *words)
    assert (NO_READER_NEEDS - {"textwrap"}).isdisjoint(modules)
    assert len(modules) <= most, len(modules)


def test_a_morning_list_reads_no_calendar_file(tmp_path: Path) -> None:
    database = office(tmp_path)
    assert modules_of("--db", str(database), "--today", "2026-12-15", "due", "--quiet-if-unchanged").isdisjoint(
        {"icalendar"}
    )
    words = ("due", "--ics", str(tmp_path / "due.ics"))
    assert modules_of("--db", str(database), "--today", "2026-12-15", *words).isdisjoint(HEAVY)


def test_due_imports_nothing_heavy_at_5000_complaints_with_200_open(tmp_path: Path) -> None:
    database = grown(office(tmp_path), total=5_000, still_open=200)
    assert modules_of("--db", str(database), "--today", "2026-12-15", "due").isdisjoint(HEAVY)


@pytest.mark.parametrize("words", [["due"], ["list"], ["show", "C-2026-0001"]], ids=" ".join)
def test_reading_imports_nothing_that_is_rarely_needed(words: list[str], tmp_path: Path) -> None:
    database = office(tmp_path)
    assert modules_of("--db", str(database), "--today", "2026-12-15", *words).isdisjoint(RARELY)


@pytest.mark.parametrize("report", ["annual", "tsm", "self-assessment"])
def test_a_report_in_markdown_draws_nothing(report: str, tmp_path: Path) -> None:
    database = office(tmp_path)
    assert modules_of("--db", str(database), "--today", "2026-12-15", "report", report).isdisjoint(DRAWS)


def test_charts_as_text_draw_nothing() -> None:
    names = "chart", "bars", "alternative", "layout", "marks", "placing", "subjects", "drawing"
    imports = "; ".join(f"import complaints_cli.reports.charts.{name}" for name in names)
    seen = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", f"{imports}; {seen}"], capture_output=True, text=True, check=True)
    assert DRAWS.isdisjoint(done.stdout.split())
