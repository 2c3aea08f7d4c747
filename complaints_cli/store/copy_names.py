"""What the program calls the copies that it makes itself: by its name a backup is known, and by nothing else."""

import re

BACKUP = re.compile(r"complaints-(\d{4}-\d\d-\d\d)T\d{6}Z-\d{6,}\.db")
OURS = re.compile(r"-before-schema-\d|-\d{4}-\d\d-\d\dT\d{6}Z-\d")
"""What the name of a backup, or of the copy before an update, holds, whatever the database is called."""


def backup_name(instant: str, last: int) -> str:
    """The name of a backup made at an instant, as `clock.now` gives it, of a record with that last event."""
    return f"complaints-{_stamp(instant)}-{last:06d}.db"


def backup_day(name: str) -> str | None:
    """The day in the name of a backup, "2026-11-22"; None where it is not the name of one."""
    found = BACKUP.fullmatch(name)
    return found[1] if found else None


def stem_before(stem: str, version: int, instant: str) -> str:
    """The name, without its ending, of the copy that is made before a database is brought to a schema version."""
    return f"{stem}-before-schema-{version}-{_stamp(instant)}"


def is_ours(stem: str) -> bool:
    """Whether a file of that name, without its ending, is such a copy, and none that somebody else made."""
    return OURS.search(stem) is not None


def _stamp(instant: str) -> str:
    return instant[:19].replace(":", "") + "Z"
