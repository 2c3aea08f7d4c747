"""What should happen by itself, and the clock that it goes by."""

from collections.abc import Iterator
from datetime import datetime
from shlex import quote

from complaints_cli import clock
from complaints_cli.commands import morning_runs
from complaints_cli.commands.doctoring.finding import Finding, fine, look, wrong
from complaints_cli.commands.morning_missed import MISSED
from complaints_cli.desk import Desk
from complaints_cli.domain.dates import ONE_DAY, long_day
from complaints_cli.store.feed import feed_state
from complaints_cli.store.last_backup import last_backup
from complaints_cli.store.record import Record
from complaints_cli.store.set_back import MOST


def habits(record: Record, at: Desk) -> Iterator[Finding]:
    """The morning list, backups and the clock."""
    yield from _morning(record, at)
    yield from backups(at)
    yield from _clock(record)


def _morning(record: Record, at: Desk) -> Iterator[Finding]:
    known = morning_runs.read(morning_runs.place(at.db))
    last = known.ran_on if known else None
    if last is None:
        yield fine("Morning list", "It has not run by itself on this computer (cron, a timer, the Task Scheduler).")
        return
    missed = record.calendar_in_force().between(last, at.today - ONE_DAY) if last < at.today else 0
    if missed >= MISSED:
        message = (
            f"It ran by itself last on {long_day(last)}, and missed {missed} working days. Look at what starts it."
        )
        yield look("Morning list", message, "due")
    else:
        yield fine("Morning list", f"It ran by itself last on {long_day(last)}.")


def backups(at: Desk) -> Iterator[Finding]:
    """The last verified one, as this computer remembers: also of a file that cannot be read."""
    last = last_backup(at.db)
    if last is None or last.file is None:
        message = "This computer knows of no verified backup of this record. Make one each week, on another disk."
        yield look("Backup", message, "backup DIR")
        return
    made = f"The last verified backup was made on {last.day}, in {last.file.parent}"
    if last.is_late:
        yield look("Backup", f"{made}; {last.since}.", f"backup {quote(str(last.file.parent))}")
    elif not last.file.exists():
        yield look("Backup", f"{made}, and is not there now. Look for it, or make another.", "backup DIR")
    else:
        yield fine("Backup", f"{made}.")


def _clock(record: Record) -> Iterator[Finding]:
    last = datetime.fromisoformat(feed_state(record).instant)
    now = datetime.fromisoformat(clock.now())
    if last - now > MOST:
        message = f"This computer's clock is before the last save: {last:%H:%M} UTC on {long_day(last.date())}."
        message += " Put the clock right."
        yield wrong("Clock", message)
        return
    here, london = now.astimezone().date(), clock.london_date(now)
    if here == london:
        yield fine("Clock", f"It is {long_day(london)} here and in London.")
    else:
        yield look("Clock", f"It is {long_day(here)} here and {long_day(london)} in London: London's day counts.")
