"""`due --ics`: all that is due as a calendar file, which Outlook and others subscribe to or open."""

from datetime import date, datetime
from pathlib import Path
from zlib import crc32

from complaints_cli import new_files
from complaints_cli.commands.due_screen import Found
from complaints_cli.commands.due_seen import Item
from complaints_cli.commands.due_words import governing, step
from complaints_cli.commands.looking_back import View
from complaints_cli.desk import Call
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import ONE_DAY, short_day
from complaints_cli.domain.kept_close import RESTRICTED
from complaints_cli.errors import Unavailable
from complaints_cli.exchange.calendar_feed import Dated, Edition
from complaints_cli.exchange.calendar_feed import published as feed_after
from complaints_cli.result import Result, Text
from complaints_cli.store.feed import feed_state

STEP_OF_IT = "A step that is restricted"
"""Of a complaint that is kept close: a calendar is shared, and what is to be done would tell what it is about."""


def published(call: Call, view: View, found: Found, path: Path, alarm: int) -> Result:
    """Writes the calendar over the one that was written there before, and says how many dates it has.

    Everything that is due is in it, however far off. Raises Unavailable "not-our-file" for a file that is something
    else, or the calendar of another database or person.
    """
    calendar = view.record.calendar_in_force()
    state = feed_state(view.record)
    edition = Edition(
        feed="/".join(filter(None, (state.database, found.person))),
        name="Complaints due",
        last_event=state.last_event,
        instant=datetime.fromisoformat(state.instant),
        today=view.today,
    )
    before = _before(path)
    content = feed_after(before, [_dated(item, calendar, alarm) for item in found.items], edition)
    if content is None:
        raise _not_ours(path)
    if content != before:
        new_files.write_ours(path, content, lambda there: there == before)
    number = len(found.items)
    return Result(
        data={"path": path, "dates": number, "changed": content != before},
        screen=[Text(f"{path}: {number} date{'' if number == 1 else 's'}.")] if call.desk.interactive else [],
    )


def _before(path: Path) -> bytes | None:
    """What was written there before; None where nothing is. Raises Unavailable for what is no file."""
    try:
        if path.exists() and not path.is_file():
            raise _not_ours(path)
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise new_files.cannot("read", path, error) from error


def _not_ours(path: Path) -> Unavailable:
    return Unavailable(
        "not-our-file", f"{path} is not this calendar as it was written before. Choose another name, or remove it."
    )


def _dated(item: Item, calendar: WorkingCalendar, alarm: int) -> Dated:
    row = item.row
    close = row["label"] == RESTRICTED
    what = STEP_OF_IT if close else step(row["what"], row["stage"], row["item"])
    called = f"{crc32(row['what'].encode()):08x}" if close else row["what"]
    at = f"{row['due_at']} " if row["due_at"] else ""
    was = f", was {short_day(date.fromisoformat(row['original_due']))}" if row["original_due"] else ""
    about = [
        f"{row['label']}. Due {short_day(item.due_on)}: {governing(row['governed_by'], row['rule'])}{was}.",
        "Provisional: its bank holidays have not been published yet." if row["provisional"] else "",
        f"complaints show {row['ref']}" if row["ref"].startswith("C-") else "",
    ]
    marks = [("Emergency", item.is_emergency), ("Provisional", row["provisional"])]
    return Dated(
        key=f"{row['ref']}-{called}-{row['stage'] or 0}-{row['item'] or 0}".lower(),
        due_on=item.due_on,
        remind=_days_before(calendar, item.due_on, 0 if item.is_emergency else alarm),
        summary=f"{at}{what}{': ' + row['ref'] if '-' in row['ref'] else ''}",
        description="\n".join(filter(None, about)),
        categories=("Complaints", *(word for word, holds in marks if holds)),
    )


def _days_before(calendar: WorkingCalendar, day: date, number: int) -> date:
    """So many working days before a day. Beyond the known years only weekends are days of rest."""
    while number:
        day -= ONE_DAY
        known = calendar.first_day <= day <= calendar.last_day
        number -= calendar.is_working_day(day) if known else day.weekday() < 5
    return day
