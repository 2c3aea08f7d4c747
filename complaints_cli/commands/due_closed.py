"""`due --closed`: a page for the days before the office closes. Closing moves no deadline (Code 6.2 has no such stop).

A complaint that is kept close, as sensitive or about safeguarding or staff, stands there by its reference alone.
"""

from collections.abc import Iterable
from datetime import date

from complaints_cli.commands.due_screen import PROVISIONAL, Found
from complaints_cli.commands.due_seen import Item, item_data
from complaints_cli.commands.due_words import days_away, governing, step
from complaints_cli.commands.looking_back import View
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import ONE_DAY, parse_range, short_day, working_days
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.errors import Misuse
from complaints_cli.result import Block, Heading, Result, Table, Text
from complaints_cli.store.kept_close import kept_close

COLUMNS = ["Complaint", "Due", "What", "About"]


@dataclass(frozen=True)
class Closure:
    """The days on which the office is closed, the last working day before them and the first one after."""

    first: date
    last: date
    do_by: date
    back_on: date
    working_days: int


def before_closing(view: View, found: Found, typed: str) -> tuple[str, Result]:
    """What must be done before the office closes, as a subject and a page. Raises Misuse "closed", "date"."""
    calendar = view.record.calendar_in_force()
    closure = _closure(typed, view.today, calendar)
    before = [item for item in found.items if item.due_on <= closure.do_by]
    meanwhile = [item for item in found.items if closure.do_by < item.due_on < closure.back_on]
    on_return = [item for item in found.items if item.due_on == closure.back_on]
    arriving, by = closure.first, calendar.add(closure.first, CODE_LIMITS[1].acknowledge_days)
    close = kept_close(view.record, (item.row["ref"] for item in (*before, *meanwhile, *on_return)))
    subject = f"before you close {_span(closure)}"
    blocks: list[Block] = [
        Heading(f"Closed {_span(closure)}: {_to_do(len(before), len(meanwhile))}"),
        Text(
            f"No date moves because you are closed{_count(closure.working_days)}. "
            f"You are back on {_told(closure.back_on, calendar)}."
        ),
        Heading(f"Do by {short_day(closure.do_by)}: due while you are closed"),
        _missed(meanwhile, closure, calendar, close) if meanwhile else Text("Nothing is due while you are closed."),
        Heading("Due before you close"),
        _before(before, view.today, calendar, close)
        if before
        else Text(f"Nothing is due by {short_day(closure.do_by)}."),
        Heading(f"Due on your first day back, {short_day(closure.back_on)}"),
        _table(on_return, close) if on_return else Text("Nothing is due on that day."),
        Text(
            f"What arrives on {short_day(arriving)} is to be acknowledged by {_told(by, calendar)} (Code "
            f"{CODE_LIMITS[1].acknowledge_rule}), however long you are closed. What is dangerous counts in hours: say "
            "who looks at the telephone and the mailbox."
        ),
    ]
    if any(item.row["provisional"] for item in found.items) or calendar.is_provisional(max(by, closure.back_on)):
        blocks.append(Text(PROVISIONAL, "warn"))
    data = {
        "as_of": view.today,
        "from": closure.first,
        "to": closure.last,
        "do_by": closure.do_by,
        "back_on": closure.back_on,
        "working_days": closure.working_days,
        "while_closed": [
            {**each, "overdue_on_return": -calendar.away(closure.back_on, item.due_on)}
            for each, item in zip(item_data(meanwhile), meanwhile, strict=True)
        ],
        "before": item_data(before),
        "first_day_back": item_data(on_return),
        "arriving": {"received_on": arriving, "acknowledge_by": by, "provisional": calendar.is_provisional(by)},
    }
    return subject, Result(data=data, screen=blocks)


def _closure(typed: str, today: date, calendar: WorkingCalendar) -> Closure:
    first, last = parse_range(typed, today)
    if first <= today:
        raise Misuse("closed", f"{short_day(first)} has come: give days that are ahead, from the first day closed.")
    do_by = first - ONE_DAY
    while do_by > today and not calendar.is_working_day(do_by):
        do_by -= ONE_DAY
    return Closure(first, last, do_by, calendar.add(last, 1), calendar.between(first - ONE_DAY, last))


def _missed(items: Iterable[Item], closure: Closure, calendar: WorkingCalendar, close: frozenset[str]) -> Table:
    """With how late each is on the first day back, if nobody acts."""
    rows = []
    for item in items:
        ref, due, what, about = _row(item, close)
        late = days_away(calendar.away(closure.back_on, item.due_on))
        rows.append([ref, due, late, what, about])
    return Table([*COLUMNS[:2], "If nobody acts", *COLUMNS[2:]], rows, below=2)


def _before(items: Iterable[Item], today: date, calendar: WorkingCalendar, close: frozenset[str]) -> Table:
    """With how far off each is today."""
    rows = []
    for item in items:
        ref, due, what, about = _row(item, close)
        rows.append([ref, due, days_away(calendar.away(today, item.due_on)), what, about])
    return Table([*COLUMNS[:2], "State", *COLUMNS[2:]], rows, below=2)


def _table(items: Iterable[Item], close: frozenset[str]) -> Table:
    return Table(COLUMNS, [_row(item, close) for item in items], below=2)


def _row(item: Item, close: frozenset[str]) -> list[str]:
    row = item.row
    provisional = ", provisional" if row["provisional"] else ""
    day = short_day(item.due_on) + (f" {row['due_at']}" if row["due_at"] else "") + provisional
    if row["ref"] in close:
        return [row["ref"], day, f"complaints show {row['ref']}", "kept close"]
    what = f"{step(row['what'], row['stage'], row['item'])} ({governing(row['governed_by'], row['rule'])})"
    return [row["ref"], day, what, f"{row['label']} ({item.who or 'no handler'})"]


def _told(day: date, calendar: WorkingCalendar) -> str:
    return short_day(day) + (", provisional" if calendar.is_provisional(day) else "")


def _span(closure: Closure) -> str:
    return f"{short_day(closure.first)} to {short_day(closure.last)}"


def _to_do(before: int, meanwhile: int) -> str:
    """How much there is to do before, which is both what is due by then and what is due while nobody is there."""
    if not meanwhile:
        return f"{before or 'nothing'} to do before"
    if not before:
        return f"{meanwhile} to do before, due while you are closed"
    return f"{before + meanwhile} to do before, {meanwhile} of them due while you are closed"


def _count(number: int) -> str:
    if not number:
        return ""
    return f": {working_days(number)} count{'s' if number == 1 else ''} all the same"
