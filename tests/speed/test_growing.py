"""What is about one complaint, or about what is open, costs the same after ten times as many years: no step more.

Counted in SQLite's own steps, of the database and of what the computer remembers; every command has its line here.
"""

import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from complaints_cli.store.machine import memory
from every_command import FILES, Line, lines_by_subject
from office_line import Office
from officer import LANDLORD, REF
from offices import did
from years_before import COMMON, lived

pytestmark = pytest.mark.slow

FEW, MANY = 12, 120

IN_HAND: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--name", COMMON, "--summary", "Damp", "--handler", "Jo Li"), set()),
    ("2026-12-14", "log", ("--via", "phone", "--name", COMMON, "--summary", "Damp"), set()),
    ("2026-12-14", "request add", ("--via", "phone", "--summary", "The gate", "--target", "2026-12-18"), set()),
    ("2027-01-14", "due", (), set()),
    ("2027-01-14", "due", ("--handler", "Jo Li"), set()),
    ("2027-01-14", "list", ("--status", "open"), set()),
    ("2027-01-14", "list", ("--overdue",), set()),
    ("2027-01-14", "list", ("--received", "2026-12-01..2026-12-31"), set()),
    ("2027-01-14", "list", ("--limit", "2"), set()),
    ("2027-01-14", "action list", (), set()),
    ("2027-01-14", "request list", ("--status", "open"), set()),
    ("2027-01-14", "learning list", ("--open",), set()),
    ("2027-01-14", "claim list", ("--status", "open"), set()),
    ("2027-01-14", "related", (REF,), set()),
    ("2027-01-14", "staff list", (), set()),
)
"""What else is asked of what is open, with the options that ask it."""
REPORTS = ("annual", "tsm", "residents", "submission", "monthly", "quarterly", "board", "self-assessment")
CHANGES = ("add", "remove", "import")
LINES = {**lines_by_subject(), "in_hand": IN_HAND}

ALL_OF_A_KIND = {"list", "request list", "feedback list", "compliment list", "claim list", "restriction list"}
"""They list all that there ever was of a kind, where nothing is asked of it."""
LOOKS_THROUGH = {
    "ombudsman list": "all that the Ombudsman ever asked, which is listed",
    "hold list": "what was at the Ombudsman, to find what is there still",
    "compensation line": "what was awarded before for the same",
    "compensation comparable": "what was awarded before for the same",
    "search": "every text",
    "subject": "every text, since anybody may be named in it",
    "pack": "every name, to black out those of others",
    "erase": "every text, for who is named elsewhere; and the file is written anew",
    "export": "every row",
    **{f"report {each}": "the years so far" for each in REPORTS},
    "assess show": "the years so far",
    "assess approve": "the years so far",
    "learning plan": "every change",
    **{f"calendar {each}": "every answered stage, since a new holiday may have come in it" for each in CHANGES},
}
"""What costs more for being about more, and why. It is linear, and asks no more often."""
NOT_RUN = {"verify", "db rebuild", "backup", "backup check", "publish"}
"""They read every event, or draw all there is to draw, and are not run here: their own tests do."""
AS_IT_WAS = "--as-of"
"""An earlier day is told by all that had been recorded by then."""


@dataclass(frozen=True)
class Cost:
    """SQLite's steps, and the statements that it was asked."""

    steps: int
    statements: int


Ran = tuple[str, tuple[str, ...], Cost]
"""A command, what was typed behind it, and what it cost."""


class Counter:
    """Counts on every connection that is opened while it is in place."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.steps = self.statements = 0
        self._connect = sqlite3.connect
        monkeypatch.setattr(sqlite3, "connect", self.connect)

    def connect(self, *args: Any, **kwargs: Any) -> sqlite3.Connection:
        """What `sqlite3.connect` does."""
        connection: sqlite3.Connection = self._connect(*args, **kwargs)
        connection.set_progress_handler(self._step, 1)
        connection.set_trace_callback(self._statement)
        return connection

    def since(self, before: Cost) -> Cost:
        """What was counted since a moment."""
        return Cost(self.steps - before.steps, self.statements - before.statements)

    def _step(self) -> int:
        self.steps += 1
        return 0

    def _statement(self, _sql: str) -> None:
        self.statements += 1


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """An office after few years, and after ten times as many."""
    made: dict[int, Path] = {}
    for complaints in (FEW, MANY):
        folder = tmp_path_factory.mktemp("years")
        made[complaints], settings = folder / "complaints.db", folder / "landlord.toml"
        settings.write_text(LANDLORD, encoding="utf-8")
        did(made[complaints], "2026-12-01", "init", "--from", str(settings))
        lived(made[complaints], complaints)
    return made


@pytest.mark.parametrize("subject", LINES)
def test_no_step_more_after_ten_times_as_many_years(
    subject: str, run: CommandLine, years: Mapping[int, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(monkeypatch)
    few, many = (costs(run, database, LINES[subject], tmp_path / str(n), counter) for n, database in years.items())
    for (command, words, before), (_, _, after) in zip(few, many, strict=True):
        if may_grow(command, words):
            assert after.statements == before.statements, (command, words)
            assert after.steps <= before.steps * MANY / FEW, (command, words)
        else:
            assert after == before, (command, words)


def costs(run: CommandLine, database: Path, lines: Sequence[Line], folder: Path, counter: Counter) -> list[Ran]:
    """Each line that is run, in a copy of a database, and what it cost."""
    folder.mkdir()
    for name, text in {**FILES, "landlord.toml": LANDLORD}.items():
        (folder / name).write_text(text, encoding="utf-8")
    office = Office(run, folder / "complaints.db")
    shutil.copyfile(database, office.db)
    memory().unlink(missing_ok=True)
    found: list[Ran] = []
    for day, command, words, _ in lines:
        if command not in NOT_RUN and AS_IT_WAS not in words:
            before = Cost(counter.steps, counter.statements)
            office.done(day, *command.split(), *(word.format(folder=folder) for word in words))
            found.append((command, words, counter.since(before)))
    return found


def may_grow(command: str, words: tuple[str, ...]) -> bool:
    """Whether what a line costs may grow with the register."""
    return command in LOOKS_THROUGH or (command in ALL_OF_A_KIND and not words)
