"""`date`: working days counted for anyone who asks, without a database, with the reason for every day left out."""

import re
from dataclasses import replace
from datetime import date
from typing import Annotated

from complaints_cli.commands import kinds
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, TEXT, Ask
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.calendar import Counting, WorkingCalendar, official
from complaints_cli.domain.dates import long_day, parse_day, short_day, working_days
from complaints_cli.domain.official_days import DIVISIONS
from complaints_cli.errors import Misuse
from complaints_cli.result import Cell, Heading, Result, Table, Text

DIVISION = kinds.choice(*DIVISIONS)
_WORKING_DAYS = re.compile(r"\+([0-9]{1,4})")


def count(
    call: Call,
    start: Annotated[str, Argument(metavar="START", help="Day zero."), Ask(DAY, "From which day?")],
    end: Annotated[
        str,
        Argument(metavar="+N|END", help="How many working days after it, or a last day."),
        Ask(TEXT, "How many working days, or until which day?"),
    ],
    division: Annotated[
        str | None,
        Option(metavar="DIVISION", help=f"Whose bank holidays: {DIVISION.expects}."),
        Ask(DIVISION, "Whose bank holidays?"),
    ] = None,
) -> Result:
    """Count working days: START +N for a date, START END for the number between two dates.

    START is day zero. Bank holidays are as published; in later years they are worked out, and the answer says so.
    """
    facts = gather(call)
    first = facts.day("start")
    calendar = official(facts.text("division", DIVISIONS[0]))
    number = _WORKING_DAYS.fullmatch(facts.text("end"))
    if number:
        counting, calendar = _added(calendar, first, int(number[1]))
        return _told(first, counting, calendar.other_reading(first, counting.working_days))
    last = parse_day(facts.text("end"), call.desk.today)
    return _told(first, _between(calendar, first, last), None)


def _added(calendar: WorkingCalendar, first: date, number: int) -> tuple[Counting, WorkingCalendar]:
    """The counting, and the calendar it took: with the years to come only when the published ones end too early."""
    try:
        counting = calendar.count(first, number)
        calendar.other_reading(first, number)
    except Misuse:
        calendar = _with_later_years(calendar, first)
        counting = calendar.count(first, number)
    return counting, calendar


def _between(calendar: WorkingCalendar, first: date, last: date) -> Counting:
    earlier, later = sorted((first, last))
    if later > calendar.last_day:
        calendar = _with_later_years(calendar, earlier)
    counting = calendar.count_to(earlier, later)
    return replace(counting, start=first, day=last, working_days=calendar.between(first, last))


def _with_later_years(calendar: WorkingCalendar, first: date) -> WorkingCalendar:
    if first < calendar.first_day:
        return calendar
    from complaints_cli.store.later_years import later_years

    return calendar.with_days(later_years(calendar.division))


def _told(first: date, counting: Counting, other: date | None) -> Result:
    number = counting.working_days
    days = f"{working_days(abs(number))} {'before' if number < 0 else 'after'}"
    rows = sorted(
        [(day, Cell(str(n))) for n, day in enumerate(counting.counted, start=1)]
        + [(skipped.day, Cell(skipped.reason, "warn")) for skipped in counting.skipped],
        key=lambda row: row[0],
    )
    return Result(
        data={
            "from": first,
            "working_days": number,
            "date": counting.day,
            "counted": counting.counted,
            "skipped": [{"date": skipped.day, "reason": skipped.reason} for skipped in counting.skipped],
            "other_reading": other,
            "provisional": counting.provisional,
        },
        screen=[
            Heading(f"{long_day(counting.day)} is {days} {long_day(first)}."),
            *([Text(_other_reading(other), "warn")] if other else []),
            *([Text(_PROVISIONAL, "warn")] if counting.provisional else []),
            Table(["Day", "Counted as"], [[short_day(day), cell] for day, cell in rows]),
        ],
    )


_PROVISIONAL = "Provisional: it rests on bank holidays that have not been published yet."


def _other_reading(other: date) -> str:
    return f"Those who treat it as received on the next working day get {long_day(other)}. Work to the earlier."
