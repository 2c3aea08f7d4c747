"""When the last verified backup was made, as this computer remembers: so that somebody can be told that it is old."""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from complaints_cli import clock
from complaints_cli.store import machine, witness

FOUND = (
    "SELECT p.seq, p.since, b.seq, b.file, b.made FROM place AS p LEFT JOIN backup AS b ON b.record = p.record"
    " WHERE p.path = ?"
)
FILE = "SELECT file FROM backup WHERE record = ?"
MADE = "INSERT OR REPLACE INTO backup VALUES (?, ?, ?, ?, ?)"
LATE = 7
"""More days than that are too many."""


class LastBackup(NamedTuple):
    """The last verified backup of the record in a place; `file` is None where none was ever made from this computer."""

    file: Path | None
    made: str
    """The instant it was made; without one, when this computer first saw the record."""
    events_since: int

    @property
    def day(self) -> str:
        """London's day of it, as it is said."""
        return witness.day_of(self.made)

    @property
    def days(self) -> int:
        """How many days ago that was."""
        return (clock.london_date() - clock.london_date(datetime.fromisoformat(self.made))).days

    @property
    def since(self) -> str:
        """What was recorded after it, as a clause."""
        return f"{self.events_since} event{' was' if self.events_since == 1 else 's were'} recorded since"

    @property
    def is_late(self) -> bool:
        """Whether somebody should be told: it is old, and something was recorded since."""
        return self.days > LATE and self.events_since > 0


def last_backup(path: Path) -> LastBackup | None:
    """The last of the database at a path, which need not be there; None where this computer knows nothing of it."""
    found = machine.ask(FOUND, witness.place_of(path))
    if not found:
        return None
    seq, since, backed_up, file, made = found[0]
    return LastBackup(Path(os.fsdecode(file)) if file else None, made or since, seq - (backed_up or 0))


def remember_backup(record: str, last: tuple[int, str], file: Path, made: str) -> None:
    """Writes down a backup that was verified: the number and hash of its last event, and the instant it was made."""
    machine.note((MADE, (record, *last, os.fsencode(file.resolve()), made)))


def last_file(record: str) -> Path | None:
    """The last backup of a record, which may be gone by now; None where this computer knows of none."""
    found = machine.ask(FILE, record)
    return Path(os.fsdecode(found[0][0])) if found else None
