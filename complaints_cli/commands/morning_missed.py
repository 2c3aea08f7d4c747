"""A morning list that cron stopped printing looks like a quiet morning: so the next person at the keyboard is told."""

from contextlib import suppress
from datetime import date

from complaints_cli.commands import morning_runs
from complaints_cli.dataclass import replace
from complaints_cli.desk import Desk
from complaints_cli.domain.dates import ONE_DAY, short_day
from complaints_cli.errors import ComplaintsError

MISSED = 2
"""So many working days without a run are told of."""


def tell(at: Desk) -> None:
    """Says so, once a day, where a list that ran from cron has not run for two working days. It never fails."""
    with suppress(OSError, ComplaintsError):
        path = morning_runs.place(at.db)
        known = morning_runs.read(path)
        last = known.ran_on if known else None
        if known is None or last is None or known.told_on == at.today or (at.today - last).days <= MISSED:
            return
        missed = _working_days_between(at, last, at.today)
        if missed >= MISSED:
            at.say(
                f"The morning list has not run since {short_day(last)}: {missed} working days are missed. Look at "
                "what starts it (cron, a timer, the Task Scheduler). Until it runs: complaints due."
            )
            morning_runs.write(path, replace(known, told_on=at.today))


def _working_days_between(at: Desk, last: date, today: date) -> int:
    """How many working days lie after one day and before another."""
    from complaints_cli.store.reading import reading

    with reading(at.db) as record:
        return record.calendar_in_force().between(last, today - ONE_DAY)
