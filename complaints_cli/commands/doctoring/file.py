"""The database as a file: whether it is there and ours, what lies beside it, its names, its size, the room it has."""

from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage

from complaints_cli.commands.doctoring.finding import Finding, fine, look, wrong

MEGABYTE = 1_000_000
SPARE = 50 * MEGABYTE
"""Room that a disk should have beyond what a save and a backup of the whole file take."""
MUCH_UNUSED = 0.5


def file(path: Path) -> Iterator[Finding]:
    """What is found without opening it as a database. Raises Unavailable where nothing is there."""
    from complaints_cli.store.examining import examine
    from complaints_cli.store.opening import VERSION

    header = examine(path)
    if not header.is_sqlite or not header.is_ours:
        message = f"{path} is not a database of this program. Name the right one with --db."
        yield wrong("File", message, "where")
        return
    size = f"{path}, {_size(header.size)}"
    if header.free > MUCH_UNUSED and header.size > SPARE:
        yield fine("File", f"{size}, of which {header.free:.0%} is empty and will be used again.")
    else:
        yield fine("File", f"{size}.")
    if header.version > VERSION:
        message = (
            f"A newer version of this program wrote it (schema {header.version}, here {VERSION}). Update this one."
        )
        yield wrong("Schema", message)
    elif header.version < VERSION:
        yield look(
            "Schema", f"An older version wrote it (schema {header.version}): the next save brings it up to date."
        )
    if header.is_wal:
        message = (
            "Another program switched the file to write-ahead logging, in which a plain copy misses what was saved "
            "last. Close that program: the next save switches it back."
        )
        yield look("Journal", message)
    if header.journal:
        message = (
            "A save is under way, or was cut short. Whatever opens the file next undoes what is half saved. "
            "Never delete or move the file that ends in -journal."
        )
        yield look("Journal", message, "verify")
    elif header.leftover_journal:
        yield fine("Journal", "An old journal lies beside it that holds nothing; the next save removes it.")
    if header.names > 1:
        message = (
            f"The file has {header.names} names on its disk (hard links). A save that is cut short under one name is "
            "not put right under another, so nothing is saved: remove all but one."
        )
        yield wrong("Names", message)
    if path.is_symlink():
        yield look("Names", f"{path} is a link to {path.resolve()}. Everybody should open it by one name: that one.")
    yield from _room(path, header.size)


def _room(path: Path, size: int) -> Iterator[Finding]:
    free = disk_usage(path.absolute().parent).free
    if free < size + MEGABYTE:
        message = f"The disk has {_size(free)} left: not even a backup of the file fits. Make room."
        yield wrong("Room", message)
    elif free < 2 * size + SPARE:
        yield look("Room", f"The disk has {_size(free)} left: a save and a backup soon find no room. Make some.")
    else:
        yield fine("Room", f"The disk has {_size(free)} left.")


def _size(number: int) -> str:
    for unit, step in (("GB", 1000 * MEGABYTE), ("MB", MEGABYTE), ("KB", 1000)):
        if number >= step:
            return f"{number / step:.1f} {unit}"
    return f"{number} bytes"
