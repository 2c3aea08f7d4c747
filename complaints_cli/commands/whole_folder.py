"""A folder of files: new or empty, made beside its place and put there whole, or not at all.

Those of the published site are to be read by everybody: pages 0644, folders 0755. Every other is for its owner alone.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from complaints_cli import new_files
from complaints_cli.computer.access import sheltered
from complaints_cli.errors import Unavailable

PAGE, FOLDER = 0o644, 0o755


def place_for(folder: Path) -> Path:
    """The whole path of the folder. Raises Unavailable for one that is none, holds anything, or is in an unsafe one."""
    place = Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - a link is to be seen, not followed
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise Unavailable("exists", f"{folder} is no folder. Name a new or an empty one.")
    if place.exists() and any(place.iterdir()):
        raise Unavailable(
            "exists", f"{folder} is not empty, and nothing in it is overwritten. Name a new or an empty one."
        )
    if not place.parent.is_dir():
        raise Unavailable("cannot-write", f"There is no folder {place.parent} to make {place.name} in.")
    sheltered(place.parent)
    return place


def put(place: Path, files: Mapping[str, bytes], *, public: bool) -> None:
    """Makes the folder with the files, by their paths in it, in their order.

    Raises Unavailable, and leaves nothing behind, where it cannot be made.
    """
    with made_beside(place) as beside:
        fill(beside, files)
        if public:
            for name in files:
                (beside / name).chmod(PAGE)
            beside.chmod(FOLDER)


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files, for their owner alone. Raises Unavailable."""
    for name, content in files.items():
        path = folder / name
        new_files.private_folder(path.parent)
        new_files.write_new(path, content)


@contextmanager
def made_beside(place: Path) -> Iterator[Path]:
    """An empty folder for its owner alone: what is in it at the end takes the place, whole; else nothing is left of it.

    Raises Unavailable where it cannot be made.
    """
    beside = new_files.unfinished_folder(place.parent)
    try:
        yield beside
        _move(beside, place)
    finally:
        rmtree(beside, ignore_errors=True)


def _move(beside: Path, place: Path) -> None:
    try:
        if os.name == "nt" and place.exists():  # elsewhere an empty folder gives way by itself
            place.rmdir()
        beside.rename(place)
        new_files.flush_folder(place.parent)
    except OSError as error:
        raise new_files.cannot("make the folder", place, error) from error
