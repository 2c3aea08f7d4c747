"""`settings`: what letters and reports say of the landlord. Each change is an event and holds from its day."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, TEXT, Ask, Offered
from complaints_cli.commands.letter_templates import refuse_unsound
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.settings_changed import changes
from complaints_cli.commands.sources import read_toml
from complaints_cli.commands.staff_joining import joined, joining_events
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.landlord import KEYS, checked
from complaints_cli.domain.media import DOCX
from complaints_cli.domain.people import called
from complaints_cli.domain.reporting_years import months_of, year_around
from complaints_cli.errors import refuse
from complaints_cli.result import Heading, Result, Table, Text
from complaints_cli.settings import read_landlord
from complaints_cli.store.landlord_record import settings_on
from complaints_cli.store.reading import reading


def show(
    call: Call,
    at: Annotated[
        str | None,
        Option("--at", metavar="DATE", help="As they hold on this day; today unless said."),
        Ask(DAY, "On which day?"),
    ] = None,
) -> Result:
    """Show every setting, and since when it holds."""
    day = gather(call).day("at", call.desk.today)
    with reading(call.desk.db) as record:
        history = record.history("landlord")
        landlord = record.landlord(day)
    changed = _changed(history)
    since = {e.key: e.on for e in sorted(changed, key=lambda each: each.on) if e.on <= day}
    values = {key: getattr(landlord, key) for key in KEYS}
    return Result(
        data={
            "as_of": day,
            "settings": values,
            "changes": [{"key": e.key, "value": e.value, "from": e.on} for e in changed],
        },
        screen=[
            Heading(f"Settings on {short_day(day)}"),
            Table(
                ["Setting", "Value", "Since"],
                [[key, _said(values[key]), short_day(since[key]) if key in since else ""] for key in KEYS],
            ),
        ],
    )


def set_(
    call: Call,
    key: Annotated[str, Argument(metavar="KEY", help=f"One of: {', '.join(KEYS)}."), Offered(tuple(KEYS))],
    value: Annotated[str, Argument(metavar="VALUE", help="Its value."), Ask(TEXT, "Which value?")],
    at: Annotated[
        str | None,
        Option("--at", metavar="DATE", help="From which day it holds; today unless said. Homes: the year end."),
        Ask(DAY, "From which day does it hold?"),
    ] = None,
) -> Result:
    """Change one setting, from today or from the day given. `""` empties it.

    Homes are counted at the end of each year: complaints settings set homes_lcra 371 --at 2026-03-31
    """
    facts = gather(call)
    new = {key: checked(key, facts.text("value", ""))}
    _try_letterhead(new)
    refuse_unsound(call, new.get("templates", ""))
    with recording(call) as work:
        day = facts.day("at", work.today)
        old = settings_on(work.record.history("landlord"), day)
        _keep_division(new, work)
        if "at" in facts:
            events = [SettingChanged(on=day, key=key, value=new[key])] if old.get(key) != new[key] else []
        else:
            events = changes(new, old, work.today)
        return _saved(work, events, [])


def load(call: Call, file: Annotated[str, Argument(metavar="FILE", help="As for init.")]) -> Result:
    """Take the settings from a TOML file such as init reads: what differs is recorded, and new people join the staff.

    Nobody and nothing is removed. A policy is adopted with `policy adopt`.
    """
    told = read_landlord(read_toml(file))
    _try_letterhead(told.settings)
    refuse_unsound(call, told.settings.get("templates", ""))
    if told.policy is not None:
        call.desk.say("The policy was left as it is: complaints policy adopt FILE --effective DATE")
    with recording(call) as work:
        _keep_division(told.settings, work)
        old = settings_on(work.record.history("landlord"), work.today)
        people = joined(work.people, [each for each in told.staff if not called(each.name, work.people)])
        work.people += people
        return _saved(work, changes(told.settings, old, work.today), joining_events(people, work.today))


def _try_letterhead(new: Mapping[str, str]) -> None:
    """Raises Misuse or Unavailable for a letterhead document into which no letter can be written."""
    from complaints_cli.pages import Sheet, made

    if new.get("letterhead"):
        made("", DOCX, Sheet(title="", letterhead=Path(new["letterhead"])))


def _keep_division(new: Mapping[str, str], work: Recording) -> None:
    """Raises Refused when the division would change: every date on record counts by its bank holidays."""
    if new.get("division", work.landlord.division) != work.landlord.division:
        raise refuse(
            "division",
            f"The division stays {work.landlord.division}: every date on record is counted by its bank holidays. "
            "A landlord elsewhere needs a database of its own: complaints init.",
        )


def _changed(history: Iterable[Recorded]) -> list[SettingChanged]:
    return [each.event for each in history if isinstance(each.event, SettingChanged)]


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _saved(work: Recording, settings: Sequence[SettingChanged], staff: Sequence[Event]) -> Result:
    from complaints_cli.store.writing import Act

    record = work.record
    acts = [
        Act(stream, record.version(stream), tuple(events))
        for stream, events in (("landlord", settings), ("staff", staff))
        if events
    ]
    seqs = work.save(*acts).seqs if acts else ()
    warnings = _moved(work, settings)
    rows = [[event.key, event.value, short_day(event.on)] for event in settings]
    joined_too = [Text(f"{len(staff)} changes to the staff list: complaints staff list")] if staff else []
    return Result(
        data={
            "changes": [{"key": event.key, "value": event.value, "from": event.on} for event in settings],
            "events": list(seqs),
            "warnings": warnings,
        },
        screen=[Table(["Setting", "Value", "From"], rows), *joined_too]
        if acts
        else [Text("Nothing changes: all of it holds already.")],
        messages=[f"Warning: {each}" for each in warnings],
    )


def _moved(work: Recording, settings: Sequence[SettingChanged]) -> list[str]:
    """What becomes of the reporting years when their end moves; nothing where the record began with it."""
    told = []
    for day in (event.on for event in settings if event.key == "year_end"):
        with reading(work.at.db) as record:
            ends = record.landlord(day).year_ends
        if isinstance(ends, str):
            continue
        first, last = year_around(day, ends)
        days = f"{short_day(first)} to {short_day(last)} ({months_of(first, last)} months)"
        told.append(f"The reporting year of {short_day(day)} is now {days}. Years that were over keep their end.")
    return told
