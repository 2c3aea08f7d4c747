"""Whoever decides is somebody known: no slip of the pen, and nobody who had left."""

from datetime import date

from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import Recording
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import refuse


def judge(typed: str | None, stage: int, on: date, work: Recording) -> str | None:
    """The id of whoever decides a stage on a day.

    At stage 2 that is somebody on the list already: a slip of the pen would make a new person of whoever decided
    stage 1 (Code 6.13). Raises NotFound for anybody else there, Refused for whoever had left before that day.
    """
    if typed is None:
        return None
    person = on_the_list(typed, work.people) if stage == 2 else work.one(work.person(typed) or "")
    if person.left_on is not None and person.left_on < on:
        message = f"{person.name} left on {long_day(person.left_on)}, and decides nothing on {long_day(on)}."
        raise refuse("decider-left", message, "5.8", "who-can REF")
    return person.id
