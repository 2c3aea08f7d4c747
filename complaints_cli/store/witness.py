"""A file beside the database remembers its last event: whoever cuts the end off the record must also find this."""

import json
import os
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection

from complaints_cli import places
from complaints_cli.errors import Unavailable


def witness_file(path: Path) -> Path:
    """Where the witness of a database is."""
    return path.with_name(f"{path.name}.witness")


def seen(path: Path) -> tuple[int, str] | None:
    """The number and the hash of the last event that the witness saw; None when it saw nothing, or cannot be read."""
    try:
        found = json.loads(witness_file(path).read_text(encoding="utf-8"))
        return int(found["seq"]), str(found["head"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(path: Path, seq: int, head: str, *, again: bool = False) -> None:
    """Writes down the last event; one that comes before what was seen only when starting `again` from a backup.

    What is saved is saved, whether or not this can be written.
    """
    before = seen(path)
    if before is not None and before[0] >= seq and not again:
        return
    target = witness_file(path)
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    with suppress(OSError, Unavailable):
        fresh.unlink(missing_ok=True)
        try:
            with os.fdopen(places.new_file(fresh), "wb") as file:  # a power cut would only make it know a little less
                file.write(json.dumps({"seq": seq, "head": head}).encode())
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)


def missing(connection: Connection, path: Path) -> int | None:
    """The number of the event that the witness saw and the record does not hold any more, if any."""
    before = seen(path)
    if before is None or before[0] == 0:
        return None
    found = connection.execute("SELECT hash FROM event WHERE seq = ?", (before[0],)).fetchone()
    return None if found and found[0] == before[1] else before[0]
