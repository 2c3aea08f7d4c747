"""A copy that a sync service left beside the database is known by what such services and file managers call one."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from complaints_cli.store.copy_names import is_ours

MARKS = ("* ([0-9]*)", "* - Copy*", "*conflict*", "*.sync-conflict-*", "~$*")


def copies_beside(path: Path) -> Iterator[Path]:
    """The files in its folder that are called as a second copy of it. Raises OSError."""
    stem, suffix = path.stem, path.suffix
    for each in sorted(path.absolute().parent.iterdir()):
        name = each.stem.removeprefix("~$")
        if each.name == path.name or each.suffix != suffix or not name.startswith(stem) or is_ours(name):
            continue
        if any(fnmatchcase(each.stem, mark) for mark in MARKS) or name.startswith(f"{stem}-"):
            yield each
