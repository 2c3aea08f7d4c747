"""Whose folder a file lies in, asked of this computer: by the name it was given, and by where links lead."""

import os
from collections.abc import Mapping
from itertools import islice
from pathlib import Path, PurePath

from complaints_cli.computer.mounts import mounts
from complaints_cli.computer.owned_folders import Owner, is_mark, owner_of

MOST_NAMES = 2_000
"""So many names of a folder are looked at: this is asked at every save."""


def owner_of_file(path: Path) -> Owner | None:
    """Who keeps the folder of a file in step with another computer, if anybody does."""
    named, real = path.absolute().parent, path.resolve().parent
    for folder in dict.fromkeys((named, real)):
        if found := owner_of(folder, os.environ, mounts(folder), _names):
            return found
    return None


def _names(folder: PurePath) -> Mapping[str, bool]:
    try:
        with os.scandir(folder) as entries:
            looked_at = (entry for entry in islice(entries, MOST_NAMES) if is_mark(entry.name))
            return {entry.name: entry.is_dir(follow_symlinks=False) for entry in looked_at}
    except OSError:
        return {}
