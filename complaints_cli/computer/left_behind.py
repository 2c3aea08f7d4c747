"""What was left lying is known by the name that this program gives what is unfinished, and by a process that is gone.

Anything else is nobody's business here: it is not named, and never removed.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree

from complaints_cli.dataclass import dataclass
from complaints_cli.new_files import process_of

A_DAY = timedelta(days=1)
MOST = 10_000


@dataclass(frozen=True)
class Left:
    """Something unfinished whose process is gone; `age` is in whole days since it was last changed."""

    path: Path
    age: int


def left_in(folders: Iterable[Path], now: datetime) -> Iterator[Left]:
    """What lies in the folders, was left behind and belongs to whoever asks; `now` is aware."""
    for folder in dict.fromkeys(each.absolute() for each in folders):
        try:
            with os.scandir(folder) as entries:
                found = sorted((entry.name for _, entry in zip(range(MOST), entries, strict=False)))
        except OSError:
            continue
        yield from (left for name in found if (left := _left(folder / name, now)))


def remove(left: Left, now: datetime) -> bool:
    """Removes it, if it is still what it was; whether it is gone."""
    if _left(left.path, now) is None:
        return False
    try:
        if left.path.is_dir():
            rmtree(left.path)
        else:
            left.path.unlink()
    except OSError:
        return False
    return True


def is_running(process: int) -> bool:
    """Whether a process of this number is there; on Windows, where asking could end it, any may be."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _left(path: Path, now: datetime) -> Left | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    is_folder = stat.S_ISDIR(found.st_mode)
    process = process_of(path.name, is_folder=is_folder) if is_folder or stat.S_ISREG(found.st_mode) else None
    if process is None:
        return None
    age = max(0, (now - datetime.fromtimestamp(found.st_mtime, now.tzinfo)) // A_DAY)
    is_old = sys.platform == "win32" and age > 0
    if os.name == "posix" and found.st_uid != os.geteuid():
        return None
    return Left(path, age) if is_old or not is_running(process) else None
