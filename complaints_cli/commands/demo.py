"""`demo`: a whole invented association in a folder of its own, made by the program's own decisions and letters."""

import shutil
import sys
from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated, TypeVar

from complaints_cli import clock, new_files
from complaints_cli.computer.whose_folder import owner_of_file
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import Unavailable
from complaints_cli.layout import Look, lay_out
from complaints_cli.result import Block, Document, Heading, Result, Text
from complaints_cli.store import machine, witness
from complaints_cli.store.queries import letters_out
from complaints_cli.store.reading import reading

R = TypeVar("R")

DATABASE, SETTINGS, DUE = "complaints.db", ("landlord.toml", "policy.toml"), "due.txt"
OLDER = "older-register.csv"
ANNUAL, ASSESSMENT, LETTERS = "annual-report-2025-26.md", "self-assessment-2025-26.md", "letters"
WEBSITE = "website"
SHARED = "Nothing of it is real, so nothing of it can be lost."
FIRST_PAGE = 48
"""Lines of the annual report that a page has room for."""


def demo(
    call: Call,
    folder: Annotated[
        str | None, Argument(metavar="[DIR]", help="A new or empty folder; without it, a fresh temporary one.")
    ] = None,
) -> Result:
    """Make an invented association with two years of complaints in every state, and show what it looks like.

    In the folder: the database, every letter, the due list, the annual report, the self-assessment. Nothing else is
    touched.
    """
    from complaints_cli.commands import report
    from complaints_cli.commands.due import due
    from complaints_cli.exchange.invented.association import TODAY, YEAR

    home = _folder(folder)
    inside = _at(home, call)
    refs = tell_in(home, call)
    listed = on(TODAY, lambda: due(inside))
    new_files.write_new(home / DUE, lay_out(listed.screen, Look()).encode())
    on(TODAY, lambda: report.annual(inside, YEAR, home / ANNUAL))
    on(TODAY, lambda: report.self_assessment(inside, YEAR, home / ASSESSMENT))
    letters = _letters(home)
    return Result(
        data={
            "folder": home,
            "database": home / DATABASE,
            "as_of": TODAY,
            "files": sorted(file.relative_to(home).as_posix() for file in home.rglob("*") if file.is_file()),
            "counts": {"complaints": len(refs), "letters": letters, **_counted(listed)},
        },
        screen=[
            Heading(f"What is due at an invented association on {long_day(TODAY)}"),
            *listed.screen,
            Heading("The first page of its annual report"),
            Document(_first_page((home / ANNUAL).read_text(encoding="utf-8"))),
            *_what_next(home, TODAY, refs),
        ],
    )


def tell_in(home: Path, call: Call) -> Mapping[str, str]:
    """Makes the association's settings and database in an empty folder; each complaint's reference by its tale."""
    from complaints_cli.commands.beginning import begin
    from complaints_cli.commands.import_ import import_
    from complaints_cli.commands.sources import read_toml
    from complaints_cli.exchange.invented.association import FOUNDED, LANDLORD, POLICY
    from complaints_cli.exchange.invented.older import REGISTER
    from complaints_cli.exchange.invented.strands import STRANDS
    from complaints_cli.exchange.invented.tales import TALES
    from complaints_cli.exchange.invented.teller import tell
    from complaints_cli.settings import read_landlord

    new_files.write_new(home / SETTINGS[0], LANDLORD.encode())
    new_files.write_new(home / SETTINGS[1], POLICY.encode())
    new_files.write_new(home / OLDER, REGISTER.encode())
    witness.forget(home / DATABASE)
    told = read_landlord(read_toml(str(home / SETTINGS[0])))
    if owner_of_file(home / DATABASE):
        told = told.saying("shared_folder", SHARED)
    with machine.unseen():
        on(FOUNDED, lambda: begin(_at(home, call).desk, told, home))
        on(FOUNDED, lambda: import_(_at(home, call), home / OLDER))
        return tell(home / DATABASE, call.desk.login, TALES, STRANDS)


def _at(home: Path, call: Call) -> Call:
    """The command as it runs on the association's own database."""
    return replace(call, desk=replace(call.desk, typed_db=home / DATABASE, claimed=None, yes=True))


def _letters(home: Path) -> int:
    """Writes every letter as it went out, named by its complaint, its number and its kind; how many there are."""
    new_files.private_folder(home / LETTERS)
    with reading(home / DATABASE) as record:
        sent = [(each, record.document(each.ref, each.version)) for each in letters_out(record)]
    for letter, content in sent:
        new_files.write_new(home / LETTERS / f"{letter.ref}-{letter.number}-{letter.kind}.md", content)
    return len(sent)


def _first_page(report: str) -> str:
    """The whole sections that a page has room for."""
    page = "\n".join(report.splitlines()[:FIRST_PAGE])
    return page[: page.rindex("\n## ")]


def _counted(listed: Result) -> dict[str, int]:
    counts = listed.data["counts"]
    return dict(counts) if isinstance(counts, dict) else {}


def _folder(typed: str | None) -> Path:
    """The folder, there and empty. Raises Unavailable for one that holds anything, or is none."""
    if typed is None:
        return Path(mkdtemp(prefix="complaints-demo-"))
    folder = Path(typed)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Unavailable("exists", f"{folder} is no folder. Name a new or an empty one.")
    new_files.private_folder(folder)
    if any(folder.iterdir()):
        raise Unavailable("exists", f"{folder} is not empty, and nothing in it is touched. Name a new or an empty one.")
    return folder


def on(day: date, run: Callable[[], R]) -> R:
    """What comes of it when it is done on another day; afterwards today is what it was."""

    def then() -> R:
        clock.set_today(day)
        return run()

    return copy_context().run(then)


def _what_next(home: Path, today: date, refs: Mapping[str, str]) -> list[Block]:
    tried = f"{_program()} --db {home / DATABASE} --today {today.isoformat()}"
    commands = (
        "list",
        f"show {refs['bedroom mould']}",
        f"why {refs['heat charge']}",
        f"next {refs['skip']}",
        "report tsm --year 2025/26",
        f"publish {home / WEBSITE} --year 2025/26",
    )
    return [
        Heading(f"It is all in {home}"),
        Text(
            f"{DATABASE}, {LETTERS}/ (each as it went out), {DUE}, {ANNUAL}, {ASSESSMENT}, and the three files that "
            f"it was started from, {', '.join(SETTINGS)} and {OLDER}. Nobody in it is real. "
            "When you have seen enough, delete it."
        ),
        Text("\n".join(["Look around in it:", *(f"  {tried} {command}" for command in commands)])),
    ]


def _program() -> str:
    """How this program is called here: by its name, or by its path where the name is not found."""
    return (
        sys.argv[0] if shutil.which("complaints") is None and Path(sys.argv[0]).stem == "complaints" else "complaints"
    )
