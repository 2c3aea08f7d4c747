"""When a thing happened, where the time of day counts: as it was typed, else by the clock if it happens now."""

from datetime import date

from complaints_cli import clock
from complaints_cli.commands.facts import Facts
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.hazards import Stamp
from complaints_cli.domain.moments import show_moment
from complaints_cli.errors import Misuse


def stamped(facts: Facts, today: date, *, day: str = "on") -> Stamp:
    """By `--at` and the option of the day, which is today unless one of them says otherwise.

    Without a time, what happened today happened now; while `--today` fixes the day, at no time that is known.
    Raises Misuse when the two name different days.
    """
    moment, given = facts.moment("at"), facts.day(day, None)
    if moment is None:
        on = given or today
        now = clock.time_of_day() if on == today else None
        return Stamp(on=on, at=now, noted=now is not None)
    if moment.day is not None and given is not None and moment.day != given:
        message = f"--at says {show_moment(moment)}, and --{day} says {short_day(given)}: which day was it?"
        raise Misuse("date", message)
    return Stamp(on=moment.day or given or today, at=moment.at)
