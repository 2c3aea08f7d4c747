"""A copy that a sync service left beside the database either lies in its past, or went on apart from it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path

from complaints_cli.errors import ComplaintsError
from complaints_cli.store.reading import Record, reading

OURS = re.compile(r"-before-schema-\d|-\d{4}-\d\d-\d\dT\d{6}Z-\d")
"""What a copy is called that this program made itself."""
MARKS = ("* ([0-9]*)", "* - Copy*", "*conflict*", "*.sync-conflict-*", "~$*")


class Copy(StrEnum):
    """What a copy is to the record in use."""

    SAME = "same"
    OLDER = "older"
    FURTHER = "further"
    APART = "apart"
    ANOTHER = "another"
    UNREADABLE = "unreadable"


def copies_beside(path: Path) -> Iterator[Path]:
    """The files in its folder that are called as a sync service or a file manager calls a second copy of it."""
    stem, suffix = path.stem, path.suffix
    for each in sorted(path.absolute().parent.iterdir()):
        name = each.stem.removeprefix("~$")
        if each.name == path.name or each.suffix != suffix or not name.startswith(stem) or OURS.search(name):
            continue
        if any(fnmatchcase(each.stem, mark) for mark in MARKS) or name.startswith(f"{stem}-"):
            yield each


def compare(path: Path, copy: Path) -> Copy:
    """What a copy holds beside the record in use. Raises as `reading` where the latter cannot be read."""
    with reading(path) as here:
        try:
            with reading(copy) as there:
                return _compared(here, there)
        except ComplaintsError:
            return Copy.UNREADABLE


def _compared(here: Record, there: Record) -> Copy:
    if there.head() == here.head():
        return Copy.SAME
    if _holds(here, there.head()):
        return Copy.OLDER
    if _holds(there, here.head()):
        return Copy.FURTHER
    return Copy.APART if _first(here) == _first(there) else Copy.ANOTHER


def _holds(record: Record, head: tuple[int, str]) -> bool:
    return bool(record.rows("SELECT 1 FROM event WHERE seq = ? AND hash = ?", head))


def _first(record: Record) -> list[tuple[str, ...]]:
    return [tuple(row) for row in record.rows("SELECT hash FROM event WHERE seq = 1")]
