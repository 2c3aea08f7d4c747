"""Of what was erased traces may be left in the file until it is written anew; until then the file itself says so.

That is of the file and not of the record: a copy of its pages has them too, a record brought over row by row does not.
"""

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from complaints_cli.errors import ComplaintsError
from complaints_cli.store import notices
from complaints_cli.store.opening import connect, told

CUT_SHORT = "An erasure is under way, or was cut short: traces of what was erased may be left in the file."
WAIT = 1.0
"""Seconds to wait for whoever saves: what cannot be asked now is asked the next time."""


def leaves_traces(driver: Connection, event: int) -> None:
    """Writes down, with an erasure, that the file is to be written anew after it."""
    driver.execute("INSERT INTO trace VALUES (?)", (event,))


def last_trace(connection: Connection) -> int | None:
    """The number of the last erasure after which the file was not written anew. Raises sqlite3.Error."""
    (found,) = connection.execute("SELECT max(event) FROM trace").fetchone()
    return None if found is None else int(found)


def write_anew(connection: Connection) -> None:
    """Rewrites the file, and only then takes back what it said; outside of a transaction. Raises sqlite3.Error."""
    until = last_trace(connection)
    connection.execute("VACUUM")
    if until is not None:
        connection.execute("DELETE FROM trace WHERE event <= ?", (until,))


def has_traces(path: Path) -> bool:
    """Whether a file says that traces may be left in it; not where it cannot be read."""
    try:
        with told(path), closing(connect(path, wait=WAIT)) as connection:
            return last_trace(connection) is not None
    except ComplaintsError:
        return False


def tell_of_traces(connection: Connection) -> None:
    """Tells whoever listens where traces may be left. Raises sqlite3.Error."""
    if last_trace(connection) is not None:
        notices.tell(f"Warning: {CUT_SHORT} `complaints doctor --tidy` ends it.")
