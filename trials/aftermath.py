"""What a command line that met a fault left behind, held against what it said and how it ended."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from complaints_cli.errors import ComplaintsError
from complaints_cli.store.verify import verify
from trials.office import Ran

MUST = "a traceback, an undocumented exit code, half an act or half a file, or an untrue word"
DOCUMENTED = (0, 6)
"""The exit codes of a line that is accepted where nothing fails, and may fail only for the disk."""
UNFINISHED = re.compile(r"unfinished-|\.part$|\.new$|-journal$|/etilqs_")
"""What a file is called until it is whole."""
OTHERS = re.compile(r"/home/(openpyxl\.|.*/(matplotlib|witness)/)")
"""What is remembered and may be lost at any time, and what openpyxl removes when a process ends by itself."""
MAY_BE_THERE = re.compile(r"may have been saved|is recorded all the same|is on record all the same|was erased, but")
NOT_THERE = re.compile(r"[Nn]othing was (changed|saved|recorded|imported)|no database was made")
_STAMP = re.compile(r"\d{8}T\d{6}Z|\d{4}-\d\d-\d\dT\d{6}Z")

Files = Mapping[str, bytes]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of an office, by its path in the folder, without what may be lost."""
    found = (path for path in folder.rglob("*") if path.is_file() and not OTHERS.search(f"/{path}"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def put_back(folder: Path, files: Files) -> None:
    """The office as it was: nothing else is there."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (folder / "home").mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@dataclass(frozen=True)
class Known:
    """A line as it is where nothing fails: what was there before, and what after; how many events then and then."""

    before: Files
    after: Files
    events_before: int
    events_after: int

    @property
    def made(self) -> dict[str, int]:
        """The names of the files that it makes, without the instant in them, and how large they are."""
        return {_timeless(name): len(content) for name, content in self.after.items() if name not in self.before}


def events_in(database: Path) -> int:
    """How many events a database holds, all of which must verify; 0 where there is none. Raises ComplaintsError."""
    if not database.exists():
        return 0
    found = verify(database)
    if found.problems:
        raise ValueError(found.problems[0].message)
    return found.events


def wrong(ran: Ran, known: Known, folder: Path, *, could_clean_up: bool, deaf: bool = False) -> str | None:
    """What must not be after a line that met a fault, in a word or two; None where all is as it must be.

    `could_clean_up` is whether the process could still take names away when it ended; `deaf` whether nobody could be
    told anything.
    """
    said = ran.err.decode() + ran.out.decode(errors="replace")
    if "Traceback" in said or b"unexpected" in ran.err:
        return "a traceback"
    if ran.code not in DOCUMENTED:
        return f"exit {ran.code}"
    if ran.code and not deaf and not ran.err.strip():
        return "not a word"
    try:
        events = known.events_before if _is_untouched(folder, known) else events_in(folder / "complaints.db")
    except ComplaintsError as error:
        if known.before.keys() & {"complaints.db"} or could_clean_up:
            return f"the record: {error}"
        events = 0
    except ValueError as error:
        return f"the record: {error}"
    return _untrue(ran, known, events, said) or _left(known, files_in(folder), ran, could_clean_up=could_clean_up)


def _is_untouched(folder: Path, known: Known) -> bool:
    """Whether the database is what it was, byte for byte, and nothing waits to be undone."""
    database, journal = folder / "complaints.db", folder / "complaints.db-journal"
    before = known.before.get(database.name)
    return before is not None and not journal.exists() and database.exists() and database.read_bytes() == before


def _untrue(ran: Ran, known: Known, events: int, said: str) -> str | None:
    if events not in (known.events_before, known.events_after):
        return f"part of the events: {events} of {known.events_before} to {known.events_after}"
    saved = events == known.events_after != known.events_before
    if ran.code == 0 and events != known.events_after:
        return "said to be done, and is not"
    if ran.code and saved and not MAY_BE_THERE.search(said):
        return "saved, and not said that it may be"
    if saved and NOT_THERE.search(said):
        return "saved, and said that nothing was"
    return None


def _left(known: Known, found: Files, ran: Ran, *, could_clean_up: bool) -> str | None:
    """Files: each of its final name is whole, and none is left that is not, if it could be removed."""
    new = {name: len(content) for name, content in found.items() if name not in known.before}
    for name, size in new.items():
        if UNFINISHED.search(f"/{name}"):
            if could_clean_up:
                return f"{_timeless(name)} is left"
            continue
        usual = known.made.get(_timeless(name))
        if usual is None and could_clean_up:
            return f"{_timeless(name)} is left, which is not made else"
        if usual is not None and abs(size - usual) > usual // 50:
            return f"{_timeless(name)} has {size} bytes of {usual}"
    lacking = known.made.keys() - {_timeless(name) for name in new}
    if ran.code == 0 and lacking and b"not remembered" not in ran.err:
        return f"said to be done, without {min(lacking)}"
    return None


def _timeless(name: str) -> str:
    return re.sub(r"\d{3,}", "N", _STAMP.sub("WHEN", name)) if UNFINISHED.search(name) else _STAMP.sub("WHEN", name)
