"""`due`: what must be done and by when, worst first. An empty list says how far it looked: silence is a claim too.

Cron runs this every morning, so it reads the view `due_item` and nothing heavier: no event is folded here.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from complaints_cli.commands import backup_late
from complaints_cli.commands.due_screen import TONES, Found, screen
from complaints_cli.commands.due_seen import item_data, seen_from
from complaints_cli.commands.looking_back import AsOf, View, seen
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.errors import DUE_SOON, OK, OVERDUE, Misuse
from complaints_cli.result import Result
from complaints_cli.store.all_due import all_due

WITHIN = 5
NOT_OF_THE_PAST = ("exit_code", "quiet", "output", "ics", "closed")
ALONE = (("ics", "quiet"), ("ics", "output"), ("ics", "closed"), ("closed", "quiet"))
"""What cannot be asked for together."""


def due(
    call: Call,
    everything: Annotated[bool, Option("--all", help="Also what is due later.")] = False,
    within: Annotated[int, Option(metavar="N", min=0, max=250, help="How many working days to look ahead.")] = WITHIN,
    handler: Annotated[
        str | None, Option(metavar="NAME", help="Only what this person handles, or covers for somebody away.")
    ] = None,
    exit_code: Annotated[
        bool,
        Option(
            "--exit-code", help="Exit with 11 when anything is overdue, else 10 when anything is due; not with --as-of."
        ),
    ] = False,
    quiet: Annotated[
        bool,
        Option(
            "--quiet-if-unchanged",
            help="For cron: nothing, where nothing is urgent and nothing changed since the last working day.",
        ),
    ] = False,
    output: Annotated[
        Path | None,
        Option(metavar="FILE", help="Write it as the text of an email, over the one written there before."),
    ] = None,
    ics: Annotated[
        Path | None,
        Option(metavar="FILE", help="Write all that is due as a calendar, over the one written there before."),
    ] = None,
    alarm: Annotated[
        int | None,
        Option(metavar="N", min=0, max=20, help="With --ics: remind N working days before; 1 unless said."),
    ] = None,
    closed: Annotated[
        str | None,
        Option(metavar="FROM..TO", help="The office is closed: what must be done before. It moves no date."),
    ] = None,
    as_of: AsOf = None,
) -> Result:
    """List what is due: overdue first, then today, then the next 5 working days.

    The counts cover everything that is due, however late or far off. What is counted in hours, because somebody may be
    in danger, is always listed, whoever handles it and however short you look ahead. For cron, mail and calendars see
    docs/every-morning.md.
    """
    _check(call.params)
    with seen(call, as_of) as view:
        if not call.desk.interactive:
            backup_late.tell(call.desk, backup_late.WEEKLY)
        found = _found(view, within, handler, everything=everything)
        code = _code(found) if exit_code else OK
        if ics is not None:
            from complaints_cli.commands.due_calendar import published

            return replace(published(call, view, found, ics, 1 if alarm is None else alarm), exit_code=code)
        subject = f"{short_day(view.today)}: {found.summary}"
        if closed is not None:
            from complaints_cli.commands.due_closed import before_closing

            subject, result = before_closing(view, found, closed)
        else:
            result = Result(data=_data(found), screen=[*view.heads, *screen(found)])
        if quiet or output is not None:
            from complaints_cli.commands.due_unattended import unattended

            is_working_day = view.record.calendar_in_force().is_working_day(view.today)
            return unattended(
                call,
                found,
                result,
                output,
                quiet=quiet,
                wants_code=exit_code,
                subject=subject,
                code=_code(found),
                is_working_day=is_working_day,
            )
    return replace(result, exit_code=code)


def _check(params: Mapping[str, object]) -> None:
    """Raises Misuse where options stand against each other."""
    given = {name for name, value in params.items() if value not in (None, False)}
    typed = {"exit_code": "--exit-code", "quiet": "--quiet-if-unchanged", "everything": "--all"}
    for one, other in ALONE:
        if {one, other} <= given:
            names = [typed.get(name, f"--{name}") for name in (one, other)]
            raise Misuse("together", f"{' and '.join(names)} are two questions: ask them one at a time.")
    if "alarm" in given and "ics" not in given:
        raise Misuse("alarm", "--alarm says when a calendar reminds: it goes with --ics.")
    for name in NOT_OF_THE_PAST:
        if "as_of" in given and name in given:
            option = typed.get(name, f"--{name}")
            raise Misuse(
                "as-of", f"{option} says what is due now, and --as-of what was due on a past day: type one of them."
            )


def _found(view: View, within: int, handler: str | None, *, everything: bool) -> Found:
    record = view.record
    rows = all_due(record, view.today)
    wanted = None
    if handler is not None:
        from complaints_cli.commands.people_named import on_the_list

        wanted = on_the_list(handler, record.staff()).id
        rows = [row for row in rows if wanted in (row["handler"], row["cover"]) or row["due_at"]]
    calendar = record.calendar_in_force()
    last = calendar.add(view.today, within)
    items = seen_from(view.today, view.now, last, rows, calendar)
    return Found(view.today, within, last, items, everything, handler, wanted)


def _data(found: Found) -> dict[str, Any]:
    return {
        "as_of": found.today,
        "items": item_data(found.shown),
        "counts": {state.replace("-", "_"): found.count(state) for state in TONES},
    }


def _code(found: Found) -> int:
    if found.count("overdue"):
        return OVERDUE
    return DUE_SOON if found.count("due-today") or found.count("due-soon") else OK
