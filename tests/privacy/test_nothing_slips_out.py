"""Nobody's name, illness or story is where it was not asked for: not in errors, narration, lists, files or their names.

Every command line of the contract is typed with a word of its own in whatever is about a person. Before a line is
accepted it fails, each in one of the ways in which it can. None opens a socket or starts a program, fail as it may.
"""

import gc
import os
import resource
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from inspect import CO_GENERATOR
from pathlib import Path
from types import FrameType

import pytest

from command_line import Ran
from complaints_cli.store.machine import memory
from every_command import FILES, Line, lines_by_subject
from officer import Officer
from overhearing import overheard
from personal_words import found, personal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="the limits of a process are kept by POSIX only"),
]

LISTS = frozenset(
    {
        "due",
        "list",
        "where",
        "letter list",
        "request list",
        "feedback list",
        "claim list",
        "compensation list",
        "export list",
        "import list",
        "policy list",
        "policy triggers",
        "staff list",
        "away list",
        "training list",
        "learning plan",
        "verify",
        "doctor",
        "retention",
        "db rebuild",
        "outage list",
        "report annual",
        "report tsm",
        "report residents",
        "report submission",
        "report self-assessment",
        "exception list",
        "governance list",
        "survey list",
        "benchmark list",
        "columns",
    }
)
"""What is looked at where others look on, and what goes to a board or to the public.

Not among them: `search`, which shows what was found, `compliment list`, which shows what was said of whom, and
`hold list`, which shows why each is kept.
"""
MADE = {"pack", "export", "letter", "file", "subject", "work", "backup", "governance"}
"""Commands whose files are for whoever may know."""
AT_THE_END: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("due", ("--all",)),
    ("due", ("--all", "--ics", "{folder}/end.ics")),
    ("due", ("--all", "--output", "{folder}/end.txt")),
    ("list", ()),
    ("report annual", ("--year", "2026/27", "--output", "{folder}/end.md")),
    ("report tsm", ("--year", "2026/27", "--output", "{folder}/end.csv")),
    ("report monthly", ("--month", "2026-12", "--output", "{folder}/end-month.md")),
    ("report board", ("--quarter", "Q3", "--purpose", "discuss", "--output", "{folder}/end-board.md")),
    ("export", ("--without-people", "--output", "{folder}/end.json")),
    ("publish", ("{folder}/end-site", "--year", "2026/27", "--unapproved", "--allow", "Other")),
)
"""What a calendar, a mail, a board, an auditor and the public are given of whatever was recorded."""
TOLD_OF = {
    "claim",
    "compensation",
    "concerns",
    "contact",
    "hazards",
    "life_of_a_complaint",
    "ombudsman",
    "people",
    "restriction",
    "triage",
}
"""The subjects of whose texts something might be given to them."""
STORY = "Mrs Qz00000000 of Qz11111111 has Qz22222222"


class Watched(Officer):
    """An officer beside whom somebody reads whatever a line says that is not its answer."""

    def runs(self, line: Line) -> Ran:
        day, command, _, _ = line
        words = (word.format(folder=self.folder) for word in personal(line)[1])
        return self(day, *command.split(), *words)

    def says_nothing(self, line: Line) -> Ran:
        """Runs it; whatever comes of it, nobody is named in what narrates, in an error or on stderr."""
        with overheard() as went_out:
            ran = self.runs(line)
        assert went_out == [], line
        assert found(ran.err) == set(), (line, ran.err)
        answer = ran.answer
        told = [*answer["messages"], *(str(error) for error in answer["errors"])]
        assert found("\n".join(told)) == set(), (line, told)
        assert "Traceback" not in ran.err
        return ran


@contextmanager
def full_disk() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def raising(error: BaseException, after: int = 60) -> Iterator[None]:
    """The error comes out of the program's own code, once so many of its functions were called.

    Not out of a generator, since one that is being closed would only have it ignored, nor out of what a run ends with,
    which sets a variable.
    """
    left = [after]

    def called(frame: FrameType, event: str, _: object) -> None:
        if frame.f_code.co_flags & CO_GENERATOR or frame.f_code.co_name == "listen":
            return
        if event == "call" and f"complaints_cli{os.sep}store" in frame.f_code.co_filename:
            left[0] -= 1
            if not left[0]:
                raise error

    gc.freeze()
    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(None)
        error.__traceback__ = None
        gc.collect()  # what was interrupted would go on holding its connection


@contextmanager
def damaged(db: Path) -> Iterator[None]:
    whole = db.read_bytes()
    db.write_bytes(whole[:8192] + b"\x99" * (len(whole) - 8192))
    try:
        yield
    finally:
        db.write_bytes(whole)


@contextmanager
def read_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from complaints_cli.store import opening, transaction

    own = opening.connect
    with monkeypatch.context() as patch:
        patch.setattr(
            transaction if hasattr(transaction, "connect") else opening,
            "connect",
            lambda path, **how: _shut(own(path, **how)),
        )
        yield


def _shut(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA query_only=ON")
    return connection


def ways(officer: Watched, monkeypatch: pytest.MonkeyPatch) -> list[Callable[[Line], object]]:
    """Each way in which a line can fail."""

    def within(failing: Callable[[], object]) -> Callable[[Line], object]:
        def tried(line: Line) -> None:
            whole, before = officer.db.read_bytes(), set(officer.folder.rglob("*"))
            seen = memory().read_bytes() if memory().exists() else None
            with failing():  # type: ignore[attr-defined]
                officer.says_nothing(line)
            officer.db.write_bytes(whole)
            memory().unlink(missing_ok=True)  # it saw more, where the line failed after it was recorded
            if seen is not None:
                memory().write_bytes(seen)
            for file in set(officer.folder.rglob("*")) - before:
                if file.is_file():
                    file.unlink()

        return tried

    def mistyped(line: Line) -> None:
        day, command, words, keys = line
        officer.says_nothing((day, command, (*words, "--no-such-option"), keys))

    return [
        mistyped,
        within(full_disk),
        within(lambda: raising(ValueError(STORY))),
        within(lambda: raising(KeyboardInterrupt(STORY), 90)),
        within(lambda: raising(sqlite3.IntegrityError(f"UNIQUE failed: {STORY}"), 120)),
        within(lambda: damaged(officer.db)),
        within(lambda: read_only(monkeypatch)),
    ]


@pytest.fixture
def watched(officer: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Watched:
    (tmp_path / "temporary").mkdir()
    (tmp_path / "desk").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setenv("COMPLAINTS_DEBUG", "1")
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path / "desk")
    for name, text in FILES.items():
        officer.file(name, text)
    return Watched(officer.run, officer.folder)


@pytest.mark.parametrize("subject", lines_by_subject())
def test_nobody_is_named_where_it_was_not_asked_for(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, subject: str
) -> None:
    tried = ways(watched, monkeypatch)
    for n, line in enumerate(lines_by_subject()[subject]):
        tried[n % len(tried)](line)
        before = set(watched.folder.rglob("*"))
        ran = watched.says_nothing(line)
        assert ran.code == 0, (line, ran.out)
        if line[1] in LISTS:
            assert found(ran.out) == set(), line
        if line[1].split()[0] not in MADE:
            looked_through(set(watched.folder.rglob("*")) - before)
    before = set(watched.folder.rglob("*"))
    for command, words in AT_THE_END if subject in TOLD_OF else ():
        ran = watched.says_nothing(("2027-05-21", command, words, set()))
        assert ran.code == 0, (command, ran.out)
        assert found(ran.out) == set(), command
    looked_through(set(watched.folder.rglob("*")) - before)
    looked_through({*Path(os.environ["HOME"]).rglob("*"), *(watched.folder / "temporary").rglob("*")})
    looked_through({*(watched.folder / "desk").rglob("*"), *watched.folder.glob("complaints.db?*")})
    assert found("\n".join(map(str, watched.folder.rglob("*")))) == set()


def looked_through(files: set[Path]) -> None:
    for file in files:
        if file.is_file():
            assert found(file.read_text(encoding="utf-8", errors="replace")) == set(), file
