"""A file is looked at from outside first, by its own header: that changes nothing, whatever the file is."""

from pathlib import Path
from sqlite3 import sqlite_version, sqlite_version_info

from complaints_cli.dataclass import dataclass
from complaints_cli.store.opening import APPLICATION_ID, check_file

SQLITE = sqlite_version
"""The version of SQLite that is in use."""
STRICT_SINCE = (3, 37)
"""The first SQLite that knows strict tables."""

_MAGIC, _HEADER = b"SQLite format 3\x00", 100
_WRITTEN_AS_WAL = 2
_JOURNAL = bytes.fromhex("d9d505f920a163d7")


@dataclass(frozen=True)
class Header:
    """What the first hundred bytes say, and the files that SQLite keeps beside it."""

    size: int
    names: int
    """How many names it has on its disk."""
    is_sqlite: bool
    is_ours: bool
    version: int
    is_wal: bool
    free: float
    """The part of the file that nothing is in, from 0 to 1."""
    journal: bool
    """A save was cut short, or is under way."""
    leftover_journal: bool
    """A journal lies there that holds nothing."""


def examine(path: Path) -> Header:
    """The header of a file that is there. Raises Unavailable where it cannot be read."""
    check_file(path)
    try:
        found = path.stat()
        with path.open("rb") as file:
            header = file.read(_HEADER).ljust(_HEADER, b"\x00")
    except OSError as error:
        from complaints_cli.new_files import cannot

        raise cannot("read", path, error) from error
    journal = _beside(path)
    pages, free = _number(header, 28), _number(header, 36)
    return Header(
        size=found.st_size,
        names=found.st_nlink,
        is_sqlite=header.startswith(_MAGIC),
        is_ours=_number(header, 68) == APPLICATION_ID,
        version=_number(header, 60),
        is_wal=_WRITTEN_AS_WAL in header[18:20],
        free=free / pages if pages and free <= pages else 0.0,
        journal=journal is not None and journal.startswith(_JOURNAL),
        leftover_journal=journal is not None and not journal.startswith(_JOURNAL),
    )


def too_old() -> bool:
    """Whether the SQLite that Python came with lacks what the tables need."""
    return sqlite_version_info < STRICT_SINCE


def _beside(path: Path) -> bytes | None:
    """How the journal beside a file begins; None where none is."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as file:
            return file.read(len(_JOURNAL))
    except OSError:
        return None


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
