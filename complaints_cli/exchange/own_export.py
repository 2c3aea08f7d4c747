"""An export of this program comes back by the record in it: nothing else in it is read, and nothing in it is believed.

Whoever edits a table of an export changes nothing here; whoever edits the record is told so, and nothing is imported.
"""

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.errors import Damaged, refuse
from complaints_cli.exchange.export.contents import COLUMNS
from complaints_cli.exchange.export.record import HEAD
from complaints_cli.exchange.reading_back.parts import head_of, parts_of
from complaints_cli.exchange.reading_back.sources import Folder, Json, Source, Workbook

if TYPE_CHECKING:
    from complaints_cli.store.appending import Who
    from complaints_cli.store.bringing_back import Brought

_JSON = re.compile(rb'\A\s*\{\s*"format"\s*:\s*"complaints export ')
BEGINNING = 200
"""Bytes in which a JSON export says what it is."""
WORKBOOK = "xl/workbook.xml"
LARGEST_LIST = 1_000_000
"""Bytes that the list of a workbook's sheets may have."""


def is_ours(path: Path) -> bool:
    """Whether a file or folder is an export of everything, by what it says it is. A single CSV table is none."""
    return _source(path) is not None


def restored(path: Path, db: Path, who: "Who", *, rehearsed: bool = False) -> "Brought":
    """Brings an export back into a database: one that does not exist yet, or holds no more than `init` gives it.

    `rehearsed`, everything is tried and nothing kept.
    Raises Refused "no-record" for an export without people, and as `bring_back` does; Damaged where it was changed.
    """
    from complaints_cli.store.bringing_back import bring_back

    source = _source(path)
    if source is None:
        raise Damaged("export", f"{path} is no export of this program.")
    if not source.has(HEAD):
        raise refuse(
            "no-record",
            f"{path} was made without people: the record itself is not in it, and so it cannot be imported. "
            "Export everything, without --without-people.",
        )
    return bring_back(db, who, parts_of(source), head_of(source), rehearsed=rehearsed)


def _source(path: Path) -> Source | None:
    if path.is_dir():
        return Folder(path) if Folder(path).has(COLUMNS) else None
    if not path.is_file():  # a pipe would be waited for
        return None
    try:
        with path.open("rb") as file:
            beginning = file.read(BEGINNING)
    except OSError:
        return None
    if _JSON.match(beginning):
        return Json(path)
    return Workbook(path) if _is_workbook(path) else None


def _is_workbook(path: Path) -> bool:
    """Whether it has the sheets that every workbook of ours has: told without opening it as one."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(WORKBOOK).file_size > LARGEST_LIST:
                return False
            listed = archive.read(WORKBOOK)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False
    return all(f'name="{name}"'.encode() in listed for name in ("Read me", "Complaints", "Columns"))
