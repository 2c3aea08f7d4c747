"""A clock that was set back is told before anything is recorded by it: the instants on record are evidence.

The order of events is their number, and never the clock.
"""

from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from complaints_cli import clock
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import Unavailable
from complaints_cli.store import notices

MOST = timedelta(hours=24)
"""A clock that is put right by a few minutes, and a night in October, are nothing to stop for."""


def check_clock(connection: Connection, path: Path) -> None:
    """Raises Unavailable "clock" where this machine's clock is more than a day before the last event's instant."""
    behind = _behind(connection, path)
    if behind is not None:
        raise Unavailable(
            "clock",
            f"Nothing was saved. {behind} Put the clock right, then repeat it. If the clock is right now, and was "
            "wrong then: the same command and --clock-is-right. The record will show that its instants go back.",
        )


def warn(connection: Connection, path: Path) -> None:
    """Tells whoever listens where it is so: by a clock that is behind, less is due than there is."""
    behind = _behind(connection, path)
    if behind is not None:
        notices.tell(f"Warning: {behind}\nWhat is due is counted by that clock: look whether it is right.")


def _behind(connection: Connection, path: Path) -> str | None:
    found = connection.execute("SELECT instant FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    if found is None or clock.is_trusted():
        return None
    last, now = datetime.fromisoformat(found[0]), datetime.fromisoformat(clock.now())
    if last - now <= MOST:
        return None
    return f"This computer's clock says {_said(now)}, but the last event in {path} was recorded at {_said(last)}."


def _said(instant: datetime) -> str:
    return f"{instant:%H:%M} UTC on {long_day(instant.date())}"
